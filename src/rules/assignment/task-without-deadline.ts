import { planRule } from '../../plan/rule.ts';
import { tasksOf } from '../../plan/unit.ts';

/** Every task has a deadline, if only “thường xuyên” (practice: the column “Thời gian hoàn thành”). */
export const taskWithoutDeadline = planRule<{ task: string }>({
  id: 'task-without-deadline',
  group: 'assignment',
  severity: 'info',
  docs: {
    vi: {
      summary: 'Mỗi nhiệm vụ có thời hạn.',
      why: 'Không có thời hạn thì không xếp được vào bốn ô thống kê đúng hạn, quá hạn. «Thường xuyên» và «hằng năm» cũng là thời hạn.',
      fix: 'Ghi «task: deadline», ví dụ { date: 2025-12-31 }, { quarter: 2025-Q4 } hoặc { standing: true }; văn bản chưa định thời hạn thì để trống.',
    },
    en: {
      summary: 'Every task has a deadline.',
      why: 'Without one it belongs to none of the four official cells, on time or overdue. “Standing” and “yearly” are deadlines too.',
      fix: 'Enter “task: deadline”, such as { date: 2025-12-31 }, { quarter: 2025-Q4 } or { standing: true }; leave it out while no document sets one.',
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
      - id: mo-lop
        kind: section
        number: '1'
        text: Mở lớp tập huấn.
        task: { deadline: { standing: true } }
      - { id: da-bo, kind: section, number: '2', text: Việc đã bãi bỏ., repealed: 2024-nq45 }
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
      - { id: mo-lop, kind: section, number: '1', text: Mở lớp tập huấn. } # !
      - id: hop-giao-ban # !
        kind: section
        number: '2'
        text: Họp giao ban.
        task: { lead: van-phong }
`,
      },
    ],
  },
  message: ({ task }) => ({
    vi: `Nhiệm vụ ${task} chưa có thời hạn.`,
    en: `The task ${task} has no deadline.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const unit of tasksOf(programme))
        if (unit.task?.deadline === undefined) report(unit, 'id', { task: unit.id });
  },
});
