import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRecordsFile } from '../../src/progress/records/records-file.ts';
import { visible } from '../../src/screen/visible.ts';
import { cleanText } from '../../src/vietnamese/letters/clean-text.ts';
import { everythingIn, logOf, logPath, newFiles, record, recordPlan } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

const path = logPath('mo-lop');
const first = '- {date: 2021-03-31, state: in-progress, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}';
const added = '- {date: 2026-11-23, state: paused, by: van-phong, recorded: 2026-11-23T09:00:00+07:00}';

describe('a log of any shape', () => {
  test.each([
    ['without a final newline', first],
    ['with Windows line ends', `# a\r\n${first}\r\n`],
    ['with comments behind the last record', `${first}\n\n# hết\n   # sổ`],
    ['with a byte order mark', `\uFEFF# a\n${first}\n`],
    ['with indented records', `---\n   ${first}\n`],
    ['with nothing but a comment', '# chưa có gì\n'],
    ['that is empty', ''],
    [
      'as a flow list',
      `[{date: 2021-03-31, state: paused, by: van-phong, recorded: 2021-04-02T09:12:00+07:00}]\n`,
    ],
    ['that ends its document', `${first}\n...\n`],
  ])(
    '%s stays as it is: a record goes into a file of its own, and no other byte changes',
    async (_, before) => {
      const root = recordPlan({ [path]: before });
      const elsewhere = everythingIn(root);
      expect(await record(root, ['mo-lop', 'paused', '--note', 'x'])).toMatchObject({ exitCode: 0, err: '' });
      expect(everythingIn(root)).toEqual({
        ...elsewhere,
        [newFiles(root)[0] ?? '']: `mo-lop:\n${added.replace(', recorded', ', note: "x", recorded')}\n`,
      });
    },
  );

  test.each([
    [
      'in Windows-1258',
      Buffer.from('- {date: 2021-03-31, note: "\xd0\xe3 m\xf2"}\n', 'latin1'),
      `${path}:1:29: Tệp không phải UTF-8 từ chỗ này; hãy lưu lại bằng UTF-8 (có thể tệp đang ở bảng mã Windows-1258 hoặc TCVN3).`,
    ],
    ['that is no list', 'ghi: chú\n', `${path}:1:1: Tệp phải là danh sách, còn được đọc là nhóm khóa.`],
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
    const { text: clean } = cleanText(note);
    const file = newFiles(root)[0] ?? '';
    expect(readRecordsFile(readFileSync(join(root, file)), file).get('mo-lop')?.[0]?.note).toBe(clean);
    const json = JSON.parse(
      (await record(root, ['mo-lop', 'paused', '--note', note, '--format', 'json'])).out,
    ) as { records: [{ record: { note: string } }] };
    expect(json.records[0].record.note).toBe(clean);
    expect((await runCthd(['lint', file, '--fail-on', 'error'], { cwd: root })).exitCode).toBe(0);
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
      expect.stringMatching(
        /^cthd: Không ghi được plans\/vi-du\/progress\/\S+: một thư mục trên đường dẫn là liên kết \(symbolic link\); không có gì bị thay đổi\.\n$/,
      ),
    ]);
    expect(readdirSync(join(root, 'ngoai'))).toEqual([]);
  });
});

test('what happens to a log while a record of its task is written changes neither', async () => {
  const root = recordPlan({ [path]: `${first}\n` });
  const edited = `# sửa tay\n${first}\n`;
  const [ran] = await Promise.all([
    record(root, ['mo-lop', 'paused']),
    Promise.resolve().then(() => {
      writeFileSync(join(root, path), edited);
    }),
  ]);
  expect(ran.exitCode).toBe(0);
  expect(logOf(root, 'mo-lop')).toBe(`${edited}${added}\n`);
});

test('two records of one task at once each see the other', async () => {
  const root = recordPlan({ [path]: `${first}\n` });
  const [one, other] = await Promise.all([
    record(root, ['mo-lop', 'in-progress', '--note', 'a']),
    record(root, ['mo-lop', 'in-progress', '--note', 'b']),
  ]);
  expect([one.exitCode, other.exitCode]).toEqual([0, 0]);
  expect(newFiles(root)).toHaveLength(2);
  expect(logOf(root, 'mo-lop')?.match(/recorded: 2026[^}]*/g)).toEqual([
    'recorded: 2026-11-23T09:00:00+07:00',
    'recorded: 2026-11-23T09:00:01+07:00',
  ]);
});
