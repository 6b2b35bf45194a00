import { randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { now } from '../clock.ts';
import { codeOf } from '../system-errors.ts';

/** Who holds a lock: enough to know later whether that very process still runs. */
export interface LockOwner {
  readonly id: string;
  readonly pid: number;
  /** When the process started, in ticks since the machine did: distinguishes it from a later one with the same number. */
  readonly started: string | null;
  /** The running of the machine since it was switched on. */
  readonly boot: string | null;
  /** The space that process numbers belong to; containers have their own. */
  readonly space: string | null;
  readonly host: string;
  readonly since: string;
  /** The number of the file itself on its disk: a copy, such as one that git checked out, has another and locks nothing. */
  readonly file: string;
}

/** This process as the owner of a lock, under a new id; `file` is the number of the lock's file on its disk. */
export const ownerHere = (file = '0'): LockOwner => ({
  id: randomUUID(),
  pid: process.pid,
  started: startOf(process.pid),
  boot: line('/proc/sys/kernel/random/boot_id'),
  space: processSpace(),
  host: hostname().replace(/[^\w.-]/g, '_') || 'localhost',
  since: now(),
  file,
});

/** Whether an owner still runs, as seen from here; 'unknown' where that is not known: another machine, another container, a system without /proc. */
export function lifeOf(owner: LockOwner, here: LockOwner): 'alive' | 'dead' | 'unknown' {
  if (owner.boot !== here.boot)
    return owner.boot !== null && here.boot !== null && owner.host === here.host ? 'dead' : 'unknown';
  if (owner.boot === null && owner.host !== here.host) return 'unknown';
  if (owner.space !== here.space) return 'unknown';
  return isRunning(owner.pid, (started) => (owner.started === null ? null : started === owner.started));
}

/** Whether a process of this machine runs; `isSame` tells it by its start from a later one of the same number, null where that is not known. */
export function isRunning(
  pid: number,
  isSame: (started: string) => boolean | null,
): 'alive' | 'dead' | 'unknown' {
  const started = startOf(pid);
  if (started === null) return exists(pid) ? 'unknown' : 'dead';
  const same = isSame(started);
  return same === null ? 'unknown' : same ? 'alive' : 'dead';
}

/** An owner read from a lock file; null where the text is none. */
export function parseOwner(text: string): LockOwner | null {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof LockOwner, unknown>> | null;
    return isOwner(value) ? value : null;
  } catch {
    return null;
  }
}

function isOwner(value: Partial<Record<keyof LockOwner, unknown>> | null): value is LockOwner {
  const isName = (text: unknown) => typeof text === 'string' && /^[\w.:[\]+-]{1,255}$/.test(text);
  const isNameOrNull = (text: unknown) => text === null || isName(text);
  return (
    value !== null &&
    typeof value === 'object' &&
    [value.id, value.host, value.since, value.file].every(isName) &&
    [value.started, value.boot, value.space].every(isNameOrNull) &&
    Number.isSafeInteger(value.pid) &&
    (value.pid as number) > 0
  );
}

/** Field 22 of /proc/<pid>/stat, counted after the name, which may itself hold spaces and brackets; null for a process that is gone or has ended. */
function startOf(pid: number): string | null {
  const stat = line(`/proc/${pid}/stat`);
  const [state, ...fields] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  return state === undefined || 'ZXx'.includes(state) ? null : (fields[18] ?? null);
}

function exists(pid: number): boolean {
  if (line(`/proc/${pid}/stat`) !== null) return false; // ended, not yet buried by its parent
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) !== 'ESRCH';
  }
}

function processSpace(): string | null {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return null;
  }
}

function line(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}
