import type { Environment, Given } from '../commands/command.ts';
import { dayOption } from '../commands/shared/day-option.ts';
import { now, today } from '../io/clock.ts';
import { packageVersion } from '../io/files/package-files.ts';
import type { Language } from '../locale/localised.ts';
import { hyperlink } from '../screen/hyperlink.ts';
import { visible } from '../screen/visible.ts';
import { fileAddress, onErrorStream, wantsLinks } from './links.ts';
import { foldingWidth, type Terminal, wantsColour } from './terminal.ts';

/** What the command may know: its common options read, the clock read once (but for `today`). A UserError for a day that there is not. */
export async function environmentOf(
  { options }: Given,
  terminal: Terminal,
  language: Language,
): Promise<Environment> {
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  const given = text('asOf');
  const asked = given === undefined ? undefined : dayOption('--as-of', given);
  const asOf = asked ?? today(terminal.now);
  const [dir, programme] = [text('dir'), programmeOf(options['programme'])];
  return {
    language,
    asOf,
    today: () => asked ?? today(terminal.clock?.() ?? terminal.now),
    now: now(terminal.now),
    cwd: terminal.cwd,
    ...(dir !== undefined && { dir }),
    ...(programme !== undefined && { programme }),
    quiet: options['quiet'] === true,
    colour: wantsColour(text('color'), terminal),
    width: foldingWidth(terminal),
    variables: terminal.variables,
    atTerminal: terminal.isTerminal,
    verbose: options['verbose'] === true,
    ...(wantsLinks(onErrorStream(terminal)) && {
      fileLink: (name: string) => hyperlink(visible(name), fileAddress(terminal.cwd, name)),
    }),
    version: packageVersion(),
    ...(terminal.build !== undefined && options['cache'] !== false && { build: terminal.build }),
    ...(terminal.self && { self: terminal.self }),
    ...(terminal.askIn && { ask: await terminal.askIn(language) }),
  };
}

/** The programmes that are asked for, parted by commas, which no id has; one that is named twice is one. */
function programmeOf(given: Given['options'][string]): string | undefined {
  const named = Array.isArray(given) ? (given as readonly string[]) : [];
  return named.length === 0 ? undefined : [...new Set(named.flatMap((ids) => ids.split(',')))].join(',');
}
