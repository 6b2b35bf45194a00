import { addressOf } from '../../plan/input-table.ts';
import { addComment, type CellComments, withPiece } from './cell-comments.ts';
import { addColumns, type RowBuilder, tableLimits } from './collect-rows.ts';
import { type OdsCell, type OdsRow, putRow, times } from './ods-row.ts';
import type { XmlHandlers } from './read-xml.ts';
import type { Attributes } from './xml-events.ts';

/** What is gathered of a sheet beside its rows. */
export interface BesideRows {
  readonly hiddenColumns: Set<number>;
  readonly comments: CellComments;
}

/** What is done with the rows and cells of one table of the document; everything else is skipped. */
export function sheetHandlers(
  wanted: number,
  builder: RowBuilder,
  { hiddenColumns, comments }: BesideRows,
): XmlHandlers {
  let table = -1;
  let number = 1;
  let column = 0;
  let row: OdsRow | null = null;
  let cell: OdsCell | null = null;
  return {
    open(path, attributes) {
      const name = path.at(-1);
      if (path.length === 4 && isSheet(path)) table += 1;
      if (table !== wanted || !isSheet(path)) return;
      if (name === 'table-column') {
        const after = column + times(attributes['table:number-columns-repeated']);
        if (isHidden(attributes)) addColumns(hiddenColumns, column, after);
        column = after;
      } else if (name === 'table-row')
        row = {
          times: times(attributes['table:number-rows-repeated']),
          isHidden: isHidden(attributes),
          cells: [],
          column: 0,
        };
      else if (isCellName(name) && row)
        cell = {
          attributes,
          times: times(attributes['table:number-columns-repeated']),
          lines: [],
          comment: null,
          author: '',
        };
      else if (cell) openInCell(cell, path, attributes);
    },
    text(path, piece) {
      if (table !== wanted || !cell) return;
      if (textDepth(path) !== null) addText(cell, piece);
      else if (isOfComment(path)) cell.comment = withPiece(cell.comment ?? '', piece);
      else if (path.at(-2) === 'annotation' && path.at(-1) === 'creator')
        cell.author = withPiece(cell.author, piece);
    },
    close(path) {
      if (table !== wanted || !isSheet(path)) return;
      const name = path.at(-1);
      if (isCellName(name) && row && cell) {
        if (cell.comment !== null)
          addComment(comments, { address: addressOf(row.column, number), text: cell.comment }, cell.author);
        if (name === 'table-cell') row.cells.push({ column: row.column, times: cell.times, cell });
        row.column += cell.times;
        cell = null;
      } else if (name === 'table-row' && row) {
        putRow(row, number, builder);
        number += row.times;
        row = null;
      }
    },
  };
}

/** Takes an element that begins inside a cell: a paragraph of it or of its comment, or blanks that have elements of their own. */
function openInCell(cell: OdsCell, path: readonly string[], attributes: Attributes): void {
  const name = path.at(-1);
  if (name === 'p' && isOfComment(path) && cell.comment !== null) cell.comment = withPiece(cell.comment, ' ');
  const depth = textDepth(path);
  if (depth === path.length) cell.lines.push('');
  else if (depth === null) return;
  else if (name === 's') addText(cell, ' '.repeat(Math.min(times(attributes['text:c']), 1000)));
  else if (name === 'tab') addText(cell, '\t');
  else if (name === 'line-break') addText(cell, '\n');
}

function addText({ lines }: OdsCell, text: string): void {
  const last = lines.length - 1;
  const line = lines[last];
  if (line !== undefined && line.length <= tableLimits.characters) lines[last] = line + text;
}

const isSheet = (path: readonly string[]) => path[2] === 'spreadsheet' && path[3] === 'table';

const isCellName = (name: string | undefined) => name === 'table-cell' || name === 'covered-table-cell';

/** How deep the paragraph of a cell lies in which a path is; null where it is in none. */
function textDepth(path: readonly string[]): number | null {
  const place = path.lastIndexOf('table-cell');
  return place > 0 && path[place + 1] === 'p' && !path.includes('annotation') ? place + 2 : null;
}

const isOfComment = (path: readonly string[]) => path.includes('annotation') && path.includes('p');

const isHidden = (attributes: Attributes): boolean =>
  /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? '');
