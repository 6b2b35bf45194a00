import { recordedPart, soleLeadOf } from '../../plan/assignment.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { type Indicator, indicatorsOf } from '../../plan/indicator.ts';
import type { InputCell, InputRow } from '../../plan/input-table.ts';
import type { Localised } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Evidence, RecordData } from '../../plan/record-data.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { fold } from '../../vietnamese/letters/fold.ts';
import { indicatorNamed, resultNamed } from '../records/named-parts.ts';
import { countedBy, countedIn } from './counted-in.ts';
import type { StateWords } from './parse-state.ts';
import { bodyIn, dateIn, evidenceIn, noteIn, stateIn } from './read-cells.ts';
import { isFilled, valueIn, wordsIn } from './read-value.ts';
import type { Attempt, FindUnits } from './row-units.ts';
import { cellOf, type ColumnField, type TableHeader } from './table-header.ts';

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

/** What a row reports of a task, but for the time at which it is recorded. */
export type SaidInRow = Omit<RecordData, 'recorded'>;

/** A row that names a state, and the task that it is about; null where none was found. */
export interface StateRow {
  readonly row: InputRow;
  readonly header: TableHeader;
  readonly unit: Unit | null;
  readonly state: InputCell;
}

/** What a row reports; null where a cell cannot be read. All fields are looked at, so that every bad cell of a row is named at once. */
export function saidIn(read: StateRow, reading: TableReading, attempt: Attempt): SaidInRow | null {
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

function refuse(why: Localised): never {
  throw new UserError(why);
}

const undated: Localised = {
  vi: 'Ô ngày để trống; hãy ghi ngày sự việc xảy ra.',
  en: 'The date is empty; give the day on which it happened.',
};
const unsigned = (task: string): Localised => ({
  vi: `Không rõ ai báo cáo: nhiệm vụ ${task} chưa có cơ quan chủ trì; hãy thêm cột Đơn vị báo cáo hoặc dùng --by.`,
  en: `It is not said who reports: the task ${task} has no lead; add a column Đơn vị báo cáo (by) or give --by.`,
});
