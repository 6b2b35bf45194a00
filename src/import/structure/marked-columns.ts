import type { Localised } from '../../locale/localised.ts';
import type { SourceRow } from '../source-text.ts';
import type { DraftColumn, DraftUnit } from './draft-units.ts';
import { cellsByColumn } from './table-grid.ts';
import { timeOfColumn } from './time-of-column.ts';

/** The signs that people put where something is to happen. */
const isMark = (words: string): boolean => /^(?:[xX×хХvV✓✔√☑☒✗✘*+●•■▪]|xx)[.]?$/u.test(words);

/** A table of columns of months, quarters or years, and what is to be said of their signs. */
interface MarkedColumns {
  readonly columns: readonly DraftColumn[];
  readonly said: readonly Localised[];
}

/** No table of fewer such columns without a sign is taken for one whose cells are coloured. */
const fewestColoured = 4;

/**
 * Tells the columns of months, quarters or years in which signs say when something is done: at least two, in which most cells with words hold a sign, in a
 * table without a column of deadlines.
 */
export function markedColumns(columns: readonly DraftColumn[], body: readonly SourceRow[]): MarkedColumns {
  const times = columns.filter((one) => one.is === 'other' && timeOfColumn(one) !== null);
  if (times.length < 2 || columns.some(({ is }) => is === 'deadline')) return { columns, said: [] };
  const heads = [times[0]?.head ?? '', times.at(-1)?.head ?? ''] as const;
  const filled = body.flatMap((row) =>
    cellsByColumn(row, columns.length).filter(
      (cell, column) => cell !== '' && isOneOf(columns[column], times),
    ),
  );
  if (filled.length === 0)
    return { columns, said: times.length < fewestColoured ? [] : [withoutSigns(...heads)] };
  if (filled.filter(isMark).length * 2 <= filled.length) return { columns, said: [] };
  return {
    columns: columns.map((one) => (isOneOf(one, times) ? { ...one, isMarked: true } : one)),
    said: [deadlinesBySigns(...heads)],
  };
}

const isOneOf = (column: DraftColumn | undefined, of: readonly DraftColumn[]): boolean =>
  column !== undefined && of.includes(column);

const deadlinesBySigns = (first: string, last: string): Localised => ({
  vi: `thời hạn lấy theo dấu đánh ở các cột «${first}» đến «${last}»: hết cột cuối cùng có dấu`,
  en: `deadlines are read from the signs in the columns “${first}” to “${last}”: the end of the last one with a sign`,
});
const withoutSigns = (first: string, last: string): Localised => ({
  vi: `các cột «${first}» đến «${last}» không có dấu nào; màu tô không đọc được, nên không lấy được thời hạn`,
  en: `the columns “${first}” to “${last}” hold no sign; colours are not read, and so no deadline is taken`,
});

/**
 * The columns that a row marks: those over which a cell with a sign lies, or one merged with it above; null where one of them holds other words.
 */
export function marksOf(
  row: SourceRow,
  { columns, above }: { readonly columns: readonly DraftColumn[]; readonly above: DraftUnit | null },
): number[] | null {
  const cells = cellsByColumn(row, columns.length);
  if (cells.some((cell, column) => columns[column]?.isMarked === true && cell !== '' && !isMark(cell)))
    return null;
  return row.cells.flatMap(({ column, columnSpan, rowSpan }) =>
    Array.from({ length: columnSpan }, (_, at) => column + at).filter(
      (at) =>
        columns[at]?.isMarked === true &&
        (rowSpan === 0 ? above?.marks?.includes(at) === true : cells[column] !== ''),
    ),
  );
}

/** Puts the columns that a further line of print of a row marks to those of the row. */
export function addMarks(above: DraftUnit, row: SourceRow, columns: readonly DraftColumn[]): void {
  if (above.marks === undefined) return;
  const further = marksOf(row, { columns, above });
  above.marks =
    above.marks === null || further === null
      ? null
      : [...new Set([...above.marks, ...further])].sort((one, other) => one - other);
}
