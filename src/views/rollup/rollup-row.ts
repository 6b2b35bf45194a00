import { isRealDate } from '../../plan/calendar.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';

/** One programme of a roll-up, as the model `rollup` of the warehouse gives it. */
export interface RollupRow {
  readonly repository: string;
  readonly programme_key: string;
  readonly subject: string;
  readonly fictional: boolean;
  /** The body that issued it; null where the register does not have it. */
  readonly issuer: string | null;
  /** The body above that; null where none is known. */
  readonly superior: string | null;
  readonly as_of: string;
  readonly completed_on_time: number;
  readonly completed_late: number;
  readonly open_in_term: number;
  readonly open_overdue: number;
  readonly no_deadline: number;
  readonly longest_days: number | null;
  readonly longest_address: string | null;
  readonly longest_wording: string | null;
  readonly longest_reason: string | null;
}

/** How a task stands, in the order in which a roll-up shows its tasks. */
export const taskStandings = ['overdue', 'due-soon', 'in-term', 'no-deadline', 'late', 'on-time'] as const;
export type TaskStanding = (typeof taskStandings)[number];

/** A task, as the models `current_tasks` and `overdue_tasks` of the warehouse give it; of the latter all are overdue. */
export interface RollupTask {
  readonly programme_key: string;
  readonly address: string | null;
  readonly wording: string | null;
  /** Who leads it; several are parted by “; ”. */
  readonly lead: string | null;
  readonly timeliness: TaskStanding;
  /** Of an overdue task. */
  readonly days_late: number | null;
  readonly late_reason: string | null;
}

type FieldTypes = Readonly<Record<string, 'string' | 'string?' | 'boolean' | 'number' | 'number?'>>;

const taskTypes = {
  programme_key: 'string',
  address: 'string?',
  wording: 'string?',
  lead: 'string?',
  timeliness: 'string?',
  days_late: 'number?',
  late_reason: 'string?',
} as const satisfies Record<keyof RollupTask, string>;

const types = {
  repository: 'string',
  programme_key: 'string',
  subject: 'string',
  fictional: 'boolean',
  issuer: 'string?',
  superior: 'string?',
  as_of: 'string',
  completed_on_time: 'number',
  completed_late: 'number',
  open_in_term: 'number',
  open_overdue: 'number',
  no_deadline: 'number',
  longest_days: 'number?',
  longest_address: 'string?',
  longest_wording: 'string?',
  longest_reason: 'string?',
} as const satisfies Record<keyof RollupRow, string>;

/**
 * Reads the answer of the model `rollup`: one JSON object a line, as DuckDB and PostgreSQL write it. A UserError names the line that is not
 * such a row; whole numbers may be texts.
 */
export function readRollup(text: string, path: string): RollupRow[] {
  const rows = readLines(text, path, { read: readRow, max: maxProgrammes });
  if (rows.length === 0) throw problemAt(path, empty);
  return rows;
}

/** Reads the answer of the model `current_tasks` or `overdue_tasks`, which may be empty; as `readRollup`. */
export const readRollupTasks = (text: string, path: string): RollupTask[] =>
  readLines(text, path, { read: readTask, max: maxTasks });

/** The programmes of a country, of every ministry, province and commune, and some tasks of each. */
const [maxProgrammes, maxTasks] = [10_000, 100_000];

function readTask(line: string, place: string): RollupTask {
  const { timeliness, ...task } = readFields(line, place, taskTypes);
  const group = taskStandings.find((one) => one === (timeliness ?? 'overdue'));
  if (group === undefined) throw problemAt(place, wrongField('timeliness'));
  if (group === 'overdue' && task['days_late'] === null) throw problemAt(place, wrongField('days_late'));
  return { ...task, timeliness: group } as unknown as RollupTask;
}

interface LineReader<T> {
  readonly read: (line: string, place: string) => T;
  readonly max: number;
}

function readLines<T>(text: string, path: string, { read, max }: LineReader<T>): T[] {
  const rows: T[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    if (rows.length === max) throw problemAt(path, tooManyRows(max));
    rows.push(read(line.trim(), `${path}:${at + 1}`));
  }
  return rows;
}

function readRow(line: string, place: string): RollupRow {
  const row = readFields(line, place, types) as unknown as RollupRow;
  if (!isRealDate(row.as_of)) throw problemAt(place, wrongField('as_of'));
  return row;
}

function readFields(line: string, place: string, fields: FieldTypes): Record<string, unknown> {
  const given = objectOf(line);
  if (!given) throw problemAt(place, noObject);
  const entries = Object.entries(fields).map(([name, type]): [string, unknown] => {
    const value = given[name] ?? null;
    const isWhole = type.startsWith('number') && typeof value === 'string' && /^\d{1,15}$/.test(value);
    const known = isWhole ? Number(value) : value;
    const fits = known === null ? type.endsWith('?') : type.startsWith(typeof known);
    if (!fits) throw problemAt(place, wrongField(name));
    return [name, known];
  });
  return Object.fromEntries(entries);
}

function objectOf(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

const problemAt = (place: string, { vi, en }: Localised) =>
  new UserError({ vi: `${place}: ${vi}`, en: `${place}: ${en}` });

const empty: Localised = {
  vi: 'không có dòng nào; hãy ghi kết quả của cthd.rollup vào tệp này, mỗi dòng một đối tượng JSON.',
  en: 'has no rows; write the answer of cthd.rollup into it, one JSON object a line.',
};
const tooManyRows = (max: number): Localised => ({
  vi: `có hơn ${max.toLocaleString('vi')} dòng; hãy tổng hợp từng phần, ví dụ mỗi cơ quan cấp trên một tệp.`,
  en: `has more than ${max.toLocaleString('en')} rows; roll up a part at a time, such as one file for each superior body.`,
});
const noObject: Localised = {
  vi: 'không phải một đối tượng JSON; tệp này phải là kết quả của cthd.rollup (với --tasks: cthd.current_tasks) trong kho dữ liệu, không phải bản kê hay bảng mà cthd collect ghi.',
  en: 'is not a JSON object; the file must be the answer of cthd.rollup (with --tasks: cthd.current_tasks) in the warehouse, and is no manifest or table that cthd collect writes.',
};
const wrongField = (name: string): Localised => ({
  vi: `thiếu «${name}», hoặc giá trị của nó không đúng kiểu của bảng trong kho dữ liệu.`,
  en: `“${name}” is missing, or not of the type that the model gives.`,
});
