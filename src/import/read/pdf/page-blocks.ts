import type { SourceBlock } from '../../source-text.ts';
import type { Grid } from './grids.ts';
import type { PageContent } from './page-content.ts';
import type { PageLine } from './page-lines.ts';
import { columnsApart } from './page-parts.ts';
import { tableOfGrid } from './page-tables.ts';
import { layoutOf, type PageLayout, paragraphsOf } from './paragraphs.ts';

/** The pages of a document with their lines outside tables, and the grids of their tables by the number of the page. */
export interface ReadPages {
  readonly pages: readonly PageContent[];
  readonly body: readonly (readonly PageLine[])[];
  readonly grids: ReadonlyMap<number, readonly Grid[]>;
  readonly layouts: ReadonlyMap<number, PageLayout>;
  readonly marks: readonly ReadonlyMap<string, string>[];
}

/** The layout of each page by its number: pages of one size and direction share theirs; where few lines tell it, tables do. */
export function layoutsOf(
  pages: readonly PageContent[],
  lines: readonly (readonly PageLine[])[],
  grids: ReadonlyMap<number, readonly Grid[]>,
): ReadonlyMap<number, PageLayout> {
  const groups = new Map<string, { lines: PageLine[]; borders: number[]; numbers: number[] }>();
  pages.forEach(({ direction, width, height, number }, index) => {
    const key = [direction, Math.round(width), Math.round(height)].join(' ');
    const group = groups.get(key) ?? { lines: [], borders: [], numbers: [] };
    for (const line of lines[index] ?? []) group.lines.push(line);
    for (const { xs } of grids.get(number) ?? []) for (const x of xs) group.borders.push(x);
    group.numbers.push(number);
    groups.set(key, group);
  });
  return new Map(
    [...groups.values()].flatMap((group) => {
      const layout = layoutOf(group.lines, group.borders);
      return group.numbers.map((number) => [number, layout] as const);
    }),
  );
}

/** Paragraphs and tables in reading order; a paragraph may go on over a page, not over a table. */
export function blocksOf({ pages, body, grids, layouts, marks }: ReadPages): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let open: PageLine[] = [];
  let tables = 0;
  let layout = layoutOf([]);
  const flush = () => {
    blocks.push(
      ...columnsApart(open, layout).flatMap(({ lines, isColumn }) =>
        isColumn ? lines.flatMap((line) => paragraphsOf([line], layout)) : paragraphsOf(lines, layout),
      ),
    );
    open = [];
  };
  pages.forEach((page, index) => {
    const own = layouts.get(page.number) ?? layout;
    if (own !== layout) flush();
    layout = own;
    let left = [...(body[index] ?? [])].sort((a, b) => b.y - a.y || a.x0 - b.x0);
    for (const grid of grids.get(page.number) ?? []) {
      const top = grid.ys[0] ?? 0;
      open = [...open, ...left.filter(({ y }) => y > top)];
      left = left.filter(({ y }) => y <= top);
      flush();
      tables += 1;
      blocks.push(
        tableOfGrid(grid, page, {
          page: page.number,
          table: tables,
          marks: marks[index] ?? new Map<string, string>(),
        }),
      );
    }
    for (const line of left) open.push(line);
  });
  flush();
  return blocks;
}
