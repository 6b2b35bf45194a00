import type { Language } from '../locale/localised.ts';
import type { CalendarDate } from '../plan/calendar.ts';
import type { Block } from './blocks/block.ts';

/** A view of a programme, whole: what a format needs to make a file of it, and nothing that changes from run to run. */
export interface Rendering {
  readonly view: string;
  /** The id of the programme. */
  readonly programme: string;
  readonly title: string;
  readonly language: Language;
  readonly asOf: CalendarDate;
  /** Whether the programme is a made-up example; then every page says so. */
  readonly fictional: boolean;
  /** The command line that makes this again, down to the day: `cthd render summary …`. */
  readonly command: string;
  readonly blocks: readonly Block[];
}
