import { recordedPart, soleLeadOf } from '../../plan/assignment.ts';
import { type Indicator, indicatorsOf } from '../../plan/indicator.ts';
import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Evidence, RecordData } from '../../plan/record-data.ts';
import { addressOf, type InputCell, cellAt, type InputRow, type InputTable } from '../../plan/input-table.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { indicatorNamed, resultNamed } from '../records/named-parts.ts';
import type { StateWords } from './parse-state.ts';
import { bodyIn, dateIn, evidenceIn, noteIn, stateIn } from './read-cells.ts';
import { countedBy, countedIn } from './counted-in.ts';
import { monthFirstDoubts } from './month-first.ts';
import { isFilled, valueIn, wordsIn } from './read-value.ts';
import { type Attempt, unitFinder, type FindUnits } from './row-units.ts';
import { type ColumnField, findHeader, isHeadedWithin, type TableHeader } from './table-header.ts';
import type { CellProblem } from './cell-problem.ts';

/** What a table is read against. */
export interface TableReading {
  readonly programme: Programme;
  readonly bodies: readonly Body[];
  readonly findUnits: FindUnits;
  /** What a piece of evidence means as written; a UserError for one that means nothing. */
  readonly toEvidence: (written: string) => Evidence;
  /** For tables without a column of dates. */
  readonly today: CalendarDate;
  /** The programme's own words for states. */
  readonly stateWords?: StateWords;
  /** Who reports where a row does not say; else it is the lead of the task. */
  readonly by?: string;
}

/** What a row says of a task, and where it says it. */
export interface RowRecord {
  readonly unit: Unit;
  readonly said: Omit<RecordData, 'recorded'>;
  /** The address of a field's cell; of the state's, where the table has no column for the field. */
  readonly placeOf: (field: string) => string;
}

export interface RowRecords {
  readonly records: readonly RowRecord[];
  readonly problems: readonly CellProblem[];
  readonly header: TableHeader;
  /** The tasks of which some row could not be read, so that what the others say of them cannot be judged. */
  readonly doubtful: ReadonlySet<string>;
  /** The rows that report nothing, because they name no state. */
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

/** Reads what the rows of a table report that is in memory. A UserError where there is no header. */
export function rowsToRecords({ rows }: InputTable, reading: TableReading): RowRecords {
  const reader = rowReader(reading);
  for (const row of rows) reader.add(row);
  return reader.end();
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
      if (problems.length > mostProblems) throw new UserError(tooManyProblems(cell.address));
      return null;
    }
  };
  const read = (row: InputRow, header: TableHeader): void => {
    if (!row.cells.some((cell) => cell.coveredBy === undefined && isFilled(cell))) return;
    const state = cellOf(row, header, 'state');
    if (!state || !isFilled(state)) {
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

interface StateRow {
  readonly row: InputRow;
  readonly header: TableHeader;
  readonly unit: Unit | null;
  readonly state: InputCell;
}

/** All fields are looked at, so that every bad cell of a row is named at once. */
function saidIn(read: StateRow, reading: TableReading, attempt: Attempt): RowRecord['said'] | null {
  const { row, header } = read;
  const optional = <T>(field: ColumnField, action: (cell: InputCell) => T): T | null | undefined => {
    const cell = cellOf(row, header, field);
    return cell && isFilled(cell) ? attempt(cell, action) : undefined;
  };
  const state = attempt(read.state, (cell) => stateIn(cell, reading.stateWords));
  const whole = read.unit;
  const result = whole ? optional('result', (cell) => resultNamed(whole, wordsIn(cell))) : undefined;
  const unit = whole && recordedPart(whole, result ?? undefined);
  const indicator = unit && indicatorIn(unit, read, attempt);
  const counted = unit
    ? indicator
      ? countedBy(indicator.of, reading.today)
      : countedIn(unit.task, reading.today)
    : { name: '', target: null };
  const date = optional('date', (cell) => dateIn(cell)) ?? dateGiven(read, reading, attempt);
  const value = optional('value', (cell) => valueIn(cell, counted));
  const note = optional('note', noteIn);
  const evidence = optional('evidence', (cell) => evidenceIn(cell, reading.toEvidence));
  const by =
    optional('by', (cell) => bodyIn(cell, reading.bodies)) ?? bodyGiven({ ...read, unit }, reading, attempt);
  if (result === null || indicator === null) return null;
  if (state === null || date === null || by === null) return null;
  if (value === null || note === null || evidence === null) return null;
  return {
    date,
    state,
    by,
    ...(result !== undefined && { result }),
    ...(value !== undefined && indicator?.isNamed === true && { indicator: indicator.of.name }),
    ...(value !== undefined && { value }),
    ...(note !== undefined && { note }),
    ...(evidence !== undefined && evidence.length > 0 && { evidence }),
  };
}

/**
 * The indicator that the value of a row is of; undefined where the row has no value or the task no indicator, null for a cell that names
 * none of them. A cell may say more than the name, such as what is to be reached.
 */
function indicatorIn(
  unit: Unit,
  { row, header }: StateRow,
  attempt: Attempt,
): { readonly of: Indicator; readonly isNamed: boolean } | null | undefined {
  const value = cellOf(row, header, 'value');
  if (!value || !isFilled(value)) return undefined;
  const cell = cellOf(row, header, 'indicator');
  const isNamed = cell !== undefined && isFilled(cell) && /\p{L}/u.test(wordsIn(cell));
  const all = indicatorsOf(unit.task);
  if (all.length === 0 || (!isNamed && all.length < 2)) return undefined;
  return attempt(isNamed ? cell : value, () => {
    const words = isNamed ? wordsIn(cell) : undefined;
    const within = words === undefined ? [] : all.filter(({ name }) => fold(words).includes(fold(name)));
    const of = within.length === 1 ? (within[0] ?? null) : indicatorNamed(unit, words);
    return of && { of, isNamed: isNamed && all.length > 1 };
  });
}

/** Where a table has no column of dates, it reports of today; a cell in it that is left empty is a fault. Null for a fault. */
function dateGiven(
  { row, header }: StateRow,
  { today }: TableReading,
  attempt: Attempt,
): CalendarDate | null {
  const cell = cellOf(row, header, 'date');
  if (!cell) return today;
  return isFilled(cell) ? null : attempt(cell, () => refuse(undated));
}

function bodyGiven(
  { row, header, unit, state }: StateRow,
  { by }: TableReading,
  attempt: Attempt,
): string | null {
  const cell = cellOf(row, header, 'by');
  if (cell && isFilled(cell)) return null;
  const body = by ?? soleLeadOf(unit?.task);
  if (body !== null) return body;
  return unit && attempt(cell ?? state, () => refuse(unsigned(unit.id)));
}

const cellOf = (row: InputRow, { columns }: TableHeader, field: ColumnField): InputCell | undefined => {
  const column = columns.get(field);
  return column === undefined ? undefined : cellAt(row, column);
};

const placesIn =
  ({ number }: InputRow, { columns }: TableHeader): RowRecord['placeOf'] =>
  (field) =>
    addressOf(columns.get(field as ColumnField) ?? columns.get('state') ?? 0, number);

function refuse(why: Localised): never {
  throw new UserError(why);
}

/** A table with so many bad cells is another table than it was taken for; to say of each what was meant would take very long. */
export const mostProblems = 10_000;

const tooManyProblems = (address: string): Localised => ({
  vi: `Đến ô ${address} bảng đã có hơn ${mostProblems.toLocaleString('vi')} ô không đọc được; hãy xem lại có đúng là bảng báo cáo không, và các cột Nhiệm vụ, Trạng thái, Ngày.`,
  en: `Up to ${address} the table has more than ${mostProblems.toLocaleString('en')} cells that cannot be read; see whether it is the right table, and its columns of tasks, states and dates.`,
});

const undated: Localised = {
  vi: 'Ô ngày để trống; hãy ghi ngày sự việc xảy ra.',
  en: 'The date is empty; give the day on which it happened.',
};
const unsigned = (task: string): Localised => ({
  vi: `Không rõ ai báo cáo: nhiệm vụ ${task} chưa có cơ quan chủ trì; hãy thêm cột Đơn vị báo cáo hoặc dùng --by.`,
  en: `It is not said who reports: the task ${task} has no lead; add a column Đơn vị báo cáo (by) or give --by.`,
});
