import type { Localised } from '../../locale/localised.ts';
import type { Programme } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { recordFault } from '../records/read-records.ts';
import { recordKey } from '../records/record-key.ts';
import { logProblems } from '../records/record-problems.ts';
import { recordSentence } from '../records/record-words.ts';
import type { CellProblem, RowRecord } from './rows-to-records.ts';
import { recordLine } from '../records/write-record.ts';

/** What the rows of a table add to the log of their task. */
export interface LogAddition {
  readonly records: readonly RecordData[];
  /** How many rows say what is recorded already, so that reading a table twice adds nothing. */
  readonly known: number;
  readonly problems: readonly CellProblem[];
}

/**
 * The records that rows of one task add to its log, each checked with the log and the rows before it. A row that says just what a record
 * says, whenever that was recorded, is known already; so is one that a row before it says.
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
  const said = (record: Omit<RecordData, 'recorded'>) => recordKey(task.id, { ...record, recorded: '' });
  const known = new Set(log.map(said));
  const fresh: RowRecord[] = [];
  for (const row of rows) {
    if (known.has(said(row.said))) continue;
    known.add(said(row.said));
    fresh.push(row);
  }
  const records = fresh.map((row) => ({ ...row.said, recorded }));
  const problems = logProblems(programme, task, [...log, ...records]).flatMap(({ place, problem }) => {
    const row = fresh[place - log.length];
    return row ? [{ address: row.placeOf(problem.field), why: recordSentence(task.id, problem) }] : [];
  });
  const faults = fresh.flatMap((row) => faultsOf(row, recorded));
  return { records, known: rows.length - fresh.length, problems: [...faults, ...problems] };
}

/** What no log can hold, each at its cell: half of a character, too many pieces of evidence, or too long ones. */
function faultsOf({ said, placeOf }: RowRecord, recorded: string): CellProblem[] {
  const { date, state, by } = said;
  return (['value', 'note', 'evidence'] as const).flatMap((field) => {
    if (said[field] === undefined) return [];
    const why = faultOf({ date, state, by, [field]: said[field], recorded });
    return why ? [{ address: placeOf(field), why }] : [];
  });
}

function faultOf(record: RecordData): Localised | null {
  try {
    return recordFault(recordLine(record));
  } catch (error) {
    if (error instanceof UserError) return error.localised;
    throw error;
  }
}
