import type { ExportFacts } from '../../export/export-facts.ts';
import { usualSoon } from '../../progress/states/status-report.ts';
import type { Moment } from '../../progress/states/task-state.ts';
import { type CalendarDate, isRealDate } from '../../plan/calendar.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Given } from '../command.ts';

/** The days as of which states are exported: that of the command first, then those of `--day`, each once; with what is known by then. */
export function momentsOf({ options }: Given, asOf: CalendarDate): ExportFacts['moments'] {
  const knownOn = options['knownOn'] as string | undefined;
  const days = (options['day'] as readonly string[] | undefined) ?? [];
  if (knownOn !== undefined) realDayOf('--known-on', knownOn);
  const others = new Set(days.map((day) => realDayOf('--day', day)).filter((day) => day !== asOf));
  const moment = (day: CalendarDate): Moment => ({
    asOf: day,
    soon: usualSoon,
    ...(knownOn !== undefined && { knownOn }),
  });
  return [moment(asOf), ...[...others].sort().map(moment)];
}

function realDayOf(option: string, typed: string): CalendarDate {
  if (isRealDate(typed)) return typed;
  throw new UserError({
    vi: `${option} cần một ngày có thật dạng 2025-12-15, không phải «${typed}».`,
    en: `${option} needs a real date in the form 2025-12-15, not “${typed}”.`,
  });
}
