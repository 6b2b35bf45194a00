import { linkSync, lstatSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Localised } from '../../locale/localised.ts';
import type { UserError } from '../../plan/user-error.ts';
import { attempt, codeOf, nothingChanged } from '../system-errors.ts';
import { lifeOf, type LockOwner, ownerHere, parseOwner } from './lock-owner.ts';
import { discard, removeLeftovers, writeNewFile } from './new-file.ts';
import { lockFileName, lockNumberOf, tokenIn, waitingFileName } from './own-files.ts';
import { readRegularFile } from '../files/read-file.ts';
import { hasNoHardLinks } from './replace-file.ts';
import { writerToken } from './writer-token.ts';

/** After this time a lock lapses whose owner cannot be asked whether it still runs; likewise one from a time that is yet to come. */
const lapse = 10 * 60_000;
/** How long a waiting process that cannot be checked is taken to be alive. */
const patience = 60_000;
const recordLimit = 4096;

/** How long to wait for others, in milliseconds. */
interface LockOptions {
  readonly wait?: number;
}

/**
 * Does something while no other process that asks for the same lock does: one lock a programme folder. A process that wants the lock puts a complete
 * owner record into the folder, under a name that sorts by when it came, and those that came earlier go first. The lock is that record, put in place
 * by a hard link under the next free number; after that every other lock in the folder is checked again, and whoever meets a living one gives way.
 * Locks of dead owners, and files that are no lock but a copy of one, are removed only by whoever then holds the lock. A UserError that names the
 * owner when the wait is over.
 */
export async function withLock<T>(
  folder: string,
  action: () => T | Promise<T>,
  { wait = 10_000 }: LockOptions = {},
): Promise<T> {
  const { held, id } = await acquire(folder, wait);
  try {
    return await action();
  } finally {
    if (ownerOf(held)?.id === id) discard(held);
  }
}

interface HeldLock {
  readonly held: string;
  readonly id: string;
}

/** Who keeps another out, and the file that says so. */
interface Obstacle {
  readonly file: string;
  readonly owner: LockOwner | null;
  readonly isWaiting: boolean;
}

async function acquire(folder: string, wait: number): Promise<HeldLock> {
  const begin = performance.now();
  const seat = attempt(locking(folder), () => takeSeat(folder));
  try {
    const placed = attempt(locking(folder), () => lstatSync(seat.path).mtimeMs);
    let [met, since] = ['', begin];
    for (;;) {
      const time = placed + performance.now() - begin;
      const outcome = attempt(locking(folder), () => tryLock(folder, { ...seat, time }));
      if (typeof outcome === 'string') return { held: outcome, id: seat.owner.id };
      // The time limit starts again for each process ahead in the queue, so that nobody is refused while the queue moves.
      const { obstacle, ahead } = outcome;
      const before = obstacle.owner?.id ?? obstacle.file;
      if (wait > 0 && before !== met) [met, since] = [before, performance.now()];
      const now = performance.now();
      if (now - since > wait || now - begin > lapse) throw occupied(folder, obstacle);
      await setTimeout(pauseOf(ahead));
    }
  } finally {
    discard(seat.path);
  }
}

/** How long to wait before looking again, in milliseconds: who is next looks often, and leaves the processor to the writer; the others less. */
const pauseOf = (ahead: number): number =>
  ahead === 0 ? 2 + Math.random() * 6 : Math.min(200, 10 * ahead) + Math.random() * 15;

/** A place among those who wait, by the time of arrival. */
interface Seat {
  readonly path: string;
  readonly owner: LockOwner;
}

function takeSeat(folder: string): Seat {
  let owner = ownerHere();
  const path = writeNewFile(
    folder,
    (file) => {
      owner = { ...owner, file };
      return new TextEncoder().encode(`${JSON.stringify(owner)}\n`);
    },
    { name: waitingFileName(Date.now(), writerToken()) },
  );
  return { path, owner };
}

/** Who asks, and when, by the clock of the folder's own disk: those of other machines do not matter. */
interface Here extends Seat {
  readonly time: number;
}

/** Why the lock could not be had, and how many came earlier and may still wait. */
interface Occupied {
  readonly obstacle: Obstacle;
  readonly ahead: number;
}

/** The file of the lock that is held now, or who has it. The folder is read once, so that many who wait cost little. */
function tryLock(folder: string, here: Here): string | Occupied {
  const names = readdirSync(folder);
  const earlier = waitingEarlier(names, here);
  const before = locksIn(folder, names, here);
  const standing = before.find(({ stands }) => stands) ?? waitingBefore(folder, earlier, here);
  if (standing) return { obstacle: standing, ahead: earlier.length };

  const taken = new Set(names.map(lockNumberOf));
  let number = Math.max(0, ...before.filter(({ isReal }) => isReal).map((lock) => lock.number)) + 1;
  while (taken.has(number)) number += 1;
  const held = join(folder, lockFileName(number));
  if (!link(folder, here.path, held))
    return { obstacle: { file: held, owner: ownerOf(held), isWaiting: false }, ahead: 0 };

  const others = locksIn(folder, readdirSync(folder), here).filter((lock) => lock.number !== number);
  const rival = others.find(({ stands }) => stands);
  if (rival) {
    discard(held);
    return { obstacle: rival, ahead: 0 };
  }
  for (const { file } of others) discard(file);
  removeLeftovers(folder, here.time, ['waiting', 'new']);
  return held;
}

function link(folder: string, record: string, held: string): boolean {
  try {
    linkSync(record, held);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (hasNoHardLinks(error)) throw nothingChanged(locking(folder), noLinks);
    throw error;
  }
}

interface Lock extends Obstacle {
  readonly number: number;
  /** Whether it is a lock and not a copy of one, or something else under its name. */
  readonly isReal: boolean;
  /** Whether it still keeps others out. */
  readonly stands: boolean;
}

function locksIn(folder: string, names: readonly string[], here: Here): Lock[] {
  return names.flatMap((name) => {
    const number = lockNumberOf(name);
    if (number === null) return [];
    const file = join(folder, name);
    const record = recordAt(file, here);
    return record === 'gone'
      ? []
      : [
          {
            file,
            number,
            owner: record?.owner ?? null,
            isWaiting: false,
            isReal: record !== null,
            stands: record !== null && isStanding(record, lapse),
          },
        ];
  });
}

/** The files of those who came earlier and may still wait, the earliest first. */
const waitingEarlier = (names: readonly string[], { path }: Here): string[] =>
  names.filter((name) => tokenIn('waiting', name) !== null && name < basename(path)).sort();

/** The first of those who came earlier and still wait. */
function waitingBefore(folder: string, earlier: readonly string[], here: Here): Obstacle | null {
  for (const name of earlier) {
    const file = join(folder, name);
    const record = recordAt(file, here);
    if (record !== null && record !== 'gone' && isStanding(record, patience))
      return { file, owner: record.owner, isWaiting: true };
  }
  return null;
}

/** An owner's record that is in its own file, with how long ago it was put there. */
interface OwnerRecord {
  readonly owner: LockOwner;
  readonly life: 'alive' | 'dead' | 'unknown';
  readonly age: number;
}

const isStanding = ({ life, age }: OwnerRecord, limit: number): boolean =>
  life === 'alive' || (life === 'unknown' && Math.abs(age) < limit);

/** The owner's record in a file; null where the file is none, or only a copy of one. */
function recordAt(file: string, { time, owner: own }: Here): OwnerRecord | 'gone' | null {
  const entry = lstatSync(file, { throwIfNoEntry: false, bigint: true });
  if (!entry) return 'gone';
  const owner = ownerOf(file);
  if (owner === null || owner.file !== entry.ino.toString()) return null;
  return { owner, life: lifeOf(owner, own), age: time - Number(entry.mtimeMs) };
}

function ownerOf(path: string): LockOwner | null {
  const content = readRegularFile(path, recordLimit);
  return 'reason' in content ? null : parseOwner(Buffer.from(content.bytes).toString('utf8'));
}

const locking = (folder: string): Localised => ({
  vi: `Không khóa được thư mục ${folder} để ghi`,
  en: `Cannot lock the folder ${folder} for writing`,
});

const noLinks: Localised = {
  vi: 'ổ đĩa này không có liên kết cứng (hard link) mà khóa cần đến; hãy chuyển chương trình sang ổ đĩa khác',
  en: 'this disk has no hard links, which the lock needs; move the programme to another disk',
};

function occupied(folder: string, { owner, file, isWaiting }: Obstacle): UserError {
  const name = basename(file);
  if (owner === null)
    return nothingChanged(locking(folder), {
      vi: `một tiến trình khác đang ghi (${name}); hãy đợi rồi chạy lại lệnh`,
      en: `another process is writing (${name}); wait and run the command again`,
    });
  const { pid, host, since } = owner;
  return nothingChanged(locking(folder), {
    vi: `tiến trình ${pid} trên máy ${host} ${isWaiting ? 'chờ' : 'đang'} ghi từ ${since} (${name}); hãy đợi rồi chạy lại lệnh`,
    en: `process ${pid} on ${host} has been ${isWaiting ? 'waiting to write' : 'writing'} since ${since} (${name}); wait and run the command again`,
  });
}
