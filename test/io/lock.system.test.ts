import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { withLock } from '../../src/io/write/lock.ts';
import { type LockOwner, ownerHere } from '../../src/io/write/lock-owner.ts';
import { caseCount } from '../support/case-count.ts';
import { fault, whileBroken } from './broken-fs.ts';
import { startChild } from './children.ts';
import { fill, scratchFolder } from './scratch.ts';
import { thrownBy } from './thrown.ts';

const hasProc = existsSync('/proc/self/stat');

/** Puts the lock of some owner into a folder, placed so many minutes ago; it names its own file unless it is to be a copy of one. */
function placeLock(folder: string, owner: Partial<LockOwner> | string, minutes = 0): void {
  const path = join(folder, '.cthd-lock-1');
  fill(folder, { '.cthd-lock-1': '' });
  const file = statSync(path, { bigint: true }).ino.toString();
  writeFileSync(path, typeof owner === 'string' ? owner : JSON.stringify({ ...ownerHere(file), ...owner }));
  const placed = new Date(Date.now() - minutes * 60_000);
  utimesSync(path, placed, placed);
}

/** Takes the lock within a moment, and says who was in the way. */
async function tryIn(folder: string): Promise<string | null> {
  let wasDone = false;
  const message = await thrownBy(() =>
    withLock(
      folder,
      () => {
        wasDone = true;
      },
      { wait: 60 },
    ),
  );
  expect(wasDone).toBe(message === null);
  return message?.en ?? null;
}

const occupied = (folder: string, { pid, host, since }: Pick<LockOwner, 'pid' | 'host' | 'since'>) =>
  `Cannot lock the folder ${folder} for writing: process ${pid} on ${host} has been writing since ${since} (.cthd-lock-1); wait and run the command again; nothing was changed.`;

test('the action has the lock to itself, its result comes back, and no file is left', async () => {
  const folder = scratchFolder();
  const order: string[] = [];
  const results = await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      withLock(folder, async () => {
        order.push(`${name} in`);
        await setTimeout(5);
        order.push(`${name} out`);
        return name;
      }),
    ),
  );
  expect(results).toEqual(['a', 'b', 'c']);
  expect(order.map((event) => event.slice(2))).toEqual(['in', 'out', 'in', 'out', 'in', 'out']);
  expect(readdirSync(folder)).toEqual([]);
});

test('a failing action releases the lock', async () => {
  const folder = scratchFolder();
  const fail = () => {
    throw new RangeError('no');
  };
  await expect(withLock(folder, fail)).rejects.toThrow(RangeError);
  expect([await tryIn(folder), readdirSync(folder)]).toEqual([null, []]);
});

test('processes count together, over the lock of a dead one, and no step is lost', async () => {
  const [processes, steps] = [caseCount(6, 16), caseCount(20, 50)];
  const folder = scratchFolder();
  fill(folder, { counter: '0\n' });
  placeLock(folder, { pid: 2 ** 22 + 1 });
  const children = Array.from({ length: processes }, () =>
    startChild(['count', folder, 'counter', String(steps)]),
  );
  const ends = await Promise.all(children.map(({ ended }) => ended));
  expect(ends).toEqual(Array(processes).fill(0));
  expect(readFileSync(join(folder, 'counter'), 'utf8')).toBe(`${processes * steps}\n`);
  expect(readdirSync(folder)).toEqual(['counter']);
});

test('processes killed while they count lose no step that they had told', async () => {
  const folder = scratchFolder();
  fill(folder, { counter: '0\n' });
  const children = Array.from({ length: 10 }, () => startChild(['count', folder, 'counter', '40']));
  for (const child of children.slice(0, 8)) {
    await setTimeout(30 + Math.random() * 60);
    child.process.kill('SIGKILL');
  }
  await Promise.all(children.map(({ ended }) => ended));
  const told = children.reduce((sum, { said }) => sum + said.length, 0);
  const counted = Number(readFileSync(join(folder, 'counter'), 'utf8'));
  expect(children.slice(8).map(({ said }) => said.length)).toEqual([40, 40]);
  expect(counted).toBeGreaterThanOrEqual(told);
  expect(counted).toBeLessThanOrEqual(told + 8);
});

test('the lock of a running process is respected and named; when it is killed the next one gets in at once', async () => {
  const folder = scratchFolder();
  const child = startChild(['hold', folder]);
  await child.nextLine();
  const owner = JSON.parse(readFileSync(join(folder, '.cthd-lock-1'), 'utf8')) as LockOwner;
  expect(owner.pid).toBe(child.process.pid);
  expect(await tryIn(folder)).toBe(occupied(folder, owner));
  child.process.kill('SIGKILL');
  await child.ended;
  expect(await tryIn(folder)).toBe(null);
  expect(readdirSync(folder).filter((name) => name.startsWith('.cthd-lock'))).toEqual([]);
});

describe.skipIf(!hasProc)('whether an owner still runs', () => {
  const here = ownerHere();
  const rows: [string, Partial<LockOwner>, number, boolean][] = [
    ['this very process', {}, 0, true],
    ['this process after an hour', {}, 60, true],
    ['a process that is gone', { pid: 2 ** 22 + 1 }, 0, false],
    ['an earlier process of the same number', { started: '1' }, 0, false],
    [
      'a process before the machine was switched on',
      { boot: '00000000-0000-0000-0000-000000000000' },
      0,
      false,
    ],
    ['another machine just now', { boot: 'other', host: 'may-khac' }, 9, true],
    ['another machine ten minutes ago', { boot: 'other', host: 'may-khac' }, 11, false],
    ['another container just now', { space: 'pid:[1]' }, 9, true],
    ['another container ten minutes ago', { space: 'pid:[1]' }, 11, false],
    ['a machine that says little, just now', { boot: null, started: null, host: 'may-khac' }, 9, true],
    [
      'a machine that says little, ten minutes ago',
      { boot: null, started: null, host: 'may-khac' },
      11,
      false,
    ],
  ];
  test.each(rows)('%s', async (_, change, minutes, keepsOut) => {
    const folder = scratchFolder();
    const owner: Omit<LockOwner, 'file'> & { file?: string } = { ...here, ...change };
    delete owner.file; // placeLock gives it
    placeLock(folder, owner, minutes);
    expect(await tryIn(folder)).toBe(keepsOut ? occupied(folder, owner) : null);
    expect(readdirSync(folder)).toEqual(keepsOut ? ['.cthd-lock-1'] : []);
  });
});

test.each([
  '',
  '{',
  'null',
  '[]',
  '{"pid":-1}',
  JSON.stringify({ ...ownerHere(), host: '\u001b[31m' }),
  JSON.stringify(ownerHere('1')),
  JSON.stringify({ ...ownerHere('1'), host: 'may-khac', boot: 'khac' }),
])('a file that is no lock but says %j keeps nobody out, and is gone afterwards', async (text) => {
  for (const minutes of [0, -60 * 24 * 365]) {
    const folder = scratchFolder();
    placeLock(folder, text, minutes);
    fill(folder, {
      '.cthd-lock-999999999': text,
      '.cthd-wait-000000000000001-0123456789abcdef0123456789abcdef': text,
    });
    expect([await tryIn(folder), readdirSync(folder).filter((name) => name.includes('lock'))]).toEqual([
      null,
      [],
    ]);
  }
});

test('the lock of another machine from a time that is yet to come lapses', async () => {
  const folder = scratchFolder();
  placeLock(folder, { boot: 'other', host: 'may-khac' }, -60 * 24 * 365);
  expect([await tryIn(folder), readdirSync(folder)]).toEqual([null, []]);
});

test('those who came first go first', async () => {
  const folder = scratchFolder();
  const order: number[] = [];
  const arrivals = Array.from({ length: 12 }, (_, index) => index);
  const waiting: Promise<void>[] = [];
  for (const index of arrivals) {
    const enter = async () => {
      order.push(index);
      await setTimeout(10);
    };
    waiting.push(withLock(folder, enter));
    await setTimeout(8); // on a busy machine timers that were set together come together, and nobody first
  }
  await Promise.all(waiting);
  expect(order).toEqual(arrivals);
});

test('two who pass the same dead lock at different times do not both get in', async () => {
  const folder = scratchFolder();
  const owner: Omit<LockOwner, 'file'> & { file?: string } = { ...ownerHere(), id: 'the-faster-one' };
  delete owner.file; // placeLock gives it
  placeLock(folder, { pid: 2 ** 22 + 1 });
  await whileBroken(
    'linkSync',
    (link) =>
      (...args) => {
        placeLock(folder, owner); // the dead lock is gone by now, and its number given to another
        return link(...args);
      },
    async () => {
      expect(await tryIn(folder)).toBe(occupied(folder, owner));
    },
  );
  expect(readdirSync(folder)).toEqual(['.cthd-lock-1']);
});

test('a lock that lapsed and was taken over is not removed by its first owner', async () => {
  const folder = scratchFolder();
  await withLock(folder, () => {
    placeLock(folder, { id: 'someone-else' });
  });
  expect(readdirSync(folder)).toEqual(['.cthd-lock-1']);
});

test('a folder that is missing, closed, or on a disk without hard links is named', async () => {
  const folder = scratchFolder();
  const missing = join(folder, 'missing');
  expect(await thrownBy(() => withLock(missing, () => undefined))).toEqual({
    vi: `Không khóa được thư mục ${missing} để ghi: không có tệp hoặc thư mục này (ENOENT); không có gì bị thay đổi.`,
    en: `Cannot lock the folder ${missing} for writing: there is no such file or folder (ENOENT); nothing was changed.`,
  });
  if (process.getuid?.() !== 0) {
    chmodSync(folder, 0o555);
    expect(await tryIn(folder)).toMatch(/access is denied \(EACCES\); nothing was changed\.$/);
    chmodSync(folder, 0o755);
  }
  await whileBroken(
    'linkSync',
    () => () => {
      throw fault('EPERM');
    },
    async () => {
      expect(await tryIn(folder)).toBe(
        `Cannot lock the folder ${folder} for writing: this disk has no hard links, which the lock needs; move the programme to another disk; nothing was changed.`,
      );
    },
  );
  expect(readdirSync(folder)).toEqual([]);
});
