import { fstatSync, type Stats, statSync, writeSync } from 'node:fs';
import process from 'node:process';
import { codeOf } from '../io/system-errors.ts';

/** The streams of a process by their numbers. */
export const streams = { input: 0, output: 1, errors: 2 };

/** The exit code where output is not whole. */
const fault = 3;

/**
 * Writes to standard output, to a file whole or with the error of the operating system: a disk that is nearly full takes a part of what it
 * is given, which Node passes over. Where the reader of a pipe has gone, the rest is dropped and nothing is said.
 */
export function writeOut(data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  const at = takesBytes() ? writeDirectly(bytes) : 0;
  if (at >= bytes.length) return;
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = fault;
  });
  process.stdout.write(bytes.subarray(at));
}

/** Whether a stream is a terminal. Node's streams know it too, but making one takes longer than the answer to a short question. */
export function isTerminal(descriptor: number): boolean {
  const state = stateOf(descriptor);
  if (state?.isCharacterDevice() !== true || isNowhere(state)) return false;
  return process.getBuiltinModule('node:tty').isatty(descriptor);
}

/** Whether a device is the one that forgets what it is given: no terminal, which can be told without what Node asks terminals with. */
const isNowhere = ({ rdev }: Stats): boolean =>
  rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev;

/** Whether output goes to where bytes are taken as they are: on Windows a terminal is given letters, and a pipe may be waited for. */
const takesBytes = (): boolean =>
  process.platform === 'win32'
    ? stateOf(streams.output)?.isFile() === true
    : stateOf(streams.output) !== null && !isTerminal(streams.output);

/** How many bytes were taken, or need not be: fewer than there are where a pipe is full and does not wait. */
function writeDirectly(bytes: Uint8Array): number {
  let at = 0;
  try {
    while (at < bytes.length) at += writeSync(streams.output, bytes, at);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EPIPE') return bytes.length;
    if (code !== 'EAGAIN') throw error;
  }
  return at;
}

function stateOf(descriptor: number): Stats | null {
  try {
    return fstatSync(descriptor);
  } catch {
    return null;
  }
}
