import { minOf } from './min-and-max.ts';
import type { Grid } from './grids.ts';
import type { Fragment } from './fragment.ts';
import type { RuledLine } from './ruled-lines.ts';

/** Letters on one height of a page, from the left. */
interface LetterRow {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Fragment[];
}

/** A stretch of a page from the left to the right. */
interface ColumnStretch {
  readonly from: number;
  readonly to: number;
}

/** Whether words begin as the head of a column does, with a large letter. */
const isHead = (text: string): boolean => /^\s*\p{Lu}/u.test(text) && headWords.test(text.trim());

/** The narrowest gap between columns, in points. */
const minGap = 5;

/** Words with which the first row of a table of tasks begins; a table without rules is known by them. */
const headWords =
  /^(?:tt|stt|số tt|nội dung|nhiệm vụ|công việc|hoạt động|chỉ tiêu|mục tiêu|cơ quan|đơn vị|chủ trì|phối hợp|thời gian|thời hạn|tiến độ|sản phẩm|kết quả|ghi chú|người|bộ phận|tên|giải pháp|phân công|trách nhiệm|lộ trình|kinh phí|năm|phụ trách|hoàn thành|hạng mục|thực hiện|địa điểm|đối tượng|thành phần|đầu mối|hạn)(?!\p{L})/iu;

/**
 * Tables without rules on a page, as grids: rows of heads over columns that gaps keep apart all the way down. A table of the page before
 * goes on where the columns at the top of this one stand as its own did.
 */
export function findColumnTables(fragments: readonly Fragment[], before: Grid | null): Grid[] {
  const rows = printedRows(fragments);
  const found: Grid[] = [];
  for (let at = 0; at < rows.length;) {
    const isNext = at === 0 && before !== null;
    const columns = isNext ? columnsOfGrid(before) : columnsOfHead(rows, at);
    const end = columns ? endOfTable(rows, at, columns) : at;
    const body = rows.slice(at, end);
    const grid = columns && isTable(body, columns, isNext) ? gridOf(body, columns, isNext) : null;
    if (grid) found.push(grid);
    at = grid ? end : at + 1;
  }
  return found;
}

function printedRows(fragments: readonly Fragment[]): LetterRow[] {
  const rows: { y: number; size: number; pieces: Fragment[] }[] = [];
  for (const piece of [...fragments]
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => b.y - a.y || a.x - b.x)) {
    const last = rows.at(-1);
    if (last && Math.abs(last.y - piece.y) <= Math.max(last.size, piece.size) * 0.3) last.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.map((row) => ({ ...row, pieces: row.pieces.sort((a, b) => a.x - b.x) }));
}

/** The stretches of a row that gaps divide, or places at which columns begin. */
function stretchesOf(
  { pieces }: LetterRow,
  starts: readonly number[],
): (ColumnStretch & { readonly text: string })[] {
  const found: { from: number; to: number; text: string }[] = [];
  for (const piece of pieces) {
    const { x, text } = piece;
    const to = endOf(piece);
    const last = found.at(-1);
    const isBegin =
      last !== undefined && starts.some((start) => last.to <= start + slack && x >= start - slack);
    if (last && x - last.to < minGap && !isBegin) {
      last.text += text;
      last.to = Math.max(last.to, to);
    } else found.push({ from: x, to, text });
  }
  return found;
}

/** A column begins this near to its place, in points. */
const slack = 1;

/** Where the words of a piece end, without the blank behind them. */
const endOf = ({ x, width, text, size }: Fragment): number =>
  x + width - (text.length - text.trimEnd().length) * size * 0.25;

/** So many rows begin a column where the gap before it is too narrow to tell it. */
const minStarts = 3;

/** The places at which columns begin: words of several rows do, those of a head too, and none go on over them, but for the names of groups. */
function startsOf(rows: readonly LetterRow[], at: number): number[] {
  const below = rows.slice(at, at + maxRowsOfStarts);
  if (rows.length > maxRowsOfPage || below.some(({ pieces }) => pieces.length > maxPieces)) return [];
  const places = [
    ...new Set(below.slice(0, maxHeadRows + 7).flatMap(({ pieces }) => pieces.map(({ x }) => x))),
  ];
  const isStart = (place: number): boolean => {
    const crossed = below.findIndex(
      (row) =>
        !isGroupRow(row) && row.pieces.some((one) => one.x < place - slack && endOf(one) > place + slack),
    );
    const inside = crossed < 0 ? below : below.slice(0, crossed);
    const begins = inside.filter(({ pieces }) => pieces.some(({ x }) => Math.abs(x - place) <= slack));
    return (
      begins.length >= minStarts &&
      (rows[at]?.pieces ?? []).some((one) => one.x >= place - slack && isHead(one.text))
    );
  };
  return places
    .filter(isStart)
    .sort((a, b) => a - b)
    .filter((place, index, all) => place - (all[index - 1] ?? -Infinity) > 2 * slack);
}

/** Where columns begin is told by so many rows, of so many pieces each. */
const maxRowsOfStarts = 40;
const maxPieces = 60;
/** No page that people read has more rows of letters. */
const maxRowsOfPage = 300;

/** The columns of a table, and the places at which they begin beside what stands close to them. */
interface TableColumns {
  readonly columns: readonly ColumnStretch[];
  readonly starts: readonly number[];
}

/** The most rows of letters that heads take. */
const maxHeadRows = 5;

/**
 * The columns under a row of heads: what the gaps of the rows from there on keep apart, as long as three columns are left. Null where no
 * heads stand.
 */
function columnsOfHead(rows: readonly LetterRow[], at: number): TableColumns | null {
  const first = rows[at];
  if (!first?.pieces.some(({ text }) => isHead(text))) return null;
  const starts = startsOf(rows, at);
  const heads = rows
    .slice(at, at + maxHeadRows)
    .flatMap((row) => stretchesOf(row, starts))
    .filter(({ text }) => isHead(text));
  const own = stretchesOf(first, starts);
  if (own.length < 3 || !own.some(({ text }) => isHead(text)) || heads.length < 3) return null;
  let columns: ColumnStretch[] = own;
  for (const row of rows.slice(at + 1, at + 12)) {
    const next = merged(columns, stretchesOf(row, starts), starts);
    if (next.length < 3 || spans(row, { columns, starts })) {
      if (isGroupRow(row)) continue;
      break;
    }
    columns = next;
  }
  return { columns, starts };
}

/** Columns wide enough for the words of one more row. */
function merged(
  columns: readonly ColumnStretch[],
  more: readonly ColumnStretch[],
  starts: readonly number[],
): ColumnStretch[] {
  const all = [...columns, ...more].sort((a, b) => a.from - b.from);
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of all) {
    const last = found.at(-1);
    const isBegin =
      last !== undefined &&
      starts.some((start) => last.to <= start + slack && Math.abs(from - start) <= slack);
    if (last && from - last.to < minGap * 0.6 && !isBegin) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** Whether one stretch of a row stands in more than one column. */
const spans = (row: LetterRow, { columns, starts }: TableColumns): boolean =>
  stretchesOf(row, starts).some(
    (one) => columns.filter(({ from, to }) => one.from < to - 2 && one.to > from + 2).length > 1,
  );

/** Whether a row is the heading of a part or section, whose number stands before its words and not in the first column. */
function isHeading(row: LetterRow, { columns, starts }: TableColumns): boolean {
  const [only, other] = stretchesOf(row, starts);
  return (
    only !== undefined &&
    other === undefined &&
    only.from > (columns[0]?.to ?? 0) &&
    /^(?:[IVXLC]{1,7}|\d{1,2})[.-]\s*\p{Lu}/u.test(only.text.trim())
  );
}

const isGroupRow = ({ pieces }: LetterRow): boolean =>
  /^\s*(?:[IVXLC]{1,5}|[A-HĐ])(?:[.)\s]|$)/u.test(pieces.map(({ text }) => text).join(' '));

/** Where the rows end that keep to the columns; a group at the end, with more text of the page below it, is a heading after the table. */
function endOfTable(rows: readonly LetterRow[], start: number, table: TableColumns): number {
  const { columns } = table;
  const [left, right] = [columns[0]?.from ?? 0, columns.at(-1)?.to ?? 0];
  let end = start;
  for (let at = start; at < rows.length; at += 1) {
    const row = rows[at];
    const before = rows[at - 1];
    if (!row || (at > start && before && before.y - row.y > Math.max(row.size, before.size) * 4)) break;
    const isOutside = row.pieces.some(({ x, width }) => x < left - 20 || x + width > right + 20);
    if (isOutside || isHeading(row, table) || (spans(row, table) && !isGroupRow(row))) break;
    end = at + 1;
  }
  for (let last = rows[end - 1]; end < rows.length && end > start && last; last = rows[end - 1]) {
    if (!isGroupRow(last)) break;
    end -= 1;
  }
  return end;
}

/** Whether rows fill columns as a table does: three columns, and more than one row of it. */
function isTable(rows: readonly LetterRow[], { columns, starts }: TableColumns, isNext: boolean): boolean {
  const filled = rows.filter((row) => stretchesOf(row, starts).length >= (isNext ? 2 : 3)).length;
  return columns.length >= 3 && filled >= (isNext ? 1 : 2);
}

const columnsOfGrid = ({ xs }: Grid): TableColumns => ({
  columns: xs.slice(0, -1).map((from, index) => ({ from: from + 1, to: (xs[index + 1] ?? from) - 1 })),
  starts: xs.slice(1, -1),
});

/** The grid that rules would draw around the rows; those of a table that goes on begin without heads. */
function gridOf(rows: readonly LetterRow[], { columns, starts }: TableColumns, isNext: boolean): Grid {
  const xs = [
    (columns[0]?.from ?? 0) - 3,
    ...columns
      .slice(1)
      .map(({ from }, index) => Math.min(((columns[index]?.to ?? from) + from) / 2, from - 0.5)),
    (columns.at(-1)?.to ?? 0) + 3,
  ];
  const [first, last] = [rows[0], rows.at(-1)];
  const ys = [
    (first?.y ?? 0) + (first?.size ?? 0),
    ...(bordersByGaps(rows, xs, isNext) ?? bordersByNumbers(rows, xs)),
    (last?.y ?? 0) - (last?.size ?? 0) * 0.4,
  ];
  const rules: RuledLine[] = ys.map((y) => ({ x0: xs[0] ?? 0, x1: xs.at(-1) ?? 0, y0: y, y1: y }));
  ys.slice(0, -1).forEach((top, index) => {
    const bottom = ys[index + 1] ?? 0;
    const stretches = rows
      .filter(({ y }) => y < top && y > bottom)
      .flatMap((row) => stretchesOf(row, starts));
    xs.forEach((x, at) => {
      const isCrossed = stretches.some(({ from, to }) => from < x - 1 && to > x + 1);
      if (!isCrossed || at === 0 || at === xs.length - 1) rules.push({ x0: x, x1: x, y0: bottom, y1: top });
    });
  });
  return { xs, ys, rules };
}

const piecesIn = (rows: readonly LetterRow[], xs: readonly number[], column: number) =>
  rows.flatMap(({ pieces }) => pieces.filter(({ x }) => x >= (xs[column] ?? 0) && x < (xs[column + 1] ?? 0)));

const numberForm = /^\s*(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]?|[IVXLC]{1,5}\.?|[A-HĐ]\.?|-)(?:\s|$)/u;

/** Borders where the lines of the fullest column stand further apart than inside a cell; null where rows follow without a gap. */
function bordersByGaps(rows: readonly LetterRow[], xs: readonly number[], isNext: boolean): number[] | null {
  const columns = xs.slice(1, -1).map((_, index) => linesOf(piecesIn(rows, xs, index + 1)));
  const lines = [...columns].sort((a, b) => b.length - a.length)[0] ?? [];
  const leading = leadingOf(columns.flatMap(stepsOf), rows[0]?.size ?? 0);
  const borders = stepsOf(lines).flatMap((step, index) =>
    step > leading * 1.2 ? [clearest(rows, lines[index] ?? 0, lines[index + 1] ?? 0)] : [],
  );
  const numbers = piecesIn(rows, xs, 0).filter(({ text }) => numberForm.test(text)).length;
  return borders.length >= (isNext ? numbers - 1 : numbers) * 0.8 ? borders : null;
}

/** The heights of the lines of a column, from the top. */
const linesOf = (pieces: readonly Fragment[]): number[] =>
  [...new Set(pieces.map(({ y }) => Math.round(y * 10) / 10))].sort((a, b) => b - a);

const stepsOf = (lines: readonly number[]): number[] =>
  lines.slice(1).map((y, index) => (lines[index] ?? y) - y);

/** How far apart the lines of one cell stand: the least that lines of a column do, where words of this size are set so; else no cell has two. */
function leadingOf(steps: readonly number[], size: number): number {
  const least = minOf(steps.filter((step) => step > size * 0.9));
  return least < size * maxLeading ? least : size;
}

/** The lines of one cell stand at most so far apart, in sizes of their letters. */
const maxLeading = 1.6;

/** The height between two lines that is farthest from the letters of every column. */
function clearest(rows: readonly LetterRow[], above: number, below: number): number {
  const near = rows.filter(({ y }) => y < above + 40 && y > below - 40);
  const size = near[0]?.size ?? 0;
  const [top, bottom] = [above - size * 0.25, below + size * 0.8];
  const places = Array.from({ length: 9 }, (_, step) => bottom + ((top - bottom) * (step + 0.5)) / 9);
  const room = (place: number) =>
    minOf(near.map(({ y, size: own }) => Math.max(y - own * 0.25 - place, place - y - own * 0.8)));
  return places.sort((a, b) => room(b) - room(a))[0] ?? (above + below) / 2;
}

/** Borders above the lines in which a number stands in the first column. */
const bordersByNumbers = (rows: readonly LetterRow[], xs: readonly number[]): number[] =>
  rows
    .slice(1)
    .filter((row) =>
      numberForm.test(
        piecesIn([row], xs, 0)
          .map(({ text }) => text)
          .join(''),
      ),
    )
    .map(({ y, size }) => y + size * 0.85);
