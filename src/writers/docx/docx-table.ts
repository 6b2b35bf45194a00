import type { FileChild } from 'docx';
import type { Table as TableBlock } from '../../views/blocks/block.ts';
import { groupedHeads } from '../../views/blocks/heads.ts';
import { alignOf } from '../../views/blocks/cell.ts';
import { visible } from '../../screen/visible.ts';
import { measured, pageWidths, tallRows } from '../page-columns.ts';
import { rowPieces } from './docx-rows.ts';
import { tableStyleId } from './docx-styles.ts';
import { cellXml, paragraphXml, runXml, spanXml, tableEnd, tableStart, wholeRow } from './docx-xml.ts';
import type { DeferredXml } from './deferred-xml.ts';

/** A row of more lines than this may be split over two pages: kept whole it would leave a large part of a page blank. */
const maxWholeLines = 6;
/** A table of no more rows is kept on one page. */
const smallTable = 8;

const sides = { left: 'left', right: 'right', centre: 'center' } as const;

/** A table of a width in twentieths of a point: its head is repeated on every page, short rows are not split, its columns fit their words. */
export function docxTable(
  block: TableBlock,
  { width, deferred }: { readonly width: number; readonly deferred: DeferredXml },
): FileChild {
  const { columns, rows, groups = [], hasTotal } = block;
  const { heads: names, rows: body } = measured(block);
  const heads = new Set(groups);
  const widths = pageWidths(block, width);
  const isTall = tallRows(block, widths, maxWholeLines);
  const look = `<w:tblLook w:firstRow="true" w:lastRow="${hasTotal === true}" w:noHBand="true" w:noVBand="true"/>`;
  const start = tableStart(widths, { width, style: tableStyleId, look });
  const head = headRows(columns, names, widths);
  return deferred.placeOf([
    { xml: start + head.xml, lines: head.words },
    ...rowPieces(
      body.map((words, index) => ({
        words,
        isWhole: heads.has(index) || isTall[index] !== true,
        isHead: heads.has(index),
        isTotal: hasTotal === true && index === rows.length - 1,
        keepsNext: heads.has(index) || (rows.length <= smallTable && index < rows.length - 1),
      })),
      {
        columns: columns.map((column, index) => ({
          width: widths[index] ?? 0,
          side: sides[alignOf(column)],
        })),
        style: 'TableText',
        deferred,
      },
    ),
    { xml: tableEnd, lines: [] },
  ]);
}

/** The rows of heads, repeated on every page, and their words: one, or two where columns stand in groups. */
function headRows(
  columns: TableBlock['columns'],
  names: readonly string[],
  widths: readonly number[],
): { readonly xml: string; readonly words: readonly string[] } {
  const groups = groupedHeads(columns);
  const row = (cells: readonly string[]) => wholeRow(cells, { isHead: true });
  const nameCell = (text: string, index: number) => headCell(text, widths[index] ?? 0);
  if (!groups) return { xml: row(names.map(nameCell)), words: names };
  const widthOf = (first: number, span: number) =>
    widths.slice(first, first + span).reduce((sum, width) => sum + width, 0);
  const isUnder = (index: number) => columns[index]?.under !== undefined;
  const above = groups.map(({ text, first, span, isTall }) =>
    headCell(visible(text), widthOf(first, span), isTall ? mergeXml('restart') : spanXml(span)),
  );
  const below = names.map((text, index) =>
    isUnder(index) ? nameCell(text, index) : cellXml(widths[index] ?? 0, mergeXml('continue'), '<w:p/>'),
  );
  return {
    xml: row(above) + row(below),
    words: [...groups.map(({ text }) => visible(text)), ...names.filter((_, index) => isUnder(index))],
  };
}

/** Whether a cell begins over several rows or goes on. */
const mergeXml = (merge: 'restart' | 'continue') => `<w:vMerge w:val="${merge}"/>`;

const headCell = (text: string, width: number, spans = '') =>
  cellXml(width, spans, paragraphXml('TableHead', '', text === '' ? '' : runXml(text)));
