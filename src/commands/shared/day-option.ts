import { type CalendarDate, isRealDate } from '../../plan/calendar.ts';
import { UserError } from '../../plan/user-error.ts';
import { parseTypedDate } from '../../vietnamese/dates/dates.ts';

/** The day that an option names, as data have it (2025-12-15) or as officials write it (15/12/2025). A UserError for anything else. */
export function dayOption(option: string, typed: string): CalendarDate {
  if (isRealDate(typed)) return typed;
  const day = parseTypedDate(typed);
  if (day !== null) return day;
  throw new UserError({
    vi: `${option} cần một ngày có thật, viết như 2025-12-15 hoặc 15/12/2025, không phải «${typed}».`,
    en: `${option} needs a real date, written like 2025-12-15 or 15/12/2025, not “${typed}”.`,
  });
}
