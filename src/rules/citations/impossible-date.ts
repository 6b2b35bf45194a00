import { isRealPartialDate } from '../../plan/calendar.ts';
import { datedFields } from '../../plan/dated-fields.ts';
import { type Passage, titleOf } from '../../plan/passage.ts';
import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { findDates, findLongYears } from '../../vietnamese/dates/dates.ts';
import { passagesWith } from '../../vietnamese/wording/required-strings.ts';

/** Every date, in wordings and in data, is one that the calendar has. */
export const impossibleDate = planRule<{ date: string }>({
  id: 'impossible-date',
  group: 'citations',
  severity: 'error',
  scope: 'file',
  message: ({ date }) => ({
    vi: `Ngày «${date}» không có trong lịch.`,
    en: `The calendar has no date “${date}”.`,
  }),
  check({ plan }, report) {
    for (const { date, tell } of datedFields(plan, (date) => !isRealPartialDate(date)))
      tell(report, { date: String(date) });
    const tellIn = (passage: Passage) => {
      for (const { date, raw, start, end } of findDates(passage.wording))
        if (date === null) reportIn(report, passage, [start, end], { date: raw });
      for (const { raw, start, end } of findLongYears(passage.wording))
        reportIn(report, passage, [start, end], { date: raw });
    };
    for (const document of plan.documents) tellIn(titleOf(document));
    for (const { index } of plan.programmes)
      for (const passage of passagesWith(index.passages, 'year')) tellIn(passage);
  },
});
