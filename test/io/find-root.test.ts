import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRoot } from '../../src/io/files/find-root.ts';
import { fill, scratchFolder } from './scratch.ts';
import { thrownBy } from './thrown.ts';

test('the nearest folder upwards with plans/ is the root; a file of that name is passed over', () => {
  const root = scratchFolder();
  fill(root, { 'plans/a/programme.yaml': 'x', 'deep/er/plans': 'x', 'deep/er/still/x': 'x' });
  mkdirSync(join(root, 'inner/plans/b/text'), { recursive: true });
  const from = ['', 'plans/a', 'deep/er/still', 'inner'];
  expect(from.map((folder) => findRoot(join(root, folder)))).toEqual([root, root, root, join(root, 'inner')]);
});

test('a given folder is taken as it is, relative to where one stands', () => {
  const root = scratchFolder();
  fill(root, { 'plans/a/programme.yaml': 'x', 'sub/x': 'x' });
  expect([findRoot('/', root), findRoot(join(root, 'sub'), '..')]).toEqual([root, root]);
});

test.each([
  ['missing', 'There is no folder missing; check --dir.'],
  ['file', 'file is not a folder; check --dir.'],
  ['empty', 'The folder empty has no folder plans in it; check --dir.'],
  ['with-file', 'with-file/plans is not a folder.'],
  ['linked', '<root>/linked/plans is a symbolic link; plans must be a real folder.'],
  ['no-programme', 'The folder <root>/no-programme/plans holds no programme yet; make one with cthd init.'],
  ['bare', 'The folder <root>/bare/plans holds no programme yet; make one with cthd init.'],
])('--dir %s', async (given, message) => {
  const root = scratchFolder();
  fill(root, {
    file: 'x',
    'empty/x': 'x',
    'with-file/plans': 'x',
    'linked/x': 'x',
    'no-programme/plans/documents.yaml': 'x',
    'no-programme/plans/a/.cthd-lock-1': 'x',
    'real/plans/a/programme.yaml': 'x',
  });
  symlinkSync('../real/plans', join(root, 'linked/plans'));
  mkdirSync(join(root, 'bare/plans/a'), { recursive: true });
  expect((await thrownBy(() => findRoot(root, given)))?.en).toBe(message.replace('<root>', root));
});

test('nowhere a plans/: says where it looked and what to do', async () => {
  const root = scratchFolder();
  expect(await thrownBy(() => findRoot(root))).toEqual({
    vi: `Không có thư mục plans tại ${root} hoặc ở các thư mục bên trên; hãy chỉ ra bằng --dir, hoặc tạo chương trình bằng lệnh cthd init.`,
    en: `There is no folder plans in ${root} or above it; name one with --dir, or make a programme with cthd init.`,
  });
});

test('a link named plans on the way up is not passed over', async () => {
  const root = scratchFolder();
  fill(root, { 'plans/a/programme.yaml': 'x', 'sub/x': 'x' });
  symlinkSync('../plans', join(root, 'sub/plans'));
  expect((await thrownBy(() => findRoot(join(root, 'sub'))))?.en).toBe(
    `${join(root, 'sub/plans')} is a symbolic link; plans must be a real folder.`,
  );
});
