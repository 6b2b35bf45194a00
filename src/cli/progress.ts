import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { ProgressLine } from './terminal.ts';

/** Runs in a thread of its own, because a command that computes leaves its own thread no moment to say so. */
const speaker = `
  const { workerData: { flags, words } } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  const [state, shown, share] = [0, 1, 2];
  const bar = (percent) =>
    percent < 0 ? '' : ' [' + '#'.repeat(Math.floor(percent / 5)).padEnd(20, '-') + '] ' + percent + '%';
  for (let seconds = 1; Atomics.wait(flags, state, 0, 1000) === 'timed-out'; seconds += 1) {
    if (Atomics.compareExchange(flags, state, 0, 2) !== 0) break;
    writeSync(2, '\\r' + words + bar(Atomics.load(flags, share)) + ' ' + seconds + ' s');
    flags[shown] = 1;
    Atomics.store(flags, state, 0);
  }
`;

/**
 * Says on the terminal, from one second on, that something is still being done, how much of it where the command tells, and for how
 * long. `stop` ends that and wipes the line; it may be called more than once.
 */
export function startProgress(words: string): ProgressLine {
  const flags = new Int32Array(new SharedArrayBuffer(12));
  flags[2] = -1;
  const worker = new Worker(speaker, { eval: true, workerData: { flags, words } });
  worker.unref();
  return {
    show: (share) => void Atomics.store(flags, 2, Math.max(0, Math.min(100, Math.round(share * 100)))),
    stop() {
      while (Atomics.compareExchange(flags, 0, 0, 1) === 2) continue;
      Atomics.notify(flags, 0);
      if (Atomics.exchange(flags, 1, 0) === 1) process.stderr.write('\r\x1b[K');
    },
  };
}
