import { addressOf, type InputCell, type InputRow } from '../../plan/input-table.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import type { CellProblem } from './cell-problem.ts';
import { monthFirstDoubts } from './month-first.ts';
import { isFilled } from './read-value.ts';
import { type Attempt, unitFinder } from './row-units.ts';
import { type SaidInRow, saidIn, type TableReading } from './said-in-row.ts';
import { isTotalRow } from './total-row.ts';
import { cellOf, type ColumnField, findHeader, isHeadedWithin, type TableHeader } from './table-header.ts';

/** What a row says of a task, and where it says it. */
export interface RowRecord {
  readonly unit: Unit;
  readonly said: SaidInRow;
  /** The address of a field's cell; of the state's, where the table has no column for the field. */
  readonly placeOf: (field: string) => string;
}

export interface RowRecords {
  readonly records: readonly RowRecord[];
  readonly problems: readonly CellProblem[];
  readonly header: TableHeader;
  /** The tasks of which some row could not be read, so that what the others say of them cannot be judged. */
  readonly doubtful: ReadonlySet<string>;
  /** The rows that report nothing, because they name no state; so does one that sums up the others. */
  readonly silent: readonly number[];
  /** The rows recorded that the spreadsheet keeps from sight. */
  readonly hidden: readonly number[];
}

/** Takes the rows of a table one by one and reads what they report; rows that say nothing are not kept. */
export interface RowReader {
  /** A UserError where too many cells cannot be read. */
  add(row: InputRow): void;
  /** What all rows report, with every cell that cannot be read, in the order of the table. A UserError where there is no header. */
  end(): RowRecords;
}

/** Makes a reader of the rows of one table. */
export function rowReader(reading: TableReading): RowReader {
  let first: InputRow[] | null = [];
  let header: TableHeader | null = null;
  const { read, end } = bodyReader(reading);
  const begin = (rows: readonly InputRow[]): TableHeader => {
    first = null;
    const found = findHeader(rows);
    header = found;
    for (const row of rows) if (row.number > found.row) read(row, found);
    return found;
  };
  return {
    add(row) {
      if (header) read(row, header);
      else if (first && first.push(row) > 0 && !isHeadedWithin(row)) begin(first);
    },
    end() {
      const found = header ?? begin(first ?? []);
      return { ...end(), header: found };
    },
  };
}

/** Reads the rows below a header into what comes of them. */
function bodyReader(reading: TableReading) {
  const findUnit = unitFinder(reading.programme, reading.findUnits);
  const problems: CellProblem[] = [];
  const records: RowRecord[] = [];
  const silent: number[] = [];
  const hidden: number[] = [];
  const doubtful = new Set<string>();
  const dates: InputCell[] = [];
  const attempt: Attempt = (cell, action) => {
    try {
      return action(cell);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push({ address: cell.address, why: error.localised });
      if (problems.length > maxProblems) throw new UserError(tooManyProblems(cell.address));
      return null;
    }
  };
  const read = (row: InputRow, header: TableHeader): void => {
    if (!row.cells.some((cell) => cell.coveredBy === undefined && isFilled(cell))) return;
    const state = cellOf(row, header, 'state');
    if (!state || !isFilled(state) || isTotalRow(row, state, reading.stateWords)) {
      silent.push(row.number);
      return;
    }
    const date = cellOf(row, header, 'date');
    if (date && isFilled(date)) dates.push(date);
    if (row.isHidden) hidden.push(row.number);
    const unit = findUnit(row, header, attempt);
    const said = saidIn({ row, header, unit, state }, reading, attempt);
    if (unit && said) records.push({ unit, said, placeOf: placesIn(row, header) });
    else if (unit) doubtful.add(unit.id);
  };
  const end = () => {
    for (const one of monthFirstDoubts(dates)) problems.push(one);
    return { records, problems, doubtful, silent, hidden };
  };
  return { read, end };
}

const placesIn =
  ({ number }: InputRow, { columns }: TableHeader): RowRecord['placeOf'] =>
  (field) =>
    addressOf(columns.get(field as ColumnField) ?? columns.get('state') ?? 0, number);

/** A table with so many bad cells is another table than it was taken for; to say of each what was meant would take very long. */
export const maxProblems = 10_000;

const tooManyProblems = (address: string): Localised => ({
  vi: `Đến ô ${address} bảng đã có hơn ${maxProblems.toLocaleString('vi')} ô không đọc được; hãy xem lại có đúng là bảng báo cáo không, và các cột Nhiệm vụ, Trạng thái, Ngày.`,
  en: `Up to ${address} the table has more than ${maxProblems.toLocaleString('en')} cells that cannot be read; see whether it is the right table, and its columns of tasks, states and dates.`,
});
