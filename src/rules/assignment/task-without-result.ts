import { planRule } from '../../plan/rule.ts';
import { tasksOf } from '../../plan/unit.ts';

/** Every task owes a deliverable or a number (practice: the column “Sản phẩm/Kết quả”). */
export const taskWithoutResult = planRule<{ task: string }>({
  id: 'task-without-result',
  group: 'assignment',
  severity: 'info',
  docs: {
    vi: {
      summary: 'Mỗi nhiệm vụ có sản phẩm hoặc chỉ tiêu.',
      why: 'Không nói rõ sản phẩm hay con số phải đạt thì không ai chứng minh được nhiệm vụ đã hoàn thành. Phụ lục chính thức có cột «Sản phẩm/Kết quả».',
      fix: 'Ghi «task: deliverable» (văn bản, báo cáo, lớp học…) hoặc «task: indicator» (tên và số phải đạt).',
    },
    en: {
      summary: 'Every task has a deliverable or an indicator.',
      why: 'Where neither a product nor a number is named nobody can prove that the task is done. The official annex has a column for the result.',
      fix: 'Enter “task: deliverable” (a document, a report, a course…) or “task: indicator” (its name and target).',
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
        task: { deliverable: Báo cáo kết quả }
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
    vi: `Nhiệm vụ ${task} chưa có sản phẩm và chưa có chỉ tiêu.`,
    en: `The task ${task} has neither a deliverable nor an indicator.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const unit of tasksOf(programme))
        if (unit.task?.deliverable === undefined && unit.task?.indicator === undefined)
          report(unit, 'id', { task: unit.id });
  },
});
