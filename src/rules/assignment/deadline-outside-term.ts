import { termedIn } from '../../plan/assignment.ts';
import { type Deadline, lastDayField, lastDayOf } from '../../plan/deadline.ts';
import { type CalendarDate, firstDay, lastDay } from '../../plan/calendar.ts';
import { localise } from '../../locale/localised.ts';
import { planRule } from '../plan-rule.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';

type TermSide = 'before' | 'after';

/** A task falls due within the term that its programme covers. */
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
  message: ({ task, due, side, limit, former }) =>
    localise((language) => {
      const [day, end] = [formatDate(due, language), formatDate(limit, language)];
      if (language === 'vi')
        return `Nhiệm vụ ${task} ${former ? 'từng có hạn' : 'có hạn'} ${day}, ${side === 'after' ? 'sau khi nhiệm kỳ kết thúc' : 'trước khi nhiệm kỳ bắt đầu'} (${end}).`;
      return `The task ${task} ${former ? 'was once due' : 'is due'} on ${day}, ${side === 'after' ? 'after the term ends' : 'before the term begins'} (${end}).`;
    }),
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const [begin, end] = [firstDay(programme.term.from), lastDay(programme.term.to)];
      for (const { id, task } of programme.index.tasks) {
        const deadlines = (task ? termedIn(task) : []).flatMap((one) => one.deadline ?? []);
        const terms = deadlines.flatMap((one) => [one, ...(one.was ?? [])]);
        for (const deadline of terms) {
          const due = lastDayOf(deadline);
          const side: TermSide | null =
            due === null ? null : due > end ? 'after' : due < begin ? 'before' : null;
          if (due === null || side === null) continue;
          const limit = side === 'after' ? end : begin;
          const former = 'until' in deadline;
          report(
            deadline as Deadline,
            lastDayField(deadline),
            { task: id, due, side, limit, former },
            { id },
          );
        }
      }
    }
  },
});
