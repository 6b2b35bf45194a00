import { expect, test } from 'vitest';
import { runCthd } from '../support/run-cthd.ts';
import { blocksOf, headingsOf, idsIn, plans, tablesOf, under, wordsOfRows } from './view-cases.ts';

const extract = (options: Readonly<Record<string, string>>) =>
  blocksOf(plans.example, 'extract', { asOf: '2025-12-15', options });

test('a lead finds what it leads, what it shares, and what changed for it since a day', () => {
  const blocks = extract({ lead: 'Ban Tổ chức Ví dụ', since: '2025-05-01' });
  expect(headingsOf(blocks)).toEqual([
    'Nội dung liên quan đến Ban Tổ chức Ví dụ',
    'Thay đổi từ ngày 01/5/2025',
    'Nhiệm vụ chủ trì: 3',
    'Nhiệm vụ phối hợp: 1',
  ]);
  expect(wordsOfRows(tablesOf(under(blocks, 'Nhiệm vụ phối hợp'))[0])).toEqual([
    [
      'II.1.1/2',
      'Sắp xếp lại các phòng của Văn phòng Ví dụ theo hướng tinh gọn.',
      'Văn phòng Ví dụ',
      'Quý IV/2024',
      'hoàn thành đúng hạn, đã xác nhận',
      '05/12/2024: Đã đối chiếu với quyết định',
    ],
  ]);
  const [changes, records] = tablesOf(under(blocks, 'Thay đổi'));
  expect(wordsOfRows(changes).map((row) => row.slice(0, 4))).toEqual([
    ['20/5/2025', 'II.1.1/1', 'thời hạn: 30/6/2025 → 31/12/2025', '14-KL/LHHVD'],
  ]);
  expect(wordsOfRows(records).map((row) => row.slice(0, 4))).toEqual([
    ['05/12/2025', 'II.1.2/2', 'chờ xác nhận', ''],
    ['28/11/2025', 'II.1.1/1', 'đang thực hiện', '7'],
    ['12/6/2025', 'II.1.2/1', 'đang thực hiện', '150'],
    ['10/6/2025', 'II.1.1/1', 'đang thực hiện', '6'],
  ]);
});

test('without --since nothing is said of changes; where there were none, it is said', () => {
  expect(headingsOf(extract({ lead: 'ban-to-chuc-vi-du' }))).toHaveLength(3);
  expect(under(extract({ lead: 'quy-sang-tao-vi-du', since: '2025-12-01' }), 'Thay đổi')).toEqual([
    { kind: 'paragraph', text: 'Không có thay đổi hoặc bản ghi nào về các nhiệm vụ chủ trì, phối hợp.' },
  ]);
});

test('a recipient finds its line among the recipients and where the wording names it', () => {
  const blocks = extract({ recipient: 'hoi-thanh-vien-vi-du' });
  expect(blocks).toContainEqual({
    kind: 'paragraph',
    text: 'Có trong nơi nhận của Chương trình: Các hội thành viên ví dụ (để thực hiện);',
  });
  expect(idsIn(tablesOf(under(blocks, 'Được nêu trong lời văn'))[0]?.rows[0]?.[0])).toEqual([
    'co-so-du-lieu',
  ]);
  expect(extract({ recipient: 'quy-sang-tao-vi-du' })).toContainEqual({
    kind: 'paragraph',
    text: 'Không có tên riêng trong nơi nhận của Chương trình.',
  });
});

const complaint = async (...args: readonly string[]) => {
  const { exitCode, out, err } = await runCthd([
    'render',
    ...args,
    '-C',
    'examples',
    '--as-of',
    '2025-12-15',
    '--lang',
    'en',
  ]);
  expect([exitCode, out]).toEqual([2, '']);
  return err.trim();
};

test('options that are missing, foreign or mistyped are answered in a line that says what to type', async () => {
  expect(await complaint('report')).toBe(
    'cthd: A report needs its period, for instance the last one that has ended: --period 2025-Q4',
  );
  expect(await complaint('report', '--period', '2026-H1x')).toContain('write it like 2024-05, 2024-Q3');
  expect(await complaint('report', '--period', '2026-H2')).toContain(
    'begins on 15 June 2026, after 15 December 2025',
  );
  expect(await complaint('extract')).toContain('--lead <body> or --recipient <body>');
  expect(await complaint('extract', '--lead', 'a', '--recipient', 'b')).toContain('exactly one body');
  expect(await complaint('extract', '--lead', 'ban to chuc')).toContain('Did you mean: ban-to-chuc-vi-du?');
  expect(await complaint('extract', '--lead', 'ban-tu-van-vi-du', '--since', '2025-02-30')).toContain(
    '2025-02-30',
  );
  expect(await complaint('summary', '--period', '2025-H1')).toBe('cthd: The view summary takes no --period.');
  expect(await complaint('extract', '--lead', 'ban-tu-van-vi-du', '--period', '2025-H1')).toContain(
    'it takes: --lead, --recipient, --since',
  );
});

const timeline = blocksOf(plans.example, 'timeline', { asOf: '2025-12-15' });

test('the timeline spans the term, with a day for every deadline that has one', () => {
  const chart = timeline.find((block) => block.kind === 'chart');
  expect(chart).toMatchObject({ from: '2024-01-01', to: '2028-12-31', today: '2025-12-15' });
  const dates = timeline.flatMap((block) =>
    block.kind === 'chart' && block.chart === 'timeline' ? block.events.map(({ date }) => date) : [],
  );
  expect(dates).toHaveLength(12);
  expect(dates).toEqual(dates.toSorted());
});

test('quarters count deadlines, completions and records, each with its tasks', () => {
  const [quarters] = tablesOf(under(timeline, 'Theo quý'));
  const rows = wordsOfRows(quarters);
  expect(rows.find(([quarter]) => quarter === 'Quý IV/2024')).toEqual([
    'Quý IV/2024',
    '3',
    '3',
    '0',
    '3',
    '10',
  ]);
  expect(rows.find(([quarter]) => quarter === 'Quý III/2025')).toEqual([
    'Quý III/2025',
    '2',
    '0',
    '2',
    '0',
    '2',
  ]);
  const fourth = quarters?.rows[rows.findIndex(([quarter]) => quarter === 'Quý IV/2024')];
  expect(idsIn(fourth?.[1])).toEqual(['khao-sat-hoi-vien', 'sap-xep-van-phong', 'trang-thong-tin']);
});

test('tasks without a day are grouped by what their deadline says', () => {
  expect(wordsOfRows(tablesOf(under(timeline, 'Không có ngày'))[0])).toEqual([
    ['hằng năm (từ 2024)', '1', 'II.1.2/1'],
    ['thường xuyên', '1', 'II.2/1'],
    ['hằng năm', '1', 'II.3.2'],
    ['theo Kế hoạch nghiên cứu giai đoạn 2024 - 2028 (hư cấu)', '1', 'II.3.4'],
    ['chưa có thời hạn', '1', 'II.4/5'],
  ]);
});
