import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

/** A made-up plan of one year whose table has groups by their numbers and deadlines of many kinds. */
const text = `# KẾ HOẠCH

**Thực hiện việc hư cấu năm 2026 của Sở Ví dụ**

I. NHIỆM VỤ

| TT | Nội dung | Chủ trì | Thời gian |
| --- | --- | --- | --- |
| 1 | Chỉ đạo |  |  |
| 1.1 | Kiện toàn | Phòng A<br>Phòng B | Tháng 3 |
| 1.2 | Rà soát | Phòng A | Trước tháng 6/2026 |
| 2 | Dữ liệu |  |  |
| 2.1 | Nâng cấp | Phòng B | Hoàn thành lắp đặt, vận hành trước ngày 01/12/2026 |
| 2.2 | Báo cáo | Phòng B | Ngày 15 tháng cuối quý |
| 2.3 | Định mức | Phòng B | Trước 31/12/2026 và cập nhật hằng năm |
| 3 | Tổng kết | Phòng A | Quý IV |
| 4 | Văn kiện | Phòng B | Trước Đại hội Hội Ví dụ lần thứ V |
| 5 | Họp | Phòng A | Quý I, quý III hằng năm |
| 6 | Hội thảo | Phòng A | 6 tháng đầu năm |
| 7 | Chiến dịch | Phòng B | Tháng 5 - 8 |
| 8 | Kiểm tra | Phòng B | Cả năm |
| 9 | Ra quân | Phòng B | Trước 15/5 |
| 10 | Tự đánh giá | Phòng B | Học kỳ I, năm học sau |
| 11 | Giải ngân | Phòng B | Theo tiến độ |
| 12 | Giải tỏa | Phòng B | Theo Kế hoạch số 12/KH-UBND |
| 18 | Mở lớp | Phòng B | T4-T6 |
| 19 | Thi | Phòng B | T7 |
| 14 | Kiểm kê | Phòng B | 2 năm/lần |
| 15 | Giải trình | Phòng B | Khi có yêu cầu của cấp trên. |
| 16 | Ứng phó | Phòng B | Đột xuất |
| 17 | Trả nợ | Phòng B | Khi 2 bên ký 3 lần |
| 13 | Hội chợ | Phòng B | 7 giờ 30, ngày 01/3/2026 (Chủ nhật) |
`;

test('deadlines in cells are due when they say, in the year of the plan where they name none; what is not understood is listed', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), text);
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--lang', 'en'], {
    cwd: root,
  });
  expect(exitCode).toBe(0);
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  expect(programme?.term).toMatchObject({ from: 2026, to: 2026 });
  const rows = (programme?.index.units ?? []).filter(({ kind }) => kind === 'row' || kind === 'group');
  expect(
    rows.map(({ kind, address, task }) => [kind, address, JSON.stringify(task?.deadline ?? null)]),
  ).toEqual([
    ['group', 'I.1', 'null'],
    ['row', 'I.1.1', '{"month":"2026-03"}'],
    ['row', 'I.1.2', '{"date":"2026-05-31"}'],
    ['group', 'I.2', 'null'],
    ['row', 'I.2.1', '{"date":"2026-12-01"}'],
    ['row', 'I.2.2', '{"every":"quarter","printed":"Ngày 15 tháng cuối quý"}'],
    ['row', 'I.2.3', '{"date":"2026-12-31","then":"yearly"}'],
    ['row', 'I.3', '{"quarter":"2026-Q4"}'],
    ['row', 'I.4', '{"event":"Đại hội Hội Ví dụ lần thứ V"}'],
    ['row', 'I.5', '{"every":"half-year","printed":"Quý I, quý III hằng năm"}'],
    ['row', 'I.6', '{"from":"2026-01","to":"2026-06"}'],
    ['row', 'I.7', '{"from":"2026-05","to":"2026-08"}'],
    ['row', 'I.8', '{"year":2026}'],
    ['row', 'I.9', '{"date":"2026-05-15"}'],
    ['row', 'I.10', 'null'],
    ['row', 'I.11', '{"printed":"Theo tiến độ"}'],
    ['row', 'I.12', '{"plan":"Kế hoạch số 12/KH-UBND"}'],
    ['row', 'I.18', '{"from":"2026-04","to":"2026-06"}'],
    ['row', 'I.19', '{"month":"2026-07"}'],
    ['row', 'I.14', '{"printed":"2 năm/lần"}'],
    ['row', 'I.15', '{"printed":"Khi có yêu cầu của cấp trên."}'],
    ['row', 'I.16', '{"printed":"Đột xuất"}'],
    ['row', 'I.17', 'null'],
    ['row', 'I.13', '{"date":"2026-03-01"}'],
  ]);
  expect(out.split('\n').filter((line) => line.includes('was not understood'))).toEqual([
    '- line 23, table 1, row 16, column 1: the deadline “Học kỳ I, năm học sau” was not understood; its words are kept, and the task counts as one without a deadline: “Tự đánh giá”',
    '- line 31, table 1, row 24, column 1: the deadline “Khi 2 bên ký 3 lần” was not understood; its words are kept, and the task counts as one without a deadline: “Trả nợ”',
  ]);
});

test('a row that lists several deadlines has a result for each, with its own product or the one that the row has', async () => {
  const table = `# KẾ HOẠCH

I. NHIỆM VỤ

| TT | Nội dung | Chủ trì | Thời gian | Sản phẩm |
| --- | --- | --- | --- | --- |
| 1 | Lập đề án | Phòng A | - tháng 6/2026<br>- tháng 11/2026 | - Kế hoạch;<br>- Báo cáo. |
| 2 | Sơ kết | Phòng A | - tháng 6/2026<br>- tháng 11/2026 | Báo cáo |
| 3 | Sơ kết, tổng kết | Phòng A | Năm 2028; năm 2030 | Báo cáo sơ kết<br>Báo cáo tổng kết |
`;
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), table);
  expect((await runCthd(['import', 'a.md', '--programme', 'thu', '--yes'], { cwd: root })).exitCode).toBe(0);
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  const rows = (programme?.index.units ?? []).filter(({ kind }) => kind === 'row');
  expect(rows.map(({ task, printed }) => JSON.parse(JSON.stringify([task, printed])) as unknown)).toEqual([
    [
      {
        lead: 'phong-a',
        results: [
          { deliverable: 'Kế hoạch', deadline: { month: '2026-06' } },
          { deliverable: 'Báo cáo', deadline: { month: '2026-11' } },
        ],
      },
      { 'Thời gian': '- tháng 6/2026 - tháng 11/2026', 'Sản phẩm': '- Kế hoạch; - Báo cáo.' },
    ],
    [
      {
        lead: 'phong-a',
        results: [
          { deliverable: 'Báo cáo', deadline: { month: '2026-06' } },
          { deliverable: 'Báo cáo', deadline: { month: '2026-11' } },
        ],
      },
      { 'Thời gian': '- tháng 6/2026 - tháng 11/2026', 'Sản phẩm': 'Báo cáo' },
    ],
    [
      {
        lead: 'phong-a',
        results: [
          { deliverable: 'Báo cáo sơ kết', deadline: { year: 2028 } },
          { deliverable: 'Báo cáo tổng kết', deadline: { year: 2030 } },
        ],
      },
      { 'Thời gian': 'Năm 2028; năm 2030', 'Sản phẩm': 'Báo cáo sơ kết Báo cáo tổng kết' },
    ],
  ]);
  expect((await runCthd(['import', '--check', 'a.md', 'thu'], { cwd: root })).exitCode).toBe(0);
});

/** The rows of a made-up table in a plan of 2026: addresses, assignments, and issued words. */
async function rowsOf(table: string) {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), `# KẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\nI. NHIỆM VỤ\n\n${table}`);
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--yes', '--lang', 'en'], {
    cwd: root,
  });
  expect(exitCode, out).toBe(0);
  expect(out).toContain('0 words lost, 0 made up');
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  const rows = (programme?.index.units ?? []).filter(({ kind }) => kind === 'row');
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as unknown;
  return {
    rows: rows.map(({ text, isTask, task, printed }) => [text, isTask, plain(task), plain(printed)]),
    told: out.split('\n').filter((line) => line.includes('a row without') || line.startsWith('! ')),
  };
}

test('a row without a number and a task gives the task above another result, with its own deadline and its own body', async () => {
  const { rows, told } = await rowsOf(`| TT | Nhiệm vụ | Chủ trì | Sản phẩm | Thời hạn |
| --- | --- | --- | --- | --- |
| 1 | Rà soát văn bản | Phòng A | Báo cáo | Tháng 6/2026 |
|  |  |  | Danh mục | Tháng 9/2026 |
|  |  | Phòng B | Dự thảo | Quý IV/2026 |
| 2 | Cập nhật dữ liệu | Phòng B | Báo cáo kết | Năm 2026 và các |
|  |  |  | quả cập nhật | năm tiếp theo |
`);
  expect(rows).toEqual([
    [
      'Rà soát văn bản',
      true,
      {
        lead: 'phong-a',
        results: [
          { deliverable: 'Báo cáo', deadline: { month: '2026-06' } },
          { deliverable: 'Danh mục', deadline: { month: '2026-09' } },
          { deliverable: 'Dự thảo', deadline: { quarter: '2026-Q4' }, lead: 'phong-b' },
        ],
      },
      {
        'Chủ trì': 'Phòng A Phòng B',
        'Sản phẩm': 'Báo cáo Danh mục Dự thảo',
        'Thời hạn': 'Tháng 6/2026 Tháng 9/2026 Quý IV/2026',
      },
    ],
    [
      'Cập nhật dữ liệu',
      true,
      {
        lead: 'phong-b',
        deliverable: 'Báo cáo kết quả cập nhật',
        deadline: { year: 2026, then: 'yearly' },
      },
      { 'Thời hạn': 'Năm 2026 và các năm tiếp theo' },
    ],
  ]);
  expect(told).toEqual([
    '- line 10, table 1, row 3, column 1: a row without a number and a task, taken for more of the task above: “Danh mục Tháng 9/2026”',
    '- line 11, table 1, row 4, column 1: a row without a number and a task, taken for more of the task above: “Phòng B Dự thảo Quý IV/2026”',
    '- line 13, table 1, row 6, column 1: a row without a number and a task, taken for more of the task above: “quả cập nhật năm tiếp theo”',
  ]);
});

test('a month stands once before its tasks, under a head that names the months; “nt” is what stands above', async () => {
  const { rows } = await rowsOf(`| Tháng | Nội dung | Chủ trì |
| --- | --- | --- |
| 1 | Gặp mặt đầu xuân | Phòng A |
|  | Họp Ban Chấp hành | nt |
| 2 - 3 | Phát động thi đua | Phòng B |
`);
  expect(rows).toEqual([
    ['Gặp mặt đầu xuân', true, { deadline: { month: '2026-01' }, lead: 'phong-a' }, { Tháng: '1' }],
    [
      'Họp Ban Chấp hành',
      true,
      { deadline: { month: '2026-01' }, lead: 'phong-a' },
      { Tháng: '', 'Chủ trì': 'nt' },
    ],
    [
      'Phát động thi đua',
      true,
      { deadline: { from: '2026-02', to: '2026-03' }, lead: 'phong-b' },
      { Tháng: '2 - 3' },
    ],
  ]);
});

test('in a plan of a school year a month without a year lies in the one or the other; so does the end of the school year; August and a quarter over it stay words', async () => {
  const root = temporaryFolder();
  const cells = [
    'Tháng 9',
    'Tháng 3',
    'Trước 30/11',
    'Tháng 5 - 6',
    'Tháng 8',
    'Tháng 12 - 3',
    'Cả năm',
    'Cuối năm học',
  ];
  writeFileSync(
    join(root, 'a.md'),
    `# KẾ HOẠCH\n\n**Việc hư cấu năm học 2026 - 2027**\n\nI. NHIỆM VỤ\n\n| TT | Nội dung | Chủ trì | Thời gian |\n| --- | --- | --- | --- |\n${cells.map((cell, at) => `| ${at + 1} | Việc ${at + 1} | Phòng A | ${cell} |\n`).join('')}`,
  );
  const { out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--yes', '--lang', 'en'], {
    cwd: root,
  });
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  expect((programme?.index.tasks ?? []).map(({ task }) => JSON.stringify(task?.deadline ?? null))).toEqual([
    '{"month":"2026-09"}',
    '{"month":"2027-03"}',
    '{"date":"2026-11-30"}',
    '{"from":"2027-05","to":"2027-06"}',
    'null',
    'null',
    'null',
    '{"month":"2027-05","printed":"Cuối năm học"}',
  ]);
  expect(out.match(/the deadline “[^”]+” was not understood/gu)).toEqual(
    ['Tháng 8', 'Tháng 12 - 3', 'Cả năm'].map((words) => `the deadline “${words}” was not understood`),
  );
});

test('merged cells that a file leaves out are those of the row above, also where the row is another result', async () => {
  const { rows, told } = await rowsOf(`<table>
<tr><th>TT</th><th>Nhiệm vụ</th><th>Chủ trì</th><th>Sản phẩm</th><th>Thời hạn</th></tr>
<tr><td>1</td><td>Mở lớp</td><td>Phòng A</td><td>Lớp</td><td>2026</td></tr>
<tr><td rowspan="2">2</td><td rowspan="2">Rà soát văn bản</td><td rowspan="2">Phòng A</td><td>Báo cáo</td><td>Tháng 6/2026</td></tr>
<tr><td>Danh mục</td><td>Tháng 9/2026</td></tr>
</table>
`);
  expect(rows.map(([text, , task]) => [text, task])).toEqual([
    ['Mở lớp', { lead: 'phong-a', deliverable: 'Lớp', deadline: { year: 2026 } }],
    [
      'Rà soát văn bản',
      {
        lead: 'phong-a',
        results: [
          { deliverable: 'Báo cáo', deadline: { month: '2026-06' } },
          { deliverable: 'Danh mục', deadline: { month: '2026-09' } },
        ],
      },
    ],
  ]);
  expect(told).toHaveLength(1);
});

test('a cell may say who leads and who joins in; hours, parts of months and signs for nothing are no riddles', async () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'a.md'),
    `# KẾ HOẠCH

**Việc hư cấu năm 2026**

I. NHIỆM VỤ

| TT | Nội dung | Đơn vị chủ trì, phối hợp | Thời gian |
| --- | --- | --- | --- |
| 1 | Tập huấn | Phòng A chủ trì; Phòng B, Ban C phối hợp | Q.III |
| 2 | Ra mắt | - Chủ trì: Phòng A<br>- Phối hợp: Phòng B | Đầu tháng 5 |
| 3 | Khai mạc | Phòng A chủ trì | 8h00, ngày 01/3 |
| 4 | Trực | - | - |
| 5 | Giám sát | Phòng A | Cả nhiệm kỳ |
`,
  );
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--lang', 'en'], {
    cwd: root,
  });
  expect([exitCode, out]).toEqual([0, expect.not.stringContaining('was not understood') as string]);
  const plan = readPlan(readPlanFolder(root)).plan;
  expect(
    plan.programmes[0]?.index.tasks.map(({ task }) => JSON.parse(JSON.stringify(task ?? null)) as unknown),
  ).toEqual([
    { lead: 'phong-a', with: ['phong-b', 'ban-c'], deadline: { quarter: '2026-Q3' } },
    { lead: 'phong-a', with: ['phong-b'], deadline: { month: '2026-05' } },
    { lead: 'phong-a', deadline: { date: '2026-03-01' } },
    null,
    { lead: 'phong-a', deadline: { standing: true } },
  ]);
  expect((await runCthd(['import', '--check', 'a.md', 'thu'], { cwd: root })).exitCode).toBe(0);
});

test('a cell of a lone dash says nothing; a share names what it is of', async () => {
  const { rows } = await rowsOf(`| TT | Nhiệm vụ | Mục tiêu | Chủ trì | Cấp trình | Thời hạn |
| --- | --- | --- | --- | --- | --- |
| 1 | Ban hành văn bản | 100% văn bản đúng hạn | Phòng A | - | Quý I/2026 |
| 2 | Rà soát | Trên 90% hồ sơ | Phòng A | UBND | - |
`);
  expect(rows.map(([, , task]) => task)).toEqual([
    {
      indicator: { name: 'văn bản đúng hạn', target: 100, unit: '%' },
      lead: 'phong-a',
      deadline: { quarter: '2026-Q1' },
    },
    { indicator: { name: 'hồ sơ', 'at-least': 90, unit: '%' }, lead: 'phong-a', 'submit-to': 'UBND' },
  ]);
});

test('what is to be reached in years before the last are milestones, in columns and in a cell', async () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'a.md'),
    `# KẾ HOẠCH

**Việc hư cấu giai đoạn 2026 - 2030**

I. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Năm 2025 | Năm 2026 | Năm 2028 | Năm 2030 | Đơn vị chủ trì |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Số lớp | lớp | 5 | 10 | ≥ 20 | 30 | Phòng A |
| 2 | Mức hài lòng | % | | | cao | 90 | Phòng A |
| 3 | Hộ nghèo | % | 7 | 6 | 4 | ≤ 3 | Phòng A |

II. MỨC PHẤN ĐẤU

| TT | Chỉ tiêu | ĐVT | Mục tiêu | Đơn vị chủ trì |
| --- | --- | --- | --- | --- |
| 1 | Hồ sơ số | % | Năm 2024: 12%; đến năm 2026: 30%; năm 2030: 90% | Phòng A |
`,
  );
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--yes', '--lang', 'en'], {
    cwd: root,
  });
  expect([exitCode, /\d+ words lost, \d+ made up/u.exec(out)?.[0]]).toEqual([0, '0 words lost, 0 made up']);
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  const rows = (programme?.index.units ?? []).filter(({ kind }) => kind === 'row');
  expect(rows.map(({ task }) => JSON.parse(JSON.stringify(task?.indicator)) as unknown)).toEqual([
    {
      name: 'Số lớp',
      unit: 'lớp',
      target: 30,
      by: 2030,
      milestones: [
        { by: 2026, target: 10 },
        { by: 2028, 'at-least': 20 },
      ],
    },
    { name: 'Mức hài lòng', unit: '%', target: 90, by: 2030 },
    {
      name: 'Hộ nghèo',
      unit: '%',
      'at-most': 3,
      by: 2030,
      milestones: [
        { by: 2026, 'at-most': 6 },
        { by: 2028, 'at-most': 4 },
      ],
    },
    { name: 'Hồ sơ số', unit: '%', target: 90, by: 2030, milestones: [{ by: 2026, target: 30 }] },
  ]);
  expect((await runCthd(['lint', '--lang', 'en'], { cwd: root })).out).toContain('0 errors');
});

test('a department that carries a plan is printed below the committee that it is of', async () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'a.md'),
    'UBND TỈNH MẪU\n\nSỞ VÍ DỤ\n\nSố: 12/QĐ-SVD\n\nMẫu, ngày 04 tháng 5 năm 2026\n\nQUYẾT ĐỊNH\n\n**Ban hành Kế hoạch hư cấu**\n\nĐiều 1. Ban hành Kế hoạch hư cấu.\n\nGIÁM ĐỐC\n\nTrần Ví Dụ\n\nKẾ HOẠCH\n\n**Việc hư cấu năm 2026**\n\n(Kèm theo Quyết định số 12/QĐ-SVD)\n\nI. VIỆC\n\n- Một.\n',
  );
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--yes', '--lang', 'en'], {
    cwd: root,
  });
  expect([exitCode, /\d+ words lost, \d+ made up/u.exec(out)?.[0]]).toEqual([0, '0 words lost, 0 made up']);
});

test('a time without a year is in that of the heading, the head of the column or the group above it; a plan of several years that names none gives none', async () => {
  const root = temporaryFolder();
  const table = (head: string, rows: readonly string[]) =>
    `| TT | Nội dung | Chủ trì | ${head} |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  writeFileSync(
    join(root, 'a.md'),
    `# KẾ HOẠCH

**Thực hiện Nghị quyết số 12-NQ/TU ngày 02 tháng 3 năm 2026 về việc hư cấu giai đoạn 2026 - 2030**

I. NHIỆM VỤ NĂM 2027

${table('Thời gian', ['| 1 | Một | Phòng A | (Quý II, III) |', '| 2 | Hai | Phòng A | (6 tháng cuối năm) |', '| 3 | Ba | Phòng A | Tháng Thanh niên (tháng 3) |', '| 4 | Bốn | Phòng A | 2028 (Quý I) |'])}
- Ra quân (Phòng B, quý I).

II. NHIỆM VỤ KHÁC

${table('Thời gian (năm 2028)', ['| 5 | Năm | Phòng A | Quý II |'])}
${table('Thời gian', ['| A | NĂM 2029 |  |  |', '| 6 | Sáu | Phòng A | Đầu tháng 4 |', '| B | VIỆC KHÁC |  |  |', '| 7 | Bảy | Phòng A | Quý IV |', '| 8 | Tám | Phòng A | 15/3/29 |'])}`,
  );
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--yes', '--lang', 'en'], {
    cwd: root,
  });
  expect(exitCode, out).toBe(0);
  const tasks = readPlan(readPlanFolder(root)).plan.programmes[0]?.index.tasks ?? [];
  expect(tasks.map(({ text, task }) => [text, JSON.stringify(task?.deadline ?? null)])).toEqual([
    ['Một', '{"from":"2027-Q2","to":"2027-Q3"}'],
    ['Hai', '{"from":"2027-07","to":"2027-12"}'],
    ['Ba', '{"month":"2027-03","printed":"Tháng Thanh niên (tháng 3)"}'],
    ['Bốn', '{"quarter":"2028-Q1","printed":"2028 (Quý I)"}'],
    ['Ra quân (Phòng B, quý I).', '{"quarter":"2027-Q1"}'],
    ['Năm', '{"quarter":"2028-Q2"}'],
    ['Sáu', '{"month":"2029-04"}'],
    ['Bảy', 'null'],
    ['Tám', '{"date":"2029-03-15"}'],
  ]);
  expect(out.match(/the deadline “[^”]+” was not understood/gu)).toEqual([
    'the deadline “Quý IV” was not understood',
  ]);
});

test('the day of a document that the title cites is no year of the plan', async () => {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'a.md'),
    `Hòa An, ngày 12 tháng 3 năm 2026

# KẾ HOẠCH

**Thực hiện Nghị quyết số 12-NQ/TU ngày 02 tháng 3 năm 2026**

I. NHIỆM VỤ

| TT | Nội dung | Chủ trì | Thời gian |
| --- | --- | --- | --- |
| 1 | Một | Phòng A | Quý II |
| 2 | Hai | Phòng A | Quý III/2026 |
`,
  );
  const { out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--yes', '--lang', 'en'], {
    cwd: root,
  });
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  expect(programme?.term).toMatchObject({ from: 2026, to: 2031 });
  expect(out.match(/the deadline “[^”]+” was not understood/gu)).toEqual([
    'the deadline “Quý II” was not understood',
  ]);
});
