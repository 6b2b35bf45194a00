import type { Unit } from '../../plan/unit.ts';
import { parseValue } from '../../progress/records/parse-fields.ts';
import { taskState } from '../../progress/states/task-state.ts';
import { stateMeant } from '../../progress/rows/words-to-state.ts';
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
import type { RecordWish } from './record-wish.ts';

/** A wish that names at least a task and a state. */
export interface WholeWish extends RecordWish {
  readonly unit: string;
  readonly state: string;
  /** Whether the person was led through the whole record, and so should see it before it is written. */
  readonly isAsked: boolean;
}

/** Asks for everything that a wish does not say, in the order in which one thinks of it. */
export async function askWholeRecord(wish: RecordWish, asking: Asking): Promise<WholeWish> {
  const { open, environment } = asking;
  const task = wish.unit === undefined ? await askTask(asking) : findTask(open.programme, wish.unit);
  const now = taskState(task, recordsOf(task, asking), { asOf: environment.asOf });
  const state = stateMeant(wish.state ?? (await askState(now, wish.corrects !== undefined, asking)));
  const date = wish.date ?? (await askDate(task, asking));
  const lead = wish.confirm ? undefined : task.task?.lead;
  const by = wish.by ?? (await askBody(lead ?? null, asking));
  const value = wish.value ?? (await askValue(now, asking));
  const isProven = (now.last?.evidence ?? []).length > 0;
  const isDone = state === 'completed';
  const evidence = wish.evidence.length > 0 ? wish.evidence : await askEvidence(isDone && !isProven, asking);
  const reached = value === '' ? now.value : parseValue(value);
  const isShort = isDone && now.target !== null && (reached ?? 0) < now.target;
  const note = wish.note ?? (await askNote(isShort, asking));
  return {
    ...wish,
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
