import { readToChange } from '../../io/write/read-to-change.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { placeOfAddress } from '../../plan/input-table.ts';
import type { Unit } from '../../plan/unit.ts';
import { readRecords } from '../../progress/records/read-records.ts';
import { recordKey } from '../../progress/records/record-key.ts';
import { newRecordsInLog } from '../../progress/rows/log-addition.ts';
import type { CellProblem, RowRecord, RowRecords } from '../../progress/rows/rows-to-records.ts';
import { type TaskState, taskState } from '../../progress/states/task-state.ts';
import { appendRecords, recordLine } from '../../progress/records/write-record.ts';
import type { AddedRecord } from './add-record.ts';
import type { Environment } from '../command.ts';
import type { OpenProgramme } from '../shared/open-plan.ts';

/** One progress file as it is and as it would be. */
export interface LogChange {
  readonly task: Unit;
  readonly path: string;
  readonly before: Uint8Array | null;
  readonly after: Uint8Array;
  readonly added: readonly AddedRecord[];
  /** Where the task stands without and with the new records. */
  readonly was: TaskState;
  readonly becomes: TaskState;
}

/** What a table would change. Where there are problems, nothing of it may be written. */
export interface Prepared {
  /** In the order in which the table first names their tasks. */
  readonly changes: readonly LogChange[];
  /** In the order of the table. */
  readonly problems: readonly CellProblem[];
  /** How many rows are recorded already. */
  readonly known: number;
}

/** Holds the rows of a table against the logs as they are now, and makes the logs as they would be. Nothing is written. */
export function prepareMany(open: OpenProgramme, read: RowRecords, environment: Environment): Prepared {
  const changes: LogChange[] = [];
  const problems: CellProblem[] = [...read.problems];
  let known = 0;
  for (const [task, rows] of byTask(read.records)) {
    if (read.doubtful.has(task.id)) continue;
    const path = `${open.programme.folder}/progress/${task.id}.yaml`;
    const before = readToChange(open.root, path);
    const log = before === null ? [] : readRecords(before, path);
    const addition = newRecordsInLog(open.programme, task, { rows, log, recorded: environment.now });
    known += addition.known;
    problems.push(...addition.problems);
    if (addition.problems.length > 0 || addition.records.length === 0) continue;
    const { after, line } = appendRecords(before, addition.records, { path, schemaLine: open.schemaLine });
    const asOf = latest([environment.asOf, ...addition.records.map(({ date }) => date)]);
    const becomes = taskState(task, readRecords(after, path), { asOf });
    const added = addition.records.map((record, index) => ({
      task,
      record,
      key: recordKey(task.id, record),
      text: recordLine(record),
      file: path,
      line: line + index,
      state: becomes,
      isKnown: false,
      warnings: [],
      commit: null,
    }));
    changes.push({ task, path, before, after, added, was: taskState(task, log, { asOf }), becomes });
  }
  return { changes, problems: problems.sort(byAddress), known };
}

function byTask(rows: readonly RowRecord[]): Map<Unit, RowRecord[]> {
  const tasks = new Map<Unit, RowRecord[]>();
  for (const row of rows) {
    const own = tasks.get(row.unit);
    if (own) own.push(row);
    else tasks.set(row.unit, [row]);
  }
  return tasks;
}

const latest = (dates: readonly CalendarDate[]): CalendarDate => dates.reduce((a, b) => (a > b ? a : b));

function byAddress(a: CellProblem, b: CellProblem): number {
  const [one, other] = [placeOfAddress(a.address), placeOfAddress(b.address)];
  return (one?.row ?? 0) - (other?.row ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}
