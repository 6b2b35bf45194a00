import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { counted } from '../../locale/counted.ts';
import type { SourceTable } from '../source-text.ts';
import type { Decision, DraftColumn } from './draft-units.ts';
import { cellsByColumn, startOf, type TableGrid } from './table-grid.ts';

/**
 * The rows with words in a column that has no head while the others have one: the row has a cell too many, or the head was lost; and the rows
 * that end before the last column of a table in which no cell takes several rows.
 */
export function raggedRows(
  { heads, body, width }: TableGrid,
  columns: readonly DraftColumn[],
  table: SourceTable,
): Decision[] {
  if (heads.length === 0 || columns.filter(({ head }) => head !== '').length < 2) return [];
  const heading = columns.findLastIndex(({ head }) => head !== '') + 1;
  const isPlain = [...heads, ...body].every(({ cells }) => cells.every(({ rowSpan }) => rowSpan === 1));
  return body.flatMap((row) => {
    const last = row.cells.at(-1);
    const count = last ? last.column + last.columnSpan : 0;
    if (isPlain && row.cells.length > 1 && count < heading)
      return [{ place: last?.place ?? table.place, what: cellsMissing(count, heading) }];
    const extra = cellsByColumn(row, width).filter((cell, at) => cell !== '' && columns[at]?.head === '');
    const place = row.cells[0]?.place ?? table.place;
    return extra.map((cell) => ({ place, what: cellWithoutHead(evenBlanks(cell)) }));
  });
}

const cellWithoutHead = (words: string) => ({
  vi: `ô «${startOf(words)}» nằm ở cột không có tên: dòng ấy thừa một ô, hoặc đầu bảng thiếu`,
  en: `the cell “${startOf(words)}” stands in a column without a head: its row has a cell too many, or the head is missing`,
});

const cellsMissing = (count: number, columns: number) => ({
  vi: `dòng chỉ có ${count} ô, bảng có ${columns} cột: các ô cuối để trống`,
  en: `the row has ${counted(count, 'cell')}, the table ${counted(columns, 'column')}: the last cells are left empty`,
});
