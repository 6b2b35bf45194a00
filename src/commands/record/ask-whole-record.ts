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

const recordsOf = ({ id }: Unit, { open }: Asking) =>
  open.programme.progress.find(({ unit }) => unit === id)?.records ?? [];
