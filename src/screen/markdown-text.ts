import { inert } from './inert.ts';

/**
 * What Markdown, HTML or GitHub would read as more than letters: markup, mathematics, entities, mentions, references to issues and
 * commits, addresses on the web, emoji codes. No blank is part of it, so that a text of many words has it where one of them does.
 */
const meaningful =
  /[\\`*_~[\]<>$@|]|&#?\w+;|#\d|(?<![^ ])#|!\[|:\/\/|www\.|:[\w+-]+:|\bGH-\d|\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{7,40}\b/i;

/** Blanks and words; a placeholder such as `<nhiệm vụ>` is part of one word, blanks and all. */
const words = / +|(?:<[^<>`|]{1,60}>|[^ ])+/g;

/** Text for a paragraph or a table cell: it cannot end the cell or the row, and every word that could be markup or a link is written as code. */
export function markdownWords(text: string): string {
  const shown = inert(text);
  if (!meaningful.test(shown)) return shown;
  return (shown.match(words) ?? []).map((word) => (meaningful.test(word) ? codeWithin(word) : word)).join('');
}

/** A word as code, without the brackets and stops around it that mean nothing by themselves. */
function codeWithin(word: string): string {
  const [, before = '', inner = word, after = ''] = /^([(“«]*)(.*?)([)”».,;:]*)$/su.exec(word) ?? [];
  return inner === '' || !meaningful.test(inner) ? codeSpan(word) : `${before}${codeSpan(inner)}${after}`;
}

/** Text that is written as code whatever it is made of; a bar, which would end the cell even so, is written as `\u{7c}`. */
export function codeSpan(text: string): string {
  const shown = inert(text).replaceAll('|', '\\u{7c}');
  const longest = Math.max(0, ...Array.from(shown.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const blank = /^[` ]|[` ]$/.test(shown) ? ' ' : '';
  return `${fence}${blank}${shown}${blank}${fence}`;
}
