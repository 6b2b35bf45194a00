import { letterColumns } from './letter-columns.ts';

/** Composed Latin letters, Vietnamese ones too, with digits, common signs, the check mark and the parts of bars: one column each, known without a look at tables. */
const plain = /^[ -~«»\u00C0-\u02AF\u1E00-\u1EFF\u2013-\u201D\u2026\u2264\u2265\u2591-\u2593\u2713]*$/;

/** Whether a text has only letters and signs of one column each. */
export const isPlain = (text: string): boolean => plain.test(text);

/** The columns that a text takes on a terminal. */
export const columnsOf = (text: string): number => (isPlain(text) ? text.length : letterColumns(text));
