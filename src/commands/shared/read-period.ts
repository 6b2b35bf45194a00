import type { CalendarDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { type Period, parsePeriod } from '../../progress/states/periods.ts';

/** The reporting period that a user names. A UserError for one that is none, or that has not begun. */
export function readPeriod(typed: string, programme: Programme, asOf: CalendarDate): Period {
  const period = parsePeriod(typed, programme.reporting);
  if (period === null)
    throw new UserError({
      vi: `Không hiểu kỳ báo cáo «${typed}»; hãy viết như 2024-05, 2024-Q3, 2024-H1, 2024-9M, 2024 hoặc «6 tháng cuối năm 2024».`,
      en: `There is no period “${typed}”; write it like 2024-05, 2024-Q3, 2024-H1, 2024-9M or 2024.`,
    });
  if (period.from <= asOf) return period;
  throw new UserError({
    vi: `Kỳ ${period.name} bắt đầu ngày ${formatDate(period.from, 'vi')}, sau ngày ${formatDate(asOf, 'vi')}: chưa ai phải báo cáo.`,
    en: `The period ${period.name} begins on ${formatDate(period.from, 'en')}, after ${formatDate(asOf, 'en')}: no report is due yet.`,
  });
}
