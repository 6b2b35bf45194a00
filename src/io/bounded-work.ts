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
  const { workerData: { cpuSeconds, cpuSecondsInAll, mebibytes, outOfTime, steps } } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  const before = process.memoryUsage.rss();
  const spent = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  const start = spent();
  let [step, startOfStep] = [0, start];
  const end = (words) => {
    writeSync(2, words);
    process.kill(process.pid, 'SIGKILL');
  };
  setInterval(() => {
    const now = spent();
    const current = Atomics.load(steps, 0);
    if (current !== step) [step, startOfStep] = [current, now];
    if (now - startOfStep > cpuSeconds || now - start > cpuSecondsInAll) end(outOfTime);
    if (process.memoryUsage.rss() - before > mebibytes * 1024 * 1024) end('');
  }, 20);
`;

/** How much a work may take: of the processor for a step, from one share of the work to the next, and in all; of memory of any kind. */
export interface OwnBounds {
  readonly cpuSeconds: number;
  readonly cpuSecondsInAll: number;
  readonly mebibytes: number;
}

/**
 * Does a work on what comes on the standard input, for the process that asked for it with `inBoundedProcess()`, and says there how much is
 * done and what comes of it. The process ends at once, without an answer, where the work takes more than it may.
 */
export async function boundedWork(
  work: (input: Uint8Array, onShare: OnShare) => Promise<unknown>,
  { cpuSeconds, cpuSecondsInAll, mebibytes }: OwnBounds,
): Promise<void> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  const input = Buffer.concat(pieces.splice(0));
  const steps = new Int32Array(new SharedArrayBuffer(4));
  const workerData = { cpuSeconds, cpuSecondsInAll, mebibytes, outOfTime, steps };
  const watch = new Worker(watcher, { eval: true, workerData });
  const say = (message: BoundedMessage) => void process.stdout.write(`${JSON.stringify(message)}\n`);
  say({ share: 0 });
  try {
    const value = await work(input, (share) => {
      say({ share });
      Atomics.add(steps, 0, 1);
      return Promise.resolve();
    });
    say({ value });
  } catch (error) {
    const { localised, stack } = error as { localised?: Localised; stack?: string };
    say({ error: { ...(localised && { localised }), message: stack ?? String(error) } });
  }
  await watch.terminate();
}
