import { visible } from '../../screen/visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Letters and signs that stand as they are in HTML, as those of most words do, unless two colons follow each other. */
const beyondPlain = /[^ !$%(-;=?-~\u00A0-\u00AC\u00AE-\u034E\u1E00-\u1EFF\u2010-\u2027\u2030-\u205E]/;

/** Words for the text or a quoted attribute of HTML: nothing in them is markup, acts unseen, or is a command in the log of a job. */
export const escaped = (text: string): string =>
  beyondPlain.test(text) || text.includes('::') ? written(text) : text;

const written = (text: string): string =>
  visible(text)
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .replace(/##([a-z]*)\[/gi, '##$1&#91;')
    .replace(/^(\s*):(?=:)/, '$1&#58;');

/** Pieces of a page under each other. The engine copies them when the page is whole; a join would copy what is long at every level. */
export const below = (pieces: readonly string[]): string =>
  pieces.length === 0 ? '' : pieces.reduce((page, piece) => `${page}\n${piece}`);

/** A hidden anchor with the ids that a figure was counted from; nothing where there are none. */
export const anchor = (ids: readonly string[] | undefined): string =>
  ids === undefined || ids.length === 0 ? '' : `<a hidden="" data-ids="${escaped(ids.join(' '))}"></a>`;

/** Gives numbers that are used once in a page, so that labels find what they label. */
export function counter(): (prefix: string) => string {
  let last = 0;
  return (prefix) => `${prefix}${(last += 1)}`;
}
