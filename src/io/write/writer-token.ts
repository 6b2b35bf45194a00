import { createHash, randomBytes } from 'node:crypto';
import { isRunning, type LockOwner, ownerHere } from './lock-owner.ts';

/** A writer that has been at one file for longer was killed. */
const maxDifference = 10 * 60_000;

let here: LockOwner | null = null;
const owner = (): LockOwner => (here ??= ownerHere());

/** The machine since it was switched on, and the space that its process numbers belong to, as 6 digits. */
const machineMark = ({ boot, space, host }: LockOwner): string =>
  createHash('sha256')
    .update(JSON.stringify([boot, space, host]))
    .digest('hex')
    .slice(0, 6);

const startMark = (started: string | null): string =>
  Number(started ?? 0)
    .toString(16)
    .padStart(12, '0')
    .slice(-12);

/** A name of 32 hexadecimal digits that no other file has, and that says which process gave it: machine, process number, start, and chance. */
export function writerToken(): string {
  const { pid, started } = owner();
  return (
    machineMark(owner()) +
    pid.toString(16).padStart(6, '0').slice(-6) +
    startMark(started) +
    randomBytes(4).toString('hex')
  );
}

/**
 * Whether the process that gave a token is done with its file: it no longer runs, or, where that cannot be asked (another machine), the
 * file is older than any write takes, or from a time that is yet to come. Times are in milliseconds, both of the folder's own disk.
 */
export function isAbandoned(token: string, modified: number, now: number): boolean {
  const life = lifeOfToken(token);
  if (life !== 'unknown') return life === 'dead';
  return Math.abs(now - modified) > maxDifference;
}

/** Whether the process that gave a token runs on this machine. */
export function lifeOfToken(token: string): 'alive' | 'dead' | 'unknown' {
  if (token.slice(0, 6) !== machineMark(owner())) return 'unknown';
  const pid = Number.parseInt(token.slice(6, 12), 16);
  const started = owner().started === null ? null : token.slice(12, 24);
  return isRunning(pid, (start) => started === null || startMark(start) === started);
}
