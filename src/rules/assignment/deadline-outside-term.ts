import { type Result, termedIn } from '../../plan/assignment.ts';
import { type Deadline, lastDayField, lastDayOf } from '../../plan/deadline.ts';
import { type CalendarDate, firstDay, lastDay } from '../../plan/calendar.ts';
import { taskInForce } from '../../plan/in-force.ts';
import { type Localised, localise } from '../../locale/localised.ts';
import { manyByChoice, planRule } from '../plan-rule.ts';
import type { Assignment } from '../../plan/unit.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';

type TermSide = 'before' | 'after' | 'not-in-force';

/** A task falls due within the term that its programme covers, and not before the task itself is in force. One that is carried over keeps the deadlines that it had in the term before. */
export const deadlineOutsideTerm = planRule<{
  task: string;
  due: CalendarDate;
  side: TermSide;
  limit: CalendarDate;
  former: boolean;
}>({
  id: 'deadline-outside-term',
  group: 'assignment',
  severity: 'warning',
  scope: 'unit',
  message: ({ task, due, side, limit, former }) =>
    localise((language) => {
      const [day, end] = [formatDate(due, language), formatDate(limit, language)];
      if (language === 'vi')
        return `Nhiệm vụ ${task} ${former ? 'từng có hạn' : 'có hạn'} ${day}, ${sides[side].vi} (${end}).`;
      return `The task ${task} ${former ? 'was once due' : 'is due'} on ${day}, ${sides[side].en} (${end}).`;
    }),
  chosenBy: 'side',
  many: manyByChoice({
    after: (count) => ({
      vi: `${count.vi} nhiệm vụ có hạn sau khi nhiệm kỳ kết thúc.`,
      en: `${count.en} tasks are due after the term ends.`,
    }),
    before: (count) => ({
      vi: `${count.vi} nhiệm vụ có hạn trước khi nhiệm kỳ bắt đầu.`,
      en: `${count.en} tasks are due before the term begins.`,
    }),
    'not-in-force': (count) => ({
      vi: `${count.vi} nhiệm vụ có hạn trước khi có hiệu lực.`,
      en: `${count.en} tasks are due before they are in force.`,
    }),
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const [begin, end] = [firstDay(programme.term.from), lastDay(programme.term.to)];
      programme.index.tasks.forEach((unit) => {
        const { id, task } = unit;
        if (!task) return;
        const effect = taskInForce(programme, unit);
        for (const deadline of termsIn(task)) {
          const due = lastDayOf(deadline);
          if (due === null) continue;
          const former = 'until' in deadline;
          if (former && task.carries !== undefined && due < begin) continue;
          const isEarly = effect !== null && due < effect && !former;
          const found: readonly [TermSide, CalendarDate] | null =
            due > end
              ? ['after', end]
              : due < begin
                ? ['before', begin]
                : isEarly
                  ? ['not-in-force', effect]
                  : null;
          if (found === null) continue;
          const [side, limit] = found;
          report(
            deadline as Deadline,
            lastDayField(deadline),
            { task: id, due, side, limit, former },
            { id },
          );
        }
      });
    }
  },
});

/** The deadlines of a task and of its results, and those before them. */
const termsIn = (task: Assignment) =>
  task.results === undefined ? termsOf(task) : termedIn(task).flatMap(termsOf);

function termsOf({ deadline }: Assignment | Result) {
  if (!deadline) return [];
  return deadline.was === undefined ? [deadline] : [deadline, ...deadline.was];
}

const sides: Readonly<Record<TermSide, Localised>> = {
  after: { vi: 'sau khi nhiệm kỳ kết thúc', en: 'after the term ends' },
  before: { vi: 'trước khi nhiệm kỳ bắt đầu', en: 'before the term begins' },
  'not-in-force': { vi: 'trước khi nhiệm vụ có hiệu lực', en: 'before the task is in force' },
};
