import { programmeTitle } from '../../plan/programme-name.ts';
import type { Language, Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Block } from '../../views/blocks/block.ts';
import type { RollupFacts } from '../../views/rollup/rollup-facts.ts';
import type { Board } from '../../views/board/board.ts';
import type { Calendar } from '../../views/calendar/calendar-event.ts';
import type { Feed } from '../../views/feed/feed.ts';
import type { FormatName } from '../../writers/formats.ts';
import type { Environment, OptionTable } from '../command.ts';
import type { Sources } from './sources.ts';

/** The options that shape a view, by their long names: a value, several where they may be repeated, true for a switch. */
export type ShapeOptions = Readonly<Record<string, string | true | readonly string[]>>;

/** What was asked of a view. With the plan, its facts depend on nothing else. */
export interface Asked {
  readonly args: readonly string[];
  readonly options: ShapeOptions;
  /** `--programme`, as given. */
  readonly programme: string | undefined;
  readonly language: Language;
  readonly asOf: CalendarDate;
  /** Whether the day was asked for; where not, it is today. */
  readonly isDayGiven: boolean;
}

/** What stands on the cover of a page. */
export interface About {
  /** The id of the one programme that the page is about; null where it is about several or none. */
  readonly programme: string | null;
  readonly title: string;
  readonly fictional: boolean;
}

/** The cover of a page about one programme. */
export const aboutProgramme = (programme: Programme): About => ({
  programme: programme.id,
  title: programmeTitle(programme),
  fictional: programme.fictional === true,
});

/** What shapes blocks beside the facts. */
export interface BlockSettings {
  readonly language: Language;
  /** Whether only the essentials are wanted (`--quiet` on a screen). */
  readonly isBrief: boolean;
  /** Whether a person reads it on a screen as text, and not a page or a file. */
  readonly isOnScreen: boolean;
}

/**
 * Something that can be shown: its facts, gathered once, and what is made of them. Everything but `facts` is a pure function, so that
 * the same command on the same plan makes the same bytes.
 */
export interface View<F> {
  readonly id: string;
  /** The words that call it after `cthd`: `render summary`, `log --wording`. */
  readonly call: readonly string[];
  /** Whether it takes words beside options. */
  readonly takesArgs: boolean;
  readonly options: OptionTable;
  readonly formats: readonly FormatName[];
  /** The format of what is printed where none is asked for; text where absent. */
  readonly usualFormat?: FormatName;
  /** Whether its lines are official wording, which no terminal folds. */
  readonly keepsLines?: boolean;
  /** Gathers the facts. A UserError where what was asked cannot be understood or read. */
  facts(asked: Asked, sources: Sources): F | Promise<F>;
  about(facts: F, language: Language): About;
  blocks(facts: F, settings: BlockSettings): readonly Block[];
  /** The object for programs, by a schema of its own; the blocks are printed where a view has none. */
  json?(facts: F, language: Language): object;
  /** What its html page is made from, where that has a design of its own. */
  board?(facts: F): Board;
  /** What its html page of many programmes is made from, where it is one. */
  rollup?(facts: F): RollupFacts;
  /** What its file for calendar programs is made from. */
  calendar?(facts: F): Calendar;
  /** What its file for readers of feeds is made from. */
  feed?(facts: F): Feed;
  /** The rows of a csv file, the heads first. */
  rows?(facts: F, language: Language): readonly (readonly string[])[];
  /** Options that stand for themselves where no day was asked for, and what the reader should know of it. */
  implied?(
    asked: Asked,
    sources: Sources,
  ): { readonly options: ShapeOptions; readonly words: Localised } | null;
  /** 1 where the facts are what the user asked to be warned of. */
  exitCode?(facts: F, options: Readonly<Record<string, unknown>>): 0 | 1;
  /** What the reader should know beside what is shown, a line each on the error stream. */
  remarks?(facts: F, options: Readonly<Record<string, unknown>>): readonly Localised[];
  /** What to type after it was read on a screen. */
  next?(facts: F, environment: Environment): Localised;
}
