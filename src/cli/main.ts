import process from 'node:process';
import { run } from './run.ts';
import { writeOut } from './standard-output.ts';

let hasFailed = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  hasFailed = true;
  process.exitCode = 3;
});

const speaksToPerson = process.stderr.isTTY && process.env['TERM'] !== 'dumb';

const exitCode = await run(process.argv.slice(2), {
  out: writeOut,
  err: (text) => void process.stderr.write(text),
  cwd: process.cwd(),
  variables: process.env,
  isTerminal: process.stdout.isTTY,
  isAttended: process.stdout.isTTY && process.stderr.isTTY,
  ...(speaksToPerson && {
    startProgress: async (words: string) => (await import('./progress.ts')).startProgress(words),
  }),
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  now: new Date(),
  askIn:
    process.stdin.isTTY && process.stdout.isTTY
      ? async (language) => (await import('./ask.ts')).askIn(language)
      : undefined,
});
process.exitCode = hasFailed ? 3 : exitCode;
