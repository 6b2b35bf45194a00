import { execFileSync } from 'node:child_process';
import { chmodSync, linkSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { newFileName } from '../../src/io/write/own-files.ts';
import { writerToken } from '../../src/io/write/writer-token.ts';
import { expect, onTestFinished, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { runChild, startChild } from './children.ts';
import { bytes, fill, scratchFolder } from './scratch.ts';

/** What was read, with texts and English reasons. */
function read(root: string) {
  const { files, others, unreadable } = readPlanFolder(root);
  return {
    files: files.map((file) => [file.path, new TextDecoder().decode(file.bytes)]),
    others,
    unreadable: unreadable.map(({ path, reason }) => [path, reason.en]),
  };
}

const linkReason = 'This is a symbolic link; a programme consists of real files only.';

test('YAML files are read, all others named, files of a running writer passed over, all sorted by code unit', () => {
  const root = scratchFolder();
  fill(root, {
    'plans/documents.yaml': 'documents: []\n',
    'plans/đề-án/text/II.yaml': 'b',
    'plans/a/text/I.yaml': '',
    'plans/a/text/II.yml': 'x',
    'plans/README.md': 'x',
    'plans/a/.cthd-lock-1': 'x',
    'plans/a/.cthd-lock-one': 'x',
    'plans/a/.cthd-new-0123456789abcdef0123456789abcdef': 'x',
    'beside/other.yaml': 'x',
  });
  fill(root, { [`plans/a/${newFileName(writerToken())}`]: 'x' });
  expect(read(root)).toEqual({
    files: [
      ['plans/a/text/I.yaml', ''],
      ['plans/documents.yaml', 'documents: []\n'],
      ['plans/đề-án/text/II.yaml', 'b'],
    ],
    others: [
      'plans/README.md',
      'plans/a/.cthd-lock-1', // names no file, or another: a copy that git made
      'plans/a/.cthd-lock-one',
      'plans/a/.cthd-new-0123456789abcdef0123456789abcdef',
      'plans/a/text/II.yml',
    ],
    unreadable: [],
  });
});

test('links are refused, wherever they lead', () => {
  const root = scratchFolder();
  fill(root, { 'plans/a/real.yaml': 'x', 'secret.yaml': 'x', 'folder/x.yaml': 'x' });
  const link = (target: string, name: string) => {
    symlinkSync(target, join(root, 'plans/a', name));
  };
  link('../../secret.yaml', 'out.yaml');
  link('real.yaml', 'inside.yaml');
  link('../../folder', 'folder');
  link('nowhere', 'dangling.yaml');
  link('/dev/zero', 'zero.yaml');
  link('/proc/self/environ', 'environ.yaml');
  link('.', 'circle');
  link('real.yaml', '.cthd-lock-1');
  expect(read(root)).toEqual({
    files: [['plans/a/real.yaml', 'x']],
    others: [],
    unreadable: [
      '.cthd-lock-1',
      'circle',
      'dangling.yaml',
      'environ.yaml',
      'folder',
      'inside.yaml',
      'out.yaml',
      'zero.yaml',
    ].map((name) => [`plans/a/${name}`, linkReason]),
  });
});

test('plans itself may be neither a link, nor a file, nor missing', () => {
  const reasonFor = (prepare: (root: string) => void) => {
    const root = scratchFolder();
    prepare(root);
    return read(root);
  };
  const only = (reason: string) => ({ files: [], others: [], unreadable: [['plans', reason]] });
  expect(
    reasonFor((root) => {
      fill(root, { 'elsewhere/a/x.yaml': 'x' });
      symlinkSync('elsewhere', join(root, 'plans'));
    }),
  ).toEqual(only(linkReason));
  expect(
    reasonFor((root) => {
      fill(root, { plans: 'x' });
    }),
  ).toEqual(only('A folder should be here, but it is a file.'));
  expect(reasonFor(() => undefined)).toEqual(
    only('It cannot be read: there is no such file or folder (ENOENT).'),
  );
});

test('folders, pipes, sockets and devices where a file should be are named and never opened', async (context) => {
  const root = scratchFolder();
  fill(root, { 'plans/documents.yaml/inside.yaml': 'x', 'plans/a/x.yaml': 'x' });
  execFileSync('mkfifo', [join(root, 'plans/a/pipe.yaml')]);
  const server = createServer().listen(join(root, 'plans/a/socket.yaml'));
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => {
    server.close();
  });
  const expected = [
    ['plans/a/pipe.yaml', 'This is a pipe or a socket, not a file.'],
    ['plans/a/socket.yaml', 'This is a pipe or a socket, not a file.'],
    ['plans/documents.yaml', 'A file should be here, but it is a folder.'],
  ];
  expect(read(root)).toEqual({ files: [['plans/a/x.yaml', 'x']], others: [], unreadable: expected });

  if (process.getuid?.() !== 0) context.skip('only root can make a device');
  execFileSync('mknod', [join(root, 'plans/zero.yaml'), 'c', '1', '5']);
  expect(read(root).unreadable).toEqual([...expected, ['plans/zero.yaml', 'This is a device, not a file.']]);
});

test('two MiB are read, a byte more is not', () => {
  const root = scratchFolder();
  fill(root, { 'plans/a/most.yaml': '', 'plans/a/more.yaml': '' });
  truncateSync(join(root, 'plans/a/most.yaml'), 2 * 1024 * 1024);
  truncateSync(join(root, 'plans/a/more.yaml'), 2 * 1024 * 1024 + 1);
  const { files, unreadable } = readPlanFolder(root);
  expect(files.map((file) => [file.path, file.bytes.length])).toEqual([['plans/a/most.yaml', 2_097_152]]);
  expect(unreadable).toEqual([
    {
      path: 'plans/a/more.yaml',
      reason: {
        vi: 'Tệp lớn hơn 2 MiB nên không được đọc; hãy chuyển bớt đơn vị sang một tệp mới trong text/, đầu tệp ghi «parent: <mã đơn vị chứa chúng>», rồi thêm tên tệp vào «text» của programme.yaml, ngay sau tệp này.',
        en: 'The file is larger than 2 MiB and is not read; move units into a new file of text/ that begins with “parent: <id of the unit that holds them>”, and name it in “text” of programme.yaml right after this one.',
      },
    },
  ]);
});

test('all files together are bounded, so that memory is', () => {
  const root = scratchFolder();
  const paths = Array.from({ length: 130 }, (_, n) => `plans/a/${n}.yaml`);
  fill(root, Object.fromEntries(paths.map((path) => [path, ''])));
  for (const path of paths) truncateSync(join(root, path), 2 * 1024 * 1024);
  const { files, unreadable } = readPlanFolder(root);
  expect([files.length, unreadable.map(({ reason }) => reason.en)]).toEqual([
    128,
    Array(2).fill('The files under plans/ exceed 256 MiB; this file is not read.'),
  ]);
});

test('what a user may not read is named, and the rest is read', () => {
  const root = scratchFolder();
  fill(root, { 'plans/a/open.yaml': 'x', 'plans/a/closed.yaml': 'x', 'plans/shut/x.yaml': 'x' });
  chmodSync(join(root, 'plans/a/closed.yaml'), 0o000);
  chmodSync(join(root, 'plans/shut'), 0o000);
  onTestFinished(() => {
    chmodSync(join(root, 'plans/shut'), 0o755);
  });
  const reason = {
    vi: 'Không đọc được: không có quyền truy cập (EACCES).',
    en: 'It cannot be read: access is denied (EACCES).',
  };
  expect(runChild(['read', root])).toEqual({
    files: ['plans/a/open.yaml'],
    others: [],
    unreadable: [
      { path: 'plans/a/closed.yaml', reason },
      { path: 'plans/shut', reason },
    ],
  });
});

test('names that are not UTF-8 or hide something are shown by number', (context) => {
  const root = scratchFolder();
  fill(root, { 'plans/a/x.yaml': 'x' });
  const put = (name: Uint8Array) => {
    writeFileSync(Buffer.concat([Buffer.from(join(root, 'plans/a/')), name]), 'x');
  };
  try {
    put(Buffer.from([0x62, 0xff, 0x1b, 0x2e, 0x79, 0x61, 0x6d, 0x6c]));
  } catch {
    context.skip('this file system takes UTF-8 names only');
  }
  put(bytes('a\u001b[31m.yaml'));
  put(bytes('a\n::error::x.yaml'));
  put(bytes('a\u202elmay.x'));
  const reason = 'The name has invisible characters or is not UTF-8; rename it.';
  expect(read(root)).toEqual({
    files: [['plans/a/x.yaml', 'x']],
    others: [],
    unreadable: [
      ['plans/a/a\\u{1b}[31m.yaml', reason],
      ['plans/a/a\\u{202e}lmay.x', reason],
      ['plans/a/a\\u{a}::error::x.yaml', reason],
      ['plans/a/b\\xff\\u{1b}.yaml', reason],
    ],
  });
});

test('folders are entered to the eighth level', () => {
  const root = scratchFolder();
  fill(root, { 'plans/1/2/3/4/5/6/7/8/x.yaml': 'x', 'plans/1/2/3/4/5/6/7/8/9/x.yaml': 'x' });
  expect(read(root)).toEqual({
    files: [['plans/1/2/3/4/5/6/7/8/x.yaml', 'x']],
    others: [],
    unreadable: [['plans/1/2/3/4/5/6/7/8/9', 'The folder is more than 8 levels deep and is not read.']],
  });
});

test('fifty thousand entries are read, and it is said once that there are more', () => {
  const root = scratchFolder();
  mkdirSync(join(root, 'plans/b'), { recursive: true });
  const first = join(root, 'plans/b/0.yaml');
  writeFileSync(first, '');
  for (let n = 1; n < 50_001; n += 1) linkSync(first, join(root, `plans/b/${n}.yaml`));
  const { files, unreadable } = readPlanFolder(root);
  expect(files.length).toBe(49_999);
  expect(unreadable).toEqual([
    {
      path: 'plans/b',
      reason: {
        vi: 'Dưới plans/ có hơn 50.000 mục; phần còn lại, kể từ thư mục này, không được đọc.',
        en: 'There are more than 50,000 entries under plans/; from this folder on the rest is not read.',
      },
    },
  ]);
});

test('files that vanish meanwhile are named, and the others are whole', async () => {
  const root = scratchFolder();
  fill(root, { 'plans/a/x.yaml': 'x' });
  const child = startChild(['churn', root, 'plans/a/text']);
  await child.nextLine();
  const gone = 'It cannot be read: there is no such file or folder (ENOENT).';
  const changing = 'The file changed while it was read; run the command again.';
  const reasons = new Set<string>();
  const contents = new Set<string>();
  for (const end = Date.now() + 20_000; !reasons.has(gone) && Date.now() < end;) {
    const { files, unreadable } = read(root);
    for (const [path, text = ''] of files) if (path !== 'plans/a/x.yaml') contents.add(text);
    for (const [, reason = ''] of unreadable) reasons.add(reason);
  }
  expect([...reasons].filter((reason) => reason !== changing)).toEqual([gone]);
  expect([...contents].filter((text) => text !== '' && text !== 'units: []\n')).toEqual([]);
});
