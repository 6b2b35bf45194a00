import type { SourceCell, SourceRow, SourceTable } from '../../source-text.ts';
import { cellsOfGrid, type Grid } from './grids.ts';
import { centreOf, type Fragment, type TurnedFragment } from './fragment.ts';
import type { PageContent } from './page-content.ts';
import { layoutOf, paragraphsOf } from './paragraphs.ts';
import { linesOfPage } from './page-lines.ts';
import { withMarks } from './page-parts.ts';

/** Whether a fragment stands inside a grid. */
export const isInGrid = (grid: Grid, fragment: Fragment): boolean => holds(grid, centreOf(fragment));

/** Whether words that run in another direction stand inside a grid, as the heads of narrow columns do. */
export const isTurnedInGrid = (grid: Grid, { centre }: TurnedFragment): boolean => holds(grid, centre);

const holds = ({ xs, ys }: Grid, [x, y]: readonly [x: number, y: number]): boolean =>
  x > (xs[0] ?? 0) && x < (xs.at(-1) ?? 0) && y < (ys[0] ?? 0) && y > (ys.at(-1) ?? 0);

interface GridPlace {
  readonly page: number;
  readonly table: number;
  /** The marks of the footnotes of the page, by the figures that are printed for them. */
  readonly marks: ReadonlyMap<string, string>;
}

/** What stands at these heights in each row of a grid, in its order. */
function inRows<F>({ ys }: Grid, fragments: readonly F[], heightOf: (one: F) => number): F[][] {
  const rows: F[][] = Array.from({ length: ys.length - 1 }, () => []);
  for (const one of fragments) {
    const height = heightOf(one);
    // ys go down: the row whose lower border is at or below the height
    let [low, high] = [0, rows.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ys[middle + 1] ?? 0) <= height) high = middle;
      else low = middle + 1;
    }
    rows[low]?.push(one);
  }
  return rows;
}

/** A ruled table of one page with the words in its cells. */
export function tableOfGrid(
  grid: Grid,
  { fragments, turned }: Pick<PageContent, 'fragments' | 'turned'>,
  { page, table, marks }: GridPlace,
): SourceTable {
  const sideways = turned.filter((one) => isTurnedInGrid(grid, one));
  const inside = fragments.filter((one) => isInGrid(grid, one));
  const turnedByRow = inRows(grid, sideways, ({ centre }) => centre[1]);
  const byRow = inRows(grid, inside, (one) => centreOf(one)[1]);
  const rows: SourceCell[][] = Array.from({ length: grid.ys.length - 1 }, () => []);
  for (const { row, column, rowSpan, columnSpan } of cellsOfGrid(grid)) {
    const box = {
      x0: grid.xs[column] ?? 0,
      x1: grid.xs[column + columnSpan] ?? 0,
      y1: grid.ys[row] ?? 0,
      y0: grid.ys[row + rowSpan] ?? 0,
    };
    const words = byRow
      .slice(row, row + rowSpan)
      .flat()
      .filter(({ x, y, width, size }) => {
        const [centreX, centreY] = [x + Math.min(width, 4) / 2, y + size * 0.3];
        return centreX >= box.x0 && centreX < box.x1 && centreY >= box.y0 && centreY < box.y1;
      });
    const place = { page, table, row: row + 1, column: column + 1 };
    const lines = linesOfPage(words, page, 40).map((line) => withMarks(line, marks));
    const margins = { left: box.x0 + 4, right: box.x1 - 4, isCell: true };
    const paragraphs = paragraphsOf(lines, { ...layoutOf(lines), ...margins });
    const across = turnedLines(turnedByRow.slice(row, row + rowSpan).flat(), box, page);
    const blocks = [...paragraphs, ...across].map((one) => ({ ...one, place }));
    rows[row]?.push({ place, column, columnSpan, rowSpan, blocks });
  }
  return {
    kind: 'table',
    place: { page, table },
    hasRules: true,
    rows: rows.map((cells): SourceRow => ({ cells, isHead: false })),
  };
}

interface CellBox {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The words of a cell that run in another direction, as its own lines. */
function turnedLines(turned: readonly TurnedFragment[], { x0, x1, y0, y1 }: CellBox, page: number) {
  const inside = turned.filter(({ centre: [x, y] }) => x >= x0 && x < x1 && y >= y0 && y < y1);
  if (inside.length === 0) return [];
  const lines = linesOfPage(inside, page, 40);
  return paragraphsOf(lines, layoutOf(lines));
}
