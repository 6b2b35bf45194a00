import { spawn } from 'node:child_process';
import process from 'node:process';
import type { Readable } from 'node:stream';
import type { Localised } from '../locale/localised.ts';
import type { OnShare } from '../plan/progress-share.ts';
import { UserError } from '../plan/user-error.ts';
import { type BoundedMessage, outOfTime, type OwnBounds } from './bounded-work.ts';
import type { SelfCall } from './run-again.ts';

/** How much a work may take and say, and how long one waits for it in all. */
export interface WorkBounds extends OwnBounds {
  readonly seconds: number;
  /** What is said where it takes longer, and where it needs more. */
  readonly tooLong: Localised;
  readonly tooMuch: Localised;
}

interface AskedWork {
  /** What does the work: a program that calls `boundedWork()` under the same bounds. */
  readonly call: SelfCall;
  readonly input: Uint8Array;
  readonly bounds: WorkBounds;
  readonly progress?: OnShare | undefined;
}

const mebibyte = 1024 * 1024;

/**
 * Has a work done by a process of its own, which is ended where it takes too long or too much: what came from outside cannot hold or end
 * this one. An engine whose heap is full ends its process, whatever thread filled it; that is told as too much, however it died. A UserError
 * for that, and for those that the work throws.
 */
export async function inBoundedProcess<R>({ call, input, bounds, progress }: AskedWork): Promise<R> {
  const [program, ...args] = call;
  const child = spawn(program, args, {
    env: withoutSettings(process.env, bounds),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<R>((resolve, reject) => {
      let [hasBegun, said] = [false, ''];
      let answer: Exclude<BoundedMessage, { share: number }> | null = null;
      /** What it answered counts, however it ends. */
      const settle = (unanswered: Error) => {
        if (answer && 'value' in answer) resolve(answer.value as R);
        else if (answer) {
          const { localised, message } = answer.error;
          reject(localised ? new UserError(localised) : new Error(message));
        } else reject(unanswered);
      };
      timer = setTimeout(() => {
        settle(new UserError(bounds.tooLong));
      }, bounds.seconds * 1000);
      child.stderr.setEncoding('utf8').on('data', (piece: string) => {
        said = (said + piece).slice(-1000);
      });
      onLines(child.stdout, bounds.mebibytes * mebibyte, (line) => {
        const message = messageIn(line);
        if (message === null) return;
        hasBegun = true;
        if ('share' in message) void progress?.(message.share);
        else answer = message;
      });
      child.stdin.on('error', () => undefined).end(input);
      child.on('error', reject);
      child.on('close', (exitCode, signal) => {
        const isSlow = said.includes(outOfTime);
        settle(
          hasBegun
            ? new UserError(isSlow ? bounds.tooLong : bounds.tooMuch)
            : new Error(`the process ended before it began (${signal ?? exitCode})`),
        );
      });
    });
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}

/** What a line says; null for any other line, which a library may print. */
function messageIn(line: string): BoundedMessage | null {
  try {
    const message: unknown = JSON.parse(line);
    const isOurs =
      typeof message === 'object' &&
      message !== null &&
      ['share', 'value', 'error'].some((key) => Object.hasOwn(message, key));
    return isOurs ? (message as BoundedMessage) : null;
  } catch {
    return null;
  }
}

/** Gives each line that a process prints; ends reading, and so the process, where it prints more than so many letters. */
function onLines(output: Readable, max: number, take: (line: string) => void): void {
  let [open, count] = ['', 0];
  output.setEncoding('utf8').on('data', (piece: string) => {
    count += piece.length;
    if (count > max) {
      output.destroy();
      return;
    }
    const lines = piece.split('\n');
    lines[0] = open + (lines[0] ?? '');
    open = lines.pop() ?? '';
    for (const line of lines) take(line);
  });
}

/**
 * The environment without what sets Node, but for whether it keeps compiled code, and with the bounds of the heap: a single executable takes
 * these from nowhere else.
 */
function withoutSettings(variables: NodeJS.ProcessEnv, { mebibytes }: WorkBounds): NodeJS.ProcessEnv {
  const kept = Object.entries(variables).filter(
    ([name]) => !/^NODE_/i.test(name) || name === 'NODE_DISABLE_COMPILE_CACHE',
  );
  return {
    ...Object.fromEntries(kept),
    NODE_OPTIONS: `--max-old-space-size=${mebibytes} --max-semi-space-size=${semiSpace}`,
  };
}

/** The engine has three of these, which count beside the rest of the heap. */
const semiSpace = 16;
