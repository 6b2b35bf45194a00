import { groupBy } from '../../plan/group-by.ts';
import { lazily } from '../../plan/lazily.ts';
import { daysLater } from '../../plan/calendar.ts';
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
import { extendedTo, type Lateness, lateTasks } from '../../progress/states/lateness.ts';
import { missingReports } from '../../progress/states/missing-reports.ts';
import { lastEndedPeriod } from '../../progress/states/period-neighbours.ts';
import type { Period } from '../../progress/states/periods.ts';
import { isCounted, taskStates } from '../../progress/states/task-state.ts';
import { isOpen } from '../../progress/states/tasks-in-cells.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { documentName } from '../parts/cited-documents.ts';
import { type BoardMark, boardMarks } from './board.ts';
import type { TaskOf } from './board-charts.ts';
import type { BoardInput } from './board-input.ts';
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
  const silent = new Set(missing.leads.flatMap((lead) => lead.silent.map(({ unit }) => unit.id)));
  const doubted = new Set(suspects.map(({ id }) => id));
  const changed = new Set(planChanges.filter((one) => one.programme === programme).map(({ unit }) => unit));
  const reported = new Map(groupBy(newEntries, ({ task }) => task));
  const dayBefore = daysLater(span.since, -1);
  const marks = new Map(
    tasks.map(({ task, key }) => {
      const { unit, completedOn } = task;
      const news = (reported.get(unit.id) ?? none).filter(
        ({ record }) => unit.result === undefined || (record.result ?? unit.result) === unit.result,
      );
      const isOverdue = isOpen(task) && task.timeliness === 'overdue';
      const has: Readonly<Record<BoardMark, boolean>> = {
        silent: silent.has(unit.id),
        moved: isOpen(task) && task.moved !== null,
        extended: isOverdue && extendedTo(task, asOf) !== null,
        suspect: isCounted(task) && doubted.has(unit.id),
        unproven: isCounted(task) && task.lacksEvidence,
        'no-deadline-set': isCounted(task) && unit.task?.deadline === undefined,
        'new-report': news.length > 0,
        'new-done':
          completedOn !== null &&
          (completedOn >= span.since || news.some(({ record }) => record.state === 'completed')),
        'new-overdue': isOverdue && (task.judgedBy ?? '') >= dayBefore,
        'new-change': changed.has(unit.id),
      };
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

const none: readonly LogEntry[] = [];

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
