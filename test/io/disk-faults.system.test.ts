import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createFile, replaceFile } from '../../src/io/write/replace-file.ts';
import { fault, whileBroken } from './broken-fs.ts';
import { childCommand, runChild } from './children.ts';
import { bytes, fill, scratchFolder } from './scratch.ts';
import { thrownBy } from './thrown.ts';

const verify = () => undefined;
const path = 'x.yaml';
const before = bytes('cũ\n'.repeat(1000));
const after = bytes('mới\n'.repeat(1000));
const state = (root: string) =>
  readdirSync(root).map((name) => [name, readFileSync(join(root, name), 'utf8')]);
const untouched = [['x.yaml', 'cũ\n'.repeat(1000)]];

const clauses = {
  ENOSPC: ['ổ đĩa đã đầy', 'the disk is full'],
  EDQUOT: ['đã hết hạn mức lưu trữ', 'the disk quota is used up'],
  EFBIG: ['tệp vượt quá kích thước cho phép', 'the file is larger than is allowed'],
  EROFS: ['ổ đĩa chỉ cho phép đọc', 'the disk is read-only'],
  EACCES: ['không có quyền truy cập', 'access is denied'],
  EPERM: ['hệ điều hành không cho phép', 'the operating system does not permit it'],
  EIO: ['ổ đĩa báo lỗi', 'the disk reports a fault'],
  ENOENT: ['không có tệp hoặc thư mục này', 'there is no such file or folder'],
  ELOOP: ['đây là liên kết (symbolic link)', 'this is a symbolic link'],
  EMFILE: ['đang mở quá nhiều tệp', 'too many files are open'],
  EWEIRD: ['hệ điều hành báo lỗi', 'the operating system reports a fault'],
};
const refusal = (code: keyof typeof clauses) => ({
  vi: `Không ghi được x.yaml: ${clauses[code][0] ?? ''} (${code}); không có gì bị thay đổi.`,
  en: `Cannot write x.yaml: ${clauses[code][1] ?? ''} (${code}); nothing was changed.`,
});

describe.each(['realpathSync', 'openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const)(
  'a fault of %s',
  (name) => {
    test.each(Object.keys(clauses) as (keyof typeof clauses)[])(
      '%s leaves the old file whole',
      async (code) => {
        const root = scratchFolder();
        fill(root, { [path]: before });
        const close = name === 'closeSync';
        await whileBroken(
          name,
          (real) =>
            (...args) => {
              if (close) real(...args);
              throw fault(code);
            },
          async () => {
            expect(await thrownBy(() => replaceFile({ root, path, before, after, verify }))).toEqual(
              refusal(code),
            );
          },
        );
        expect(state(root)).toEqual(untouched);
      },
    );
  },
);

test('short writes are continued to the last byte', async () => {
  const root = scratchFolder();
  fill(root, { [path]: before });
  let calls = 0;
  await whileBroken(
    'writeSync',
    (real) =>
      (...[descriptor, content, offset]) => {
        calls += 1;
        return real(descriptor, content, offset, 7, null);
      },
    () => replaceFile({ root, path, before, after: after.subarray(0, 700), verify }),
  );
  expect([calls, state(root)]).toEqual([100, [['x.yaml', new TextDecoder().decode(after.subarray(0, 700))]]]);
});

test.each([
  ['takes no bytes', (): unknown => 0],
  [
    'says that it wrote and did not',
    (_descriptor: unknown, content: unknown): unknown => (content as Uint8Array).length,
  ],
])('a disk that %s is found out', async (_, write) => {
  const root = scratchFolder();
  fill(root, { [path]: before });
  await whileBroken(
    'writeSync',
    () => (descriptor, content) => write(descriptor, content),
    async () => {
      expect(await thrownBy(() => replaceFile({ root, path, before, after, verify }))).toEqual(
        refusal('EIO'),
      );
    },
  );
  expect(state(root)).toEqual(untouched);
});

test('a disk that does not confirm the new name: the file is new, and it is said so', async () => {
  const root = scratchFolder();
  fill(root, { [path]: before });
  let calls = 0;
  await whileBroken(
    'fsyncSync',
    (real) => (descriptor) => {
      calls += 1;
      if (calls > 1) throw fault('EIO');
      return real(descriptor);
    },
    async () => {
      expect(await thrownBy(() => replaceFile({ root, path, before, after, verify }))).toEqual({
        vi: 'Đã ghi x.yaml, nhưng ổ đĩa chưa xác nhận: ổ đĩa báo lỗi (EIO); hãy kiểm tra lại tệp.',
        en: 'x.yaml was written, but the disk does not confirm it: the disk reports a fault (EIO); check the file.',
      });
    },
  );
  expect(state(root)).toEqual([['x.yaml', new TextDecoder().decode(after)]]);
});

test('a bug is not taken for a fault of the disk', async () => {
  const root = scratchFolder();
  fill(root, { [path]: before });
  const bug = () => {
    throw new TypeError('a bug');
  };
  await expect(thrownBy(() => replaceFile({ root, path, before, after, verify: bug }))).rejects.toThrow(
    TypeError,
  );
  expect(state(root)).toEqual(untouched);
});

test('without hard links a new file is made all the same, and never over another', async () => {
  const root = scratchFolder();
  fill(root, { [path]: before });
  await whileBroken(
    'linkSync',
    () => () => {
      throw fault('EPERM');
    },
    async () => {
      createFile({ root, path: 'y.yaml', after, verify });
      expect(
        (
          await thrownBy(() => {
            createFile({ root, path, after, verify });
          })
        )?.en,
      ).toBe('Cannot write x.yaml: a file of this name exists already; nothing was changed.');
    },
  );
  expect(state(root).sort()).toEqual([...untouched, ['y.yaml', new TextDecoder().decode(after)]]);
});

test('on Windows a rename is tried again while the file is in use', async () => {
  const root = scratchFolder();
  fill(root, { [path]: before });
  const platform = Object.getOwnPropertyDescriptor(process, 'platform') ?? {};
  let calls = 0;
  Object.defineProperty(process, 'platform', { ...platform, value: 'win32' });
  onTestFinished(() => {
    Object.defineProperty(process, 'platform', platform);
  });
  await whileBroken(
    'renameSync',
    (real) =>
      (...args) => {
        calls += 1;
        if (calls < 4) throw fault('EBUSY');
        return real(...args);
      },
    () => replaceFile({ root, path, before, after, verify }),
  );
  expect([calls, state(root)]).toEqual([4, [['x.yaml', new TextDecoder().decode(after)]]]);
});

test('a limit on file sizes', () => {
  const root = scratchFolder();
  fill(root, { [path]: before });
  const command = `ulimit -f 16; ${childCommand(['replace', root, path, '100000'])}`;
  const said: unknown = JSON.parse(execFileSync('sh', ['-c', command], { encoding: 'utf8' }));
  expect(said).toEqual(refusal('EFBIG'));
  expect(state(root)).toEqual(untouched);
});

test('a full disk, then a read-only one', (context) => {
  const root = scratchFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', root], { stdio: 'ignore' });
  } catch {
    context.skip('a small disk can be mounted by root only');
  }
  onTestFinished(() => {
    execFileSync('umount', [root]);
  });
  fill(root, { [path]: before });
  expect(runChild(['replace', root, path, '100000'])).toEqual(refusal('ENOSPC'));
  expect(state(root)).toEqual(untouched);
  execFileSync('mount', ['-o', 'remount,ro', root]);
  expect(runChild(['replace', root, path, '10'])).toEqual(refusal('EROFS'));
  expect(state(root)).toEqual(untouched);
});
