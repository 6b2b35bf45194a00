import type { UnitReviewNeeds } from '../../change/reviews/review-needs.ts';
import { type CalendarDate, daysLater } from '../../plan/calendar.ts';
import { groupBy } from '../../plan/group-by.ts';
import type { Programme } from '../../plan/plan.ts';
import type { LogEntry } from '../../progress/records/log-entries.ts';
import { extendedTo } from '../../progress/states/lateness.ts';
import type { MissingReports } from '../../progress/states/missing-reports.ts';
import { isCounted, type TaskState } from '../../progress/states/task-state.ts';
import { isOpen } from '../../progress/states/tasks-in-cells.ts';
import type { BoardMark } from './board.ts';
import type { NewsSpan, PlanNews } from './board-news.ts';

interface MarkFacts {
  readonly programme: Programme;
  readonly asOf: CalendarDate;
  readonly span: NewsSpan;
  readonly newEntries: readonly LogEntry[];
  readonly suspects: readonly UnitReviewNeeds[];
  readonly planChanges: readonly PlanNews[];
  readonly missing: MissingReports;
}

/** Tells of each task of a programme which marks it has on the board. */
export function markedTasks({
  programme,
  asOf,
  span,
  newEntries,
  suspects,
  planChanges,
  missing,
}: MarkFacts): (task: TaskState) => Readonly<Record<BoardMark, boolean>> {
  const silent = new Set(missing.leads.flatMap((lead) => lead.silent.map(({ unit }) => unit.id)));
  const doubted = new Set(suspects.map(({ id }) => id));
  const changed = new Set(planChanges.filter((one) => one.programme === programme).map(({ unit }) => unit));
  const reported = groupBy(newEntries, ({ task }) => task);
  const dayBefore = daysLater(span.since, -1);
  return (task) => {
    const { unit, completedOn } = task;
    const news = (reported.get(unit.id) ?? none).filter(
      ({ record }) => unit.result === undefined || (record.result ?? unit.result) === unit.result,
    );
    const isOverdue = isOpen(task) && task.timeliness === 'overdue';
    return {
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
  };
}

const none: readonly LogEntry[] = [];
