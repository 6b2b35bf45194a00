import { type Deadline, lastDayField, lastDayOf } from '../../plan/deadline.ts';
import { type CalendarDate, firstDay, lastDay } from '../../plan/calendar.ts';
import { localise } from '../../locale/localised.ts';
import { planRule } from '../../plan/rule.ts';
import { tasksOf } from '../../plan/unit.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';

type Side = 'before' | 'after';

/** A task falls due within the term that its programme covers. */
export const deadlineOutsideTerm = planRule<{
  task: string;
  due: CalendarDate;
  side: Side;
  limit: CalendarDate;
  former: boolean;
}>({
  id: 'deadline-outside-term',
  group: 'assignment',
  severity: 'warning',
  docs: {
    vi: {
      summary: 'Thời hạn của nhiệm vụ nằm trong nhiệm kỳ của chương trình.',
      why: 'Nhiệm vụ đến hạn sau khi nhiệm kỳ kết thúc thì không còn ai chịu trách nhiệm trước đại hội đã giao; hạn trước khi nhiệm kỳ bắt đầu thường là gõ nhầm năm.',
      fix: 'Sửa thời hạn, hoặc ghi một ngoại lệ kèm lý do nếu nhiệm vụ được chuyển tiếp sang nhiệm kỳ sau.',
    },
    en: {
      summary: 'A task falls due within the term of its programme.',
      why: 'Once the term is over nobody answers for the task before the congress that gave it; a deadline before the term begins is mostly a mistyped year.',
      fix: 'Correct the deadline, or enter an exception with its reason where the task is carried over to the next term.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - { id: mo-lop, kind: section, number: '1', text: Mở lớp., task: { deadline: { year: 2025 } } }
      - { id: hop, kind: section, number: '2', text: Họp., task: { deadline: { standing: true } } }
      - { id: dai-hoi, kind: section, number: '3', text: Đại hội., task: { deadline: { event: Đại hội nhiệm kỳ sau } } }
`,
      },
    ],
    bad: [
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - { id: mo-lop, kind: section, number: '1', text: Mở lớp., task: { deadline: { quarter: 2026-Q1 } } } # !
      - { id: hop, kind: section, number: '2', text: Họp., task: { deadline: { date: 2012-05-31 } } } # !
      - id: on-tap
        kind: section
        number: '3'
        text: Ôn tập.
        task:
          deadline:
            date: 2024-12-31
            was:
              - { month: 2026-03, until: 2024-01-15, reason: Rút ngắn thời gian } # !
`,
      },
    ],
  },
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
      for (const { id, task } of tasksOf(programme)) {
        if (task?.deadline === undefined) continue;
        for (const deadline of [task.deadline, ...(task.deadline.was ?? [])]) {
          const due = lastDayOf(deadline);
          const side: Side | null = due === null ? null : due > end ? 'after' : due < begin ? 'before' : null;
          if (due === null || side === null) continue;
          const limit = side === 'after' ? end : begin;
          const former = deadline !== task.deadline;
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
