import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { Localised } from '../locale/localised.ts';
import { UserError } from '../plan/user-error.ts';
import type { OnShare } from '../plan/progress-share.ts';

/** How much of a processor a thread may take, and how long it may take in all; how much it may keep, on its heap and beside it. */
export interface ThreadBounds {
  readonly cpuSeconds: number;
  readonly seconds: number;
  readonly mebibytes: number;
  /** What is said where it takes longer, and where it needs more. */
  readonly tooLong: Localised;
  readonly tooMuch: Localised;
}

const mebibyte = 1024 * 1024;

interface ThreadWork {
  /** The address of a module of JavaScript, or its text as a script of its own, as an executable of one file has it. */
  readonly module: { readonly address: string } | { readonly script: string };
  /** The function of it to call with the input and with what tells how much is done. */
  readonly name: string;
  readonly input: unknown;
  readonly bounds: ThreadBounds;
  readonly progress?: OnShare | undefined;
}

type Message = { readonly share: number } | { readonly value: unknown } | { readonly error: ThreadError };
interface ThreadError {
  readonly localised?: Localised;
  readonly message: string;
}

const starter = `
  const { parentPort, workerData: { module: { address, script }, name, input } } = require('node:worker_threads');
  const made = { exports: {} };
  const load = async () => {
    if (script === undefined) return import(address);
    new Function('module', 'exports', 'require', script)(made, made.exports, require);
    return made.exports;
  };
  load()
    .then((loaded) => loaded[name](input, async (share) => parentPort.postMessage({ share })))
    .then((value) => parentPort.postMessage({ value }))
    .catch((error) => parentPort.postMessage({ error: { localised: error?.localised, message: String(error?.stack ?? error) } }));
`;

/**
 * Calls a function in a thread of its own, which is stopped where it takes too long or too much: what came from outside cannot hold the
 * process. A UserError for that, and for those that the function throws.
 */
export async function inBoundedThread<R>({ module, name, input, bounds, progress }: ThreadWork): Promise<R> {
  const worker = new Worker(starter, {
    eval: true,
    workerData: { module, name, input },
    resourceLimits: { maxOldGenerationSizeMb: bounds.mebibytes },
  });
  try {
    return await new Promise<R>((resolve, reject) => {
      const stop = () => {
        reject(new UserError(bounds.tooLong));
      };
      const whole = setTimeout(stop, bounds.seconds * 1000);
      const [before, spent] = [process.memoryUsage.rss(), process.cpuUsage()];
      const watch = setInterval(() => {
        const { user, system } = process.cpuUsage(spent);
        if (user + system > bounds.cpuSeconds * 1_000_000) stop();
        if (process.memoryUsage.rss() - before > bounds.mebibytes * mebibyte)
          reject(new UserError(bounds.tooMuch));
      }, 50);
      const end = () => {
        clearTimeout(whole);
        clearInterval(watch);
      };
      worker.on('message', (message: Message) => {
        if ('share' in message) {
          void progress?.(message.share);
        } else if ('value' in message) {
          end();
          resolve(message.value as R);
        } else {
          end();
          const { localised, message: words } = message.error;
          reject(localised ? new UserError(localised) : new Error(words));
        }
      });
      worker.on('error', (error: Error & { readonly code?: string }) => {
        end();
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new UserError(bounds.tooMuch) : error);
      });
      worker.on('exit', () => {
        end();
        reject(new Error('the thread ended without an answer'));
      });
    });
  } finally {
    await worker.terminate();
  }
}
