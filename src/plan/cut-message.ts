import type { Localised } from '../locale/localised.ts';

/** A sentence of this tool is longer only where it quotes something long. */
const maxSentenceLength = 1_200;

/** The beginning of a value says as much about a mistake as the whole. */
const maxQuotationLength = 200;

/** What stays of the end of a sentence that is cut: it says what to do. */
const lastLetters = 300;

const closingMarks: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['"', '"'],
]);

/** A sentence in which the values that it quotes are cut where it would be too long to read; then, if need be, its middle is left out. */
export function cutMessage(message: Localised): Localised {
  const { vi, en } = message;
  return Math.max(vi.length, en.length) <= maxSentenceLength ? message : { vi: cut(vi), en: cut(en) };
}

function cut(sentence: string): string {
  if (sentence.length <= maxSentenceLength) return sentence;
  const brief = withShortQuotations(sentence);
  if (brief.length <= maxSentenceLength) return brief;
  const end = brief.slice(-lastLetters).replace(/^[\uDC00-\uDFFF]/, '');
  return `${beginningOf(brief, maxSentenceLength - lastLetters)} … ${end}`;
}

function withShortQuotations(sentence: string): string {
  let brief = '';
  let from = 0;
  for (let at = 0; at < sentence.length; at += 1) {
    const closing = closingMarks.get(sentence.charAt(at));
    const end = closing === undefined ? at : sentence.indexOf(closing, at + 1);
    if (end < 0) break;
    if (end - at > maxQuotationLength) {
      brief += `${sentence.slice(from, at)}${beginningOf(sentence.slice(at, end), maxQuotationLength)}…`;
      from = end;
    }
    at = end;
  }
  return brief + sentence.slice(from);
}

/** The first letters of a text, without half a character at their end. */
const beginningOf = (text: string, length: number): string =>
  text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');
