import { lazily } from '../../plan/lazily.ts';
import { capitalLetters, hasUnusual, smallLetters } from './alphabet.ts';

/**
 * Of the classes of Unicode, the characters that ordinary text holds, as they stand in a class of an expression. Of all that is between the first and the
 * last marked letter, ordinary text holds letters only: one range is compiled and tried in less time than the letters one by one.
 */
const ordinaryClasses: Readonly<Record<string, string>> = {
  L: 'a-zA-Z\u00C0-\u1EF9',
  Ll: smallLetters,
  Lu: capitalLetters,
  M: '',
  N: '0-9',
};

/** In either case a letter is found with the small ones; of a range the engine would look for the other case of each of thousands of characters. */
const classesInEitherCase = { ...ordinaryClasses, L: smallLetters };

/**
 * An expression with classes such as \p{L}, for the text that it is to be tried on: where all of the text is ordinary, classes of just the
 * letters that it can hold find the same, and are compiled in a tenth of the time. Neither is made before it is needed.
 */
export function lettered(source: string, flags: string): (text: string) => RegExp {
  const whole = lazily(() => new RegExp(source, flags));
  const ordinary = lazily(
    () =>
      new RegExp(
        withOrdinaryClasses(source, flags.includes('i') ? classesInEitherCase : ordinaryClasses),
        flags.replace('u', ''),
      ),
  );
  return (text) => (hasUnusual(text) ? whole() : ordinary());
}

/**
 * An expression for which the case of letters does not count, of a pattern in small letters, with the text to try it on. Of ordinary text that is the text in small
 * letters, each at its place: an expression that looks for either case of each letter takes several times as long to compile.
 */
export function smallLettered(
  pattern: string,
  flags = '',
): (text: string) => readonly [expression: RegExp, searched: string] {
  const whole = lazily(() => new RegExp(pattern, `${flags}iu`));
  const ordinary = lazily(() => new RegExp(withOrdinaryClasses(pattern, ordinaryClasses), flags));
  return (text) => (hasUnusual(text) ? [whole(), text] : [ordinary(), text.toLowerCase()]);
}

/** A pattern with the characters of ordinary text for every class of Unicode. */
function withOrdinaryClasses(pattern: string, classes: typeof ordinaryClasses): string {
  let isInBrackets = false;
  return pattern.replace(/\\p\{(\w+)\}|\\.|[[\]]/gs, (one, name: string | undefined) => {
    if (one === '[' || one === ']') isInBrackets = one === '[';
    if (name === undefined) return one;
    const characters = classes[name];
    if (characters === undefined) throw new Error(`no ordinary characters are known of ${one}`);
    return isInBrackets ? characters : `[${characters}]`;
  });
}
