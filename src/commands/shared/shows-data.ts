import type { Environment } from '../command.ts';

/** Whether the lines of data that were written are shown: to programs always, to a person at a terminal who asked for them. */
export const showsData = ({ atTerminal, verbose }: Environment): boolean =>
  atTerminal !== true || verbose === true;

/** Whether what was done is said in a sentence: to a person at a terminal always, elsewhere where more is asked for. */
export const showsSentence = ({ atTerminal, verbose }: Environment): boolean =>
  atTerminal === true || verbose === true;
