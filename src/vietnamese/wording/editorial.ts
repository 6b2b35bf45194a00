import { findLookAlikes } from '../letters/look-alikes.ts';
import { readable } from './readable.ts';
import { findPlacedTones } from '../letters/find-tone-placement.ts';

/**
 * Whether two wordings differ in form only: blanks, punctuation, the form of Unicode and letters that only look alike, the place of
 * the tone (hòa, hoà). Figures keep their signs and their digits, and words their case, because 12,5 is not 125, 1;5 is not 15 and “Hội” is
 * not “hội”.
 */
export const differsInFormOnly = (one: string, other: string): boolean =>
  one !== other && bare(one) === bare(other) && figuresIn(one) === figuresIn(other);

/** The runs of digits of a wording, one after the other. */
const figuresIn = (text: string): string =>
  (readable(text.normalize('NFKC')).text.match(/\d+/g) ?? []).join(' ');

/** The words of a wording, without what is form. */
function bare(text: string): string {
  const plain = withMeantLetters(readable(text.normalize('NFC')).text);
  const oldWay = replaceAt(
    plain,
    findPlacedTones(plain)
      .filter(({ placement }) => placement === 'new')
      .map(({ span, other }) => ({ span, by: other })),
  );
  return oldWay.replace(signs, '').replace(/(?<!\d)\s+|\s+(?!\d)/gu, '');
}

/** Signs that carry no meaning where no figure stands on both sides; hyphens and slashes are parts of symbols and stay. */
const signs = /(?:(?<!\d)[.,:]|[.,:](?!\d)|[;!?…“”‘’«»"'()])+/gu;

const withMeantLetters = (text: string): string =>
  replaceAt(
    text,
    findLookAlikes(text, Infinity).map(({ letters, span }) => {
      const stretch = text.slice(...span);
      const meant = new Map(letters);
      return { span, by: Array.from(stretch, (letter) => meant.get(letter) ?? letter).join('') };
    }),
  );

function replaceAt(
  text: string,
  places: readonly { readonly span: readonly [start: number, end: number]; readonly by: string }[],
): string {
  let [result, at] = ['', 0];
  for (const { span, by } of places) {
    result += text.slice(at, span[0]) + by;
    at = span[1];
  }
  return result + text.slice(at);
}
