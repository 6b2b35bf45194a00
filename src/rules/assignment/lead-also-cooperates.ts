import { planRule } from '../../plan/rule.ts';
import { tasksOf } from '../../plan/unit.ts';

/** A body has one part in a task: it leads or it co-operates. */
export const leadAlsoCooperates = planRule<{ body: string; problem: 'lead' | 'doubled' }>({
  id: 'lead-also-cooperates',
  group: 'assignment',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Cơ quan chủ trì không đồng thời là cơ quan phối hợp; mỗi cơ quan phối hợp ghi một lần.',
      why: 'Một tổ chức có hai vai trong cùng nhiệm vụ thì bảng tổng hợp theo cơ quan đếm nhiệm vụ đó hai lần.',
      fix: 'Bỏ mã thừa trong «with».',
    },
    en: {
      summary: 'The lead does not co-operate as well; each co-operating body is named once.',
      why: 'With two parts in one task, a body has the task counted twice in summaries by body.',
      fix: 'Remove the superfluous id under “with”.',
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
      - { id: mo-lop, kind: section, number: '1', text: Mở lớp., task: { lead: van-phong, with: [ban-to-chuc] } }
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
      - id: mo-lop
        kind: section
        number: '1'
        text: Mở lớp.
        task:
          lead: van-phong
          with:
            - ban-to-chuc
            - van-phong # !
            - ban-to-chuc # !
`,
      },
    ],
  },
  message: ({ body, problem }) =>
    problem === 'lead'
      ? {
          vi: `«${body}» đã là cơ quan chủ trì của nhiệm vụ này, không đồng thời là cơ quan phối hợp.`,
          en: `“${body}” already leads this task and does not co-operate as well.`,
        }
      : {
          vi: `«${body}» đã có trong danh sách cơ quan phối hợp của nhiệm vụ này.`,
          en: `“${body}” is already among the co-operating bodies of this task.`,
        },
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { id, task } of tasksOf(programme))
        for (const [item, body] of task?.with?.entries() ?? []) {
          if (body === task?.lead) report(task, 'with', { body, problem: 'lead' }, { item, id });
          else if (task?.with?.indexOf(body) !== item)
            report(task as NonNullable<typeof task>, 'with', { body, problem: 'doubled' }, { item, id });
        }
  },
});
