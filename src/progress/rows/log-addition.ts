import type { Localised } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { momentToRecord } from '../records/moment-to-record.ts';
import { secondsAfter } from '../records/moments.ts';
import { maxInLog } from '../records/pack-records.ts';
import { fallsAmong, problemSentence } from '../records/new-record.ts';
import { cleanRecord, saying } from '../records/record-key.ts';
import { invisibleRemoved } from '../records/record-words.ts';
import { valueProblems } from '../records/value-problems.ts';
import { problemsAdded } from '../records/record-problems.ts';
import type { RowRecord } from './rows-to-records.ts';
import type { CellProblem } from './cell-problem.ts';
import { faultOfRecord } from '../records/write-record.ts';

/** What the rows of a table add to the log of their task. */
export interface LogAddition {
  readonly records: readonly RecordData[];
  /** How many rows say what is recorded already, so that reading a table twice adds nothing. */
  readonly known: number;
  readonly problems: readonly CellProblem[];
  /** What a person should look at, though it may be right. */
  readonly warnings: readonly Localised[];
}

/**
 * The records that rows of one task add to its log, each judged with the log and the other rows. A row that says just what a record says,
 * whenever that was recorded, is known already; so is one that a row before it says. Rows of one day are recorded in their order.
 */
export function newRecordsInLog(
  programme: Programme,
  task: Unit,
  {
    rows,
    log,
    recorded,
  }: { readonly rows: readonly RowRecord[]; readonly log: readonly RecordData[]; readonly recorded: string },
): LogAddition {
  const known = new Set(log.map(saying));
  const fresh = new Map<RecordData, RowRecord>();
  const cleaned: Localised[] = [];
  let last = momentToRecord(log, recorded).recorded;
  for (const row of rows) {
    const { record, removed } = cleanRecord({ ...row.said, recorded: last });
    const said = saying(record);
    if (known.has(said)) continue;
    known.add(said);
    if (removed !== '') cleaned.push(invisibleRemoved(task.id, removed));
    fresh.set(record, row);
    last = secondsAfter(last, 1);
  }
  const [one] = rows;
  if (one && fresh.size > maxInLog) {
    const beyond = [...fresh.values()][maxInLog] ?? one;
    const problem = { address: beyond.placeOf('state'), why: tooMany(task.id, fresh.size) };
    return { records: [], known: rows.length - fresh.size, problems: [problem], warnings: [] };
  }
  const records = [...fresh.keys()];
  const [firstRow] = fresh.values();
  const problems = problemsAdded<RecordData>(programme, task, { known: log, added: records }).flatMap(
    ({ record, problem }) => {
      const row = fresh.get(record) ?? firstRow;
      const added = fresh.has(record) ? record : null;
      const why = problemSentence(task.id, { record, problem }, added);
      const field = problem.code === 'no-evidence' ? 'evidence' : problem.field;
      return row ? [{ address: row.placeOf(field), why }] : [];
    },
  );
  const faults = [...fresh].flatMap(([record, { placeOf }]) => faultsOf(record, placeOf));
  return {
    records,
    known: rows.length - fresh.size,
    problems: [...faults, ...problems, ...doubtfulValues(task, log, fresh)],
    warnings: [...cleaned, ...fallsAmong(task.id, log, records)],
  };
}

/** A log takes no more; what rows beyond it say of the task is not judged at all. */
const tooMany = (task: string, count: number): Localised => ({
  vi: `Bảng có ${count.toLocaleString('vi')} bản ghi mới của ${task}; mỗi nhiệm vụ có tối đa ${maxInLog.toLocaleString('vi')} bản ghi: hãy giữ những báo cáo cần ghi, bỏ các hàng còn lại.`,
  en: `The table has ${count.toLocaleString('en')} new records of ${task}; a task has at most ${maxInLog.toLocaleString('en')} records: keep the reports that matter, leave out the other rows.`,
});

/** The values that cannot be right beside what is recorded and beside the other rows. */
function doubtfulValues(
  task: Unit,
  log: readonly RecordData[],
  fresh: ReadonlyMap<RecordData, RowRecord>,
): CellProblem[] {
  return valueProblems(task, { log, added: [...fresh.keys()] }).flatMap(({ record, why }) => {
    const row = fresh.get(record);
    return row ? [{ address: row.placeOf('value'), why }] : [];
  });
}

/** What no log can hold, each at its cell: half of a character, too many pieces of evidence, or too long ones. */
function faultsOf(record: RecordData, placeOf: RowRecord['placeOf']): CellProblem[] {
  if (faultOf(record) === null) return [];
  const { date, state, by, recorded } = record;
  return (['value', 'note', 'evidence'] as const).flatMap((field) => {
    if (record[field] === undefined) return [];
    const why = faultOf({ date, state, by, [field]: record[field], recorded });
    return why ? [{ address: placeOf(field), why }] : [];
  });
}

function faultOf(record: RecordData): Localised | null {
  try {
    return faultOfRecord(record);
  } catch (error) {
    if (error instanceof UserError) return error.localised;
    throw error;
  }
}
