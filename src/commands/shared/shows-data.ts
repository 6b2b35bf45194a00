import type { Environment } from '../command.ts';

/** Whether the lines of data that were written are shown: to programs always, to a person at a terminal who asked for them. */
export const showsData = ({ atTerminal, verbose }: Environment): boolean =>
  atTerminal !== true || verbose === true;
