import type { CalendarDate } from '../../plan/calendar.ts';
import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { placeLimit } from '../../plan/strings.ts';
import { datedPassages, formatDate, formatLongDate } from '../../vietnamese/dates/dates.ts';

/** Dates in the wording are written 06/4/2026 or 06 tháng 4 năm 2026. */
export const dateForm = planRule<{ written: string; expected: string }>({
  id: 'date-form',
  group: 'text',
  severity: 'info',
  scope: 'unit',
  message: ({ written, expected }) => ({
    vi: `Ngày «${written}» không theo dạng «${expected}».`,
    en: `The date “${written}” is not in the form “${expected}”.`,
  }),
  many: (count) => ({
    vi: `${count.vi} ngày không theo dạng «06/4/2026» hay «06 tháng 4 năm 2026».`,
    en: `${count.en} dates are not in the form “06/4/2026” or “06 tháng 4 năm 2026”.`,
  }),
  showsMarked: true,
  check({ plan }, report) {
    for (const programme of plan.programmes)
      for (const { passage, dates } of datedPassages(programme.index.passages)) {
        const odd = dates.filter(
          ({ raw, date }) => date !== null && raw.toLowerCase() !== official(raw, date),
        );
        for (const { raw: written, date, start, end } of odd.slice(0, placeLimit))
          if (date !== null)
            reportIn(report, passage, [start, end], { written, expected: official(written, date) });
      }
  },
});

/** The official form of a date, long where it was written with “tháng”. */
const official = (written: string, date: CalendarDate) =>
  /tháng/iu.test(written) ? formatLongDate(date).replace(/^ngày /u, '') : formatDate(date, 'vi');
