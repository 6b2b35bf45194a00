import { hostname } from 'node:os';
import { resolve } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Terminal } from './terminal.ts';

/**
 * Whether to mark links (OSC 8): FORCE_HYPERLINK, else only on a terminal that is known to understand them. As supports-hyperlinks has
 * it: terminals tell by TERM_PROGRAM, by a version of VTE (0.50.0 crashes on links), or by a variable of their own.
 */
export function wantsLinks({ variables, isTerminal }: Pick<Terminal, 'variables' | 'isTerminal'>): boolean {
  const forced = variables['FORCE_HYPERLINK'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (!isTerminal || variables['TERM'] === 'dumb' || variables['CI'] || variables['TEAMCITY_VERSION'])
    return false;
  const { TERM = '', TERM_PROGRAM: program = '', VTE_VERSION: vte, ...own } = variables;
  if (own['WT_SESSION'] || own['KITTY_WINDOW_ID'] || own['DOMTERM'] || own['KONSOLE_VERSION']) return true;
  const min = Object.hasOwn(programs, program) ? programs[program] : undefined;
  if (min) return isAtLeast(own['TERM_PROGRAM_VERSION'] ?? '', min);
  if (vte) return Number(vte) > 5000;
  return /^(?:xterm-kitty|xterm-ghostty|alacritty|foot|contour|wezterm)/.test(TERM);
}

/** The facts of the error stream, which people see where both streams are terminals. */
export const onErrorStream = ({ variables, isAttended }: Terminal) => ({
  variables,
  isTerminal: isAttended === true,
});

/** Since which version a terminal has links. */
const programs: Readonly<Record<string, readonly number[]>> = {
  'iTerm.app': [3, 1],
  WezTerm: [20200620],
  vscode: [1, 72],
  ghostty: [0],
  zed: [0],
  mintty: [3, 1],
  Hyper: [0],
  tmux: [3, 4],
};

function isAtLeast(version: string, min: readonly number[]): boolean {
  const parts = version.split(/\D+/).map(Number);
  const at = min.findIndex((number, place) => (parts[place] ?? 0) !== number);
  return at < 0 || (parts[at] ?? 0) > (min[at] ?? 0);
}

/** The links of an answer: its web addresses and the places of plan files that it names. */
export async function withLinks(text: string, cwd: string, dir: string | undefined): Promise<string> {
  const { linkedText } = await import('../screen/hyperlink.ts');
  const { findRoot } = await import('../io/files/find-root.ts');
  const root = () => {
    try {
      return findRoot(cwd, dir);
    } catch {
      return cwd;
    }
  };
  return linkedText(text, (path, line) => fileAddress(root(), path, line));
}

/** The address of a file of this machine, with its host as OSC 8 asks, so that a terminal far away does not open a file of its own. */
export function fileAddress(folder: string, path: string, line: number | null = null): string {
  const address = pathToFileURL(resolve(folder, path));
  if (process.platform !== 'win32') address.host = hostname();
  if (line !== null) address.hash = String(line);
  return address.href;
}
