import { planRule } from '../../plan/rule.ts';
import { type ProblemOf, reportProblems } from '../../progress/records/plan-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';

/** A record speaks of what had happened when it was written, under this programme. */
export const recordDate = planRule<
  ProblemOf<
    | 'date-future'
    | 'date-before-programme'
    | 'recorded-impossible'
    | 'recorded-far'
    | 'recorded-before-corrected'
  >
>({
  id: 'record-date',
  group: 'progress',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Ngày của bản ghi nằm trong khoảng từ khi chương trình bắt đầu đến ngày được ghi.',
      why: 'Bản ghi nói về điều đã xảy ra; ngày chưa tới hoặc trước chương trình thường là gõ nhầm năm và làm sai mọi số liệu tính đến một ngày.',
      fix: 'Ghi một bản ghi đính chính có ngày đúng: cthd record … --corrects. Nếu thời điểm ghi sai, hãy chỉnh đồng hồ của máy.',
    },
    en: {
      summary:
        'The date of a record lies between the beginning of the programme and the day on which it was written.',
      why: 'A record speaks of what has happened; a date to come, or one before the programme, is mostly a mistyped year and makes every figure as of a day wrong.',
      fix: 'Record a correction with the right date: cthd record … --corrects. Where the moment of recording is wrong, set the clock of the computer right.',
    },
  },
  examples: {
    good: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}
- {date: 2021-06-30, state: in-progress, by: van-phong, recorded: 2021-06-29T23:30:00Z}
`,
      },
    ],
    bad: [
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2019-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T09:12:00+07:00} # !
- {date: 2021-06-30, state: in-progress, by: van-phong, recorded: 2021-06-29T09:12:00+07:00} # !
- {date: 2021-06-30, state: in-progress, by: van-phong, recorded: 2021-06-30T24:61:00+07:00} # !
- {date: 2021-09-30, state: in-progress, by: van-phong, recorded: 2126-10-01T09:12:00+07:00} # !
`,
      },
      {
        file: 'progress/mo-lop.yaml',
        yaml: `
- {date: 2021-03-31, state: in-progress, value: 3, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}
- {date: 2021-03-31, state: in-progress, value: 2, by: van-phong, corrects: "acecf3dbf186", recorded: 2021-04-01T09:12:00+07:00} # !
`,
      },
    ],
  },
  message: ({ task, ...problem }) => recordSentence(task, problem),
  check({ plan }, report) {
    reportProblems(
      plan,
      [
        'date-future',
        'date-before-programme',
        'recorded-impossible',
        'recorded-far',
        'recorded-before-corrected',
      ],
      report,
    );
  },
});
