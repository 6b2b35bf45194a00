import { memoisedByText } from '../../plan/memoised.ts';
import { everyMatch } from '../letters/every-match.ts';
import { lettered } from '../letters/lettered.ts';

/** A range of years as written, and as it should be. */
interface YearRange {
  readonly written: string;
  readonly expected: string;
  readonly span: readonly [start: number, end: number];
}

const year = '((?:19|20)\\d{2})';
const dash = '[-\\u2010-\\u2015\\u2212~]';
const blanks = '[ \\u00A0\\n]{0,9}';

/** No part of a symbol (15/2020-2021/…), of a date (24-11-2023), a phone number or a longer figure. */
const range = lettered(
  `(?<![\\p{L}\\d/.,]|[\\p{L}\\d]${dash})${year}(${blanks}${dash}${blanks})${year}(?![\\p{L}\\d/]|[.,]\\d|${dash}[\\p{L}\\d])`,
  'gu',
);

/** The ranges of years of a wording that are not in the official form “2021 - 2025”: a hyphen between blanks (94 % of the gazette texts counted). */
export const findOddYearRanges = memoisedByText((wording: string): readonly YearRange[] => {
  return everyMatch(wording, range(wording)).flatMap(
    ({ 0: written, 1: from = '', 2: between = '', 3: to = '', index }) =>
      between.replaceAll('\u00A0', ' ') === ' - ' || from >= to
        ? []
        : [{ written, expected: `${from} - ${to}`, span: [index, index + written.length] as const }],
  );
});
