import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, onTestFinished } from 'vitest';

/** The program of child-program.ts as one file that starts at once and that every user may read. */
const program = build();
afterAll(() => {
  rmSync(dirname(program), { recursive: true });
});

function build(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cthd-child-'));
  chmodSync(folder, 0o755);
  const outfile = join(folder, 'child.mjs');
  const entry = fileURLToPath(new URL('child-program.ts', import.meta.url));
  buildSync({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
  });
  return outfile;
}

/** Runs a verb of the child program to its end and gives back what it said last. */
export const runChild = (args: readonly string[], env: Readonly<Record<string, string>> = {}): unknown =>
  JSON.parse(
    execFileSync(process.execPath, [program, ...args], { env: { ...process.env, ...env }, encoding: 'utf8' }),
  );

/** The command of a child, for a shell that sets limits first. */
export const childCommand = (args: readonly string[]): string =>
  [process.execPath, program, ...args].map((word) => `'${word}'`).join(' ');

/** A running child: the lines that it has said, the next of them, and its end. */
interface Child {
  readonly process: ChildProcess;
  readonly said: readonly string[];
  readonly nextLine: () => Promise<void>;
  readonly ended: Promise<number | null>;
}

/** Starts a verb of the child program; it is killed when the test is over, at the latest. */
export function startChild(args: readonly string[]): Child {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => said.push(line));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const nextLine = () =>
    new Promise<void>((resolve) =>
      lines.once('line', () => {
        resolve();
      }),
    );
  return { process: child, said, nextLine, ended };
}
