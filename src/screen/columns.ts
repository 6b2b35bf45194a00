import stringWidth from 'string-width';

/** Composed Latin letters, Vietnamese ones too, with digits and common signs: one column each, known without a look at tables. */
const plain = /^[ -~«»\u00C0-\u02AF\u1E00-\u1EFF\u2013-\u201D\u2026]*$/;

/** The columns that a text takes on a terminal. */
export const columnsOf = (text: string): number => (plain.test(text) ? text.length : stringWidth(text));
