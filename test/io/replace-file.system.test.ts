import { execFileSync } from 'node:child_process';
import {
  existsSync,
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFile, removeFile, replaceFile } from '../../src/io/write/replace-file.ts';
import { UserError } from '../../src/plan/user-error.ts';
import { runChild } from './children.ts';
import { bytes, fill, scratchFolder } from './scratch.ts';
import { thrownBy } from './thrown.ts';

const verify = () => undefined;
const before = bytes('cũ\r\n');
const after = bytes('mới\n');
const path = 'plans/a/x.yaml';

/** A folder with the file as it is before. */
function prepared(): string {
  const root = scratchFolder();
  fill(root, { [path]: before });
  return root;
}
const textOf = (root: string, name = path) => readFileSync(join(root, name), 'utf8');
const namesIn = (root: string, folder = 'plans/a') => readdirSync(join(root, folder)).sort();

test('the new content takes the place, nothing else is left, mode and owner stay', () => {
  const root = prepared();
  chmodSync(join(root, path), 0o640);
  if (process.getuid?.() === 0) chownSync(join(root, path), 1234, 2345);
  const old = statSync(join(root, path));
  expect(replaceFile({ root, path, before, after, verify })).toBe(true);
  const { mode, uid, gid } = statSync(join(root, path));
  expect([textOf(root), namesIn(root), mode, uid, gid]).toEqual([
    'mới\n',
    ['x.yaml'],
    old.mode,
    old.uid,
    old.gid,
  ]);
});

test('equal bytes are not written', () => {
  const root = prepared();
  const { ino, mtimeMs } = statSync(join(root, path));
  expect(replaceFile({ root, path, before, after: before, verify })).toBe(false);
  expect([statSync(join(root, path)).ino, statSync(join(root, path)).mtimeMs]).toEqual([ino, mtimeMs]);
});

test('a refusal by the verification changes nothing and comes through', async () => {
  const root = prepared();
  const refusal = new UserError({ vi: 'Không đúng.', en: 'Wrong.' });
  const seen: string[] = [];
  const refuse = (content: Uint8Array) => {
    seen.push(new TextDecoder().decode(content));
    throw refusal;
  };
  expect(await thrownBy(() => replaceFile({ root, path, before, after, verify: refuse }))).toBe(
    refusal.localised,
  );
  expect([seen, textOf(root), namesIn(root)]).toEqual([['mới\n'], 'cũ\r\n', ['x.yaml']]);
});

const changed = {
  vi: `Không ghi được ${path}: tệp đã được người khác sửa kể từ khi đọc; hãy chạy lại lệnh; không có gì bị thay đổi.`,
  en: `Cannot write ${path}: the file was changed by someone else after it was read; run the command again; nothing was changed.`,
};

test.each([
  ['before writing', () => () => undefined, true],
  [
    'while the new content is made',
    (root: string) => () => {
      writeFileSync(join(root, path), 'khác');
    },
    false,
  ],
])('a target changed %s is not overwritten', async (_, meanwhile, isEarly) => {
  const root = prepared();
  if (isEarly) writeFileSync(join(root, path), 'khác');
  expect(await thrownBy(() => replaceFile({ root, path, before, after, verify: meanwhile(root) }))).toEqual(
    changed,
  );
  expect([textOf(root), namesIn(root)]).toEqual(['khác', ['x.yaml']]);
});

const replacedBy: [string, (root: string) => void, string][] = [
  [
    'a link',
    (root) => {
      fill(root, { 'secret.txt': before });
      symlinkSync('../../secret.txt', join(root, path));
    },
    'this is a symbolic link; a programme consists of real files only',
  ],
  [
    'a folder',
    (root) => {
      mkdirSync(join(root, path));
    },
    'a file should be here, but it is a folder',
  ],
  [
    'a pipe',
    (root) => {
      execFileSync('mkfifo', [join(root, path)]);
    },
    'this is a pipe or a socket, not a file',
  ],
  ['nothing', () => undefined, 'there is no such file or folder (ENOENT)'],
];
test.each(replacedBy.flatMap((row) => [[...row, 'before'] as const, [...row, 'during'] as const]))(
  'a target replaced by %s is left alone',
  async (_, replace, clause, when) => {
    const root = prepared();
    const meanwhile = () => {
      rmSync(join(root, path));
      replace(root);
    };
    if (when === 'before') meanwhile();
    const message = await thrownBy(() =>
      replaceFile({ root, path, before, after, verify: when === 'during' ? meanwhile : verify }),
    );
    expect(message?.en).toBe(`Cannot write ${path}: ${clause}; nothing was changed.`);
    expect(namesIn(root).filter((name) => name !== 'x.yaml')).toEqual([]);
    if (replace.length > 0 && namesIn(root, '.').includes('secret.txt'))
      expect(textOf(root, 'secret.txt')).toBe('cũ\r\n');
  },
);

test.each(['before', 'during'])('a folder on the way that is a link (%s) is refused', async (when) => {
  const root = prepared();
  fill(root, { 'outside/x.yaml': before });
  const meanwhile = () => {
    rmSync(join(root, 'plans/a'), { recursive: true });
    symlinkSync('../outside', join(root, 'plans/a'));
  };
  if (when === 'before') meanwhile();
  const message = await thrownBy(() =>
    replaceFile({ root, path, before, after, verify: when === 'during' ? meanwhile : verify }),
  );
  expect(message?.en).toMatch(/^Cannot write .*; nothing was changed\.$/);
  expect([textOf(root, 'outside/x.yaml'), namesIn(root, 'outside')]).toEqual(['cũ\r\n', ['x.yaml']]);
});

test.each([
  '/etc/x.yaml',
  '../x.yaml',
  'plans/../../x.yaml',
  './x.yaml',
  'plans//x.yaml',
  'a\\b.yaml',
  'C:/x.yaml',
  'a\u0000.yaml',
  '',
])('the path %j is refused by its form', async (bad) => {
  const root = prepared();
  const refused = {
    vi: `Không ghi được ${JSON.stringify(bad)}: đường dẫn phải tương đối, dùng dấu /, không có . và ..; không có gì bị thay đổi.`,
    en: `Cannot write ${JSON.stringify(bad)}: the path must be relative, separated by /, without . and ..; nothing was changed.`,
  };
  expect(await thrownBy(() => replaceFile({ root, path: bad, before, after, verify }))).toEqual(refused);
  expect(
    (
      await thrownBy(() => {
        createFile({ root, path: bad, after, verify });
      })
    )?.en,
  ).toMatch(/nothing was changed\.$/);
});

test('another name of the same file keeps the old content', () => {
  const root = prepared();
  linkSync(join(root, path), join(root, 'copy.yaml'));
  replaceFile({ root, path, before, after, verify });
  expect([textOf(root), textOf(root, 'copy.yaml')]).toEqual(['mới\n', 'cũ\r\n']);
});

test.each([
  ['folder', 0o555, 0o666],
  ['file', 0o777, 0o444],
])('a read-only %s is named, and nothing is changed', (_, folderMode, fileMode) => {
  const root = prepared();
  chmodSync(join(root, 'plans/a'), folderMode);
  chmodSync(join(root, path), fileMode);
  const said = runChild(['replace', root, path, '10'], { AS_NOBODY: '1' });
  chmodSync(join(root, 'plans/a'), 0o755);
  expect(said).toEqual({
    vi: `Không ghi được ${path}: không có quyền truy cập (EACCES); không có gì bị thay đổi.`,
    en: `Cannot write ${path}: access is denied (EACCES); nothing was changed.`,
  });
  expect([textOf(root), namesIn(root)]).toEqual(['cũ\r\n', ['x.yaml']]);
});

test('what a killed writer left is removed after ten minutes, and not before', () => {
  const root = prepared();
  const names = ['a', 'b'].map((letter) => `.cthd-new-${letter.repeat(32)}`);
  for (const name of names) fill(root, { [`plans/a/${name}`]: 'half' });
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  utimesSync(join(root, 'plans/a', names[0] ?? ''), minutesAgo(11), minutesAgo(11));
  utimesSync(join(root, 'plans/a', names[1] ?? ''), minutesAgo(9), minutesAgo(9));
  replaceFile({ root, path, before, after, verify });
  expect(namesIn(root)).toEqual([names[1], 'x.yaml']);
});

test('a new file is made with its folders, and never over another', async () => {
  const root = prepared();
  createFile({ root, path: 'plans/a/progress/y.yaml', after, verify });
  expect([textOf(root, 'plans/a/progress/y.yaml'), namesIn(root, 'plans/a/progress')]).toEqual([
    'mới\n',
    ['y.yaml'],
  ]);
  const message = await thrownBy(() => {
    createFile({ root, path, after, verify });
  });
  expect(message).toEqual({
    vi: `Không ghi được ${path}: đã có tệp mang tên này (EEXIST); không có gì bị thay đổi.`,
    en: `Cannot write ${path}: a file of this name exists already (EEXIST); nothing was changed.`,
  });
  expect([textOf(root), namesIn(root)]).toEqual(['cũ\r\n', ['progress', 'x.yaml']]);
});

test('folders made for a file that came to nothing are taken away again', async () => {
  const root = prepared();
  fill(root, { 'plans/a/file': 'x' });
  symlinkSync('/tmp', join(root, 'plans/a/out'));
  const refuse = (name: string) =>
    thrownBy(() => {
      createFile({ root, path: name, after, verify });
    });
  expect((await refuse(`plans/a/n/${'m'.repeat(300)}/y.yaml`))?.en).toMatch(
    /the file name is too long \(ENAMETOOLONG\); nothing was changed\.$/,
  );
  expect((await refuse('plans/a/file/y.yaml'))?.en).toMatch(
    /a part of the path is not a folder \(ENOTDIR\); nothing was changed\.$/,
  );
  expect((await refuse('plans/a/out/y.yaml'))?.en).toMatch(
    /a folder on the path is a symbolic link; nothing was changed\.$/,
  );
  expect(namesIn(root)).toEqual(['file', 'out', 'x.yaml']);
});

test('a file is removed where it holds just what it is thought to hold', async () => {
  const root = prepared();
  const said = await thrownBy(() => {
    removeFile({ root, path, before: after });
  });
  expect(said?.en).toMatch(
    /^Cannot write plans\/a\/x\.yaml: the file was changed by someone else .*nothing was changed\.$/,
  );
  expect(textOf(root)).toBe('cũ\r\n');
  removeFile({ root, path, before });
  expect(existsSync(join(root, path))).toBe(false);
});
