/** A text without the letters at its end that a pattern for one of them fits; a pattern for all would try each run of them from each of its letters. */
export function withoutTrailing(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
