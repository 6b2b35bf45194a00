import process from 'node:process';
import { tuneForShortRuns } from '../io/engine.ts';
import { buildId } from '../io/files/package-files.ts';
import { run } from './run.ts';
import { writeOut } from './standard-output.ts';

tuneForShortRuns();

const fault = 3;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') process.exitCode = fault;
});

const speaksToPerson = process.stderr.isTTY && process.env['TERM'] !== 'dumb';

void run(process.argv.slice(2), {
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
  rows: process.stdout.isTTY ? process.stdout.rows : undefined,
  page:
    process.stdin.isTTY && process.stdout.isTTY && process.env['TERM'] !== 'dumb'
      ? async (text) => (await import('../io/pager.ts')).showInPager(text, process.env)
      : undefined,
  now: new Date(),
  measure() {
    const { user, system } = process.cpuUsage();
    return {
      seconds: performance.now() / 1000,
      computing: (user + system) / 1e6,
      memory: process.memoryUsage.rss(),
      mostMemory: process.resourceUsage().maxRSS * 1024,
    };
  },
  build: buildId(import.meta.url),
  self: [process.execPath, ...process.execArgv, process.argv[1] ?? ''],
  askIn:
    process.stdin.isTTY && process.stdout.isTTY
      ? async (language) => (await import('./ask.ts')).askIn(language)
      : undefined,
}).then((exitCode) => {
  if (process.exitCode !== fault) process.exitCode = exitCode;
});
