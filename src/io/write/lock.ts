import { linkSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Localised } from '../../locale/localised.ts';
import type { UserError } from '../../plan/user-error.ts';
import { attempt, codeOf, nothingChanged } from '../system-errors.ts';
import { lifeOf, type LockOwner, ownerHere, parseOwner } from './lock-owner.ts';
import { discard, writeNewFile } from './new-file.ts';
import { lockFileName, lockNumberOf } from './own-files.ts';
import { readRegularFile } from '../files/read-file.ts';
import { lacksLinks } from './replace-file.ts';

/** After this time a lock lapses whose owner cannot be asked whether it still runs. */
const lapse = 10 * 60_000;
const recordLimit = 4096;

/** How long to wait for others, in milliseconds. */
interface LockOptions {
  readonly wait?: number;
}

/**
 * Does something while no other process that asks for the same lock does: one lock a programme folder. The lock is a complete owner record,
 * put in place by a hard link under the next free number; after that every other lock in the folder is looked at again, and whoever
 * meets a living one gives way. Locks of dead owners are removed only by whoever then holds the lock. A UserError that names the owner when the wait is over.
 */
export async function withLock<T>(
  folder: string,
  action: () => T | Promise<T>,
  { wait = 10_000 }: LockOptions = {},
): Promise<T> {
  const owner = ownerHere();
  const held = await acquire(folder, owner, wait);
  try {
    return await action();
  } finally {
    if (ownerOf(held)?.id === owner.id) discard(held);
  }
}

async function acquire(folder: string, owner: LockOwner, wait: number): Promise<string> {
  const end = performance.now() + wait;
  const record = attempt(locking(folder), () =>
    writeNewFile(folder, new TextEncoder().encode(`${JSON.stringify(owner)}\n`)),
  );
  try {
    const time = lstatSync(record).mtimeMs;
    for (;;) {
      const outcome = attempt(locking(folder), () => tryLock(folder, record, { time, owner }));
      if ('held' in outcome) return outcome.held;
      if (performance.now() > end) throw occupied(folder, outcome.by);
      await setTimeout(5 + Math.random() * 20);
    }
  } finally {
    discard(record);
  }
}

interface Lock {
  readonly path: string;
  readonly number: number;
  readonly owner: LockOwner | null;
  /** Whether it still keeps others out. */
  readonly stands: boolean;
}

/** Who asks, and when, by the clock of the folder's own disk: those of other machines do not matter. */
interface Here {
  readonly owner: LockOwner;
  readonly time: number;
}

function tryLock(folder: string, record: string, here: Here): { held: string } | { by: LockOwner | null } {
  const before = locksIn(folder, here);
  const standing = before.find(({ stands }) => stands);
  if (standing) return { by: standing.owner };

  const number = Math.max(0, ...before.map((lock) => lock.number)) + 1;
  const held = join(folder, lockFileName(number));
  if (!link(folder, record, held)) return { by: ownerOf(held) };

  const others = locksIn(folder, here).filter((lock) => lock.number !== number);
  const rival = others.find(({ stands }) => stands);
  if (rival) {
    discard(held);
    return { by: rival.owner };
  }
  for (const { path } of others) discard(path);
  return { held };
}

function link(folder: string, record: string, held: string): boolean {
  try {
    linkSync(record, held);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (lacksLinks(error)) throw nothingChanged(locking(folder), noLinks);
    throw error;
  }
}

function locksIn(folder: string, { time, owner: own }: Here): Lock[] {
  return readdirSync(folder).flatMap((name) => {
    const number = lockNumberOf(name);
    if (number === null) return [];
    const path = join(folder, name);
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (!entry) return [];
    const owner = ownerOf(path);
    const life = owner ? lifeOf(owner, own) : 'unknown';
    return [
      {
        path,
        number,
        owner,
        stands: life === 'alive' || (life === 'unknown' && time - entry.mtimeMs < lapse),
      },
    ];
  });
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

function occupied(folder: string, owner: LockOwner | null): UserError {
  const clause = owner
    ? {
        vi: `tiến trình ${owner.pid} trên máy ${owner.host} đang ghi từ ${owner.since}; hãy đợi rồi chạy lại lệnh`,
        en: `process ${owner.pid} on ${owner.host} has been writing since ${owner.since}; wait and run the command again`,
      }
    : {
        vi: 'một tiến trình khác đang ghi; hãy đợi rồi chạy lại lệnh',
        en: 'another process is writing; wait and run the command again',
      };
  return nothingChanged(locking(folder), clause);
}
