import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { Localised } from '../locale/localised.ts';
import type { OnShare } from '../plan/progress-share.ts';

/** What a bounded work says, a line of JSON each: first that nothing is done yet, last its value or its error. */
export type BoundedMessage =
  | { readonly share: number }
  | { readonly value: unknown }
  | { readonly error: { readonly localised?: Localised; readonly message: string } };

/** What the error stream of a process ends with that took more of the processor than it may. */
export const outOfTime = 'out of time';

/** Runs in a thread of its own: a work that computes leaves its own no moment to look at what it takes. */
const watcher = `
  const { workerData: { cpuSeconds, mebibytes, outOfTime } } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  const [before, spent] = [process.memoryUsage.rss(), process.cpuUsage()];
  const end = (words) => {
    writeSync(2, words);
    process.kill(process.pid, 'SIGKILL');
  };
  setInterval(() => {
    const { user, system } = process.cpuUsage(spent);
    if (user + system > cpuSeconds * 1e6) end(outOfTime);
    if (process.memoryUsage.rss() - before > mebibytes * 1024 * 1024) end('');
  }, 20);
`;

/**
 * Does a work on what comes on the standard input, for the process that asked for it with `inBoundedProcess()`, and says there how much is
 * done and what comes of it. The process ends at once, without an answer, where the work takes more of the processor, or of memory of any
 * kind, than it may.
 */
export async function boundedWork(
  work: (input: Uint8Array, onShare: OnShare) => Promise<unknown>,
  { cpuSeconds, mebibytes }: { readonly cpuSeconds: number; readonly mebibytes: number },
): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const input = Buffer.concat(pieces.splice(0));
  const workerData = { cpuSeconds, mebibytes, outOfTime };
  const watch = new Worker(watcher, { eval: true, workerData });
  const say = (message: BoundedMessage) => void process.stdout.write(`${JSON.stringify(message)}\n`);
  say({ share: 0 });
  try {
    const value = await work(input, (share) => {
      say({ share });
      return Promise.resolve();
    });
    say({ value });
  } catch (error) {
    const { localised, stack } = error as { localised?: Localised; stack?: string };
    say({ error: { ...(localised && { localised }), message: stack ?? String(error) } });
  }
  await watch.terminate();
}
