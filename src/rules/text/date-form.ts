import type { CalendarDate } from '../../plan/calendar.ts';
import { passagesOf } from '../../plan/passage.ts';
import { planRule } from '../../plan/rule.ts';
import { placeLimit } from '../../plan/strings.ts';
import { findDates, formatDate, formatLongDate } from '../../vietnamese/dates/dates.ts';

/** Dates in the wording are written 06/4/2026 or 06 tháng 4 năm 2026. */
export const dateForm = planRule<{ written: string; expected: string }>({
  id: 'date-form',
  group: 'text',
  severity: 'info',
  docs: {
    vi: {
      summary: 'Ngày viết «06/4/2026» hoặc «ngày 06 tháng 4 năm 2026».',
      why: 'Văn bản hành chính thêm số 0 trước ngày dưới 10 và trước tháng 1, tháng 2, không thêm trước tháng khác; giữa ngày, tháng, năm là dấu gạch chéo, không phải dấu chấm hay gạch nối. Viết thống nhất thì đối chiếu được với ngày trong sổ văn bản.',
      fix: 'Viết lại ngày theo dạng mà thông báo nêu; lời văn đã ban hành thì giữ nguyên và ghi ngoại lệ.',
    },
    en: {
      summary: 'Dates are written “06/4/2026” or “ngày 06 tháng 4 năm 2026”.',
      why: 'Administrative documents put a 0 before days below 10 and before the months 1 and 2, and before no other month; between day, month and year stands a stroke, neither a stop nor a hyphen. Written alike, dates can be held against the register.',
      fix: 'Write the date as the message has it; leave a text that has been issued as it is and record an exception.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: Kết luận ngày 20/11/2020
    text: Thực hiện từ ngày 06/4/2026, ngày 02/01/2026 và ngày 06 tháng 4 năm 2026; không kể ngày 31/02/2026.
`,
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        yaml: `
units:
  - id: muc-dich
    kind: part
    number: I
    heading: Kết luận ngày 20-11-2020 # !
    text: >-
      Thực hiện từ ngày 6/4/2026, # !
      ngày 06/04/2026, # !
      ngày 6.1.2026 # !
      và ngày 6 tháng 04 năm 2026. # !
`,
      },
    ],
  },
  message: ({ written, expected }) => ({
    vi: `Ngày «${written}» không theo dạng «${expected}».`,
    en: `The date “${written}” is not in the form “${expected}”.`,
  }),
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { node, field, wording, id } of passagesOf(programme)) {
        const odd = findDates(wording).filter(
          ({ raw, date }) => date !== null && raw.toLowerCase() !== official(raw, date),
        );
        for (const { raw: written, date, start, end } of odd.slice(0, placeLimit))
          if (date !== null)
            report(node, field, { written, expected: official(written, date) }, { span: [start, end], id });
      }
  },
});

/** The official form of a date, long where it was written with “tháng”. */
const official = (written: string, date: CalendarDate) =>
  /tháng/iu.test(written) ? formatLongDate(date).replace(/^ngày /u, '') : formatDate(date, 'vi');
