import { planRule } from '../../plan/rule.ts';
import { type ProblemOf, reportProblems } from '../../progress/records/plan-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';

/** A correction names a record that is there, and one record has one correction that stands. */
export const recordCorrects = planRule<ProblemOf<'corrects-unknown' | 'corrects-again'>>({
  id: 'record-corrects',
  group: 'progress',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary:
        'Bản ghi đính chính nêu mã của một bản ghi có thật của cùng nhiệm vụ; mỗi bản ghi chỉ được đính chính theo một cách.',
      why: 'Đính chính một bản ghi không có thì bản ghi sai vẫn đứng đó và vẫn được tính. Hai bản đính chính nói khác nhau (thường từ hai nhánh) thì cả hai đều được tính.',
      fix: 'Xem mã của các bản ghi bằng cthd log, rồi ghi lại bản đính chính; nếu có hai bản đính chính, hãy đính chính bản sai trong hai bản.',
    },
    en: {
      summary:
        'A correction names the key of a record of the same task, and no record is corrected in two ways.',
      why: 'Where the record that it names is not there, the wrong one still stands and still counts. Where two corrections of one record say different things, mostly from two branches, both count.',
      fix: 'Look the keys up with cthd log and record the correction again; where there are two, correct the wrong one of them.',
    },
  },
  examples: {
    good: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: in-progress, value: 3, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}
- {date: 2021-03-31, state: in-progress, value: 2, by: van-phong, corrects: "acecf3dbf186", recorded: 2021-04-03T09:12:00+07:00}
`,
      },
    ],
    bad: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: in-progress, value: 3, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}
- {date: 2021-03-31, state: in-progress, value: 2, by: van-phong, corrects: 0123456789ab, recorded: 2021-04-03T09:12:00+07:00} # !
`,
      },
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: in-progress, value: 3, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}
- {date: 2021-03-31, state: in-progress, value: 2, by: van-phong, corrects: "acecf3dbf186", recorded: 2021-04-03T09:12:00+07:00}
- {date: 2021-03-31, state: in-progress, value: 1, by: van-phong, corrects: "acecf3dbf186", recorded: 2021-04-04T09:12:00+07:00} # !
`,
      },
    ],
  },
  message: ({ task, ...problem }) => recordSentence(task, problem),
  check({ plan }, report) {
    reportProblems(plan, ['corrects-unknown', 'corrects-again'], report);
  },
});
