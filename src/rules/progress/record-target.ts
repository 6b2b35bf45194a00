import { planRule } from '../../plan/rule.ts';
import { type ProblemOf, reportProblems } from '../../progress/records/plan-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';

/** A task that counts something is completed at its target, or says why not. */
export const recordTarget = planRule<ProblemOf<'below-target'>>({
  id: 'record-target',
  group: 'progress',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Nhiệm vụ có chỉ tiêu chỉ hoàn thành khi đạt chỉ tiêu, hoặc có ghi chú nêu lý do.',
      why: 'Báo hoàn thành khi mới đạt một phần thì bảng chỉ tiêu và bảng nhiệm vụ nói khác nhau, người đọc không biết tin bảng nào.',
      fix: 'Ghi bản ghi đính chính với kết quả đúng, trạng thái «đang thực hiện», hoặc ghi chú nêu lý do.',
    },
    en: {
      summary:
        'A task with a target is completed when the target is reached, or a note says why it counts as completed.',
      why: 'Where a task is said to be completed with part of its target, the tables of tasks and of targets say different things, and nobody knows which to believe.',
      fix: 'Record a correction with the right value, with the state “in progress”, or with a note that gives the reason.',
    },
  },
  examples: {
    good: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: in-progress, value: 4, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}
- {date: 2021-06-30, state: completed, by: van-phong, evidence: [{document: 12-BC/BTC, date: 2021-06-30}], recorded: 2021-07-02T09:12:00+07:00}
`,
      },
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-06-30, state: completed, value: 3, by: van-phong, note: Lớp thứ tư ghép vào lớp thứ ba., evidence: [{document: 12-BC/BTC, date: 2021-06-30}], recorded: 2021-07-02T09:12:00+07:00}
`,
      },
    ],
    bad: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-06-30, state: completed, value: 3, by: van-phong, evidence: [{document: 12-BC/BTC, date: 2021-06-30}], recorded: 2021-07-02T09:12:00+07:00} # !
`,
      },
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-06-30, state: completed, by: van-phong, evidence: [{document: 12-BC/BTC, date: 2021-06-30}], recorded: 2021-07-02T09:12:00+07:00} # !
`,
      },
    ],
  },
  message: ({ task, ...problem }) => recordSentence(task, problem),
  check({ plan }, report) {
    reportProblems(plan, ['below-target'], report);
  },
});
