import type { Block, Table } from '../../views/blocks/block.ts';
import type { Chart } from '../../views/blocks/chart.ts';
import type { Language } from '../../locale/localised.ts';
import { chartTable } from '../chart-table.ts';

/** A table with the words above it. */
export interface TitledTable {
  readonly title: string;
  readonly table: Table;
}

/** What stands on the first sheet, in its order; a list is named there and stands on another sheet. */
export type OverviewItem =
  | { readonly kind: 'block'; readonly block: Exclude<Block, Table | Chart> }
  | { readonly kind: 'chart'; readonly chart: Chart }
  | { readonly kind: 'figures'; readonly table: Table }
  | { readonly kind: 'list'; readonly list: TitledTable };

/** How a rendering is divided over the sheets of a workbook. */
export interface WorkbookLayout {
  readonly overview: readonly OverviewItem[];
  readonly lists: readonly TitledTable[];
}

/** Columns of the first sheet: one of words, the others of figures. */
export const overviewWidths = [40, 13, 13, 13, 13, 13, 13, 13];

/** Divides blocks: words, charts and tables of figures come first, lists with words in several columns after them. */
export function layOut(blocks: readonly Block[], title: string, language: Language): WorkbookLayout {
  const overview: OverviewItem[] = [];
  const lists: TitledTable[] = [];
  let above = title;
  const place = (table: Table) => {
    if (isOfFigures(table)) overview.push({ kind: 'figures', table });
    else {
      const list = { title: table.caption ?? above, table };
      lists.push(list);
      overview.push({ kind: 'list', list });
    }
  };
  for (const block of blocks) {
    if (block.kind === 'heading') above = block.text;
    if (block.kind === 'table') place(block);
    else if (block.kind === 'chart') {
      overview.push({ kind: 'chart', chart: block });
      if (!block.hasTable) place(chartTable(block, language));
    } else overview.push({ kind: 'block', block });
  }
  return { overview, lists };
}

/** Whether all columns after the first hold numbers or days, and fit beside each other. */
const isOfFigures = ({ columns, isIssued, rows }: Table): boolean =>
  isIssued !== true &&
  columns.length <= overviewWidths.length &&
  rows.length <= maxFigureRows &&
  columns.slice(1).every(({ type }) => type !== undefined && type !== 'text');

const maxFigureRows = 60;

/** Lists with no more rows than this stand under each other on one sheet, so that they print on few pages. */
const shortList = 8;

/** Whether a list stands under others on one sheet: it is short, and its rows have no keys that come back. */
export const isShort = ({ table }: TitledTable): boolean =>
  table.keys === undefined && table.rows.length <= shortList;

/** Whether anything asks for a first sheet of its own: a chart, or a table of figures. */
export const hasFigures = (overview: readonly OverviewItem[]): boolean =>
  overview.some(({ kind }) => kind === 'chart' || kind === 'figures');

/** What stands on the first sheet without the headings that have nothing under them there but lists of other sheets, and without these. */
export function withoutListHeadings(overview: readonly OverviewItem[]): OverviewItem[] {
  const isHeading = (item: OverviewItem | undefined) =>
    item?.kind === 'block' && item.block.kind === 'heading';
  return overview.filter((item, at) => {
    if (item.kind === 'list') return false;
    if (!isHeading(item)) return true;
    const next = overview.findIndex((one, place) => place > at && isHeading(one));
    const under = overview.slice(at + 1, next < 0 ? undefined : next);
    return under.length === 0 || under.some(({ kind }) => kind !== 'list');
  });
}
