import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRegularFile } from '../../src/io/files/read-file.ts';
import { fault, whileBroken } from './broken-fs.ts';
import { fill, scratchFolder } from './scratch.ts';

const reasonFor = (path: string, limit?: number) => {
  const content = readRegularFile(path, limit);
  return 'reason' in content ? content.reason : new TextDecoder().decode(content.bytes);
};

test('a link is not followed, even where nobody looked before opening', () => {
  const root = scratchFolder();
  fill(root, { 'x.yaml': 'x' });
  symlinkSync('x.yaml', join(root, 'link.yaml'));
  expect(reasonFor(join(root, 'link.yaml'))).toEqual({
    vi: 'Không đọc được: đây là liên kết (symbolic link) (ELOOP).',
    en: 'It cannot be read: this is a symbolic link (ELOOP).',
  });
});

test('a pipe without a writer keeps nobody waiting', () => {
  const root = scratchFolder();
  execFileSync('mkfifo', [join(root, 'pipe.yaml')]);
  expect(reasonFor(join(root, 'pipe.yaml'))).toEqual({
    vi: 'Đây là đường ống hoặc ổ cắm (pipe, socket), không phải tệp.',
    en: 'This is a pipe or a socket, not a file.',
  });
});

test('a folder is no file', () => {
  expect(reasonFor(scratchFolder())).toEqual({
    vi: 'Ở đây phải là một tệp, nhưng lại là thư mục.',
    en: 'A file should be here, but it is a folder.',
  });
});

test('short reads are continued; a file that grows or shrinks meanwhile is not taken', async () => {
  const root = scratchFolder();
  const path = join(root, 'x.yaml');
  fill(root, { 'x.yaml': 'lời văn' });
  await whileBroken(
    'readSync',
    (real) =>
      (...[descriptor, buffer, offset]) =>
        real(descriptor, buffer, offset, 1, null),
    () => {
      expect(reasonFor(path)).toBe('lời văn');
    },
  );
  for (const content of ['lời văn dài ra', 'ít'])
    await whileBroken(
      'readSync',
      (real) =>
        (...args) => {
          fill(root, { 'x.yaml': content });
          return real(...args);
        },
      () => {
        fill(root, { 'x.yaml': 'lời văn' });
        expect(reasonFor(path)).toEqual({
          vi: 'Tệp thay đổi trong lúc đọc; hãy chạy lại.',
          en: 'The file changed while it was read; run the command again.',
        });
      },
    );
});

test('a fault is named, a bug goes through', async () => {
  const root = scratchFolder();
  fill(root, { 'x.yaml': 'x' });
  const breakWith = (error: Error, action: () => unknown) =>
    whileBroken(
      'readSync',
      () => () => {
        throw error;
      },
      action,
    );
  await breakWith(fault('EIO'), () => {
    expect(reasonFor(join(root, 'x.yaml'))).toEqual({
      vi: 'Không đọc được: ổ đĩa báo lỗi (EIO).',
      en: 'It cannot be read: the disk reports a fault (EIO).',
    });
  });
  await breakWith(new TypeError('a bug'), () => {
    expect(() => reasonFor(join(root, 'x.yaml'))).toThrow(TypeError);
  });
});
