import { groupBy } from '../../plan/group-by.ts';
import { lazily } from '../../plan/lazily.ts';
import { countedOf } from '../../plan/assignment.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import {
  isSuspect,
  type ReviewNeed,
  reviewNeedsOf,
  type UnitReviewNeeds,
} from '../../change/reviews/review-needs.ts';
import { type LogEntry, logEntries } from '../../progress/records/log-entries.ts';
import { type Lateness, lateTasks } from '../../progress/states/lateness.ts';
import { missingReports } from '../../progress/states/missing-reports.ts';
import { lastEndedPeriod } from '../../progress/states/period-neighbours.ts';
import type { Period } from '../../progress/states/periods.ts';
import { taskStates } from '../../progress/states/task-state.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { documentName } from '../parts/cited-documents.ts';
import { boardMarks } from './board.ts';
import type { TaskOf } from './board-charts.ts';
import type { BoardInput } from './board-input.ts';
import { markedTasks } from './board-marks.ts';
import { isNew, type NewsSpan, type PlanNews } from './board-news.ts';
import type { TaskContext } from './board-task.ts';
import { boardWords } from './board-words.ts';

/** The name of a task in the address of the page. Ids are permanent within a programme: where two programmes share one, the programme stands before it. */
export function taskKeys(programmes: readonly Programme[]): TaskContext['keyOf'] {
  const times = new Map<string, number>();
  for (const { index } of programmes)
    for (const { id } of index.tasks) times.set(id, (times.get(id) ?? 0) + 1);
  return (programme, { id, result }) =>
    `${(times.get(id) ?? 0) > 1 ? `${programme.id}/` : ''}${id}${result === undefined ? '' : `~${result}`}`;
}

/** One programme of the board with what is gathered about it. */
export interface ProgrammeFacts {
  readonly programme: Programme;
  readonly tasks: readonly TaskOf[];
  readonly context: TaskContext;
  readonly late: readonly Lateness[];
  readonly suspects: readonly UnitReviewNeeds[];
  readonly period: Period;
  readonly newEntries: readonly LogEntry[];
}

/** Everything about one programme that its tasks and the lists of the board are made from. */
export function programmeFacts(
  programme: Programme,
  { plan, asOf, language, eventsOf, span }: BoardInput & { readonly span: NewsSpan },
  { keyOf, planChanges }: { readonly keyOf: TaskContext['keyOf']; readonly planChanges: readonly PlanNews[] },
): ProgrammeFacts {
  const states = taskStates(programme, programme.index.tasks, { asOf });
  const tasks = states.map((task) => ({ programme, task, key: keyOf(programme, task.unit) }));
  const late = lateTasks(states, asOf);
  const entries = logEntries(programme, { units: [], since: null, until: asOf });
  const newEntries = entries.filter((entry) => isNew(entry, span));
  const suspects = reviewNeedsOf(programme, plan, asOf).filter(isSuspect);
  const period = lastEndedPeriod(programme.reporting, asOf);
  const missing = missingReports(programme, programme.index.tasks, period, { asOf });
  const marked = markedTasks({ programme, asOf, span, newEntries, suspects, planChanges, missing });
  const marks = new Map(
    tasks.map(({ task, key }) => {
      const has = marked(task);
      return [key, boardMarks.filter((mark) => has[mark])] as const;
    }),
  );
  const context: TaskContext = {
    plan,
    programme,
    language,
    asOf,
    keyOf,
    late: new Map(late.map((one) => [keyOf(programme, one.task.unit), one])),
    entries: groupBy(entries, ({ task }) => task),
    citations: lazily(() =>
      groupBy(programme.index.citations, ({ passage }): Unit | null => passage.unit ?? null),
    ),
    events: lazily(() => groupBy(eventsOf(programme), ({ id }) => id)),
    doubts: new Map(
      suspects.map(({ id, needs }) => [id, needs.flatMap((need) => doubtWords(need, language))]),
    ),
    marks,
  };
  return { programme, tasks, context, late, suspects, period, newEntries };
}

function doubtWords({ cause, standing }: ReviewNeed, language: TaskContext['language']): string[] {
  const words = boardWords[language];
  if (standing === 'still-valid') return [];
  if (cause.kind === 'body') return [words.bodyCause(cause.body.name)];
  return [
    words.documentCause(
      documentName(cause.cited, language),
      documentName(cause.newer, language),
      formatDate(cause.on, language),
    ),
  ];
}

/** The keys on the board of a unit, one for each of its results where it has several. */
export function keysOfUnits(
  keyOf: TaskContext['keyOf'],
): (programme: Programme, id: string) => readonly string[] {
  return (programme, id) => {
    const unit = programme.index.byId.get(id);
    return unit?.isTask ? countedOf(unit).map((one) => keyOf(programme, one)) : [];
  };
}
