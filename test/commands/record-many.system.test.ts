import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxInLog } from '../../src/progress/records/pack-records.ts';
import { readRecords } from '../../src/progress/records/read-records.ts';
import { cleanText } from '../../src/vietnamese/letters/clean-text.ts';
import { fault, whileBroken } from '../io/broken-fs.ts';
import { fill, scratchFolder } from '../io/scratch.ts';
import { caseCount } from '../support/case-count.ts';
import { planWith, threeTasks } from '../support/example-plan.ts';
import { newFiles } from '../support/record-plan.ts';
import { makeXlsx, rowsOf } from '../support/make-xlsx.ts';
import { runCthd } from '../support/run-cthd.ts';
import { rulesFound } from '../support/rules-found.ts';

const text = threeTasks({ lead: 'van-phong' });
const earlier =
  '# do tay viết\r\n- {date: 2024-01-15, state: in-progress, by: ban-to-chuc, recorded: 2024-01-16T09:00:00+07:00}\r\n';
const logs = 'plans/vi-du/progress';

/** A fictional programme on disk, in which one task has a record in a file with line ends of Windows. */
function prepared(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = scratchFolder();
  for (const { path, bytes } of planWith({ 'text/II.yaml': text }).files) fill(root, { [path]: bytes });
  fill(root, { [`${logs}/bien-soan.yaml`]: earlier, ...files });
  return root;
}
const record = (root: string, file: string, ...args: string[]) =>
  runCthd(['record', '--from', file, ...args], { cwd: root, columns: 120 });
/** What is recorded of a task, its log first; null where nothing is. */
const logOf = (root: string, task: string) => {
  const path = join(root, logs, `${task}.yaml`);
  const log = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return log + linesIn(root, task) || null;
};
/** The new records of a task, as they stand in their files. */
const linesIn = (root: string, task: string) =>
  newFiles(root)
    .map(
      (file) =>
        new RegExp(`^${task}:\\n((?:- .*\\n)*)`, 'm').exec(readFileSync(join(root, file), 'utf8'))?.[1],
    )
    .join('');
const allLogs = (root: string) => ['mo-lop', 'bien-soan', 'tong-ket'].map((task) => logOf(root, task));
const untouched = [null, earlier, null];

const csv = [
  'TT;Nhiệm vụ;Trạng thái;Ngày báo cáo;Kết quả đạt;Ghi chú;Minh chứng;Người lập',
  '1;mo lop tap huan;Đang thực hiện;30/6/2024;2;;;A',
  '2;Biên soạn tài liệu tập huấn.;hoàn thành;28/6/2024;;"xong; in 200 bản";12-BC/ĐĐ@2024-06-28;A',
  '3;Tổng kết;;;;;;A',
  ';;;;;;;',
].join('\r\n');
const recorded = 'recorded: 2026-11-23T09:00:00+07:00';
const written = [
  `- {date: 2024-06-30, state: in-progress, value: 2, by: van-phong, ${recorded}}\n`,
  `${earlier}- {date: 2024-06-28, state: completed, by: ban-to-chuc, note: "xong; in 200 bản", evidence: [{document: 12-BC/ĐĐ, date: 2024-06-28}], ${recorded}}\n`,
  null,
];

describe('a table is recorded', () => {
  test('from csv: all rows in one file, no other byte changed, and what was done is shown', async () => {
    const root = prepared({ 'bao-cao.csv': csv });
    const { exitCode, out, err } = await record(root, 'bao-cao.csv');
    expect(allLogs(root)).toEqual(written);
    expect(exitCode).toBe(0);
    const [file = '', another] = newFiles(root);
    expect(another).toBeUndefined();
    expect(out).toContain(`Đã ghi 2 bản ghi của 2 nhiệm vụ vào ${file}\n`);
    const rows = out
      .split('\n')
      .filter((line) => line.includes('│'))
      .map((line) =>
        line
          .split('│')
          .map((cell) => cell.trim())
          .slice(1, -1),
      );
    expect(rows).toEqual([
      ['Nhiệm vụ', 'Địa chỉ', 'Trạng thái', 'Thời hạn', 'Kết quả đạt'],
      ['mo-lop', 'II.1/1', 'chưa thực hiện → đang thực hiện', 'quá hạn', '2/4'],
      ['bien-soan', 'II.1/2', 'đang thực hiện → hoàn thành', 'hoàn thành đúng hạn', ''],
    ]);
    expect(err.split('\n')).toEqual([
      'bao-cao.csv: 1 hàng không có trạng thái, coi là không báo cáo (hàng 4).',
      'bao-cao.csv: không dùng các cột H1 «Người lập».',
      '',
    ]);
  });

  test('from a workbook, with the same result', async () => {
    const rows = csv.split('\r\n').map((line) =>
      line
        .replace('xong; in', 'xong, in')
        .split(';')
        .map((cell) => cell.replaceAll('"', '') || null),
    );
    const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const sheet = rowsOf(rows)
      .replaceAll('xong, in', 'xong; in')
      .replace(
        '<c t="inlineStr"><is><t xml:space="preserve">30/6/2024</t></is></c>',
        '<c s="1"><v>45473</v></c>',
      );
    const root = prepared({
      'bao-cao.xlsx': makeXlsx({ sheet, styles, before: { 'Hướng dẫn': rowsOf([['x']]) } }),
    });
    expect(await record(root, 'bao-cao.xlsx', '--sheet', 'báo cáo')).toMatchObject({ exitCode: 0 });
    expect(allLogs(root)).toEqual(written);
    expect((await record(root, 'bao-cao.xlsx')).err).toContain('bao-cao.xlsx: 2 hàng đã được ghi từ trước');
  });

  test('a dry run shows the same and writes nothing', async () => {
    const root = prepared({ 'bao-cao.csv': csv });
    const dry = await record(root, 'bao-cao.csv', '--dry-run');
    expect(allLogs(root)).toEqual(untouched);
    expect(dry.exitCode).toBe(0);
    expect(dry.out).toContain(
      'Chưa ghi (--dry-run); sẽ ghi 2 bản ghi của 2 nhiệm vụ vào plans/vi-du/progress/',
    );
    expect(dry.out).toContain('chưa thực hiện → đang thực hiện');
    const real = await record(root, 'bao-cao.csv');
    const table = (out: string) => out.split('\n\n')[0];
    expect(table(dry.out)).toBe(table(real.out));
    expect(dry.err).toBe(real.err);
  });

  test('as JSON and in English, with the same facts', async () => {
    const root = prepared({ 'bao-cao.csv': csv });
    const { out, err } = await record(root, 'bao-cao.csv', '--dry-run', '--format', 'json', '--lang', 'en');
    expect(JSON.parse(out)).toMatchObject({
      kind: 'record',
      written: false,
      records: [
        {
          unit: 'mo-lop',
          line: 2,
          record: { value: 2 },
          state: { state: 'in-progress', timeliness: 'overdue' },
        },
        { unit: 'bien-soan', line: 4, record: { state: 'completed' }, state: { completedOn: '2024-06-28' } },
      ],
    });
    expect(err).toContain('bao-cao.csv: 1 row without a state, taken as no report (row 4).');
    const { out: quiet, err: silence } = await record(root, 'bao-cao.csv', '-q');
    const [file = ''] = newFiles(root);
    expect(quiet).toBe(`${file}:2\n${file}:4\n`);
    expect(silence).toBe('');
  });

  test('twice changes nothing', async () => {
    const root = prepared({ 'bao-cao.csv': csv });
    await record(root, 'bao-cao.csv');
    const again = await runCthd(['record', '--from', 'bao-cao.csv'], {
      cwd: root,
      now: new Date('2026-12-01T00:00:00Z'),
    });
    expect(allLogs(root)).toEqual(written);
    expect(again).toMatchObject({ exitCode: 0, out: 'Không có gì mới để ghi.\n' });
    expect(again.err).toContain('2 hàng đã được ghi từ trước, bỏ qua.');
  });

  test('with more in it, just that is added', async () => {
    const root = prepared({ 'bao-cao.csv': csv });
    await record(root, 'bao-cao.csv');
    writeFileSync(join(root, 'bao-cao.csv'), `${csv}\r\n;mo-lop;đang thực hiện;31/7/2024;3;;;\r\n`);
    const { out } = await record(root, 'bao-cao.csv');
    expect(out).toContain('Đã ghi 1 bản ghi của 1 nhiệm vụ');
    expect(allLogs(root)).toEqual([
      `${written[0] ?? ''}- {date: 2024-07-31, state: in-progress, value: 3, by: van-phong, recorded: 2026-11-23T09:00:01+07:00}\n`,
      ...written.slice(1),
    ]);
  });

  test('rows of one task follow one another, on one day too, and the same row twice counts once', async () => {
    const rows = [
      'Mã,Trạng thái,Ngày,Giá trị,Minh chứng',
      'mo-lop,đang thực hiện,1/6/2024,1,',
      'mo-lop,tạm dừng,1/7/2024,,',
      'mo-lop,đang thực hiện,1/7/2024,,',
      'mo-lop,đang thực hiện,1/7/2024,,',
      'mo-lop,hoàn thành,1/7/2024,4,12-BC/ĐĐ@2024-07-01',
    ];
    const root = prepared({ 'bao-cao.csv': rows.join('\n') });
    const { out, err } = await record(root, 'bao-cao.csv');
    expect(out).toContain('chưa thực hiện → hoàn thành');
    expect(out).toContain('Đã ghi 4 bản ghi của 1 nhiệm vụ');
    expect(err).toContain('1 hàng đã được ghi từ trước');
    expect(await rulesFound(root)).toEqual(await rulesFound(prepared()));
  });

  test('files named as evidence are looked for from the folder of the plan', async () => {
    const rows = 'Mã,Trạng thái,Ngày,Minh chứng\ntong-ket,hoàn thành,1/6/2024,minh-chung/anh.pdf\n';
    const root = prepared({ 'bao-cao.csv': rows, 'minh-chung/anh.pdf': 'x', 'con/x': '' });
    const { exitCode } = await runCthd(['record', '--from', '../bao-cao.csv'], { cwd: join(root, 'con') });
    expect(exitCode).toBe(0);
    expect(logOf(root, 'tong-ket')).toContain('evidence: [{file: "minh-chung/anh.pdf"}]');
  });

  test('at the same time with another: nothing is lost', async () => {
    const table = (day: string) =>
      `Mã,Trạng thái,Ngày\nmo-lop,đang thực hiện,${day}\ntong-ket,đang thực hiện,${day}\n`;
    const days = ['1/6/2024', '2/6/2024', '3/6/2024', '4/6/2024'];
    const root = prepared(Object.fromEntries(days.map((day, index) => [`${index}.csv`, table(day)])));
    const runs = await Promise.all(days.map((_, index) => record(root, `${index}.csv`)));
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0]);
    for (const task of ['mo-lop', 'tong-ket']) expect(logOf(root, task)?.split('\n')).toHaveLength(5);
    expect(newFiles(root)).toHaveLength(4);
  });
});

describe('all or nothing', () => {
  test('every bad cell is named by its address with the reason', async () => {
    const rows = [
      'Báo cáo hư cấu',
      'Mã,Trạng thái,Ngày,Giá trị,Minh chứng,Đơn vị báo cáo',
      'mo-lop,đang thực hiện,30/6/2024,2,,',
      'bien-soan,chưa thực hiện,31/6/2024,hai,,Ai đó',
      'tong-ket,hoàn thành,30/6/2024,,,',
      'khong-co,đang thực hiện,1/1/2030,,,',
      'tap-huan,đang thực hiện,30/6/2024,,,',
      'mo-lop,hoàn thành,1/7/2027,3,12-BC/ĐĐ,',
      'tong-ket,đang thực hiện,1/1/2019,,khong-co.pdf,',
    ];
    const root = prepared({ 'bao-cao.csv': rows.join('\n') });
    for (const args of [[], ['--dry-run'], ['--format', 'json']]) {
      const { exitCode, out, err } = await record(root, 'bao-cao.csv', ...args);
      expect(exitCode).toBe(2);
      expect(out).toBe('');
      expect(
        err
          .trimEnd()
          .split('\n')
          .map((line) => /^ {2}[A-Z]\d+(?=: .+\.$|: .+\?$|: .+: cthd .+$)/.exec(line)?.[0].trim()),
      ).toEqual([undefined, 'C4', 'D4', 'F4', 'A6', 'A7', 'E8', 'E9']);
      expect(err).toContain('cthd: bao-cao.csv: 7 chỗ chưa ghi được; không có bản ghi nào được ghi.\n');
      expect(err).toContain(
        '  C4: Ngày «31/6/2024» không có trong lịch; hãy viết như 2022-06-30 hoặc 30/6/2022.\n',
      );
      expect(allLogs(root)).toEqual(untouched);
    }
  });

  test('the rules of a record hold for every row, and later rows see earlier ones', async () => {
    const rows = [
      'Trạng thái,Mã,Ngày,Giá trị,Minh chứng,Ghi chú',
      'dừng thực hiện,mo-lop,1/6/2024,,,QĐ hư cấu',
      'đang thực hiện,mo-lop,2/6/2024,,,',
      'hoàn thành,tong-ket,2/6/2024,,,',
      'đang thực hiện,bien-soan,1/1/2019,,,',
    ];
    const root = prepared({ 'bao-cao.csv': rows.join('\n') });
    const { exitCode, err } = await record(root, 'bao-cao.csv');
    expect(exitCode).toBe(2);
    expect(err.split('\n').slice(1, -1)).toEqual([
      expect.stringMatching(
        /^ {2}A3: Nhiệm vụ mo-lop đang ở trạng thái «dừng thực hiện», không chuyển thẳng sang/,
      ),
      expect.stringMatching(/^ {2}E4: Nhiệm vụ tong-ket báo hoàn thành mà không có minh chứng/),
      expect.stringMatching(/^ {2}C5: Bản ghi đề ngày 01\/01\/2019, trước khi chương trình bắt đầu/),
    ]);
    expect(allLogs(root)).toEqual(untouched);
  });

  test('what no log can hold is refused at its cell', async () => {
    const sheet = rowsOf([
      ['Mã', 'Trạng thái', 'Ngày', 'Ghi chú', 'Minh chứng'],
      ['mo-lop', 'đang thực hiện', '1/6/2024', 'nửa ký tự: _xD83D_', null],
      ['tong-ket', 'đang thực hiện', '1/6/2024', null, 'https://example.org/a\n'.repeat(101)],
    ]).replace('_x005F_xD83D_', '_xD83D_');
    const root = prepared({ 'bao-cao.xlsx': makeXlsx({ sheet }) });
    const { exitCode, err } = await record(root, 'bao-cao.xlsx');
    expect(exitCode).toBe(2);
    expect(err.split('\n').map((line) => line.slice(0, 6))).toEqual(['cthd: ', '  D2: ', '  E3: ', '']);
    expect(allLogs(root)).toEqual(untouched);
  });

  test('fifty are shown, the rest are counted', async () => {
    const root = prepared({ 'bao-cao.csv': `Mã,Trạng thái\n${'mo-lop,xong rồi\n'.repeat(53)}` });
    const { err } = await record(root, 'bao-cao.csv', '--lang', 'en');
    const lines = err.trimEnd().split('\n');
    expect(lines[0]).toBe('cthd: bao-cao.csv: 53 faults; nothing was recorded.');
    expect(lines).toHaveLength(52);
    expect(lines.at(-1)).toBe('  and 3 more');
  });

  test.each([
    ['a log that cannot be read', '- {date: hôm qua}\n', `${logs}/mo-lop.yaml:1:`],
    ['a log in Windows-1258', Buffer.from([0x23, 0xea, 0xec, 0x0a]), 'UTF-8'],
  ])('%s stops all', async (_, content, said) => {
    const root = prepared({ 'bao-cao.csv': csv, [`${logs}/mo-lop.yaml`]: content });
    const { exitCode, err } = await record(root, 'bao-cao.csv');
    expect(exitCode).toBe(2);
    expect(err).toContain(said);
    expect([logOf(root, 'bien-soan'), logOf(root, 'tong-ket')]).toEqual([earlier, null]);
  });

  test('a disk that fails before the last step changes nothing', async () => {
    const root = prepared({ 'bao-cao.csv': csv });
    await whileBroken(
      'writeSync',
      (real) =>
        (...args) => {
          if (String(args[1]).includes('xong') || Buffer.from(args[1] as Uint8Array).includes('xong'))
            throw fault('ENOSPC');
          return real(...args);
        },
      async () => {
        const { exitCode, err } = await record(root, 'bao-cao.csv');
        expect(exitCode).toBe(2);
        expect(err).toEqual(
          expect.stringMatching(
            /^cthd: Không ghi được plans\/vi-du\/progress\/\S+: ổ đĩa đã đầy \(ENOSPC\); không có gì bị thay đổi\.\n$/,
          ),
        );
      },
    );
    expect(allLogs(root)).toEqual(untouched);
  });
});

describe('hostile cells', () => {
  const hostile = [
    '=cmd|calc!A1',
    '@SUM(1)',
    '\u001b[2J\u001b]0;x\u0007',
    '- {date: 2020-01-01}',
    '# chú thích',
    'một\nhai',
    '##[error]x',
    '\u202eđảo',
    '"}]',
  ];

  test('become text in notes and stay harmless', async () => {
    const rows = hostile.map(
      (note, index) => `mo-lop,đang thực hiện,${index + 1}/6/2024,"${note.replaceAll('"', '""')}"`,
    );
    const root = prepared({ 'bao-cao.csv': `Mã,Trạng thái,Ngày,Ghi chú\n${rows.join('\n')}\n` });
    const { out } = await record(root, 'bao-cao.csv', '--format', 'json');
    const log = logOf(root, 'mo-lop') ?? '';
    expect(log.split('\n')).toHaveLength(hostile.length + 1);
    expect(log + out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|##\[/);
    expect(readRecords(Buffer.from(log), 'x.yaml').map(({ note }) => note)).toEqual(
      hostile.map((note) => cleanText(note).text),
    );
  });

  test('do not act on the screen when they are refused', async () => {
    const root = prepared({
      'bao-cao.csv': `Mã,Trạng thái,"\u001b[2Jx"\n"\u001b[31mmo",đang thực hiện,\nmo-lop,"\u202ex",\n`,
    });
    const { exitCode, err } = await record(root, 'bao-cao.csv');
    expect(exitCode).toBe(2);
    expect(err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(err).toContain('\\u{1b}[31mmo');
  });

  test('whatever a note holds comes back as it was, but for what nobody sees, and lint accepts it', async () => {
    const root = prepared();
    let day = 0;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (typed) => {
        const note = typed.toWellFormed().trim();
        fc.pre(note !== '');
        day += 1;
        const date = new Date(Date.UTC(2021, 0, day)).toISOString().slice(0, 10);
        const sheet = rowsOf([
          ['Mã', 'Trạng thái', 'Ngày', 'Ghi chú'],
          ['mo-lop', 'đang thực hiện', date, note],
        ]);
        writeFileSync(join(root, 'bao-cao.xlsx'), makeXlsx({ sheet }));
        const { text: clean, removed } = cleanText(note);
        const { err } = await record(root, 'bao-cao.xlsx');
        expect(err === '').toBe(removed === '');
        const log = readRecords(Buffer.from(logOf(root, 'mo-lop') ?? ''), 'x.yaml');
        expect(log.at(-1)?.note).toBe(clean === '' ? undefined : clean);
        const lint = await runCthd(['lint', newFiles(root).at(-1) ?? '', '--format', 'json'], { cwd: root });
        expect(lint.exitCode, lint.out).toBe(0);
      }),
      { numRuns: caseCount(20, 60) },
    );
  });
});

test('--commit makes one commit of just the logs, whatever else is staged', async () => {
  const root = prepared({ 'bao-cao.csv': csv });
  const git = (...args: string[]) => execFileSync('git', ['-C', root, ...args], { encoding: 'utf8' });
  git('init', '-q', '-b', 'main');
  git('config', 'user.name', 'Người Ví Dụ');
  git('config', 'user.email', 'vi-du@example.org');
  git('add', 'plans');
  git('commit', '-q', '-m', 'Đầu');
  writeFileSync(join(root, 'khac.txt'), 'x');
  git('add', 'khac.txt');
  const { exitCode, out } = await record(root, 'bao-cao.csv', '--commit');
  expect(exitCode).toBe(0);
  expect(out).toMatch(/Đã đưa vào lịch sử [0-9a-f]{12}/);
  expect(git('-c', 'core.quotePath=false', 'show', '--name-only', '--format=%s').trim().split('\n')).toEqual([
    'Ghi tiến độ 2 nhiệm vụ',
    '',
    newFiles(root)[0],
  ]);
  expect(git('log', '-1', '--format=%(trailers:key=Nhiem-vu,valueonly)').trim().split('\n')).toEqual([
    'mo-lop',
    'bien-soan',
  ]);
  expect(git('status', '--porcelain').trim().split('\n')).toEqual(['A  khac.txt', '?? bao-cao.csv']);
  expect((await record(root, 'bao-cao.csv', '--commit')).out).toBe('Không có gì mới để ghi.\n');
  expect(git('rev-list', '--count', 'HEAD').trim()).toBe('2');
});

test('a table of a thousand rows on one task is recorded within seconds', async () => {
  const rows = Array.from(
    { length: 1000 },
    (_, index) => `mo-lop,đang thực hiện,2024-01-${String((index % 28) + 1).padStart(2, '0')},,${index}`,
  );
  const root = prepared({ 'bao-cao.csv': `Mã,Trạng thái,Ngày,Giá trị,Ghi chú\n${rows.join('\n')}\n` });
  expect(await record(root, 'bao-cao.csv')).toMatchObject({ exitCode: 0, err: '' });
  expect(logOf(root, 'mo-lop')?.split('\n')).toHaveLength(1001);
});

test('a table with more records of one task than its log takes is refused at the first row beyond', async () => {
  const rows = Array.from({ length: maxInLog + 1 }, (_, at) => `bien-soan,đang thực hiện,1/7/2024,Ghi ${at}`);
  const root = prepared({ 'bang.csv': `Mã,Trạng thái,Ngày,Ghi chú\n${rows.join('\n')}\n` });
  const { exitCode, err } = await record(root, 'bang.csv', '--lang', 'en');
  expect([
    exitCode,
    err
      .split('\n')
      .filter((line) => line.includes('B10002'))
      .map((line) => line.trim()),
  ]).toEqual([
    2,
    [
      'B10002: The table has 10,001 new records of bien-soan; a task has at most 10,000 records: keep the reports that matter, leave out the other rows.',
    ],
  ]);
  expect(newFiles(root)).toEqual([]);
});
