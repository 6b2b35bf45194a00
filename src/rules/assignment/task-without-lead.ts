import { planRule } from '../../plan/rule.ts';
import { tasksOf } from '../../plan/unit.ts';

/** Every task has exactly one lead (practice: the column “Cơ quan chủ trì”). */
export const taskWithoutLead = planRule<{ task: string }>({
  id: 'task-without-lead',
  group: 'assignment',
  severity: 'info',
  docs: {
    vi: {
      summary: 'Mỗi nhiệm vụ có một cơ quan chủ trì.',
      why: 'Việc không ai chủ trì thì không ai báo cáo. Phụ lục phân công chính thức luôn có cột «Cơ quan chủ trì», và mỗi nhiệm vụ chỉ có một.',
      fix: 'Ghi mã tổ chức vào «task: lead» khi đã có phân công; chưa phân công thì để trống, nhiệm vụ vẫn được đếm là chưa có cơ quan chủ trì.',
    },
    en: {
      summary: 'Every task has a lead.',
      why: 'What nobody leads nobody reports on. The official annex of assignments always has a column for the lead, and each task has exactly one.',
      fix: 'Enter the body under “task: lead” once it is assigned; until then leave it out, and the task is counted as having none.',
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
        task: { lead: van-phong }
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
        task: { with: [ban-to-chuc] }
`,
      },
    ],
  },
  message: ({ task }) => ({
    vi: `Nhiệm vụ ${task} chưa có cơ quan chủ trì.`,
    en: `The task ${task} has no lead.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const unit of tasksOf(programme))
        if (unit.task?.lead === undefined) report(unit, 'id', { task: unit.id });
  },
});
