import type { Fragment } from './fragment.ts';
import { findColumnTables } from './column-tables.ts';
import { findGrids } from './grids.ts';
import { maxOf, minOf } from './min-and-max.ts';
import type { PageContent } from './page-content.ts';
import { type PrintedRow, printedRows } from './page-lines.ts';
import { isInGrid } from './page-tables.ts';

/** Where no letters stand between two columns of a page, and the rows of these. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly gutter: number;
  /** How far the right column stands to the right of the left one. */
  readonly aside: number;
  /** How much the left column has to rise to stand above the right one. */
  readonly rise: number;
}

/** Two columns are parted by at least so many points. */
const minGutter = 8;

/** A column of a page has so many lines at least; where the page before has the same columns, fewer. */
const minLines = 8;
const minLinesOfNext = 3;

/** A line of this share of its column is full, and of these so many are: lines of a text, not cells of a table. */
const minFullLine = 0.8;
const minFullShare = 0.4;

/**
 * Pages whose text is set in two columns, as that of a bulletin, with the left column raised above the right one, so that they read as pages of one.
 * Letterheads, tables and the ends of texts stay as they are.
 */
export function withoutTextColumns(pages: readonly PageContent[]): readonly PageContent[] {
  let before: Band | null = null;
  return pages.map((page) => {
    const bands = page.direction === 0 ? bandsOf(page, before) : [];
    before = bands.at(-1) ?? null;
    return bands.length === 0 ? page : { ...page, ...inOneColumn(page, bands) };
  });
}

/** The shorter of two columns has this share of the lines of the longer one, where no page before has the same. */
const minBalance = 0.6;

/** The bands of a page, from the top. */
function bandsOf({ fragments, rules }: PageContent, before: Band | null): Band[] {
  const fewest = before === null ? minLines : minLinesOfNext;
  const rows = printedRows(fragments);
  if (rows.length < fewest) return [];
  const grids = [...findGrids(rules), ...findColumnTables(fragments, null)];
  const left = minOf(fragments.map(({ x }) => x));
  const right = maxOf(fragments.map(({ x, width }) => x + width));
  const gutter = before?.gutter ?? gutterOf(rows, left + (right - left) * 0.4, left + (right - left) * 0.6);
  const isCrossed = ({ pieces }: PrintedRow) =>
    pieces.some(
      (piece) =>
        isOver(piece, gutter) ||
        grids.some(
          (grid) => isInGrid(grid, piece) && (grid.xs[0] ?? 0) < gutter && (grid.xs.at(-1) ?? 0) > gutter,
        ),
    );
  const runs: PrintedRow[][] = [[]];
  for (const row of rows)
    if (isCrossed(row)) runs.push([]);
    else runs.at(-1)?.push(row);
  return runs.flatMap(
    (run) =>
      bandOf(
        run.flatMap(({ pieces }) => pieces),
        gutter,
        fewest,
      ) ?? [],
  );
}

/** The place, between two others, over which the fewest rows have letters. */
function gutterOf(rows: readonly PrintedRow[], from: number, to: number): number {
  const places = Array.from({ length: Math.max(1, Math.floor(to - from)) }, (_, at) => from + at);
  const counts = places.map(
    (x) => rows.filter(({ pieces }) => pieces.some((piece) => isOver(piece, x))).length,
  );
  const fewest = minOf(counts);
  const free = places.filter((_, at) => counts[at] === fewest);
  return free[Math.floor(free.length / 2)] ?? from;
}

const isOver = ({ x, width, text }: Fragment, place: number): boolean =>
  text.trim() !== '' && x < place + minGutter / 2 && x + width > place - minGutter / 2;

/** The band that some letters make on both sides of a gutter; null where they are no text in two columns. */
function bandOf(pieces: readonly Fragment[], gutter: number, fewest: number): Band | null {
  const [left, right] = [pieces.filter(({ x }) => x < gutter), pieces.filter(({ x }) => x >= gutter)].map(
    columnOf,
  );
  if (!left?.isText || !right?.isText) return null;
  const [one, other] = [left.lines.length, right.lines.length];
  if (one < fewest) return null;
  if (fewest === minLines && Math.min(one, other) < Math.max(one, other) * minBalance) return null;
  const step = (left.top - left.bottom) / (left.lines.length - 1);
  return {
    top: maxOf([left.top, right.top]),
    bottom: minOf([left.bottom, right.bottom]),
    gutter,
    aside: right.x0 - left.x0,
    rise: Math.max(0, right.top + step - left.bottom),
  };
}

/** The lines of one side of a gutter, and whether they are those of a text. */
function columnOf(pieces: readonly Fragment[]) {
  const lines = printedRows(pieces).map((row) => ({
    y: row.y,
    x0: minOf(row.pieces.map(({ x }) => x)),
    x1: maxOf(row.pieces.map(({ x, width }) => x + width)),
  }));
  const [x0, x1] = [minOf(lines.map((line) => line.x0)), maxOf(lines.map((line) => line.x1))];
  const full = lines.filter((line) => line.x1 - line.x0 >= (x1 - x0) * minFullLine);
  return {
    lines,
    x0,
    top: lines[0]?.y ?? 0,
    bottom: lines.at(-1)?.y ?? 0,
    isText: full.length >= lines.length * minFullShare,
  };
}

/** What stands on a page once the columns of its bands stand one above the other; its width is that of a column. */
function inOneColumn(
  { fragments, rules, width }: PageContent,
  bands: readonly Band[],
): Pick<PageContent, 'fragments' | 'rules' | 'width'> {
  const moveOf = (x: number, y: number): readonly [x: number, y: number] => {
    let [aside, rise] = [0, 0];
    for (const band of bands) {
      const isBeside = y <= band.top + near && y >= band.bottom - near;
      if (isBeside && x >= band.gutter) aside = -band.aside;
      else if (y > band.bottom - near) rise += band.rise;
    }
    return [aside, rise];
  };
  return {
    width: width / 2,
    fragments: fragments.map((one) => {
      const [aside, rise] = moveOf(one.x, one.y);
      return { ...one, x: one.x + aside, y: one.y + rise };
    }),
    rules: rules.map(({ x0, y0, x1, y1 }) => {
      const [aside, rise] = moveOf((x0 + x1) / 2, (y0 + y1) / 2);
      return { x0: x0 + aside, x1: x1 + aside, y0: y0 + rise, y1: y1 + rise };
    }),
  };
}

/** Lines of one row stand at most so many points apart. */
const near = 3;
