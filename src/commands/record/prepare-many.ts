import type { CalendarDate } from '../../plan/calendar.ts';
import { placeOfAddress } from '../../plan/input-table.ts';
import type { Localised } from '../../locale/localised.ts';
import { groupBy } from '../../plan/group-by.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { newRecordsFiles } from '../../progress/records/records-file.ts';
import { recordKey } from '../../progress/records/record-key.ts';
import { newRecordsInLog } from '../../progress/rows/log-addition.ts';
import { maxProblems, type RowRecords } from '../../progress/rows/rows-to-records.ts';
import type { ReconciledEntries } from '../../progress/sheet/reconcile-entries.ts';
import type { CellProblem } from '../../progress/rows/cell-problem.ts';
import { type TaskState, taskState } from '../../progress/states/task-state.ts';
import { recordLine } from '../../progress/records/write-record.ts';
import type { AddedRecord } from './add-record.ts';
import type { Environment } from '../command.ts';
import type { OpenProgramme } from '../shared/open-plan.ts';
import { storedRecords } from './stored-records.ts';
import { shareOfPart, tableShares } from '../../plan/progress-share.ts';

/** What a table adds to one task. */
export interface TaskAddition {
  readonly task: Unit;
  readonly added: readonly AddedRecord[];
  /** Where the task stands without and with the new records. */
  readonly was: TaskState;
  readonly becomes: TaskState;
}

/** A file of new records. */
export interface RecordsFileToWrite {
  /** Relative to the root, with '/'. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a table would change. Where there are problems, nothing of it may be written. */
export interface Prepared {
  /** In the order in which the table first names their tasks. */
  readonly changes: readonly TaskAddition[];
  /** The files that hold the new records: one, but for a table of thousands of rows; none where there are none. */
  readonly files: readonly RecordsFileToWrite[];
  /** In the order of the table. */
  readonly problems: readonly CellProblem[];
  /** How many rows are recorded already. */
  readonly known: number;
  /** What a person should look at, though it may be right. */
  readonly warnings: readonly Localised[];
}

/** Holds the rows of a table against what is recorded now, and makes the file of what is new. Nothing is written. */
export function prepareMany(open: OpenProgramme, read: RowRecords, environment: Environment): Prepared {
  const tasks = [...groupBy(read.records, ({ unit }) => unit)]
    .filter(([task]) => !read.doubtful.has(task.id))
    .map(([task, rows]) => ({ task, rowsFor: () => ({ rows, known: 0, problems: [], warnings: [] }) }));
  return prepareTasks(open, { tasks, problems: read.problems }, environment);
}

/** A task with what a table says of it, given what is recorded of it now. */
export interface TaskRows {
  readonly task: Unit;
  readonly rowsFor: (log: readonly ProgressRecord[]) => ReconciledEntries;
}

/** Makes the file of what is new of some tasks, judged with what is recorded now. Nothing is written. */
export function prepareTasks(
  open: OpenProgramme,
  {
    tasks,
    problems: found,
  }: { readonly tasks: readonly TaskRows[]; readonly problems: readonly CellProblem[] },
  environment: Environment,
): Prepared {
  const { root, programme } = open;
  const stored = storedRecords(root, programme.folder, open.plan.formerIds);
  const problems: CellProblem[] = [...found];
  const fresh: { task: Unit; log: readonly ProgressRecord[]; records: readonly RecordData[] }[] = [];
  const warnings: Localised[] = [];
  const { reading, judging } = tableShares;
  const onShare = shareOfPart(environment.progress, { from: reading, length: judging });
  let known = 0;
  for (const [at, { task, rowsFor }] of tasks.entries()) {
    void onShare?.(at / tasks.length);
    const log = stored.of(task);
    const { rows, known: knownBefore, problems: unsettled, warnings: told } = rowsFor(log);
    const addition = newRecordsInLog(programme, task, { rows, log, recorded: environment.now });
    known += knownBefore + addition.known;
    for (const one of [...unsettled, ...addition.problems]) problems.push(one);
    for (const one of [...told, ...addition.warnings]) warnings.push(one);
    if (problems.length > maxProblems) break;
    if (addition.problems.length > 0 || addition.records.length === 0) continue;
    fresh.push({ task, log, records: addition.records });
  }
  problems.sort(byAddress);
  if (problems.length > 0 || fresh.length === 0) return { changes: [], files: [], problems, known, warnings };
  const files = newRecordsFiles(fresh.map(({ task, records }) => ({ unit: task.id, records }))).map(
    ({ name, ...file }) => ({ ...file, path: `${programme.folder}/progress/${name}` }),
  );
  const placeOf = new Map(
    files.flatMap(({ path, lines }) => [...lines].map(([one, line]) => [one, { file: path, line }])),
  );
  const changes = fresh.map(({ task, log, records }): TaskAddition => {
    const asOf = latest([environment.asOf, ...records.map(({ date }) => date)]);
    const becomes = taskState(task, [...log, ...(records as readonly ProgressRecord[])], { asOf });
    const added = records.map((record) => ({
      task,
      record,
      key: recordKey(task.id, record),
      text: recordLine(record),
      ...(placeOf.get(record) ?? { file: '', line: 1 }),
      state: becomes,
      isKnown: false,
      warnings: [],
      commit: null,
    }));
    return { task, added, was: taskState(task, log, { asOf }), becomes };
  });
  return { changes, files, problems, known, warnings };
}

const latest = (dates: readonly CalendarDate[]): CalendarDate => dates.reduce((a, b) => (a > b ? a : b));

function byAddress(a: CellProblem, b: CellProblem): number {
  const [one, other] = [placeOfAddress(a.address), placeOfAddress(b.address)];
  return (one?.row ?? 0) - (other?.row ?? 0) || (one?.column ?? 0) - (other?.column ?? 0);
}
