import { planRule } from '../../plan/rule.ts';
import { type ProblemOf, reportProblems } from '../../progress/records/plan-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';

/** A task is completed only with evidence. */
export const recordEvidence = planRule<ProblemOf<'no-evidence' | 'evidence-path'>>({
  id: 'record-evidence',
  group: 'progress',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Bản ghi «hoàn thành» phải có minh chứng; minh chứng là tệp thì nằm trong kho.',
      why: 'Hoàn thành mà không có minh chứng thì không được tính là hoàn thành; báo cáo «chờ xác nhận» trước đó có minh chứng thì dùng được.',
      fix: 'Ghi bản ghi đính chính có minh chứng: số, ký hiệu và ngày văn bản, địa chỉ trên mạng, hoặc đường dẫn tương đối của tệp.',
    },
    en: {
      summary: 'A record of completion has evidence; evidence that is a file lies in the repository.',
      why: 'What is said to be completed without evidence is not counted as done; evidence of the report that awaited confirmation will do.',
      fix: 'Record a correction with evidence: symbol and date of a document, a web address, or the relative path of a file.',
    },
  },
  examples: {
    good: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: awaiting-confirmation, value: 4, by: van-phong, evidence: [{file: bao-cao/quy-1.pdf}], recorded: 2021-04-02T09:12:00+07:00}
- {date: 2021-04-05, state: completed, confirms: true, by: ban-to-chuc, recorded: 2021-04-05T09:12:00+07:00}
`,
      },
    ],
    bad: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: completed, value: 4, by: van-phong, recorded: 2021-04-02T09:12:00+07:00} # !
- {date: 2021-04-05, state: completed, by: van-phong, evidence: [{file: ../ngoai/bao-cao.pdf}], recorded: 2021-04-05T09:12:00+07:00} # !
`,
      },
    ],
  },
  message: ({ task, ...problem }) => recordSentence(task, problem),
  check({ plan }, report) {
    reportProblems(plan, ['no-evidence', 'evidence-path'], report);
  },
});
