import type { Language } from '../locale/localised.ts';
import type { CalendarDate } from '../plan/calendar.ts';
import type { Block } from './blocks/block.ts';
import type { Board } from './board/board.ts';
import type { RollupFacts } from './rollup/rollup-facts.ts';
import type { Feed } from './feed/feed.ts';
import type { Calendar } from './calendar/calendar-event.ts';

/** A view with its facts, whole: what a format needs to make a file of it, and nothing that changes from run to run. */
export interface Rendering {
  readonly view: string;
  /** The id of the programme; null for a page about several or none. */
  readonly programme: string | null;
  readonly title: string;
  readonly language: Language;
  readonly asOf: CalendarDate;
  /** Whether the programme is a fictional example; then every page says so. */
  readonly fictional: boolean;
  /** The command line that makes this again, down to the day: `cthd render summary …`. */
  readonly command: string;
  /** Whether the formats that are read on screens too (text, Markdown, csv, JSON by a schema of its own) name the command; pages always do. */
  readonly isSigned: boolean;
  readonly blocks: readonly Block[];
  /** The object for programs, where the view has a schema of its own. */
  readonly data?: object;
  /** What a page with a design of its own is made from, in place of blocks. */
  readonly board?: Board;
  /** What a page of many programmes is made from, in place of blocks. */
  readonly rollup?: RollupFacts;
  /** What a file for calendar programs is made from. */
  readonly calendar?: Calendar;
  /** What a file for readers of feeds is made from. */
  readonly feed?: Feed;
  /** The rows of a csv file, the heads first. */
  readonly rows?: readonly (readonly string[])[];
}
