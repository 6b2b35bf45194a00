import process from 'node:process';
import { Worker } from 'node:worker_threads';

/** Runs in a thread of its own, because a command that computes leaves its own thread no moment to say so. */
const speaker = `
  const { workerData: { flags, words } } = require('node:worker_threads');
  const { writeSync } = require('node:fs');
  const [state, shown] = [0, 1];
  for (let seconds = 1; Atomics.wait(flags, state, 0, 1000) === 'timed-out'; seconds += 1) {
    if (Atomics.compareExchange(flags, state, 0, 2) !== 0) break;
    writeSync(2, '\\r' + words + ' ' + seconds + ' s');
    flags[shown] = 1;
    Atomics.store(flags, state, 0);
  }
`;

/**
 * Says on the terminal, from one second on, that something is still being done, and for how long. What it gives back ends that and
 * wipes the line; it may be called more than once.
 */
export function startProgress(words: string): () => void {
  const flags = new Int32Array(new SharedArrayBuffer(8));
  const worker = new Worker(speaker, { eval: true, workerData: { flags, words } });
  worker.unref();
  return () => {
    while (Atomics.compareExchange(flags, 0, 0, 1) === 2) continue;
    Atomics.notify(flags, 0);
    if (Atomics.exchange(flags, 1, 0) === 1) process.stderr.write('\r\x1b[K');
  };
}
