import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Localised } from '../../src/locale/localised.ts';
import { type FileChange, replaceTogether } from '../../src/io/write/replace-together.ts';
import { finishIntents } from '../../src/io/write/intent.ts';
import { UserError } from '../../src/plan/user-error.ts';
import { fault, whileBroken } from './broken-fs.ts';
import { bytes, fill, scratchFolder } from './scratch.ts';
import { thrownBy } from './thrown.ts';

const verify = () => undefined;
const change = (path: string, before: string | null, after: string): FileChange => ({
  path,
  before: before === null ? null : bytes(before),
  after: bytes(after),
  verify,
});
const three = [
  change('a.yaml', 'cũ', 'mới'),
  change('moi/b.yaml', null, 'mới'),
  change('c.yaml', 'cũ', 'mới'),
];

function prepared(): string {
  const root = scratchFolder();
  fill(root, { 'a.yaml': 'cũ', 'c.yaml': 'cũ' });
  return root;
}
const state = (root: string) =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true }).map((entry) => [
      join(entry.parentPath, entry.name).slice(root.length + 1),
      entry.isFile() ? readFileSync(join(entry.parentPath, entry.name), 'utf8') : null,
    ]),
  );
const untouched = { 'a.yaml': 'cũ', 'c.yaml': 'cũ' };

test('all files change, new ones are made, nothing is left beside them', () => {
  const root = prepared();
  replaceTogether(root, three);
  expect(state(root)).toEqual({ 'a.yaml': 'mới', moi: null, 'moi/b.yaml': 'mới', 'c.yaml': 'mới' });
});

test('what holds its new content already, as after another has ended the change, stays; the others change', () => {
  const root = prepared();
  fill(root, { 'a.yaml': 'mới' });
  replaceTogether(root, three);
  expect(state(root)).toEqual({ 'a.yaml': 'mới', moi: null, 'moi/b.yaml': 'mới', 'c.yaml': 'mới' });
});

test.each([
  ['the last has changed since it was read', [...three.slice(0, 2), change('c.yaml', 'khác', 'mới')]],
  ['the last is there already', [...three.slice(0, 2), change('c.yaml', null, 'mới')]],
  ['the last is gone', [...three.slice(0, 2), change('d.yaml', 'cũ', 'mới')]],
  ['the last is refused', [...three.slice(0, 2), { ...change('c.yaml', 'cũ', 'mới'), verify: refuse }]],
])('where %s, nothing is changed', async (_, changes) => {
  const root = prepared();
  expect(
    await thrownBy(() => {
      replaceTogether(root, changes);
    }),
  ).not.toBeNull();
  expect(state(root)).toEqual(untouched);
});
function refuse(): never {
  throw new UserError({ vi: 'không', en: 'no' });
}

test('a file that an editor changes while the others are being prepared stops all', async () => {
  const root = prepared();
  const late = {
    ...change('c.yaml', 'cũ', 'mới'),
    verify: () => {
      writeFileSync(join(root, 'a.yaml'), 'của người khác');
    },
  };
  const said = await thrownBy(() => {
    replaceTogether(root, [...three.slice(0, 2), late]);
  });
  expect(said?.vi).toMatch(/^Không ghi được a\.yaml: .*không có gì bị thay đổi\.$/);
  expect(state(root)).toEqual({ ...untouched, 'a.yaml': 'của người khác' });
});

test.each(['openSync', 'writeSync', 'fsyncSync'] as const)(
  'a disk that fails in %s of the last file leaves all as it was',
  async (name) => {
    const root = prepared();
    let calls = 0;
    await whileBroken(
      name,
      (real) =>
        (...args) => {
          const isWrite = name !== 'openSync' || String(args[0]).includes('.cthd-step-');
          if (isWrite) calls += 1;
          if (isWrite && calls === 3) throw fault('ENOSPC');
          return real(...args);
        },
      async () => {
        const said = await thrownBy(() => {
          replaceTogether(root, three);
        });
        expect(said?.en).toBe('Cannot write c.yaml: the disk is full (ENOSPC); nothing was changed.');
      },
    );
    expect(state(root)).toEqual(untouched);
  },
);

/** What is said where a disk fails in some renames of files, counted from 1. */
async function refusedByRenames(root: string, fails: (call: number) => boolean): Promise<Localised | null> {
  let calls = 0;
  let said: Localised | null = null;
  await whileBroken(
    'renameSync',
    (real) =>
      (...args) => {
        calls += 1;
        if (fails(calls)) throw fault('EIO');
        return real(...args);
      },
    async () => {
      said = await thrownBy(() => {
        replaceTogether(root, three);
      });
    },
  );
  return said;
}

test('a disk that fails between two renames: what was written is put back', async () => {
  const root = prepared();
  const said = await refusedByRenames(root, (call) => call === 2);
  expect(said?.en).toBe('Cannot write c.yaml: the disk reports a fault (EIO); nothing was changed.');
  expect(state(root)).toEqual(untouched);
});

test('a disk on which nothing can be put back: what is written is said, and the next writer writes the rest', async () => {
  const root = prepared();
  expect(await refusedByRenames(root, (call) => call >= 2)).toEqual({
    vi: 'Không ghi được c.yaml: ổ đĩa báo lỗi (EIO). Đã ghi: a.yaml, và không trả lại được như cũ; lệnh ghi tiếp theo của cthd trong thư mục này sẽ ghi nốt phần còn lại.',
    en: 'Cannot write c.yaml: the disk reports a fault (EIO). Written: a.yaml, which could not be put back; the next command of cthd that writes in this folder writes the rest.',
  });
  finishIntents(root, '');
  expect(state(root)).toMatchObject({ 'c.yaml': 'cũ' }); // this process still runs: nobody else may end its change
  leaveToEndedProcess(root);
  finishIntents(root, '');
  expect(state(root)).toEqual({ 'a.yaml': 'mới', moi: null, 'moi/b.yaml': 'mới', 'c.yaml': 'mới' });
});

/** Makes the intent in a folder that of a process which has ended. */
function leaveToEndedProcess(root: string): void {
  const [name = ''] = readdirSync(root).filter((one) => one.startsWith('.cthd-intent-'));
  const path = join(root, name);
  const { owner, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as { owner: object };
  writeFileSync(path, JSON.stringify({ ...rest, owner: { ...owner, pid: 2 ** 22 + 1 } }));
}

test('a disk that fails at the first rename: nothing is changed', async () => {
  const root = prepared();
  await whileBroken(
    'renameSync',
    () => () => {
      throw fault('EIO');
    },
    async () => {
      const said = await thrownBy(() => {
        replaceTogether(root, three);
      });
      expect(said?.en).toBe('Cannot write a.yaml: the disk reports a fault (EIO); nothing was changed.');
    },
  );
  expect(state(root)).toEqual(untouched);
});
