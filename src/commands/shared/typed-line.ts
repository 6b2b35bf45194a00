import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { capitalised } from '../../locale/capitalised.ts';
import { givenName, plainWords } from './plain-words.ts';

/** The most letters that a line of a plan may have, as its schema says. */
const maxLetters = 4096;

/**
 * Words for one line of a plan, as an option or an argument gives them: blanks are one, at the ends none. A UserError where they are empty, too long,
 * or hold invisible characters.
 */
export function typedLine(typed: string, option: string, max = maxLetters): string {
  const line = evenBlanks(plainWords(typed, option));
  if (!line.isWellFormed()) throw new UserError(brokenLetters(option));
  if (line !== '' && line.length <= max) return line;
  const name = givenName(option);
  const [vi, en] = [capitalised(name.vi), capitalised(name.en)];
  throw new UserError(
    line === ''
      ? { vi: `${vi} cần một nội dung.`, en: `${en} needs a text.` }
      : { vi: `${vi} dài quá ${max} ký tự.`, en: `${en} is longer than ${max} letters.` },
  );
}

/** An argument that holds words; one that is empty or blank counts as not given. */
export const givenWords = (argument: unknown): string | undefined =>
  typeof argument === 'string' && argument.trim() !== '' ? argument : undefined;

const brokenLetters = (option: string): Localised => ({
  vi: `${capitalised(givenName(option).vi)} có một nửa ký tự (surrogate) không lưu được thành tệp.`,
  en: `${capitalised(givenName(option).en)} holds half of a character (a surrogate), which no file can hold.`,
});
