import type { Language, Localised } from '../locale/localised.ts';
import type { CalendarDate } from '../plan/calendar.ts';
import type { OnShare } from '../plan/progress-share.ts';
import type { PlanFolder } from '../plan/source-file.ts';
import type { MeasurePhase } from './shared/phases.ts';

/** What a command returns; only src/cli prints it. */
export interface CommandResult {
  readonly output: string | Uint8Array;
  readonly exitCode: 0 | 1 | 2 | 3;
  /** For people, on the error stream: what was done, what to do next. */
  readonly notes?: string;
  /** For a person at a terminal, on the error stream after the output: what to type next, where the command knows better than its table. */
  readonly next?: string;
  /** Whether the output is for programs, though no format was asked for: a script, a schema. */
  readonly isData?: boolean;
  /** Markdown for the summary page of a continuous-integration job, where the job has one. */
  readonly jobSummary?: string;
}

/** What is under plans/ in a folder, unread. */
export interface WorkingTree {
  readonly root: string;
  readonly folder: PlanFolder;
}

/** What a command is given about its surroundings: terminal, folder, clock, options of all commands. */
export interface Environment {
  readonly language: Language;
  readonly asOf: CalendarDate;
  /** The day at the moment when it is asked for, unless `--as-of` names one: for a command that runs for days. */
  readonly today: () => CalendarDate;
  /** The moment, to the second, with Vietnam's offset: 2022-07-02T09:12:00+07:00. */
  readonly now: string;
  /** The current folder, absolute. */
  readonly cwd: string;
  /** `--dir`, as given. */
  readonly dir?: string;
  /** `--programme`, as given. */
  readonly programme?: string;
  readonly quiet: boolean;
  readonly colour: boolean;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Whether the output goes to a terminal. */
  readonly atTerminal?: boolean;
  /** Whether a person at a terminal wants to see the data that were written, and not only a sentence. */
  readonly verbose?: boolean;
  /** A file named from where the user stands, for a note, as a link where the terminal has links. */
  readonly fileLink?: (name: string) => string;
  readonly version: string;
  /** The plan where the user stands, where its files are at hand already. */
  readonly tree?: WorkingTree;
  /** Which build of the tool this is, by its content; absent where answers are not to be kept for later. */
  readonly build?: string;
  /** How this program is started once more, for work in parallel; absent where it runs inside another. */
  readonly self?: readonly [program: string, ...args: string[]];
  /** Asks the person at the terminal; absent where nobody can be asked. */
  readonly ask?: Ask;
  /** Does a step and measures it; absent where nothing is to be measured. */
  readonly phase?: MeasurePhase;
  /** Shows a person at a terminal how much is done, from 0 to 1; absent where nobody watches. */
  readonly progress?: OnShare;
}

/** What may be answered. */
export interface Choice<T> {
  readonly value: T;
  readonly name: string;
  /** How it is shown once it was chosen; its name where absent. */
  readonly short?: string;
  /** More about it, shown while it is looked at. */
  readonly description?: string;
}

/** Questions to the person at the terminal. An answer that is cancelled ends the command with a UserError. */
export interface Ask {
  /** One of many, found by what is typed. */
  search<T>(question: string, find: (typed: string) => readonly Choice<T>[]): Promise<T>;
  /** One of a few; the preset one is under the cursor. */
  choose<T>(question: string, choices: readonly Choice<T>[], preset?: T): Promise<T>;
  /** Words; `fault` says what is wrong with them, null where nothing is. */
  text(
    question: string,
    options: { readonly preset?: string; readonly fault: (typed: string) => string | null },
  ): Promise<string>;
}

/** What an argument means, and what may stand for it. */
export interface ArgumentUsage extends Localised {
  readonly choices?: readonly string[];
}

/** What an option means, and what may stand for its value. */
export interface OptionUsage extends ArgumentUsage {
  /** Where it is not given, CTHD_FORMAT or `format` of cthd.yaml stands for it. */
  readonly isConfigured?: boolean;
  /** Given several times, all are kept. */
  readonly repeatable?: boolean;
}

/** Options by their flags as commander reads them: `--format <name>`. */
export type OptionTable = Readonly<Record<string, OptionUsage>>;

/** How a command is called, for the parser and for its help: each of its tables in the order of the help. */
export interface Usage {
  /** By the line that is typed. */
  readonly examples: Readonly<Record<string, Localised>>;
  /** By their terms as commander reads them: `<view>`, `[path...]`. */
  readonly arguments?: Readonly<Record<string, ArgumentUsage>>;
  readonly options: OptionTable;
}

/** Options by their long names, and arguments in order, as the parser read them. */
export interface Given {
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  readonly args: readonly (string | readonly string[] | undefined)[];
}

export interface Command {
  readonly usage: Usage;
  run(given: Given, environment: Environment): CommandResult | Promise<CommandResult>;
}
