import { formatOrdinal } from '../../vietnamese/numbers/ordinals.ts';

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The formats by the signs that HTML and OpenDocument name them by; any other sign means digits. */
const formatsOfSigns: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

/** A number of a list in the format that HTML and OpenDocument write as a sign: 1, a, A, i, I. */
export const formatLabelBySign = (value: number, sign: string): string =>
  formatLabel(value, formatsOfSigns[sign] ?? 'decimal');

/** A number of a list in a format of Word (ECMA-376, ST_NumberFormat); formats that no Vietnamese document uses give digits. */
export function formatLabel(value: number, format: string): string {
  if (format === 'bullet' || format === 'none') return '';
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (format === 'upperRoman') return roman(value).toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperLetter') return letters(value).toUpperCase();
  if (format === 'lowerLetter') return letters(value);
  if (format === 'vietnameseCounting' || format === 'ordinalText')
    return value === 1 ? 'một' : formatOrdinal(value).replace(/^thứ /, '').replace(/^tư$/, 'bốn');
  return String(value);
}

function roman(value: number): string {
  let [left, written] = [Math.min(value, 3999), ''];
  for (const [amount, sign] of romans)
    while (left >= amount) {
      written += sign;
      left -= amount;
    }
  return written;
}

/** a, b, … z, aa, bb: the letters of the English alphabet, as Word prints them in every language. */
const letters = (value: number) =>
  value < 1 ? '' : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(8, Math.ceil(value / 26)));
