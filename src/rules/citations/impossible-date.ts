import { isRealPartialDate } from '../../plan/calendar.ts';
import { datedFields } from '../../plan/dated-fields.ts';
import { titleOf } from '../../plan/passage.ts';
import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { datedPassages } from '../../vietnamese/dates/dates.ts';

/** Every date, in wordings and in data, is one that the calendar has. */
export const impossibleDate = planRule<{ date: string }>({
  id: 'impossible-date',
  group: 'citations',
  severity: 'error',
  scope: 'unit',
  message: ({ date }) => ({
    vi: `Ngày «${date}» không có trong lịch.`,
    en: `The calendar has no date “${date}”.`,
  }),
  check({ plan }, report) {
    for (const { date, tell } of datedFields(plan, (date) => !isRealPartialDate(date)))
      tell(report, { date: String(date) });
    for (const passages of [
      plan.judgedDocuments.map(titleOf),
      ...plan.programmes.map(({ index }) => index.passages),
    ])
      for (const { passage, dates, longYears } of datedPassages(passages))
        for (const mentions of [dates, longYears])
          for (const { date, raw, start, end } of mentions)
            if (date === null) reportIn(report, passage, [start, end], { date: raw });
  },
});
