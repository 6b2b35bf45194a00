import type { CalendarDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import { closedBy } from '../../plan/succession.ts';
import { UserError } from '../../plan/user-error.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';

/** Refuses, with a UserError, to amend a programme that another one has succeeded and closed by a day. */
export function refuseClosed(programme: Programme, asOf: CalendarDate): void {
  const closing = closedBy(programme, asOf);
  if (!closing) return;
  const { closed, by } = closing;
  throw new UserError({
    vi: `Chương trình ${programme.id} đã kết thúc ngày ${formatDate(closed ?? '', 'vi')}; hãy điều chỉnh chương trình kế tiếp ${by.id}.`,
    en: `The programme ${programme.id} was closed on ${formatDate(closed ?? '', 'en')}; amend its successor ${by.id}.`,
  });
}
