import { expect, test } from 'vitest';
import { officialHead } from '../../src/views/parts/official-page.ts';
import { periodWords } from '../../src/views/parts/period-words.ts';
import { programmeYaml } from '../support/lint-example.ts';
import { planWith } from '../support/example-plan.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { programmeOf } from '../support/programme-of.ts';
import { blocksOf, headingsOf, plans, tablesOf, under, wordsOfRows } from './view-cases.ts';
import { periodNamed } from '../support/period-named.ts';

const example = blocksOf(plans.example, 'report', { asOf: '2025-12-20', options: { period: '2025-H2' } });

test('the five parts of the outline, the annex after recipients and signature', () => {
  expect(
    example.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [block.text] : [])),
  ).toEqual([
    'I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI',
    'II. KẾT QUẢ THỰC HIỆN',
    'III. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
    'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ',
    'V. ĐỀ XUẤT, KIẾN NGHỊ',
    'PHỤ LỤC',
  ]);
  const kinds = example.map(({ kind }) => kind);
  expect(kinds.slice(-5)).toEqual(['recipients', 'signature', 'heading', 'lines', 'table']);
});

test('period, cut-off day and day of the report are three things', () => {
  expect(example.slice(0, 2)).toEqual([
    {
      kind: 'letterhead',
      style: 'party',
      superior: 'LIÊN HIỆP HỘI VÍ DỤ',
      issuer: 'BAN THƯỜNG VỤ',
      symbol: null,
      ending: '-BC/LHHVD',
      place: 'Thành phố Ví dụ',
      date: '2025-12-20',
      type: 'BÁO CÁO',
      subject:
        'kết quả thực hiện Chương trình hành động thực hiện Nghị quyết Đại hội lần thứ III Liên hiệp Hội Ví dụ, 6 tháng cuối năm 2025',
    },
    {
      kind: 'paragraph',
      text: 'Kỳ báo cáo: 6 tháng cuối năm 2025 (từ ngày 15/6/2025 đến ngày 14/12/2025). Số liệu tính đến hết ngày 14/12/2025.',
    },
  ]);
});

test('while the period lasts, figures close on the day of the report, and it says so', () => {
  const blocks = blocksOf(plans.example, 'report', { asOf: '2025-10-01', options: { period: '2025-H2' } });
  expect(blocks[1]).toEqual({
    kind: 'paragraph',
    text: 'Kỳ báo cáo: 6 tháng cuối năm 2025 (từ ngày 15/6/2025 đến ngày 14/12/2025). Số liệu tính đến hết ngày 01/10/2025; kỳ báo cáo chưa kết thúc.',
  });
  expect(tablesOf(under(blocks, '1. Kết quả chung'))[0]?.columns.map(({ head }) => head)).toEqual([
    'Tình trạng',
    'Đến 01/10/2025',
    'Đến 14/6/2025',
    'Tăng, giảm',
  ]);
});

test('what was recorded after the day of the report was not known to it', () => {
  const overdue = (asOf: string) =>
    headingsOf(blocksOf(plans.example, 'report', { asOf, options: { period: '2024-Q4' } })).find((heading) =>
      heading.startsWith('1. Nhiệm vụ quá hạn'),
    );
  expect(overdue('2024-12-14')).toBe('1. Nhiệm vụ quá hạn: 0');
  const value = (asOf: string) =>
    wordsOfRows(
      tablesOf(
        under(blocksOf(plans.example, 'report', { asOf, options: { period: '2024-Q4' } }), '3. Chỉ tiêu'),
      )[0],
    )[0]?.slice(0, 2);
  expect(value('2025-01-10')).toEqual(['đảng đoàn', '6']);
  expect(value('2025-01-20')).toEqual(['đảng đoàn', '5']);
});

test('tasks completed in the period, overdue, silent and due next are filled in; causes and proposals are left to an official', () => {
  const blocks = blocksOf(plans.example, 'report', { asOf: '2024-12-20', options: { period: '2024-Q4' } });
  const completed = tablesOf(under(blocks, '1. Kết quả chung')).find(({ caption }) => caption !== undefined);
  expect(wordsOfRows(completed).map(([on, at]) => [on, at])).toEqual([
    ['20/11/2024', 'II.4/3'],
    ['25/11/2024', 'II.1.1/2'],
  ]);
  expect(wordsOfRows(tablesOf(under(blocks, 'IV.'))[0]).map(([due, at]) => [due, at])).toEqual([
    ['31/12/2024', 'II.4/1'],
  ]);
  expect(under(blocks, '5. Nguyên nhân')).toEqual([{ kind: 'paragraph', text: '…' }]);
  expect(under(blocks, 'V.')[0]).toEqual({ kind: 'paragraph', text: '…' });
});

test('the real programme is reported on by who has succeeded its issuer, with dots where nothing is known', () => {
  const blocks = blocksOf(plans.real, 'report', { asOf: '2026-07-10', options: { period: '2026-H1' } });
  expect(blocks[0]).toMatchObject({
    superior: 'ĐẢNG ỦY MẶT TRẬN TỔ QUỐC, CÁC ĐOÀN THỂ TRUNG ƯƠNG',
    issuer: 'ĐẢNG BỘ LIÊN HIỆP HỘI VIỆT NAM',
    symbol: null,
    place: null,
  });
  expect(blocks.find(({ kind }) => kind === 'signature')).toEqual({
    kind: 'signature',
    position: '…',
    name: '…',
  });
  expect(blocks.find(({ kind }) => kind === 'recipients')).toMatchObject({
    lines: ['Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương (để báo cáo);', '…;', 'Lưu ….'],
  });
  expect(under(blocks, '3. Chế độ báo cáo')).toEqual([
    { kind: 'paragraph', text: 'Chưa nhiệm vụ nào có cơ quan chủ trì nên chưa cơ quan nào phải báo cáo.' },
  ]);
});

test('Party and State forms are told apart by the symbol, else by how the signature says “on behalf of”', () => {
  const styleWith = (changes: Readonly<Record<string, string>>) => {
    const { plan } = readPlan(planWith({ 'programme.yaml': programmeYaml(changes) }));
    const about = { plan, programme: programmeOf(plan), day: '2021-01-01' };
    return officialHead(about, { type: 'BÁO CÁO', subject: 'hư cấu', documentType: 'BC' }).style;
  };
  expect(styleWith({})).toBe('party');
  expect(styleWith({ symbol: '12/CTr-BTC' })).toBe('state');
  expect(styleWith({ symbol: 'null' })).toBe('party');
  expect(
    styleWith({
      symbol: 'null',
      signature: '{ authority: TM. ỦY BAN, position: CHỦ TỊCH, name: Nguyễn Văn Ví Dụ }',
    }),
  ).toBe('state');
});

test.each([
  ['2025-05', 'tháng 5/2025', 'May 2025'],
  ['2025-Q3', 'quý III năm 2025', 'third quarter of 2025'],
  ['2025-H1', '6 tháng đầu năm 2025', 'first half of 2025'],
  ['2025-H2', '6 tháng cuối năm 2025', 'second half of 2025'],
  ['2025-9M', '9 tháng đầu năm 2025', 'first nine months of 2025'],
  ['2025', 'năm 2025', '2025'],
])('%s is called as reports call it', (name, vi, en) => {
  const period = periodNamed(name);
  expect([periodWords(period, 'vi'), periodWords(period, 'en')]).toEqual([vi, en]);
});

test('sections are numbered without gaps, where one has nothing to say too', () => {
  const blocks = blocksOf(plans.real, 'report', { asOf: '2025-10-01', options: { period: '2025-H1' } });
  const numbers = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 3
      ? [Number(/^\d+/.exec(block.text)?.[0])]
      : block.kind === 'heading'
        ? [0]
        : [],
  );
  for (const [index, number] of numbers.entries())
    expect(number === 0 || number === (numbers[index - 1] ?? 0) + 1).toBe(true);
});
