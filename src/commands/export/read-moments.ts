import type { ExportFacts } from '../../export/export-facts.ts';
import { usualSoon } from '../../progress/states/status-report.ts';
import type { Moment } from '../../progress/states/task-state.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Given } from '../command.ts';
import { dayOption } from '../shared/day-option.ts';

/** The days as of which states are exported: that of the command first, then those of `--day`, each once; with what is known by then. */
export function momentsOf({ options }: Given, asOf: CalendarDate): ExportFacts['moments'] {
  const asked = options['knownOn'] as string | undefined;
  const knownOn = asked === undefined ? undefined : dayOption('--known-on', asked);
  const days = (options['day'] as readonly string[] | undefined) ?? [];
  const others = new Set(days.map((day) => dayOption('--day', day)).filter((day) => day !== asOf));
  const moment = (day: CalendarDate): Moment => ({
    asOf: day,
    soon: usualSoon,
    ...(knownOn !== undefined && { knownOn }),
  });
  return [moment(asOf), ...[...others].sort().map(moment)];
}
