import { beginOfHeading } from '../../../vietnamese/documents/national-heading.ts';
import { maxOf } from './min-and-max.ts';
import type { PrintedRow } from './page-lines.ts';

/** A stretch of a row without letters; what begins at `cut` or after it stands to the right of it. */
export interface RowGap {
  readonly from: number;
  readonly to: number;
  readonly cut: number;
  /** Its width without the blanks that are printed in it. */
  readonly bare: number;
}

/** The part of a row in one column. */
interface RowPart {
  readonly x0: number;
  readonly x1: number;
  readonly text: string;
  readonly isBold: boolean;
  /** Whether it begins where one of these does, or has the same middle. */
  readonly standsLike: (others: readonly RowPart[]) => boolean;
}

/** Two columns, by their rows; between `from` and `to` none has letters. */
export interface ColumnSides {
  readonly from: number;
  readonly to: number;
  readonly left: readonly RowPart[];
  readonly right: readonly RowPart[];
}

/** What begins the right half of a letterhead. */
export const nationalHeading = new RegExp(`^(?:${beginOfHeading}|ĐẢNG CỘNG SẢN)`, 'u');

/** Whether words are in capitals alone, two letters at least. */
export const isInCapitals = (text: string): boolean =>
  text === text.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(text);

/** A blank at the end of a stretch is about so wide, in sizes of its letters. */
const blank = 0.25;

type RowPiece = PrintedRow['pieces'][number];

const startOf = ({ text, x, size }: RowPiece): number =>
  x + (text.length - text.trimStart().length) * size * blank;
const endOf = ({ text, x, width, size }: RowPiece): number =>
  x + width - (text.length - text.trimEnd().length) * size * blank;

/** The gaps of a row that are wider than so many sizes of its letters. */
export function gapsOf({ pieces, size }: PrintedRow, wider: number): RowGap[] {
  const gaps: RowGap[] = [];
  let from = Number.NaN;
  let end = 0;
  for (const piece of pieces.filter(({ text }) => text.trim() !== '')) {
    const to = startOf(piece);
    if (to - from > size * wider) gaps.push({ from, to, cut: piece.x, bare: piece.x - end });
    end = Math.max(end, piece.x + piece.width);
    from = Number.isNaN(from) ? endOf(piece) : Math.max(from, endOf(piece));
  }
  return gaps;
}

/** The parts of a row to the left and right of a gap; null where it has none. */
export function sidesAt(
  { pieces }: PrintedRow,
  { cut }: RowGap,
): { readonly left: RowPart | null; readonly right: RowPart | null } {
  return {
    left: partOf(pieces.filter(({ x }) => x < cut)),
    right: partOf(pieces.filter(({ x }) => x >= cut)),
  };
}

/** A whole row as a part of one column. */
export const sidesOf = ({ pieces }: PrintedRow): RowPart =>
  partOf(pieces) ?? { x0: 0, x1: 0, text: '', isBold: false, standsLike: () => false };

function partOf(all: readonly RowPiece[]): RowPart | null {
  const pieces = all.filter(({ text }) => text.trim() !== '');
  const [first] = pieces;
  if (!first) return null;
  const [x0, x1] = [startOf(first), maxOf(pieces.map(endOf))];
  return {
    x0,
    x1,
    text: pieces.map(({ text }) => text).join(''),
    isBold: pieces.every(({ bold }) => bold),
    standsLike: (others) =>
      others.some((one) => Math.abs(one.x0 - x0) <= 3 || Math.abs(one.x0 + one.x1 - x0 - x1) <= 8),
  };
}

/** Columns with one more part in the left one. */
export const withLeft = (sides: ColumnSides, part: RowPart): ColumnSides => ({
  ...sides,
  from: Math.max(sides.from, part.x1),
  left: [...sides.left, part],
});

/** Columns with one more part in the right one. */
export const withRight = (sides: ColumnSides, part: RowPart): ColumnSides => ({
  ...sides,
  to: Math.min(sides.to, part.x0),
  right: [...sides.right, part],
});
