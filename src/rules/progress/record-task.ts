import type { ProgressLog } from '../../plan/plan.ts';
import { planRule } from '../../plan/rule.ts';
import { allUnits } from '../../plan/unit.ts';
import { noTask } from '../../progress/records/record-words.ts';

/** Progress is recorded of tasks only. */
export const recordTask = planRule<{ id: string; address: string }>({
  id: 'record-task',
  group: 'progress',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Chỉ nhiệm vụ mới có tiến độ.',
      why: 'Tiến độ ghi cho một phần, một mục hay một đơn vị ngoài phần tổ chức thực hiện thì không bảng nào đếm đến.',
      fix: 'Đổi tên tệp theo mã của nhiệm vụ mà các bản ghi nói đến.',
    },
    en: {
      summary: 'Only tasks have progress.',
      why: 'What is recorded of a part, a section or a unit outside the operative parts is counted in no table.',
      fix: 'Give the file the id of the task that its records speak of as its name.',
    },
  },
  examples: {
    good: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}
`,
      },
    ],
    bad: [
      {
        file: 'progress/tap-huan.yaml',
        yaml: `
- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T09:12:00+07:00} # !
`,
      },
    ],
  },
  message: noTask,
  check({ plan }, report) {
    for (const programme of plan.programmes) {
      const units = new Map([...allUnits(programme)].map((unit) => [unit.id, unit]));
      for (const log of programme.progress) {
        const unit = units.get(log.unit);
        if (!unit || unit.isTask || unit.repealed !== undefined) continue;
        const { id, address } = unit;
        report<ProgressLog>(log, null, { id, address }, { id });
      }
    }
  },
});
