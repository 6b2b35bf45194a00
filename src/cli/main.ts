import process from 'node:process';
import { tuneForShortRuns } from '../io/engine.ts';
import { buildId, selfCall } from '../io/files/package-files.ts';
import { workingFolder } from '../io/files/working-folder.ts';
import { UserError } from '../plan/user-error.ts';
import { calledCommand, isWork } from './called-command.ts';
import { run } from './run.ts';
import { isTerminal, streams, writeOut } from './standard-streams.ts';
import type { Terminal } from './terminal.ts';

const args = process.argv.slice(2);
if (isWork(calledCommand(args))) tuneForShortRuns();

const isShown = isTerminal(streams.output);
const isTold = isTerminal(streams.errors);
/** Whether somebody sees what is printed, and can answer. */
const isAnswering = isShown && isTerminal(streams.input);
const isCapable = process.env['TERM'] !== 'dumb';

const terminal: Terminal = {
  out: writeOut,
  err: (text) => void process.stderr.write(text),
  get cwd() {
    const folder = workingFolder();
    if (folder === null)
      throw new UserError({
        vi: 'Thư mục đang đứng không còn nữa; hãy chuyển sang một thư mục khác (cd).',
        en: 'The working folder is not there any more; change to another one (cd).',
      });
    return folder;
  },
  variables: process.env,
  isTerminal: isShown,
  isAttended: isShown && isTold,
  ...(isTold &&
    isCapable && {
      startProgress: async (words: string) => (await import('./progress.ts')).startProgress(words),
    }),
  columns: isShown ? process.stdout.columns : undefined,
  rows: isShown ? process.stdout.rows : undefined,
  page:
    isAnswering && isCapable
      ? async (text, language) => (await import('../io/pager.ts')).showInPager(text, process.env, language)
      : undefined,
  now: new Date(),
  clock: () => new Date(),
  measure() {
    const { user, system } = process.cpuUsage();
    return {
      seconds: performance.now() / 1000,
      computing: (user + system) / 1e6,
      memory: process.memoryUsage.rss(),
      peakMemory: process.resourceUsage().maxRSS * 1024,
    };
  },
  build: buildId(import.meta.url),
  self: selfCall(),
  askIn: isAnswering ? async (language) => (await import('./ask.ts')).askIn(language) : undefined,
};

/** What one process of this program asks another for: to read the PDF on the standard input. */
const readPdf = async () => {
  const { readPdfForAnother } = await import('../commands/import/pdf-apart.ts');
  await readPdfForAnother();
  return 0;
};

/** A person has no PDF to type. */
const isAskedForPdf = args[0] === '__read-pdf' && !isTerminal(streams.input);
void (isAskedForPdf ? readPdf() : run(args, terminal)).then((exitCode) => {
  process.exitCode ??= exitCode;
});
