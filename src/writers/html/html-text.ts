import { visible } from '../../screen/visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words for the text or a quoted attribute of HTML: nothing in them is markup, acts unseen, or is a command in the log of a job. */
export const escaped = (text: string): string =>
  visible(text)
    .replace(/[&<>"']/g, (character) => entities[character] ?? '')
    .replace(/##([a-z]*)\[/gi, '##$1&#91;')
    .replace(/^(\s*):(?=:)/, '$1&#58;');

/** A hidden anchor with the ids that a figure was counted from; nothing where there are none. */
export const anchor = (ids: readonly string[] | undefined): string =>
  ids === undefined || ids.length === 0 ? '' : `<a hidden="" data-ids="${escaped(ids.join(' '))}"></a>`;

/** Gives numbers that are used once in a page, so that labels find what they label. */
export function counter(): (prefix: string) => string {
  let last = 0;
  return (prefix) => `${prefix}${(last += 1)}`;
}
