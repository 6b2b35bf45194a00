import { planRule } from '../../plan/rule.ts';
import { type ProblemOf, reportProblems } from '../../progress/records/plan-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';

/** A completion is confirmed by someone other than its reporter, after it was reported. */
export const recordConfirmation = planRule<
  ProblemOf<'own-confirmation' | 'nothing-to-confirm' | 'confirms-open'>
>({
  id: 'record-confirmation',
  group: 'progress',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Việc hoàn thành do tổ chức khác bên báo cáo xác nhận, sau khi đã được báo.',
      why: 'Tự xác nhận thì xác nhận không nói thêm điều gì; xác nhận khi chưa ai báo xong thường là ghi nhầm nhiệm vụ.',
      fix: 'Ghi bản ghi đính chính với tổ chức xác nhận đúng, hoặc không kèm xác nhận.',
    },
    en: {
      summary: 'A completion is confirmed by another body than its reporter, after it was reported.',
      why: 'A confirmation of one’s own report says nothing new; one where nobody has reported the task as done mostly belongs to another task.',
      fix: 'Record a correction by the body that really confirmed it, or without the confirmation.',
    },
  },
  examples: {
    good: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: completed, value: 4, by: van-phong, evidence: [{document: 12-BC/BTC, date: 2021-03-30}], recorded: 2021-04-02T09:12:00+07:00}
- {date: 2021-04-05, state: completed, by: ban-to-chuc, confirms: true, recorded: 2021-04-05T09:12:00+07:00}
`,
      },
    ],
    bad: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- date: 2021-03-31
  state: awaiting-confirmation
  value: 4
  by: van-phong
  evidence: [{document: 12-BC/BTC, date: 2021-03-30}]
  recorded: 2021-04-02T09:12:00+07:00
- date: 2021-04-05
  state: completed
  by: van-phong # !
  confirms: true
  recorded: 2021-04-05T09:12:00+07:00
`,
      },
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: in-progress, by: ban-to-chuc, confirms: true, recorded: 2021-04-02T09:12:00+07:00} # !
- {date: 2021-06-30, state: completed, value: 4, by: ban-to-chuc, confirms: true, evidence: [{document: 12-BC/BTC, date: 2021-06-30}], recorded: 2021-07-02T09:12:00+07:00} # !
`,
      },
    ],
  },
  message: ({ task, ...problem }) => recordSentence(task, problem),
  check({ plan }, report) {
    reportProblems(plan, ['own-confirmation', 'nothing-to-confirm', 'confirms-open'], report);
  },
});
