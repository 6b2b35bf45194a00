/** A text in words, single blanks and single signs. */
export const tokensOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+|\s|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

/** Whether a token of `tokensOf` is a word or a number; the end of a text is none. */
export const isWord = (token: string | undefined): boolean =>
  token !== undefined && /^[\p{L}\p{M}\p{N}]/u.test(token);

/** Whether a place in a text lies between two characters of one word. */
function isInsideWord(text: string, at: number): boolean {
  const [before, after] = [text.slice(0, at).slice(-2), text.slice(at, at + 2)];
  return /(?:\p{L}|\p{M}|\p{N})$/u.test(before) && /^[\p{L}\p{M}\p{N}]/u.test(after);
}

/** Where a phrase is in a text, as whole words, never two over the same letters. */
export function findPhrase(text: string, phrase: string): number[] {
  const found: number[] = [];
  if (phrase === '') return found;
  for (let at = text.indexOf(phrase); at >= 0;) {
    const isWhole = !isInsideWord(text, at) && !isInsideWord(text, at + phrase.length);
    if (isWhole) found.push(at);
    at = text.indexOf(phrase, isWhole ? at + phrase.length : at + 1);
  }
  return found;
}

/**
 * The text with one phrase put for another wherever it is as whole words. Where nothing is put for it, the blank before it goes with it,
 * or at the beginning of a text the one after it.
 */
export function replacePhrase(text: string, before: string, after: string): string {
  let [replaced, done] = ['', 0];
  for (const at of findPhrase(text, before)) {
    let [start, end] = [at, at + before.length];
    if (after === '' && start > done && text[start - 1] === ' ') start -= 1;
    else if (after === '' && text[end] === ' ') end += 1;
    replaced += text.slice(done, start) + after;
    done = end;
  }
  return replaced + text.slice(done);
}
