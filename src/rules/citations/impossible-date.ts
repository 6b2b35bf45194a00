import { isRealPartialDate } from '../../plan/calendar.ts';
import { datedFields } from '../../plan/dated-fields.ts';
import { passagesOf, titleOf } from '../../plan/passage.ts';
import { planRule } from '../../plan/rule.ts';
import { findDates, findLongYears } from '../../vietnamese/dates/dates.ts';

/** Every date, in wordings and in data, is one that the calendar has. */
export const impossibleDate = planRule<{ date: string }>({
  id: 'impossible-date',
  group: 'citations',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Mọi ngày trong lời văn và trong dữ liệu phải có trong lịch.',
      why: 'Ngày 31/4 hay 30/02 không có thật; văn bản viện dẫn với ngày đó không tìm được, thời hạn đó không đến bao giờ.',
      fix: 'Đối chiếu với bản gốc rồi ghi đúng ngày.',
    },
    en: {
      summary: 'Every date, in the wording and in the data, must be in the calendar.',
      why: 'There is no 31 April and no 30 February; a document cited with such a date cannot be found, and such a deadline never comes.',
      fix: 'Compare with the original, then give the right date.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: "Họp ngày 29/02/2024, 30.4.2024 và ngày 31 tháng 12 năm 2024" }
`,
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị quyết số 05-NQ/ĐH ngày 31/4/2018 } # !
  - { id: hai, kind: part, number: II, heading: Họp ngày 30 tháng 02 năm 2021 } # !
`,
      },
      {
        file: 'text/II.yaml',
        yaml: `
units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ, GIẢI PHÁP
    units:
      - id: mo-lop
        kind: section
        number: "1"
        text: Mở lớp tập huấn.
        task:
          deadline:
            date: 2021-02-29 # !
            was:
              - from: 2019-13 # !
                to: 2020
                until: 2020-06-31 # !
                reason: điều chỉnh
`,
      },
      {
        file: 'organisations.yaml',
        yaml: `
organisations:
  - { id: van-phong, name: Văn phòng, from: 2010-00-10 } # !
  - { id: ban-to-chuc, name: Ban Tổ chức, to: unknown }
`,
      },
    ],
  },
  message: ({ date }) => ({
    vi: `Ngày «${date}» không có trong lịch.`,
    en: `The calendar has no date “${date}”.`,
  }),
  check({ plan }, report) {
    for (const { date, tell } of datedFields(plan))
      if (!isRealPartialDate(date)) tell(report, { date: String(date) });
    for (const { node, field, wording, id } of [
      ...plan.documents.map(titleOf),
      ...plan.programmes.flatMap((programme) => [...passagesOf(programme)]),
    ])
      for (const { date, raw, start, end } of [...findDates(wording), ...findLongYears(wording)])
        if (date === null) report(node, field, { date: raw }, { span: [start, end], id });
  },
});
