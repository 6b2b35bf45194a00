import { meets } from '../../plan/indicator.ts';
import { soleLeadOf } from '../../plan/assignment.ts';
import type { Unit } from '../../plan/unit.ts';
import { parseValue } from '../../progress/records/parse-fields.ts';
import { taskState } from '../../progress/states/task-state.ts';
import { parseState } from '../../progress/rows/parse-state.ts';
import {
  askBody,
  askDate,
  askEvidence,
  type Asking,
  askNote,
  askState,
  askTask,
  askValue,
} from './ask-fields.ts';
import { askCorrection, type CorrectedRecord } from './ask-correction.ts';
import { questions } from './ask-words.ts';
import { findTask } from '../shared/find-task.ts';
import type { RecordRequest } from './record-request.ts';

/** A request that names at least a task, and a state unless it corrects a record, which then gives it. */
export interface WholeRequest extends RecordRequest {
  readonly unit: string;
  /** Whether the person was led through the whole record, and so should see it before it is written. */
  readonly isAsked: boolean;
}

/** Asks for everything that a request does not say, in the order in which one thinks of it. */
export async function askWholeRecord(request: RecordRequest, asking: Asking): Promise<WholeRequest> {
  const { open, environment } = asking;
  const task = request.unit === undefined ? await askTask(asking) : findTask(open.programme, request.unit);
  const correction =
    request.corrects === undefined && request.state === undefined && !request.confirm
      ? await askCorrection(task, recordsOf(task, asking), asking)
      : null;
  if (correction !== null) return askWhatDiffers({ ...request, unit: task.id }, correction, task, asking);
  const now = taskState(task, recordsOf(task, asking), { asOf: environment.asOf });
  const state = parseState(request.state ?? (await askState(now, request.corrects !== undefined, asking)));
  const date = request.date ?? (await askDate(task, asking));
  const lead = request.confirm ? null : soleLeadOf(task.task);
  const by = request.by ?? (await askBody(lead, asking));
  const value = request.value ?? (await askValue(now, asking));
  const isProven = (now.last?.evidence ?? []).length > 0;
  const isDone = state === 'completed';
  const evidence =
    request.evidence.length > 0 ? request.evidence : await askEvidence(isDone && !isProven, asking);
  const reached = value === '' ? now.value : parseValue(value);
  const [first] = now.indicators;
  const isShort =
    isDone && first !== undefined && meets(reached, first.bound, first.indicator.baseline?.value) === false;
  const note = request.note ?? (await askNote(isShort, asking));
  return {
    ...request,
    unit: task.id,
    state,
    date,
    by,
    evidence,
    ...(value !== '' && { value }),
    ...(note !== '' && { note }),
    isAsked: true,
  };
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
  const { ask, environment } = asking;
  const { language, asOf } = environment;
  const was = { ...taskState(task, recordsOf(task, asking), { asOf }), state: record.state };
  const state = await askState(was, true, asking);
  const date = request.date ?? (await askDate(task, asking, record.date));
  const value = request.value ?? (await askValue({ ...was, value: record.value ?? null }, asking));
  const note = request.note ?? (await ask.text(questions[language].sameNote, { fault: () => null }));
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

const recordsOf = ({ id }: Unit, { open }: Asking) =>
  open.programme.progress.find(({ unit }) => unit === id)?.records ?? [];
