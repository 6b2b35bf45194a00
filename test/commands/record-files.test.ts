import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/progress/records/read-records.ts';
import { visible } from '../../src/screen/visible.ts';
import { whileBroken } from '../io/broken-fs.ts';
import { everythingIn, logOf, logPath, record, recordPlan } from '../support/record-plan.ts';
import { type Ran, runCthd } from '../support/run-cthd.ts';

const path = logPath('mo-lop');
const first = '- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}';
const added = '- {date: 2026-11-23, state: paused, by: van-phong, recorded: 2026-11-23T09:00:00+07:00}';

describe('a log of any shape', () => {
  test.each([
    ['without a final newline', first, `\n${added}\n`],
    ['with Windows line ends', `# a\r\n${first}\r\n`, `${added}\r\n`],
    ['with Windows line ends, unfinished', `# a\r\n${first}`, `\r\n${added}\r\n`],
    ['with comments behind the last record', `${first}\n\n# hết\n   # sổ`, `\n${added}\n`],
    ['with a byte order mark', `\uFEFF# a\n${first}\n`, `${added}\n`],
    ['with indented records', `---\n   ${first}\n`, `   ${added}\n`],
    ['with nothing but a comment', '# chưa có gì\n', `${added}\n`],
    [
      'that is empty',
      '',
      `# yaml-language-server: $schema=../../../schemas/progress.schema.json\n${added}\n`,
    ],
  ])('%s keeps every byte', async (_, before, expected) => {
    const root = recordPlan({ [path]: before });
    const elsewhere = everythingIn(root);
    expect(await record(root, ['mo-lop', 'paused'])).toMatchObject({ exitCode: 0, err: '' });
    expect(readFileSync(join(root, path))).toEqual(Buffer.from(before + expected));
    expect(everythingIn(root)).toEqual({
      ...elsewhere,
      [path]: Buffer.from(before + expected).toString('latin1'),
    });
  });

  test.each([
    [
      'in Windows-1258',
      Buffer.from('- {date: 2021-03-31, note: "\xd0\xe3 m\xf2"}\n', 'latin1'),
      `${path}:1:29: Tệp không phải UTF-8 từ chỗ này; hãy lưu lại bằng UTF-8 (có thể tệp đang ở bảng mã Windows-1258 hoặc TCVN3).`,
    ],
    [
      'as a flow list',
      `[{date: 2021-03-31, state: paused, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}]\n`,
      `Không thêm được bản ghi vào ${path}: danh sách được viết trong [ ]; hãy viết mỗi bản ghi một dòng bắt đầu bằng «- ».`,
    ],
    ['that is no list', 'ghi: chú\n', `${path}:1:1: Tệp phải là danh sách, còn được đọc là nhóm khóa.`],
    [
      'that ends its document',
      `${first}\n...\n`,
      `Không thêm được bản ghi vào ${path}: tệp có dấu kết thúc tài liệu «...»; hãy bỏ dòng này.`,
    ],
    ['that is broken', `${first}\n- {date: 2021-06-30,\n`, null],
    ['with a merge conflict', `<<<<<<< HEAD\n${first}\n=======\n>>>>>>> khac\n`, null],
    [
      'with a faulty record',
      `${first}\n- {date: 2021-06-30, state: xong, by: a, recorded: 2021-07-02T09:12:00+07:00}\n`,
      `${path}:2:29: «state» không nhận «xong»; các giá trị: not-started, in-progress, awaiting-confirmation, completed, paused, carried-over, discontinued.`,
    ],
  ])('%s is refused and stays as it was', async (_, before, message) => {
    const root = recordPlan({ [path]: before });
    const all = everythingIn(root);
    const { exitCode, out, err } = await record(root, ['mo-lop', 'paused']);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(new RegExp(`^cthd: .*${path.replaceAll('.', '\\.')}.*\\n$`));
    if (message !== null) expect(err).toBe(`cthd: ${message}\n`);
    expect(everythingIn(root)).toEqual(all);
  });
});

describe('words of a stranger', () => {
  const notes = [
    '\u001b[2J\u001b[31mđỏ\u001b]8;;http://x\u0007',
    '\u202ea\u2066b\u200bc\u00add\ufeffe\u2028f\u2029g\u0085h',
    'một\nhai\r\nba\tbốn\u0000',
    '- {date: 2020-01-01, state: completed}\n- x: [&a *b !c, | > %d @e `f]',
    '"}], \\" \\n # : {[',
    "=cmd|'/c calc'!A1",
    '::error file=a::x ##[error]y',
    '<<<<<<< HEAD',
    '\u{e0041}\u{f0000}\ue000\ufffe😀👨‍👩‍👧',
    'đ'.repeat(4096),
    '---',
    'null',
    ' dẫn đầu và theo sau ',
  ];
  test.each(notes)('%j stay text, in the file and on the screen', async (note) => {
    const root = recordPlan({ [path]: `${first}\n` });
    const { exitCode, out } = await record(root, ['mo-lop', 'paused', '--note', note]);
    expect(exitCode).toBe(0);
    for (const text of [out, logOf(root, 'mo-lop') ?? '']) {
      for (const line of text.split('\n')) expect(visible(line)).toBe(line);
      expect(text).not.toMatch(/##\[|^::/m);
    }
    expect(logOf(root, 'mo-lop')?.split('\n')).toHaveLength(3);
    expect(readRecords(readFileSync(join(root, path)), path).at(-1)?.note).toBe(note);
    const json = JSON.parse(
      (await record(root, ['mo-lop', 'paused', '--note', note, '--format', 'json'])).out,
    ) as { records: [{ record: { note: string } }] };
    expect(json.records[0].record.note).toBe(note);
    expect((await runCthd(['lint', path], { cwd: root })).exitCode).toBeLessThan(2);
  });

  test('in the arguments act on no screen when they are refused', async () => {
    const root = recordPlan();
    const evil = '\u001b[2J\u202e';
    const tries = [
      [evil, 'paused'],
      ['mo-lop', evil],
      ['mo-lop', 'paused', '--by', evil],
      ['mo-lop', 'paused', '--date', evil],
      ['mo-lop', 'paused', '--value', evil],
      ['mo-lop', 'paused', '--evidence', evil],
      ['mo-lop', 'paused', '--evidence', `https://${evil} x`],
      ['mo-lop', 'paused', '--corrects', evil],
    ];
    for (const args of tries) {
      const { exitCode, err } = await record(root, args);
      expect([exitCode, visible(err.trimEnd())]).toEqual([2, err.trimEnd()]);
    }
  });
});

describe('a log that is no log', () => {
  test('a folder in its place', async () => {
    const root = recordPlan();
    mkdirSync(join(root, path), { recursive: true });
    const { exitCode, err } = await record(root, ['mo-lop', 'paused']);
    expect([exitCode, err]).toEqual([
      2,
      `cthd: Không ghi được ${path}: ở đây phải là một tệp, nhưng lại là thư mục; không có gì bị thay đổi.\n`,
    ]);
    expect(lstatSync(join(root, path)).isDirectory()).toBe(true);
  });

  test('a link in its place, even to a good log', async () => {
    const root = recordPlan({ 'that.yaml': `${first}\n` });
    mkdirSync(join(root, 'plans/vi-du/progress'));
    symlinkSync(join(root, 'that.yaml'), join(root, path));
    const { exitCode, err } = await record(root, ['mo-lop', 'paused']);
    expect([exitCode, err]).toEqual([
      2,
      `cthd: Không ghi được ${path}: đây là liên kết (symbolic link) (ELOOP); không có gì bị thay đổi.\n`,
    ]);
    expect([
      readFileSync(join(root, 'that.yaml'), 'utf8'),
      lstatSync(join(root, path)).isSymbolicLink(),
    ]).toEqual([`${first}\n`, true]);
  });

  test('a link instead of the folder of logs', async () => {
    const root = recordPlan();
    mkdirSync(join(root, 'ngoai'));
    symlinkSync(join(root, 'ngoai'), join(root, 'plans/vi-du/progress'));
    const { exitCode, err } = await record(root, ['mo-lop', 'paused']);
    expect([exitCode, err]).toEqual([
      2,
      `cthd: Không ghi được ${path}: một thư mục trên đường dẫn là liên kết (symbolic link); không có gì bị thay đổi.\n`,
    ]);
    expect(existsSync(join(root, 'ngoai/mo-lop.yaml'))).toBe(false);
  });
});

describe('a log that changes between reading and writing', () => {
  const edited = `# sửa tay\n${first}\n`;
  const changed = 'tệp đã được người khác sửa kể từ khi đọc; hãy chạy lại lệnh';

  /** Records while something happens to the log just before its new content takes its place: at the second file that is written, the first being the lock. */
  async function recordWhile(root: string, change: () => void): Promise<Ran> {
    let files = 0;
    const ran: Ran[] = [];
    await whileBroken(
      'fsyncSync',
      (real) =>
        (...args) => {
          files += 1;
          if (files === 2) change();
          return real(...args);
        },
      async () => {
        ran.push(await record(root, ['mo-lop', 'paused']));
      },
    );
    expect(files).toBe(2);
    return ran[0] ?? { exitCode: -1, out: '', err: '' };
  }

  test.each<[string, (file: string) => void, string, (file: string) => unknown, unknown]>([
    [
      'by an editor that saves in place',
      (file) => {
        writeFileSync(file, edited);
      },
      changed,
      (file) => readFileSync(file, 'utf8'),
      edited,
    ],
    [
      'by an editor that puts a new file in its place',
      (file) => {
        writeFileSync(`${file}~`, edited);
        renameSync(`${file}~`, file);
      },
      changed,
      (file) => readFileSync(file, 'utf8'),
      edited,
    ],
    [
      'into a link',
      (file) => {
        renameSync(file, `${file}.that`);
        symlinkSync(`${file}.that`, file);
      },
      'đây là liên kết (symbolic link); chương trình chỉ gồm các tệp thật',
      (file) => [lstatSync(file).isSymbolicLink(), readFileSync(file, 'utf8')],
      [true, `${first}\n`],
    ],
    [
      'into a folder',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
      'ở đây phải là một tệp, nhưng lại là thư mục',
      (file) => lstatSync(file).isDirectory(),
      true,
    ],
    [
      'away',
      (file) => {
        rmSync(file);
      },
      'không có tệp hoặc thư mục này (ENOENT)',
      existsSync,
      false,
    ],
  ])('%s: the record is refused, and the change stays', async (_, change, why, look, seen) => {
    const root = recordPlan({ [path]: `${first}\n` });
    const file = join(root, path);
    const { exitCode, out, err } = await recordWhile(root, () => {
      change(file);
    });
    expect([exitCode, out, err]).toEqual([
      2,
      '',
      `cthd: Không ghi được ${path}: ${why}; không có gì bị thay đổi.\n`,
    ]);
    expect(look(file)).toEqual(seen);
    expect(Object.keys(everythingIn(root)).filter((name) => name.includes('.cthd-'))).toEqual([]);
  });

  test('into being: what someone else made meanwhile stays', async () => {
    const root = recordPlan();
    const { exitCode, err } = await recordWhile(root, () => {
      writeFileSync(join(root, path), edited);
    });
    expect([exitCode, err]).toEqual([
      2,
      `cthd: Không ghi được ${path}: đã có tệp mang tên này (EEXIST); không có gì bị thay đổi.\n`,
    ]);
    expect(logOf(root, 'mo-lop')).toBe(edited);
  });

  test('before the lock was free: the record joins what is there by then', async () => {
    const root = recordPlan({ [path]: `${first}\n` });
    const [one, other] = await Promise.all([
      record(root, ['mo-lop', 'in-progress', '--note', 'a']),
      record(root, ['mo-lop', 'in-progress', '--note', 'b']),
    ]);
    expect([one.exitCode, other.exitCode]).toEqual([0, 0]);
    expect(
      readRecords(readFileSync(join(root, path)), path)
        .map(({ note }) => note)
        .sort(),
    ).toEqual(['a', 'b', undefined]);
  });
});
