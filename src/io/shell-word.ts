/**
 * A word of a command line that sh, cmd and PowerShell all take as it is: bare where it is plain, else in double quotes. Null where it holds
 * what one of them acts on even there (`$`, a backtick, `!`, a double quote of any form, two `%`, two backslashes or one at the end, a line break):
 * such a word is not printed to be typed.
 */
export function shellWord(word: string): string | null {
  if (/^[\w+=:./-]+$/.test(word)) return word;
  const acts = /["“”„$`!\p{Cc}\p{Zl}\p{Zp}]|%[^]*%|\\\\|\\$/u.test(word);
  return acts || word === '' ? null : `"${word}"`;
}
