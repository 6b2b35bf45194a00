import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** How this program is started: the program that runs it, and what it is given before the arguments of a person. */
export type SelfCall = readonly [program: string, ...args: string[]];

/**
 * Runs this program once more, in a folder, and gives what it printed on its output, null where it could not be run to its end. What it says
 * on its error stream is not shown.
 */
export function runAgain(
  [program, ...before]: SelfCall,
  args: readonly string[],
  cwd: string,
): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(program, [...before, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'ignore'],
      windowsHide: true,
    });
    const pieces: Buffer[] = [];
    child.stdout.on('data', (piece: Buffer) => void pieces.push(piece));
    child.on('error', () => {
      resolve(null);
    });
    child.on('close', (exitCode) => {
      resolve(exitCode === 0 || exitCode === 2 ? Buffer.concat(pieces).toString('utf8') : null);
    });
  });
}

/** How many processes this machine runs at the same time. */
export const processors = (): number => availableParallelism();
