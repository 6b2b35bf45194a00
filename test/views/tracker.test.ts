import { expect, test } from 'vitest';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { figureOf } from '../../src/views/blocks/cell.ts';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import type { Programme } from '../../src/plan/plan.ts';
import { blocksOf, idsIn, plans, printed, tablesOf, wordsOfRows } from './view-cases.ts';

const tableOf = (plan: keyof typeof plans, asOf: string) => {
  const [table] = tablesOf(blocksOf(plans[plan], 'tracker', { asOf }));
  if (!table) throw new Error('no table');
  return table;
};

const withoutTasks = (programme: Programme): Programme => ({
  ...programme,
  index: { ...programme.index, tasks: [] },
});

test('the heads are those of real annexes', () => {
  expect(tableOf('real', '2026-11-23').columns.map(({ head }) => head)).toEqual([
    'TT',
    'Nội dung nhiệm vụ',
    'Cơ quan chủ trì',
    'Cơ quan phối hợp',
    'Sản phẩm/Kết quả',
    'Thời gian hoàn thành',
    'Tình trạng',
    'So với thời hạn',
    'Ghi chú',
  ]);
});

test('a target that the product says in the same words is not said twice', () => {
  const asked = 'indicator: { name: hội viên mới';
  const files = readPlanFolder('examples').files.map(({ path, bytes }) => ({
    path,
    bytes: Buffer.from(
      Buffer.from(bytes).toString().replace(asked, `deliverable: "1.500 Hội viên mới"\n          ${asked}`),
    ),
  }));
  const { plan } = readPlan({ files, others: [], unreadable: [] });
  const [table] = tablesOf(blocksOf(plan, 'tracker', { asOf: '2025-12-15' }));
  const row = wordsOfRows(table).find(([, task]) => task === 'Kết nạp 1.500 hội viên mới.');
  expect(row?.[4]).toBe('1.500 Hội viên mới');
});

test('where there are no tasks it says so and what makes a unit a task, in place of a table', () => {
  const plan = { ...plans.example, programmes: plans.example.programmes.map(withoutTasks) };
  const blocks = blocksOf(plan, 'tracker', { asOf: '2025-12-15' });
  expect(tablesOf(blocks)).toEqual([]);
  expect(blocks.at(-1)).toEqual({
    kind: 'paragraph',
    text: 'Chương trình chưa có nhiệm vụ nào. Nhiệm vụ là đơn vị thấp nhất trong các phần mà dòng operative của programme.yaml nêu: hãy xem lại dòng ấy; dự thảo thì thêm đơn vị bằng cthd unit add.',
  });
});

test('groups bear roman numerals and tasks are numbered through them', () => {
  const { rows } = tableOf('real', '2026-11-23');
  const numbers = rows.map(([first = '']) => figureOf(first).text);
  expect(numbers).toEqual([
    ...['I', '1', '2', '3', 'II'],
    ...Array.from({ length: 19 }, (_, index) => String(index + 4)),
    ...['III', '23', '24'],
  ]);
  expect(idsIn(rows[0]?.[0])).toEqual([]);
  expect(rows.filter(([first]) => idsIn(first).length === 1)).toHaveLength(24);
});

test('a row has its facts in official form, and a day as a day', () => {
  const table = tableOf('example', '2025-12-15');
  const rows = wordsOfRows(table);
  expect(rows[1]).toEqual([
    '1',
    'Thành lập 12 đảng đoàn của 12 hội thành viên ví dụ chưa có đảng đoàn.',
    'Ban Tổ chức Ví dụ',
    'các hội thành viên ví dụ; Văn phòng Ví dụ',
    'Quyết định thành lập đảng đoàn; 12 đảng đoàn',
    '31/12/2025',
    'Đang thực hiện',
    'Sắp đến hạn',
    'Đạt 7/12',
  ]);
  expect(figureOf(table.rows[1]?.[5] ?? '')).toEqual({ text: '31/12/2025', value: '2025-12-31' });
  expect(rows.map((row) => row[5]).filter((words) => words !== '')).toEqual([
    '31/12/2025',
    'Quý IV/2024',
    '30/9/2024',
    'Hằng năm (từ 2024)',
    'Năm 2025',
    'Thường xuyên',
    '2024 - 2026',
    'Tháng 11/2025',
    'Đến Đại hội lần thứ IV Liên hiệp Hội Ví dụ (dự kiến 2028)',
    'Quý III/2025',
    'Hằng năm',
    '30/9/2025',
    'Theo Kế hoạch nghiên cứu giai đoạn 2024 - 2028 (hư cấu)',
    '31/12/2024',
    'Quý II/2025',
    'Tháng 10/2024',
    '10/01/2026',
  ]);
  expect(rows[3]?.slice(7)).toEqual([
    'Hoàn thành quá hạn',
    'Hoàn thành ngày 15/8/2024; hạn được xét: 30/6/2024 (đã gia hạn đến 30/9/2024)',
  ]);
});

test('the state takes recorded states only, the lead bodies that still live', () => {
  const { columns, rows } = tableOf('real', '2026-11-23');
  const states = columns[6]?.choices ?? [];
  expect(states).toHaveLength(7);
  expect(
    rows
      .flatMap((row) => [figureOf(row[6] ?? '').text])
      .filter((words) => words !== '' && !states.includes(words)),
  ).toEqual([]);
  expect(states).not.toContain('Quá hạn');
  expect(columns[2]?.choices).toContain('Đảng bộ Liên hiệp Hội Việt Nam');
  expect(columns[2]?.choices).not.toContain('Đảng đoàn Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam');
});

test('what is overdue can be filtered, and says how late it is and why', () => {
  const { columns, rows } = tableOf('example', '2025-12-15');
  expect(columns[7]?.tones).toMatchObject({ 'Quá hạn': 'bad', 'Sắp đến hạn': 'soon' });
  const overdue = rows
    .map((row) => row.map((cell) => figureOf(cell).text))
    .filter((row) => row[7] === 'Quá hạn');
  expect(overdue.map((row) => row[8])).toEqual([
    'Chậm 15 ngày; chưa có minh chứng; Đã tổ chức, kỷ yếu gửi sau (Ban Tư vấn Ví dụ, 21/11/2025)',
    'Chậm 76 ngày',
    'Chậm 76 ngày; Chờ bố trí kinh phí (Viện Nghiên cứu Ví dụ, 22/4/2025)',
  ]);
});

test('a deadline that was extended after it had passed reads so', () => {
  const { rows } = tableOf('example', '2024-07-20');
  expect(rows.map((row) => row.map((cell) => figureOf(cell).text))[3]?.slice(5)).toEqual([
    '30/9/2024',
    'Đang thực hiện',
    'Quá hạn',
    'Chậm 20 ngày; hạn ban đầu 30/6/2024; đã gia hạn đến 30/9/2024; dời thời hạn ngày 10/7/2024: Chờ ý kiến các hội thành viên',
  ]);
});

test('a page leaves out the columns in which nothing is; the data and a workbook keep them', async () => {
  const asked = { view: 'tracker', asOf: '2026-11-23' } as const;
  const [page, data] = await Promise.all([
    printed(plans.real, { ...asked, format: 'markdown' }),
    printed(plans.real, { ...asked, format: 'json' }),
  ]);
  expect(page).toMatch(/\| TT +\| Nội dung nhiệm vụ +\| Sản phẩm/);
  expect(page).not.toContain('Cơ quan phối hợp');
  expect(data).toContain('Cơ quan phối hợp');
});
