import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Table as TableBlock } from '../../views/blocks/block.ts';
import { groupedHeads } from '../../views/blocks/heads.ts';
import { alignOf, wordsOf } from '../../views/blocks/cell.ts';
import { columnsOf } from '../../screen/columns.ts';
import { visible } from '../../screen/visible.ts';
import { withRows } from './docx-rows.ts';
import { leastLetters } from '../page-sections.ts';
import { tableStyleId } from './docx-styles.ts';
import { shareWidth, desiredWidthOf } from '../text/share-width.ts';

/** A row with more letters than this would not fit a page, and may be split. */
const longestWhole = 1200;
/** Twentieths of a point that a letter of table text takes, about, and that a cell keeps free on both sides. */
const letterWidth = 125;
const cellPadding = 180;
/** A column with so many times the words of all others gets their room, also where their lines then break. */
const oneColumn = 4;
/** A table of no more rows is kept on one page. */
const smallTable = 8;

const sides = { left: 'left', right: 'right', centre: 'center' } as const;

/** A table of a width in twentieths of a point: its head is repeated on every page, its rows are not split, its columns fit their words. */
export function docxTable({ columns, rows, groups = [], hasTotal }: TableBlock, width: number): Table {
  const names = columns.map(({ head }) => visible(head));
  const heads = new Set(groups);
  const body = rows.map((row) => columns.map((_, column) => visible(wordsOf(row[column] ?? ''))));
  const widths = columnWidths([names, ...body], columns.length, width);
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
      isWhole: words.every((one) => one.length < longestWhole),
      isHead: heads.has(index),
      keepsNext: heads.has(index) || (rows.length <= smallTable && index < rows.length - 1),
    })),
    columns.map((column, index) => ({ width: widths[index] ?? 0, side: sides[alignOf(column)] })),
    'TableText',
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

function columnWidths(rows: readonly (readonly string[])[], count: number, width: number): number[] {
  const cellsOf = (column: number) => rows.map((row) => row[column] ?? '');
  const sums = Array.from({ length: count }, (_, column) =>
    cellsOf(column).reduce((sum, cell) => sum + columnsOf(cell), 0),
  );
  const most = Math.max(...sums);
  const isOfOneColumn = most > oneColumn * (sums.reduce((sum, one) => sum + one, 0) - most);
  const columns = Array.from({ length: count }, (_, column) => {
    const least = leastLetters(rows, column, isOfOneColumn ? 0 : undefined);
    const cells = cellsOf(column);
    return { least: least * letterWidth + cellPadding, wish: desiredWidthOf(cells, least) };
  });
  return shareWidth(columns, width);
}
