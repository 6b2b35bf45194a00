import type { Language } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type { EditionsOf } from '../shared/open-editions.ts';

/** What a view looks at. Two runs with the same give the same blocks: it reads no clock and no file. */
export interface ViewInput {
  readonly plan: Plan;
  readonly programme: Programme;
  /** What is known of its earlier wordings; asked for only by views of the wording. */
  readonly editionsOf: EditionsOf;
  readonly asOf: CalendarDate;
  readonly language: Language;
  /** What was given of the options that shape views (`--period`, `--lead` …), by their long names. */
  readonly options: Readonly<Record<string, string>>;
}
