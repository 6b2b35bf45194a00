import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countTasks } from '../../src/progress/states/counts.ts';
import { taskStates } from '../../src/progress/states/task-state.ts';
import { planFrom } from '../../src/source/read/plan-from.ts';
import type { Table } from '../../src/views/blocks/block.ts';
import { figureOf } from '../../src/views/blocks/cell.ts';
import { cellWords } from '../../src/views/status/status-words.ts';
import { summaryView } from '../../src/views/summary/summary-view.ts';
import { runCthd } from '../support/run-cthd.ts';
import { day, programme as anyProgramme } from '../support/random-progress.ts';
import { programmeOf } from '../support/programme-of.ts';
import { blocksOf, headingsOf, idsIn, plans, tablesOf, under, wordsOfRows } from './view-cases.ts';

const example = blocksOf(plans.example, 'summary', { asOf: '2025-12-15' });
const real = blocksOf(plans.real, 'summary', { asOf: '2026-11-23' });

test('a followed programme says everything that a leader asks for, in this order', () => {
  expect(headingsOf(example)).toEqual([
    'CHƯƠNG TRÌNH HÀNH ĐỘNG (ví dụ hư cấu)',
    'Tình hình thực hiện',
    'Quá hạn: 3',
    'Cần chú ý',
    'Thay đổi của kế hoạch',
    'Đến hạn tiếp theo',
    'Báo cáo của các cơ quan chủ trì',
    'Chỉ tiêu',
    'Theo cơ quan chủ trì',
    'Theo mục',
    'Văn bản được viện dẫn',
    'Ngoại lệ đang áp dụng',
  ]);
});

test('a programme without leads, deadlines and records says in a few lines what is known; what to type next only on a screen', () => {
  expect(headingsOf(real)).toEqual([
    'CHƯƠNG TRÌNH HÀNH ĐỘNG',
    'Tình hình thực hiện',
    'Cần chú ý',
    'Văn bản được viện dẫn',
  ]);
  expect(under(real, 'Tình hình')).toEqual([
    {
      kind: 'paragraph',
      text: '24 nhiệm vụ. Chưa thời hạn nào có ngày cụ thể và chưa có bản ghi tiến độ nào, nên chưa tính được hoàn thành và quá hạn.',
    },
    {
      kind: 'paragraph',
      text: '24 nhiệm vụ: chưa nhiệm vụ nào có cơ quan chủ trì; 1 có thời hạn; 1 có sản phẩm hoặc chỉ tiêu.',
    },
  ]);
  const plan = plans.real;
  const programme = programmeOf(plan);
  const onScreen = summaryView({ plan, programme, asOf: '2026-11-23', language: 'vi' }, { isOnScreen: true });
  expect(under(onScreen, 'Tình hình').slice(2)).toEqual([
    {
      kind: 'list',
      items: [
        'Giao cơ quan chủ trì: cthd task <địa chỉ> --lead <cơ quan>.',
        'Ghi thời hạn đã có văn bản xác định: cthd task <địa chỉ> --deadline <thời hạn>.',
        'Ghi tiến độ đầu tiên: cthd record <địa chỉ> <trạng thái>, hoặc nhiều nhiệm vụ một lần: cthd record --from <bảng>.',
      ],
    },
  ]);
});

test('a programme without tasks has none to count, and nothing to record of them', () => {
  const withoutTasks = plans.real.programmes.map((one) => ({ ...one, index: { ...one.index, tasks: [] } }));
  const plan = { ...plans.real, programmes: withoutTasks };
  const facts = { plan, programme: programmeOf(plan), asOf: '2026-11-23', language: 'vi' } as const;
  expect(under(summaryView(facts, { isOnScreen: true }), 'Tình hình')).toEqual([
    { kind: 'paragraph', text: 'Chương trình chưa có nhiệm vụ nào.' },
  ]);
  expect(
    headingsOf(blocksOf(plan, 'report', { asOf: '2026-11-23', options: { period: '2026-H1' } })),
  ).not.toContain('2. Kết quả theo mục');
});

test('no figure of the count stands in more than two of the tables', () => {
  const figuresIn = (table: Table) =>
    table.rows.flatMap((row) =>
      row
        .map(figureOf)
        .flatMap(({ value, ids = [] }) =>
          typeof value === 'number' && ids.length > 1 ? [`${value} ${[...ids].sort().join(' ')}`] : [],
        ),
    );
  const tables = tablesOf(example).map((table) => new Set(figuresIn(table)));
  const [figures = new Set()] = tables;
  expect(figures.size).toBeGreaterThan(5);
  expect([...figures].filter((one) => tables.filter((said) => said.has(one)).length > 2)).toEqual([]);
});

test('the count stands beside that of the period before, and every figure names its tasks', () => {
  const [cells, rates] = tablesOf(under(example, 'Tình hình'));
  expect(cells?.columns.map(({ head }) => head)).toEqual([
    'Tình trạng',
    'Đến 15/12/2025',
    'Đến 14/9/2025',
    'Tăng, giảm',
  ]);
  expect(wordsOfRows(cells)).toEqual([
    ['Hoàn thành đúng hạn', '2', '2', '0'],
    ['Hoàn thành quá hạn', '2', '2', '0'],
    ['Chưa hoàn thành, trong hạn', '5', '8', '-3'],
    ['Chưa hoàn thành, quá hạn', '3', '0', '+3'],
    ['Không có thời hạn, thường xuyên', '5', '5', '0'],
    ['Tổng số', '17', '17', '0'],
  ]);
  const overdue = ['dien-dan-tri-thuc', 'quy-ho-tro-sang-tao', 'co-so-du-lieu'];
  expect(idsIn(cells?.rows[3]?.[1])).toEqual(overdue);
  expect(idsIn(cells?.rows[3]?.[3])).toEqual(overdue);
  expect(wordsOfRows(rates)).toEqual([
    ['15/12/2025', '4', '7', '57,14%'],
    ['14/9/2025', '4', '4', '100%'],
  ]);
  expect(idsIn(rates?.rows[0]?.[3])).toHaveLength(7);
});

test('what is overdue stands longest first with why, and what is due next after it', () => {
  const rows = (heading: string) => wordsOfRows(tablesOf(under(example, heading))[0]);
  const due = (heading: string) => rows(heading).map(([first, at]) => [first, at]);
  expect(
    rows('Quá hạn').map(([days, task, , deadline, why]) => [days, task?.split('. ')[0], deadline, why]),
  ).toEqual([
    ['76', 'II.3.1', 'Quý III/2025', 'chưa thực hiện; chưa có lý do hoặc ghi chú'],
    ['76', 'II.3.3', '30/9/2025', 'tạm dừng; Chờ bố trí kinh phí (Viện Nghiên cứu Ví dụ, 22/4/2025)'],
    [
      '15',
      'II.2/3',
      'tháng 11/2025',
      'hoàn thành, chưa có minh chứng; Đã tổ chức, kỷ yếu gửi sau (Ban Tư vấn Ví dụ, 21/11/2025)',
    ],
  ]);
  expect(due('Đến hạn')).toEqual([
    ['31/12/2025', 'II.1.1/1'],
    ['31/12/2025', 'II.1.2/2'],
    ['10/01/2026', 'II.4/4'],
    ['31/12/2026', 'II.2/2'],
    ['31/12/2028', 'II.2/4'],
  ]);
});

test('changes since the period before are told with their grounds', () => {
  const blocks = blocksOf(plans.example, 'summary', { asOf: '2025-06-20' });
  expect(wordsOfRows(tablesOf(under(blocks, 'Thay đổi'))[0])).toEqual([
    [
      '20/5/2025',
      'II.1.1/1',
      'thời hạn: 30/6/2025 → 31/12/2025',
      '14-KL/LHHVD',
      'Năm hội thành viên đại hội muộn hơn dự kiến',
    ],
  ]);
  expect(under(example, 'Thay đổi')).toEqual([
    { kind: 'paragraph', text: 'Không ghi nhận thay đổi nào từ sau ngày 14/9/2025.' },
  ]);
});

test('before the programme began there is nothing to compare with', () => {
  const blocks = blocksOf(plans.example, 'summary', { asOf: '2024-02-01' });
  expect(tablesOf(under(blocks, 'Tình hình'))[0]?.columns).toHaveLength(2);
});

test('leads stand in Vietnamese order, tasks without one last', () => {
  const names = wordsOfRows(tablesOf(under(example, 'Theo cơ quan'))[0]).map(([name]) => name);
  expect(names).toEqual([
    'Ban Hội viên Ví dụ',
    'Ban Tổ chức Ví dụ',
    'Ban Tư vấn Ví dụ',
    'Quỹ Sáng tạo Ví dụ',
    'Văn phòng Ví dụ',
    'Viện Nghiên cứu Ví dụ',
    'chưa có cơ quan chủ trì',
  ]);
});

describe('the cells of the summary are those of the count', () => {
  test('for random programmes and days', () => {
    fc.assert(
      fc.property(anyProgramme, day, (programme, asOf) => {
        const plan = planFrom({ documents: [], organisations: [], programmes: [programme] });
        const tasks = taskStates(programme, programme.index.tasks, { asOf });
        const counts = countTasks(tasks);
        const [cells] = tablesOf(summaryView({ plan, programme, asOf, language: 'en' })).filter(
          ({ columns }) => columns[0]?.head === 'Standing',
        );
        const isFollowed = tasks.some(
          ({ timeliness, last }) => timeliness !== 'no-deadline' || last !== null,
        );
        expect(cells !== undefined).toBe(isFollowed);
        if (!cells) return;
        const figures = cells.rows.map((row) => figureOf(row[1] ?? ''));
        expect(figures.map(({ value }) => value)).toEqual([
          ...cellWords.map(({ cell }) => counts[cell]),
          counts.total,
        ]);
        expect(figures.map(({ ids }) => ids?.length)).toEqual(figures.map(({ value }) => value));
        const listed = figures.slice(0, -1).flatMap(({ ids = [] }) => ids);
        expect(listed.toSorted()).toEqual([...(figures.at(-1)?.ids ?? [])].sort());
      }),
    );
  });

  test.each(['2024-07-20', '2025-06-20', '2025-12-15'])(
    'and those of cthd status, as of %s',
    async (asOf) => {
      const { out } = await runCthd(['status', '-C', 'examples', '--as-of', asOf, '--format', 'json']);
      const { counts } = JSON.parse(out) as { counts: Record<string, number> };
      const [cells] = tablesOf(under(blocksOf(plans.example, 'summary', { asOf }), 'Tình hình'));
      expect(cells?.rows.map((row) => figureOf(row[1] ?? '').value)).toEqual(
        [...cellWords.map(({ cell }) => cell), 'total'].map((cell) => counts[cell]),
      );
    },
  );
});

test('wording stays as issued: the subject, and what the tasks say', () => {
  const { subject } = programmeOf(plans.real);
  expect(blocksOf(plans.real, 'summary', { asOf: '2026-11-23', language: 'en' })[1]).toEqual({
    kind: 'paragraph',
    text: subject,
  });
});
