import { beginOfHeading } from '../../../vietnamese/documents/national-heading.ts';
import { gapsOf, isInCapitals, nationalHeading, type RowGap, sidesAt, sidesOf } from './column-sides.ts';
import type { PrintedRow } from './page-lines.ts';

/** What tells columns: a national heading, the word above the recipients, or words in capitals on both sides of a wide gap. */
export type ColumnKind = 'head' | 'end' | 'plain';

/** What tells where columns may begin. */
export interface ColumnFacts {
  /** A wider gap divides a row, in sizes of its letters. */
  readonly maxGap: number;
  /** Of all letters of the page. */
  readonly middle: number;
}

/** In so many pieces the national heading may be printed; a row of columns has no more gaps. */
export const maxPieces = 60;

/** A gap that may divide columns by itself, in sizes of letters. */
export const plainGap = 0.45;

const endsWithHeading = new RegExp(
  `^[^\\p{Ll}]*\\p{Lu}[^\\p{Ll}]*\\s(?:${beginOfHeading} CHỦ|ĐẢNG CỘNG SẢN VIỆT NAM$)`,
  'u',
);

/** Whether the national heading ends a row of capitals that nothing divides. */
export const holdsHeading = (row: PrintedRow, maxGap: number): boolean =>
  endsWithHeading.test(
    row.pieces
      .map(({ text }) => text)
      .join('')
      .trim(),
  ) && gapsOf(row, maxGap).length === 0;

/** The gap between two columns of a row that tells them by its words; null where it tells none. */
export const tellingGap = (kind: ColumnKind, row: PrintedRow, facts: ColumnFacts): RowGap | null =>
  ({ head: gapBeforeHeading, end: gapBesideRecipients, plain: gapOfCapitals })[kind](row, facts);

function gapBeforeHeading(row: PrintedRow, { middle }: ColumnFacts): RowGap | null {
  const at = row.pieces.findIndex(
    ({ text }, index) =>
      text.trim() !== '' &&
      nationalHeading.test(
        row.pieces
          .slice(index, index + maxPieces)
          .map((one) => one.text)
          .join('')
          .trim(),
      ),
  );
  const heading = row.pieces[at];
  if (!heading) return null;
  const { x0, x1 } = sidesOf(row);
  if (at === 0)
    return (x0 + x1) / 2 < middle + 30
      ? null
      : { from: Number.NEGATIVE_INFINITY, to: heading.x, cut: heading.x, bare: heading.x };
  return gapsOf(row, Number.NEGATIVE_INFINITY).find(({ cut }) => cut === heading.x) ?? null;
}

function gapBesideRecipients(row: PrintedRow, { maxGap }: ColumnFacts): RowGap | null {
  const widest = [...gapsOf(row, plainGap)].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  const whole = sidesOf(row);
  const [to, from] = [Number.POSITIVE_INFINITY, whole.x1];
  const end = { from, to, cut: to, bare: to };
  const { left, right } = sidesAt(row, widest ?? end);
  if (!left || !/^\s*Nơi nhận\s*:?\s*$/iu.test(left.text)) return null;
  if (!widest || !right) return end;
  const isTold = isInCapitals(right.text) || widest.bare > row.size * maxGap;
  return isTold ? widest : null;
}

function gapOfCapitals(row: PrintedRow, { maxGap }: ColumnFacts): RowGap | null {
  const [gap, ...more] = gapsOf(row, maxGap);
  if (!gap || more.length > 0) return null;
  const { left, right } = sidesAt(row, gap);
  return left && right && isInCapitals(left.text) && isInCapitals(right.text) ? gap : null;
}
