import { planRule } from '../../plan/rule.ts';
import { type ProblemOf, reportProblems } from '../../progress/records/plan-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';

/** A task changes its state only as the table of states allows. */
export const recordTransition = planRule<ProblemOf<'transition'>>({
  id: 'record-transition',
  group: 'progress',
  severity: 'error',
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Nhiệm vụ chỉ chuyển trạng thái theo bảng trạng thái.',
      why: 'Nhiệm vụ đã hoàn thành hoặc dừng thực hiện mà lại «đang thực hiện» thì một trong hai bản ghi sai, và tỷ lệ hoàn thành đã báo cáo không còn đúng.',
      fix: 'Nếu bản ghi trước sai, ghi bản ghi đính chính (cthd record … --corrects); các trạng thái và bước chuyển: cthd explain states.',
    },
    en: {
      summary: 'A task changes its state only as the table of states allows.',
      why: 'Where a task that was completed or discontinued is “in progress” again, one of the two records is wrong, and the rate that was reported no longer holds.',
      fix: 'Where the earlier record was wrong, record a correction (cthd record … --corrects); for states and transitions see cthd explain states.',
    },
  },
  examples: {
    good: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}
- {date: 2021-06-30, state: paused, by: van-phong, recorded: 2021-07-02T09:12:00+07:00}
- {date: 2021-09-30, state: in-progress, by: van-phong, recorded: 2021-10-02T09:12:00+07:00}
`,
      },
    ],
    bad: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: completed, value: 4, by: van-phong, evidence: [{document: 12-BC/BTC, date: 2021-03-30}], recorded: 2021-04-02T09:12:00+07:00}
- {date: 2021-06-30, state: in-progress, by: van-phong, recorded: 2021-07-02T09:12:00+07:00} # !
`,
      },
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}
- {date: 2021-06-30, state: not-started, by: van-phong, recorded: 2021-07-02T09:12:00+07:00} # !
`,
      },
    ],
  },
  message: ({ task, ...problem }) => recordSentence(task, problem),
  check({ plan }, report) {
    reportProblems(plan, ['transition'], report);
  },
});
