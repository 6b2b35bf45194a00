import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Cell, Column, Table as TableBlock } from '../render/block.ts';
import { alignOf, figureOf, wordsOf } from '../render/cell.ts';
import { visible } from '../screen/visible.ts';
import { tableStyleId } from './docx-styles.ts';
import { fitColumns } from './fit-columns.ts';

/** A row with more letters than this would not fit a page, and may be split. */
const longestWhole = 1200;
/** Twentieths of a point that a letter of table text takes, about. */
const letterWidth = 108;

const alignments = {
  left: AlignmentType.LEFT,
  right: AlignmentType.RIGHT,
  centre: AlignmentType.CENTER,
} as const;

/** A table of a width in twentieths of a point: its head is repeated on every page, its rows are not split, its columns fit their words. */
export function docxTable({ columns, rows, hasTotal }: TableBlock, width: number): Table {
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => row.map(wordsOf))].map((row) =>
    row.map(visible),
  );
  const letters = fitColumns(cells, columns.map(alignOf), Math.floor(width / letterWidth));
  const sum = letters.reduce((total, one) => total + one, 0);
  const widths = letters.map((one) => Math.floor((width * one) / sum));
  const cell = (words: string, style: string, column: number, align?: Column) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({ style, text: visible(words), ...(align && { alignment: alignments[alignOf(align)] }) }),
      ],
    });
  const line = (row: readonly Cell[]) =>
    new TableRow({
      cantSplit: row.reduce((most, one) => Math.max(most, wordsOf(one).length), 0) < longestWhole,
      children: columns.map((column, index) => cell(figureOf(row[index] ?? '').text, 'TableText', index, column)),
    });
  return new Table({
    style: tableStyleId,
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    tableLook: { firstRow: true, lastRow: hasTotal === true, noHBand: true, noVBand: true },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, index) => cell(head, 'TableHead', index)),
      }),
      ...rows.map(line),
    ],
  });
}
