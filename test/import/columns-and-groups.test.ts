import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';
import { readLines } from '../../src/import/read/markup/read-lines.ts';
import { divideText } from '../../src/import/structure/divide-text.ts';
import { unitsInShort } from './in-short.ts';
import type { DraftUnit } from '../../src/import/structure/draft-units.ts';

/** The table of a made-up plan: what its columns are used for, and its groups and rows, `kind number words`, indented. */
function tableOf(table: string) {
  const { units } = divideText(
    readLines(`# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\nI. NHIỆM VỤ\n\n${table}\n`),
  );
  const [part] = units;
  const inShort = ({ kind, number = '', text = '', units: inner }: DraftUnit, indent: string): string[] => [
    [indent + kind, number, text].filter((one) => one !== '').join(' '),
    ...inner.flatMap((one) => inShort(one, `${indent}  `)),
  ];
  return {
    uses: part?.columns?.map(({ head, is }) => [head, is]),
    rows: part?.units.flatMap((one) => inShort(one, '')),
  };
}

test('of when a task begins and when it ends the latter is its deadline; who does it leads where the cells name bodies', () => {
  const { uses } = tableOf(
    `| TT | Hoạt động | Người/Khoa phòng thực hiện | Thời gian bắt đầu | Thời gian kết thúc |
| --- | --- | --- | --- | --- |
| 1 | Lắp bảng | Phòng A | 01/3/2026 | 30/4/2026 |
| 2 | Mở lớp | Khoa B | 01/4/2026 | 31/5/2026 |
| 3 | Đón khách | Lê Ví Dụ | 01/4/2026 | 31/5/2026 |`,
  );
  expect(uses).toEqual([
    ['TT', 'number'],
    ['Hoạt động', 'text'],
    ['Người/Khoa phòng thực hiện', 'lead'],
    ['Thời gian bắt đầu', 'other'],
    ['Thời gian kết thúc', 'deadline'],
  ]);
});

test('who does it stays a person where most cells name one, or another column leads', () => {
  const persons = `| TT | Việc | Phụ trách | Thời gian |
| --- | --- | --- | --- |
| 1 | Lắp bảng | Lê Ví Dụ | Tháng 3 |
| 2 | Mở lớp | Lãnh đạo Phòng B | Tháng 4 |`;
  expect(tableOf(persons).uses?.[2]).toEqual(['Phụ trách', 'person']);
  const both = persons
    .replaceAll('|\n', '| Phòng A |\n')
    .replace('Thời gian | Phòng A', 'Thời gian | Chủ trì');
  expect(tableOf(both.replace(/(---) \| Phòng A/u, '$1 | ---')).uses?.slice(2)).toEqual([
    ['Phụ trách', 'person'],
    ['Thời gian', 'deadline'],
    ['Chủ trì', 'lead'],
  ]);
});

test('goals in words beside the tasks are no targets; goals in figures are', () => {
  const table = (goals: readonly string[]) =>
    `| Mục tiêu | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n${goals.map((goal, at) => `| ${goal} | Việc ${at} | Ban A |`).join('\n')}`;
  expect(tableOf(table(['Hoàn thiện', 'Gọn', 'Giảm 30%'])).uses?.[0]).toEqual(['Mục tiêu', 'other']);
  expect(tableOf(table(['80%', '100%', 'Gọn'])).uses?.[0]).toEqual(['Mục tiêu', 'indicator']);
});

test('where no head says what is to be done, the first that is not of persons, places or amounts does', () => {
  const table = (head: string) =>
    `| TT | Số lượng | ${head} | Đơn vị phụ trách | Thời gian tổ chức |\n| --- | --- | --- | --- | --- |\n| 1 | 300 | Lớp cán bộ | Ban A | Tháng 5 |`;
  expect(tableOf(table('Lớp'))).toEqual({
    uses: [
      ['TT', 'number'],
      ['Số lượng', 'other'],
      ['Lớp', 'text'],
      ['Đơn vị phụ trách', 'lead'],
      ['Thời gian tổ chức', 'deadline'],
    ],
    rows: ['row 1 Lớp cán bộ'],
  });
  expect(tableOf(table('Họ và tên')).rows).toEqual(['table']);
});

test('a name set apart in a row of its own is a group; sums are none of the tasks', () => {
  const { rows } = tableOf(
    `| TT | Nhiệm vụ | Chủ trì | Kinh phí |
| --- | --- | --- | --- |
|  | **Việc quý I** |  |  |
| 1 | Mở lớp | Ban A | 20 |
|  | VIỆC QUÝ II |  |  |
| 2 | Sơ kết | Ban B | 10 |
|  | Tổng cộng |  | 30 |`,
  );
  expect(rows).toEqual([
    'group Việc quý I',
    '  row 1 Mở lớp',
    'group VIỆC QUÝ II',
    '  row 2 Sơ kết',
    'group Tổng cộng',
  ]);
  expect(
    tableOf('| Nhiệm vụ | Chủ trì |\n| --- | --- |\n| A. Quý I | |\n| Mở lớp | Ban A |\n| Sơ kết | |').rows,
  ).toEqual(['group A. Quý I', '  row Mở lớp', '  row Sơ kết']);
});

test('a row that the end of a page divided goes on below the heads that are repeated there', () => {
  const { rows } = tableOf(
    `| TT | Nội dung | Chủ trì | Sản phẩm |
| --- | --- | --- | --- |
| 1 | Đề án về | Phòng A | Đề án |
| TT | Nội dung | Chủ trì | Sản phẩm |
|  | việc hư cấu |  | được duyệt |
|  | Việc khác | Phòng B | Báo cáo |`,
  );
  expect(rows).toEqual(['row 1 Đề án về việc hư cấu', 'row Việc khác']);
});

test('a row that goes on below several results goes on with the last that says something in its column', () => {
  const { units } = divideText(
    readLines(
      '# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\nI. NHIỆM VỤ\n\n| TT | Nội dung | Chủ trì | Sản phẩm | Thời hạn |\n| --- | --- | --- | --- | --- |\n| 1 | Đề án về | Sở Y | Đề án | 6/2026 |\n|  |  |  | Báo cáo kết | 12/2026 |\n|  | việc hư cấu | tế | quả |  |\n',
    ),
  );
  expect(units[0]?.units.map(({ text, lines }) => [text, lines])).toEqual([
    [
      'Đề án về việc hư cấu',
      [
        ['1', 'Đề án về việc hư cấu', 'Sở Y tế', 'Đề án', '6/2026'],
        ['', '', '', 'Báo cáo kết quả', '12/2026'],
      ],
    ],
  ]);
});

test('a row without a number in small letters is a task of its own where a cell begins as the one above', () => {
  const { rows } = tableOf(
    `| TT | Nội dung | Thời hạn |
| --- | --- | --- |
| 1 | lập đề án | quý I |
|  | mở lớp hư cấu | quý II |`,
  );
  expect(rows).toEqual(['row 1 lập đề án', 'row mở lớp hư cấu']);
});

test('a second table below one heading belongs to the words right above it', () => {
  const { units } = divideText(
    readLines(
      '# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\nI. NHIỆM VỤ\n\n| TT | Việc | Chủ trì |\n| --- | --- | --- |\n| 1 | Một | Phòng A |\n\nBảng 2:\n\n| TT | Việc | Thời hạn |\n| --- | --- | --- |\n| 1 | Hai | 2026 |\n\nII. THỰC HIỆN\n\n- Ba.\n',
    ),
  );
  expect(unitsInShort(units)).toEqual([
    'part I # NHIỆM VỤ',
    '  row 1 Một | 1 | Một | Phòng A |',
    '  paragraph Bảng 2:',
    '    row 1 Hai | 1 | Hai | 2026 |',
    'part II # THỰC HIỆN',
    '  bullet Ba.',
  ]);
});

test('a head and numbers that a narrow column broke are whole', () => {
  const { uses, rows } = tableOf(`| ST T | Nội dung | Chủ trì |
| --- | --- | --- |
| 1 | Nhóm việc | |
| 1. 1 | Lắp bảng | Phòng A |
| 1. 2 | Mở lớp | Phòng B |`);
  expect(uses?.[0]).toEqual(['ST T', 'number']);
  expect(rows).toEqual(['group 1 Nhóm việc', '  row 1.1 Lắp bảng', '  row 1.2 Mở lớp']);
});

test('where a task stands over the rows of what it consists of, each of these is a task', () => {
  const html = `<table>
<tr><th>TT</th><th>Nhiệm vụ</th><th>Hoạt động cụ thể</th><th>Chủ trì</th><th>Thời gian</th></tr>
<tr><td rowspan="2">1</td><td rowspan="2">Hoàn thiện thể chế</td><td>Ban hành quy chế</td><td rowspan="2">Sở A</td><td>Quý I</td></tr>
<tr><td>Sơ kết</td><td>Quý II</td></tr>
<tr><td>2</td><td>Tuyên truyền</td><td>Phóng sự</td><td>Sở B</td><td>Quý III</td></tr>
</table>`;
  expect(tableOf(html)).toEqual({
    uses: [
      ['TT', 'number'],
      ['Nhiệm vụ', 'other'],
      ['Hoạt động cụ thể', 'text'],
      ['Chủ trì', 'lead'],
      ['Thời gian', 'deadline'],
    ],
    rows: ['row 1 Ban hành quy chế', '  row Sơ kết', 'row 2 Phóng sự'],
  });
  const oneEach = html
    .replaceAll(/ rowspan="2"/gu, '')
    .replace('<tr><td>Sơ', '<tr><td>2</td><td>Tổng kết</td><td>Sơ');
  expect(tableOf(oneEach).uses?.slice(1, 3)).toEqual([
    ['Nhiệm vụ', 'text'],
    ['Hoạt động cụ thể', 'other'],
  ]);
});

test('the head of the unit of measure may be broken by a narrow column', () => {
  const { uses } = tableOf(
    '| ST T | Chỉ tiêu | ĐV T | Năm 2026 |\n| --- | --- | --- | --- |\n| 1 | Tỷ lệ hộ nghèo | % | 3 |',
  );
  expect(uses).toEqual([
    ['ST T', 'number'],
    ['Chỉ tiêu', 'text'],
    ['ĐV T', 'other'],
    ['Năm 2026', 'indicator'],
  ]);
});

test('a person among bodies that lead is who sees to it, and no body; enterprises of a kind are a class', async () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'a.md'),
    `# KẾ HOẠCH

**Việc hư cấu năm 2026**

I. NHIỆM VỤ

| TT | Hoạt động | Người chịu trách nhiệm | Phối hợp |
| --- | --- | --- | --- |
| 1 | Lắp bảng | Phòng Hành chính | Doanh nghiệp viễn thông |
| 2 | Mở lớp | Khoa Nội | |
| 3 | Tập huấn | TS. Lê Văn Mẫu | |
`,
  );
  expect((await runCthd(['import', 'a.md', '--programme', 'thu', '--yes'], { cwd: root })).exitCode).toBe(0);
  const { programmes, organisations } = readPlan(readPlanFolder(root)).plan;
  const assigned = (programmes[0]?.index.tasks ?? []).map(({ task }) => [
    task?.lead ?? null,
    task?.person ?? null,
    task?.with ?? null,
  ]);
  expect(JSON.parse(JSON.stringify(assigned))).toEqual([
    ['phong-hanh-chinh', null, [{ class: 'Doanh nghiệp viễn thông' }]],
    ['khoa-noi', null, null],
    [null, 'TS. Lê Văn Mẫu', null],
  ]);
  expect(organisations.map(({ name }) => name)).toEqual(['Cơ quan ban hành', 'Phòng Hành chính', 'Khoa Nội']);
  const { out } = await runCthd(['render', 'text', '--format', 'text'], { cwd: root });
  expect(out).toContain('TS. Lê Văn Mẫu');
});

test.each(['Bộ phận', 'Đơn vị'])('“%s” alone is who leads where nothing else tells it', (head) => {
  const { uses } = tableOf(
    `| TT | Việc | ${head} | Thời gian |\n| --- | --- | --- | --- |\n| 1 | Lắp bảng | Phòng A | Tháng 3 |`,
  );
  expect(uses?.[2]).toEqual([head, 'lead']);
});

test('words that number a name alone over rows make a group of it, counted on through the groups above; too long a number is words', () => {
  const { rows } = tableOf(`| TT | Nội dung | Chủ trì |
| --- | --- | --- |
| Nhóm nhiệm vụ 1: Thể chế | | |
| Nhiệm vụ 1 | Lắp bảng | Phòng A |
| Nhiệm vụ 2 | Mở lớp | Phòng B |
| Nhóm nhiệm vụ 2 | HẠ TẦNG | |
| Nhiệm vụ 3 | Mạng | |
| 1 | Kéo dây | Phòng A |
| 2 | Lắp máy | Phòng A |
| Nhiệm vụ 4 | Tổng kết | Phòng B |
| Nhiệm vụ 5. Khác | | |
| 1 | Dọn kho | Phòng A |
| Việc ngoài kế hoạch | Sơ kết | Phòng B |
`);
  expect(rows).toEqual([
    'group Nhóm nhiệm vụ 1: Thể chế',
    '  row Nhiệm vụ 1 Lắp bảng',
    '  row Nhiệm vụ 2 Mở lớp',
    'group Nhóm nhiệm vụ 2 HẠ TẦNG',
    '  group Nhiệm vụ 3 Mạng',
    '    row 1 Kéo dây',
    '    row 2 Lắp máy',
    '  row Nhiệm vụ 4 Tổng kết',
    '  group Nhiệm vụ 5. Khác',
    '    row 1 Dọn kho',
    '    row Sơ kết',
  ]);
});
