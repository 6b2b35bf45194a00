import type { Ask } from '../commands/command.ts';
import type { Language } from '../locale/localised.ts';

/** A line on the error stream that says that a command is at work. */
export interface ProgressLine {
  /** How much is done, from 0 to 1. */
  readonly show: (share: number) => void;
  readonly stop: () => void;
}

/** What a process has used since it began: seconds that passed and of computing, bytes of memory now and at most. */
export interface ProcessUse {
  readonly seconds: number;
  readonly computing: number;
  readonly memory: number;
  readonly peakMemory: number;
}

/** The streams and facts of the process, or of a test that replaces it. */
export interface Terminal {
  readonly out: (data: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** Whether a person sees what goes to the error stream beside the output: both are terminals. */
  readonly isAttended?: boolean;
  /** Shows on the error stream that a command is still at work, until that is stopped. */
  readonly startProgress?: ((words: string) => Promise<ProgressLine>) | undefined;
  /** Columns and rows, where the output is a terminal. */
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  /** Shows a text page by page; false where it could not. Absent where the output is not shown on a terminal. */
  readonly page?: ((text: string, language: Language) => Promise<boolean>) | undefined;
  readonly now: Date;
  /** The clock, for what runs for days; absent where time stands still. */
  readonly clock?: (() => Date) | undefined;
  /** What the process has used so far; absent where nobody can tell. */
  readonly measure?: (() => ProcessUse) | undefined;
  /** Which build of the tool this is, by its content; absent where it does not know, as from its sources. */
  readonly build?: string | undefined;
  /** How this program is started once more; absent where it runs inside another, as in a test. */
  readonly self?: readonly [program: string, ...args: string[]] | undefined;
  /** How to ask the person at the terminal, in a language; absent unless input and output are terminals. */
  readonly askIn?: ((language: Language) => Ask | Promise<Ask>) | undefined;
}

/** How many columns text is folded to: those of the screen, 80 where it does not say (some terminals say 0), and never so few that words stand alone. */
export const foldingWidth = ({ columns = 0 }: Pick<Terminal, 'columns'>): number =>
  columns === 0 ? 80 : Math.max(40, columns);

/** Whether to colour: what the user asked for, else NO_COLOR and FORCE_COLOR, else only a terminal that can. */
export function wantsColour(asked: string | undefined, { variables, isTerminal }: Terminal): boolean {
  if (asked === 'always') return true;
  if (asked === 'never' || variables['NO_COLOR']) return false;
  if (variables['FORCE_COLOR'] && variables['FORCE_COLOR'] !== '0') return true;
  return isTerminal && variables['TERM'] !== 'dumb';
}
