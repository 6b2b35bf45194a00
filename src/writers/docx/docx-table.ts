import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Table as TableBlock } from '../../views/blocks/block.ts';
import { groupedHeads } from '../../views/blocks/heads.ts';
import { alignOf } from '../../views/blocks/cell.ts';
import { visible } from '../../screen/visible.ts';
import { measured, pageWidths, tallRows } from '../page-columns.ts';
import { type LateRows, withRows } from './docx-rows.ts';
import { tableStyleId } from './docx-styles.ts';

/** A row of more lines than this may be split over two pages: kept whole it would leave a large part of a page blank. */
const mostWholeLines = 6;
/** A table of no more rows is kept on one page. */
const smallTable = 8;

const sides = { left: 'left', right: 'right', centre: 'center' } as const;

/** A table of a width in twentieths of a point: its head is repeated on every page, short rows are not split, its columns fit their words. */
export function docxTable(
  block: TableBlock,
  { width, rows: late }: { readonly width: number; readonly rows: LateRows },
): Table {
  const { columns, rows, groups = [], hasTotal } = block;
  const { heads: names, rows: body } = measured(block);
  const heads = new Set(groups);
  const widths = pageWidths(block, width);
  const isTall = tallRows(block, widths, mostWholeLines);
  const table = new Table({
    style: tableStyleId,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, lastRow: hasTotal === true, noHBand: true, noVBand: true },
    rows: [...headRows(columns, names, widths)],
  });
  return withRows(
    table,
    body.map((words, index) => ({
      words,
      isWhole: heads.has(index) || isTall[index] !== true,
      isHead: heads.has(index),
      keepsNext: heads.has(index) || (rows.length <= smallTable && index < rows.length - 1),
    })),
    {
      columns: columns.map((column, index) => ({ width: widths[index] ?? 0, side: sides[alignOf(column)] })),
      style: 'TableText',
      late,
    },
  );
}

/** The rows of heads, repeated on every page: one, or two where columns stand in groups. */
function headRows(
  columns: TableBlock['columns'],
  names: readonly string[],
  widths: readonly number[],
): TableRow[] {
  const row = (children: TableCell[]) => new TableRow({ tableHeader: true, cantSplit: true, children });
  const groups = groupedHeads(columns);
  if (!groups) return [row(names.map((text, index) => headCell(text, widths[index] ?? 0)))];
  const widthOf = (first: number, span: number) =>
    widths.slice(first, first + span).reduce((sum, width) => sum + width, 0);
  return [
    row(
      groups.map(({ text, first, span, isTall }) =>
        headCell(visible(text), widthOf(first, span), isTall ? { rowSpan: 2 } : { columnSpan: span }),
      ),
    ),
    row(
      names.flatMap((text, index) =>
        columns[index]?.under === undefined ? [] : [headCell(text, widths[index] ?? 0)],
      ),
    ),
  ];
}

const headCell = (
  text: string,
  width: number,
  spans: { readonly rowSpan?: number; readonly columnSpan?: number } = {},
) =>
  new TableCell({
    ...spans,
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph({ style: 'TableHead', text })],
  });
