import { lastDayOf, termOf } from '../../plan/deadline.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { programmeInForce } from '../../plan/in-force.ts';
import { successorsOf } from '../../plan/succession.ts';
import { type Assignment, type Unit, wordingOf } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { nearest } from '../../plan/nearest.ts';
import { taskStates } from '../../progress/states/task-state.ts';
import { nameOfProgramme } from '../../text/citations.ts';
import { familyOfProgramme } from '../../vietnamese/documents/programme-family.ts';
import type { Data, DataMap } from '../../source/edit/write-value.ts';

/** A task that a new programme carries on: its id, its words, and its assignment as it is drafted. */
export interface CarriedTask {
  readonly id: string;
  readonly text: string;
  readonly footnotes: Data | null;
  readonly task: DataMap;
}

/** The programme that a new one succeeds, and what is drafted of it. */
export interface Predecessor {
  readonly id: string;
  /** What it is called in the heading of the section of carried-over tasks. */
  readonly name: string;
  readonly closed: CalendarDate;
  readonly tasks: readonly CarriedTask[];
}

/**
 * The programme that a new one is to succeed, with its tasks that are open on the closing day. A UserError where there is none such, where
 * another one succeeds it already, or where the day is before it took effect.
 */
export function predecessorOf(plan: Plan | null, id: string, closed: CalendarDate): Predecessor {
  const programmes = plan?.programmes ?? [];
  const former = programmes.find((programme) => programme.id === id);
  if (!former) throw unknown(id, programmes);
  const [other] = successorsOf(former, programmes);
  if (other) throw succeeded(former.id, other.id);
  const begins = programmeInForce(former);
  if (begins !== null && closed < begins) throw closedEarly(former.id, closed, begins);
  const open = taskStates(former, former.index.tasks, { asOf: closed }).filter(
    ({ completedOn, state }) => completedOn === null && state !== 'discontinued',
  );
  const units = new Set(open.map(({ unit }) => unit.id));
  return {
    id,
    name: nameOfProgramme(former, familyOfProgramme(former) ?? 'party'),
    closed,
    tasks: former.index.tasks
      .filter((unit) => units.has(unit.id))
      .map((unit) => carriedFrom(unit, former, closed)),
  };
}

function carriedFrom(unit: Unit, programme: Programme, closed: CalendarDate): CarriedTask {
  const { id, task, footnotes } = unit;
  const plain = (task ? JSON.parse(JSON.stringify(task)) : {}) as DataMap;
  const results = task?.results?.map((result, at) => ({
    ...((plain['results'] as readonly DataMap[])[at] ?? {}),
    ...movedDeadline(result, programme, closed),
  }));
  return {
    id,
    text: wordingOf(unit),
    footnotes: footnotes ? (JSON.parse(JSON.stringify(footnotes)) as Data) : null,
    task: {
      ...plain,
      ...movedDeadline(task, programme, closed),
      ...(results && { results }),
      carries: `${programme.id}/${id}`,
    },
  };
}

/** A deadline that is still to be set again, with the former one in its ledger; nothing where there was none, or one without a day. */
function movedDeadline(
  holder: Pick<Assignment, 'deadline'> | undefined,
  { term }: Programme,
  closed: CalendarDate,
): { deadline?: Data } {
  const { deadline } = holder ?? {};
  if (!deadline || lastDayOf(deadline) === null) return {};
  const reason = `Chuyển tiếp từ chương trình nhiệm kỳ ${term.from} - ${term.to}`;
  const former = { ...termOf(deadline), until: closed, reason };
  const was = [...(deadline.was ?? []), former];
  return { deadline: { printed: notYetSet, was: JSON.parse(JSON.stringify(was)) as Data } };
}

/** What stands for the deadline of a carried-over task until it is set. */
const notYetSet = 'chưa ấn định';

function unknown(id: string, programmes: readonly Programme[]): UserError {
  const [near] = nearest(
    id,
    programmes.map((one) => one.id),
  );
  const hint = {
    vi: near === undefined ? '' : `; có phải ${near}`,
    en: near === undefined ? '' : `; did you mean ${near}`,
  };
  return new UserError({
    vi: `Không có chương trình «${id}» để kế tiếp${hint.vi}.`,
    en: `There is no programme “${id}” to succeed${hint.en}.`,
  });
}

const succeeded = (id: string, by: string) =>
  new UserError({
    vi: `Chương trình ${id} đã có chương trình kế tiếp là ${by}; chỉ được có một.`,
    en: `The programme ${id} is already succeeded by ${by}; it can have only one successor.`,
  });

const closedEarly = (id: string, closed: string, begins: string) =>
  new UserError({
    vi: `Ngày kết thúc ${closed} trước ngày chương trình ${id} có hiệu lực (${begins}).`,
    en: `The closing day ${closed} is before the programme ${id} took effect (${begins}).`,
  });
