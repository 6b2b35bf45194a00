import { beginsMotto } from '../../../vietnamese/documents/national-heading.ts';
import { maxOf, minOf } from './min-and-max.ts';
import type { PrintedRow, RowInColumns } from './page-lines.ts';
import {
  type ColumnFacts,
  type ColumnKind,
  holdsHeading,
  maxPieces,
  plainGap,
  tellingGap,
} from './column-starts.ts';
import {
  type ColumnSides,
  gapsOf,
  isInCapitals,
  type RowGap,
  sidesAt,
  sidesOf,
  withLeft,
  withRight,
} from './column-sides.ts';

interface OpenColumns {
  readonly kind: ColumnKind;
  readonly sides: ColumnSides;
  /** Of each row the place where it is divided. */
  readonly cuts: ReadonlyMap<PrintedRow, number>;
  /** Whether a row is divided that no wide gap divides. */
  readonly isClose: boolean;
  readonly isUnsure: boolean;
}

/** The most rows that a letterhead or the end of a text takes. */
const maxRows = 40;

/** What parts two columns is at least so wide, in sizes of letters; a blank is a quarter of one. */
const minRoom = 0.3;

/** A gap that may divide columns where both of its sides stand like other rows, in sizes of letters. */
const minGap = 0.1;

/**
 * Columns of a letterhead, or of recipients and signatures, that nearly touch, so that no wide gap divides some of their rows: told by the
 * room that all their rows leave free, and by what stands alike in one column. `isUnsure` where words of two columns may still be mixed.
 */
export function closeColumns(
  rows: readonly PrintedRow[],
  maxGap: number,
): { readonly inColumns: ReadonlyMap<PrintedRow, RowInColumns>; readonly isUnsure: boolean } {
  const inColumns = new Map<PrintedRow, RowInColumns>();
  const ends = rows.map(sidesOf);
  const middle = (minOf(ends.map(({ x0 }) => x0)) + maxOf(ends.map(({ x1 }) => x1))) / 2;
  const facts = { maxGap, middle };
  let isUnsure = false;
  for (const kind of ['head', 'end', 'plain'] as const)
    for (const [at, row] of rows.entries()) {
      const start = inColumns.has(row) ? null : startOf(kind, row, facts);
      const isFree = (one: PrintedRow) => !inColumns.has(one);
      const found = start && grown(start, { ...facts, rows, at, isFree });
      isUnsure ||= found?.isUnsure ?? false;
      if (found && isWorthKeeping(found))
        for (const [one, cut] of found.cuts) inColumns.set(one, { block: at, cut });
    }
  const isMixed = rows.some((row) => !inColumns.has(row) && holdsHeading(row, maxGap));
  return { inColumns, isUnsure: isUnsure || isMixed };
}

/** Whether columns are known by their words, both of them, or divide what no wide gap divides. */
const isWorthKeeping = ({ kind, sides, isClose }: OpenColumns): boolean =>
  isClose || (kind !== 'plain' && sides.left.length > 0 && sides.right.length > 0);

/** The columns of which a row is the first that tells them; null where it tells none. */
function startOf(kind: ColumnKind, row: PrintedRow, facts: ColumnFacts): OpenColumns | null {
  const gap = tellingGap(kind, row, facts);
  if (!gap) return null;
  const { left, right } = sidesAt(row, gap);
  const sides = { from: gap.from, to: gap.to, left: left ? [left] : [], right: right ? [right] : [] };
  const width = gap.to - gap.from;
  const isDivided = left !== null && right !== null;
  return {
    kind,
    sides,
    cuts: new Map([[row, gap.cut]]),
    isClose: isDivided && gap.bare <= row.size * facts.maxGap,
    isUnsure: isDivided && width < row.size * minGap,
  };
}

interface RowsAround extends ColumnFacts {
  readonly rows: readonly PrintedRow[];
  readonly at: number;
  readonly isFree: (row: PrintedRow) => boolean;
}

/** Columns with the rows below and above that keep to them. */
function grown(start: OpenColumns, { rows, at, isFree, ...facts }: RowsAround): OpenColumns {
  let open = start;
  for (const step of [1, -1])
    for (let next = at + step; Math.abs(next - at) < maxRows; next += step) {
      const [row, before] = [rows[next], rows[next - step]];
      if (!row || !before || !isFree(row) || isFar(open.kind, row, before)) break;
      const more = withRow(open, row, { ...facts, isAbove: step < 0 });
      if (!more) {
        const isNear = step > 0 && before.y - row.y < row.size * 1.9;
        if (isNear && open.kind !== 'plain' && crosses(open.sides, row, facts.middle))
          open = { ...open, isUnsure: true };
        break;
      }
      open = more;
    }
  return open;
}

/** Whether a row stands too far from the one before it; above a name there is room to sign. */
const isFar = (kind: ColumnKind, row: PrintedRow, before: PrintedRow): boolean =>
  Math.abs(row.y - before.y) > Math.max(row.size, before.size) * (kind === 'head' ? 4 : 9);

/** Whether a row begins as the left column does and goes on where the right one stands. */
function crosses({ left, right }: ColumnSides, row: PrintedRow, middle: number): boolean {
  const own = sidesOf(row);
  return (
    Math.abs((own.x0 + own.x1) / 2 - middle) >= 12 &&
    left.some(({ x0 }) => Math.abs(x0 - own.x0) < 3) &&
    right.some(({ x0, x1 }) => own.x1 > (x0 + x1) / 2)
  );
}

interface RowPlace extends ColumnFacts {
  readonly isAbove: boolean;
}

/** Columns with one more row; null where it does not keep to them. */
function withRow(open: OpenColumns, row: PrintedRow, place: RowPlace): OpenColumns | null {
  const gap = dividingGap(open, row, place);
  if (!gap) return withOneSide(open, row, place);
  const { left, right } = sidesAt(row, gap);
  if (!left || !right || (place.isAbove && open.kind === 'end')) return null;
  const sides = withRight(withLeft(open.sides, left), right);
  const isNarrow = gap.bare <= row.size * place.maxGap;
  return {
    ...open,
    sides: sides.to - sides.from > 0 ? sides : { ...open.sides, left: sides.left, right: sides.right },
    cuts: new Map([...open.cuts, [row, gap.cut]]),
    isClose: open.isClose || isNarrow,
    isUnsure: open.isUnsure || (isNarrow && roomIn(open.sides, gap) < row.size * minGap),
  };
}

/** How much of a gap lies in the room between the columns. */
const roomIn = ({ from, to }: ColumnSides, gap: RowGap): number =>
  Math.min(to, gap.to) - Math.max(from, gap.from);

/** The gap of a row that divides its columns, if one does. */
function dividingGap(open: OpenColumns, row: PrintedRow, { maxGap }: RowPlace): RowGap | null {
  const gaps = gapsOf(row, minGap);
  if (gaps.length > maxPieces) return null;
  const widths = gaps.map(({ from, to }) => to - from);
  const rated = gaps.flatMap((gap, index) => {
    const others = widths.filter((_, other) => other !== index);
    const points = pointsOf(open, row, {
      gap,
      maxGap,
      widestOther: maxOf([row.size * 0.4, ...others]),
    });
    return points === null ? [] : [{ gap, points }];
  });
  return rated.sort((a, b) => b.points - a.points)[0]?.gap ?? null;
}

interface GapOfRow {
  readonly gap: RowGap;
  readonly maxGap: number;
  /** The widest of the other gaps of the row. */
  readonly widestOther: number;
}

/** How much tells that a gap divides the columns; null where too little does. */
function pointsOf(
  { kind, sides }: OpenColumns,
  row: PrintedRow,
  { gap, maxGap, widestOther }: GapOfRow,
): number | null {
  const { left, right } = sidesAt(row, gap);
  if (!left || !right) return null;
  const width = gap.to - gap.from;
  const isWide = gap.bare > row.size * maxGap;
  const isOutstanding = width >= widestOther * 1.5;
  const isOther = left.isBold !== right.isBold;
  const [isLeft, isRight] = [left.standsLike(sides.left), right.standsLike(sides.right)];
  const isCapital = isInCapitals(left.text) && isInCapitals(right.text);
  if (kind === 'plain' && !(isOfSignature(left.text) && isOfSignature(right.text))) return null;
  const isBoth = isLeft && isRight;
  const isTold = {
    head: isRight || isOther || isOutstanding || beginsMotto(right.text),
    end: isRight || isOther || isWide || (isOutstanding && isInCapitals(right.text)),
    plain: isWide || (isBoth && (isOutstanding || isCapital)),
  }[kind];
  const room = roomIn(sides, gap);
  const isRoomy = room >= row.size * minRoom && width >= row.size * plainGap;
  const isPossible = isRoomy ? isTold : isTold && (isBoth || (isOther && isRight) || beginsMotto(right.text));
  if (!isPossible || (room < row.size * minGap && !isOutstanding)) return null;
  return [isRight, isOther, isOutstanding, isLeft].filter(Boolean).length + Math.min(0.9, width / 1000);
}

/** Columns with a row that stands in one of them; null where it stands in neither. */
function withOneSide(open: OpenColumns, row: PrintedRow, { middle, isAbove }: RowPlace): OpenColumns | null {
  const { kind, sides } = open;
  const own = sidesOf(row);
  const room = row.size * minRoom;
  const [likeLeft, likeRight] = [own.standsLike(sides.left), own.standsLike(sides.right)];
  const isCentred = Math.abs((own.x0 + own.x1) / 2 - middle) < 12;
  if (isCentred && !likeLeft && !likeRight) return null;
  if (kind === 'plain' && !isOfSignature(own.text)) return null;
  const isLeft =
    own.x1 < sides.to - room &&
    ((likeLeft && kind !== 'end') || (kind === 'head' ? isOfHead(own.text) : !isAbove));
  const isRight = own.x0 > sides.from + room && (likeRight || (kind !== 'head' && !isAbove));
  if (!isLeft && !isRight) return null;
  const goesLeft = isLeft && (!isRight || likeLeft || own.x1 <= sides.from + room);
  return {
    ...open,
    sides: goesLeft ? withLeft(sides, own) : withRight(sides, own),
    cuts: new Map([...open.cuts, [row, goesLeft ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY]]),
  };
}

/** Whether words are those of a letterhead: a body, the number, or what the text is about. */
const isOfHead = (text: string): boolean => isInCapitals(text) || /^\s*(?:Số|V\/v|[*_–—-]+\s*$)/u.test(text);

/** Whether words may be the position or the name of a signatory. */
const isOfSignature = (text: string): boolean => /^\s*[(\p{Lu}][^\d:;,%]{0,60}$/u.test(text);
