import type { Ask, Command, CommandResult, Environment, Given } from '../commands/command.ts';
import { foldLines } from '../screen/wrap.ts';
import { likelyNextLine } from './likely-next-command.ts';
import type { Terminal } from './terminal.ts';

/** A command's call, and what can show that it is at work. */
interface Call {
  readonly given: Given;
  readonly environment: Environment;
  readonly startProgress: Terminal['startProgress'];
}

/**
 * Runs a command for a person at a terminal: under a line that shows how long it takes, which a question ends and the next report of
 * how much is done begins again, with its notes as wide as the screen and the likely next command, unless it names one itself.
 */
export async function runInteractively(
  name: string,
  command: Command,
  { given, environment, startProgress }: Call,
): Promise<CommandResult> {
  const words = { vi: `cthd ${name}: đang làm…`, en: `cthd ${name}: working…` };
  let line = await startProgress?.(words[environment.language]);
  const stop = () => {
    line?.stop();
    line = undefined;
  };
  const progress = async (share: number) => {
    line ??= await startProgress?.(words[environment.language]);
    line?.show(share);
  };
  try {
    const ask = environment.ask && stoppedBy(environment.ask, stop);
    const result = await command.run(given, { ...environment, progress, ...(ask && { ask }) });
    const next = likelyNextLine(name, result.exitCode, given, environment.language);
    const notes = result.notes && foldLines(result.notes, environment.width);
    return { next, ...result, ...(notes && { notes }) };
  } finally {
    stop();
  }
}

const stoppedBy = (ask: Ask, stop: () => void): Ask => ({
  search: (...question) => (stop(), ask.search(...question)),
  choose: (...question) => (stop(), ask.choose(...question)),
  text: (...question) => (stop(), ask.text(...question)),
});
