import type { Localised } from '../../locale/localised.ts';
import type { Programme, ProgressRecord } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { beforeEach, historyOf } from './history.ts';
import { momentToRecord } from './moment-to-record.ts';
import { cleanRecord, recordNames, saying } from './record-key.ts';
import type { FoundProblem } from './record-problem.ts';
import { problemsAdded } from './record-problems.ts';
import {
  clockAhead,
  invisibleRemoved,
  otherRecordSentence,
  recordSentence,
  valueFalls,
} from './record-words.ts';
import { standingRecords } from './standing-records.ts';
import { valueProblems } from './value-problems.ts';

/** A record that someone wants to add. */
export interface RecordWanted {
  /** What it says, given the record that it corrects: a correction says what the other said where it names nothing else. */
  readonly said: (corrected: RecordData | null) => RecordData;
  /** The key of the record that it corrects, or its beginning. */
  readonly corrects: string | undefined;
  /** The moment of recording. */
  readonly now: string;
}

/** A record as it is to be added, or as it is there already. */
export interface NewRecord {
  readonly record: RecordData;
  /** Set where a record that still counts says the same: nothing is to be added. */
  readonly known: ProgressRecord | null;
  /** What a person should look at, though it may be right. */
  readonly warnings: readonly Localised[];
}

/** The record that is wanted, in composed Unicode, judged with those that its task has. A UserError where it is wrong or contradicts one of them. */
export function newRecord(
  programme: Programme,
  task: Unit,
  log: readonly ProgressRecord[],
  { said, corrects, now }: RecordWanted,
): NewRecord {
  const corrected = corrects === undefined ? null : correctedRecord(task.id, log, corrects);
  const { recorded, ahead } = momentToRecord(log, now);
  const { record, removed } = cleanRecord({
    ...said(corrected?.record ?? null),
    ...(corrects !== undefined && { corrects: corrected?.key ?? corrects }),
    recorded,
  });
  const known = standingTwin(task.id, log, record);
  if (known) return { record: known, known, warnings: [] };
  const [problem] = problemsAdded<RecordData>(programme, task, { known: log, added: [record] });
  if (problem) throw new UserError(problemSentence(task.id, problem, record));
  const saysWhy = (record.note ?? '') !== '' && record.note !== corrected?.record.note;
  const [doubt] = saysWhy ? [] : valueProblems(task, { log, added: [record] });
  if (doubt) throw new UserError(withNote(doubt.why));
  return {
    record,
    known: null,
    warnings: [
      ...(removed === '' ? [] : [invisibleRemoved(task.id, removed)]),
      ...(ahead === null ? [] : [clockAhead(task.id, ahead, now)]),
      ...fallsAmong(task.id, log, [record]),
    ],
  };
}

/** A value that cannot be right may be right all the same, where a person says so. */
const withNote = ({ vi, en }: Localised): Localised => ({
  vi: `${vi} Nếu đúng, hãy ghi lý do bằng --note.`,
  en: `${en} Where it is right, say why with --note.`,
});

/** Why a record that is to be added is refused: its own fault, or that of a record that is there already. */
export const problemSentence = (
  task: string,
  { record, problem }: FoundProblem,
  added: RecordData | null,
): Localised =>
  record === added ? recordSentence(task, problem) : otherRecordSentence(task, record.date, problem);

/** The last record that stands until the day of another, where it says just the same, whenever it was recorded. */
function standingTwin(
  unit: string,
  log: readonly ProgressRecord[],
  record: RecordData,
): ProgressRecord | null {
  const last = standingRecords(unit, log, { asOf: record.date }).at(-1);
  return last && saying(last) === saying(record) ? last : null;
}

/** The values among new records that are lower than the one before them, which is rarely meant. */
export function fallsAmong(
  unit: string,
  log: readonly RecordData[],
  added: readonly RecordData[],
): Localised[] {
  const history = historyOf(unit, [...log, ...added]);
  const before = beforeEach(history);
  return history.entries.flatMap(({ record }, index) => {
    const was = before[index]?.value ?? null;
    const { value } = record;
    const falls = value !== undefined && was !== null && value < was && added.includes(record);
    return falls ? [valueFalls(unit, was, value)] : [];
  });
}

/** The record that a written key, or its beginning, names, with its whole key; null where it names none. A UserError where it names several. */
function correctedRecord(
  unit: string,
  records: readonly RecordData[],
  written: string,
): { readonly key: string; readonly record: RecordData } | null {
  const wanted = written.trim().toLowerCase();
  if (wanted === '') return null;
  const named = new Map<string, RecordData>();
  for (const record of records) {
    const [key = '', ...others] = recordNames(unit, record);
    if ([key, ...others].some((name) => name.startsWith(wanted))) named.set(key, record);
  }
  const [only, another] = named;
  if (!only) return null;
  if (!another) return { key: only[0], record: only[1] };
  const keys = [...named.keys()].join(', ');
  throw new UserError({
    vi: `Mã ${written} ứng với nhiều bản ghi của nhiệm vụ ${unit}: ${keys}.`,
    en: `The key ${written} names several records of the task ${unit}: ${keys}.`,
  });
}
