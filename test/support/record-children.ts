import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, onTestFinished } from 'vitest';

/** The program of record-child.ts. It lies inside the package, because the tool looks there for its version. */
const program = build();
afterAll(() => {
  rmSync(dirname(program), { recursive: true });
});

function build(): string {
  const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url));
  mkdirSync(cache, { recursive: true });
  const outdir = mkdtempSync(join(cache, 'cthd-record-child-'));
  buildSync({
    entryPoints: [fileURLToPath(new URL('record-child.ts', import.meta.url))],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true, // so that a process loads only what recording needs
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return join(outdir, 'record-child.mjs');
}

/** A process that records: what it has said so far, and its end. */
interface RecordChild {
  readonly process: ChildProcess;
  /** The notes of the records that were written, as far as it could say. */
  readonly written: () => string[];
  /** Once the first record is made. */
  readonly recording: Promise<void>;
  readonly ended: Promise<void>;
}

/** Starts a process that makes so many records, of the tasks in turn; it is killed when the test is over, at the latest. */
export function startRecording(
  root: string,
  count: number,
  label: string,
  tasks: readonly string[],
): RecordChild {
  const child = spawn(process.execPath, [program, root, String(count), label, ...tasks], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const recording = new Promise<void>((resolve) => {
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString('utf8');
      resolve();
    });
  });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      resolve();
    });
  });
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { process: child, recording, ended, written: () => said.split('\n').slice(0, -1) };
}
