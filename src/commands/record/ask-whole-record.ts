import { countedBy } from '../../progress/rows/counted-in.ts';
import { valueSaid } from '../../progress/rows/read-value.ts';
import { recordedPart, soleLeadOf } from '../../plan/assignment.ts';
import { meets } from '../../plan/indicator.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { closedPeriodOf } from '../../progress/records/record-dates.ts';
import { parseDay } from '../../progress/records/parse-fields.ts';
import { resultNamed } from '../../progress/records/named-parts.ts';
import { valueProblems } from '../../progress/records/value-problems.ts';
import { parseState } from '../../progress/rows/parse-state.ts';
import type { IndicatorState } from '../../progress/states/indicator-states.ts';
import { recordsOf, type TaskState, taskState } from '../../progress/states/task-state.ts';
import { findTask } from '../shared/find-task.ts';
import {
  askBody,
  askDate,
  askEvidence,
  type Asking,
  askNote,
  askSameDate,
  askState,
  askTask,
  askValue,
  type NoteNeeded,
} from './ask-fields.ts';
import { askIndicator, askResult } from './ask-part.ts';
import { questions } from './ask-words.ts';
import type { RecordRequest } from './record-request.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import { recordKey } from '../../progress/records/record-key.ts';
import { standingRecords } from '../../progress/records/standing-records.ts';
import { recordInBrief } from './record-in-words.ts';

/** A request that names at least a task, and a state unless it corrects a record, which then gives it. */
export interface WholeRequest extends RecordRequest {
  readonly unit: string;
  /** Whether the person was led through the whole record, and so should see it before it is written. */
  readonly isAsked: boolean;
}

/** Asks for everything that a request does not say, in the order in which one thinks of it. */
export async function askWholeRecord(request: RecordRequest, asking: Asking): Promise<WholeRequest> {
  const { open, environment } = asking;
  const words = questions[environment.language];
  const task = request.unit === undefined ? await askTask(asking) : findTask(open.programme, request.unit);
  const log = logOf(task, asking);
  const correction =
    request.corrects === undefined && request.state === undefined && !request.confirm
      ? await askCorrection(task, log, asking)
      : null;
  if (correction !== null) return askWhatDiffers({ ...request, unit: task.id }, correction, task, asking);
  const result =
    request.result === undefined ? await askResult(task, asking) : resultNamed(task, request.result);
  const part = recordedPart(task, result ?? undefined);
  const now = taskState(part, recordsOf(part, log), { asOf: environment.asOf });
  const state = parseState(request.state ?? (await askState(now, request.corrects !== undefined, asking)));
  const date = request.date ?? (await askDate(task, asking));
  const lead = request.confirm ? null : soleLeadOf(part.task);
  const by = request.by ?? (await askBody(lead, asking));
  const counted = request.value === undefined ? await askIndicator(now, request.indicator, asking) : null;
  const indicator = now.indicators.length > 1 ? counted?.indicator.name : request.indicator;
  const record = {
    state,
    date: parseDay(date),
    by,
    recorded: environment.now,
    ...named({ result, indicator }),
  };
  const { value, isDoubted } =
    request.value === undefined
      ? await askValue({ counted, kept: null, doubt: doubtOf(task, log, record) }, asking)
      : { value: request.value, isDoubted: false };
  const isProven = (now.last?.evidence ?? []).length > 0;
  const isDone = state === 'completed';
  const evidence =
    request.evidence.length > 0 ? request.evidence : await askEvidence(isDone && !isProven, asking);
  const needed: NoteNeeded | null = isDoubted
    ? { question: words.doubted, missing: words.doubtedNeeded }
    : isDone && isShort(value, now, counted, environment.asOf)
      ? { question: words.reason, missing: words.reasonNeeded }
      : null;
  const note = request.note ?? (await askNote(needed, words.note, asking));
  return {
    ...request,
    unit: task.id,
    state,
    date,
    by,
    evidence,
    ...named({ result, ...(value !== '' && { indicator }) }),
    ...(value !== '' && { value }),
    ...(note !== '' && { note }),
    isAsked: true,
  };
}

/** Whether what is reached, with the value that was typed, falls short of the indicator that it counts for: the first, where none was asked for. */
function isShort(value: string, now: TaskState, counted: IndicatorState | null, asOf: CalendarDate): boolean {
  const [first] = counted === null ? now.indicators : [counted];
  if (first === undefined) return false;
  const reached =
    value === '' ? (first.value ?? now.value) : valueSaid(value, countedBy(first.indicator, asOf));
  return meets(reached, first.bound, first.indicator.baseline?.value) === false;
}

/**
 * Asks what a correction says otherwise, with what the record says as the answer that is there already; who reported and the evidence stay
 * unless they were given.
 */
async function askWhatDiffers(
  request: RecordRequest & { readonly unit: string },
  { key, record }: CorrectedRecord,
  task: Unit,
  asking: Asking,
): Promise<WholeRequest> {
  const { environment, open } = asking;
  const words = questions[environment.language];
  const log = logOf(task, asking);
  const part = recordedPart(task, record.result);
  const was = { ...taskState(part, recordsOf(part, log), { asOf: environment.asOf }), state: record.state };
  const state = await askState(was, true, asking);
  const date = request.date ?? (await askSameDate(task, record.date, asking));
  const counted =
    was.indicators.find(({ indicator }) => indicator.name === record.indicator) ?? was.indicators[0] ?? null;
  const kept = record.value ?? null;
  const corrected = { ...record, state, date: parseDay(date), corrects: key, recorded: environment.now };
  const { value, isDoubted } =
    request.value === undefined
      ? await askValue({ counted, kept, doubt: doubtOf(task, log, corrected) }, asking)
      : { value: request.value, isDoubted: false };
  const closed = closedPeriodOf(open.programme, parseDay(date));
  const needed: NoteNeeded | null = isDoubted
    ? { question: words.doubted, missing: words.doubtedNeeded }
    : closed && { question: words.closedNote(closed.period), missing: words.closedNoteNeeded };
  const note = request.note ?? (await askNote(needed, words.sameNote, asking));
  return {
    ...request,
    corrects: key,
    state,
    date,
    ...(value !== '' && { value }),
    ...(note !== '' && { note }),
    isAsked: true,
  };
}

const logOf = ({ id }: Unit, { open }: Asking) =>
  open.programme.progress.find(({ unit }) => unit === id)?.records ?? [];

/** Why a value of a record that is being asked for cannot be right, beside those that the task has. */
const doubtOf = (task: Unit, log: readonly RecordData[], record: RecordData) => (value: number) =>
  valueProblems(task, { log, added: [{ ...record, value }] })[0]?.why ?? null;

/** What is named of a result and an indicator. */
const named = ({ result, indicator }: { result: string | null; indicator?: string | undefined }) => ({
  ...(result !== null && { result }),
  ...(indicator !== undefined && { indicator }),
});

/** The most records that are offered; others are corrected by their key. */
const maxOffered = 5;

/** A record that is to be corrected, with the key that names it. */
interface CorrectedRecord {
  readonly key: string;
  readonly record: ProgressRecord;
}

/** Asks whether something new is recorded or one of the last records put right; null for something new, and where the task has no record. */
async function askCorrection(
  task: Unit,
  records: readonly ProgressRecord[],
  { ask, open, environment: { asOf, language } }: Asking,
): Promise<CorrectedRecord | null> {
  const words = questions[language];
  const standing = standingRecords(task.id, records, { asOf }).toReversed().slice(0, maxOffered);
  if (standing.length === 0) return null;
  const telling = { language, bodies: open.plan.organisations };
  return ask.choose<CorrectedRecord | null>(
    words.newOrNot,
    [
      { value: null, name: words.newRecord },
      ...standing.map((record) => ({
        value: { key: recordKey(task.id, record), record },
        name: words.correctsRecord(recordInBrief(record, telling)),
        ...(record.note !== undefined && { description: record.note }),
      })),
    ],
    null,
  );
}
