import { describe, expect, test } from 'vitest';
import { findUnits } from '../../src/commands/shared/find-unit.ts';
import {
  addressOf,
  type InputCell,
  type InputCellValue,
  type InputTable,
} from '../../src/plan/input-table.ts';
import { UserError } from '../../src/plan/user-error.ts';
import { parseEvidence } from '../../src/progress/records/parse-evidence.ts';
import type { TableReading } from '../../src/progress/rows/said-in-row.ts';
import { fieldOf } from '../../src/progress/rows/table-header.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { thrownBy } from '../io/thrown.ts';
import { planWith, threeTasks } from '../support/example-plan.ts';
import { programmeOf } from '../support/programme-of.ts';
import { rowsToRecords } from './rows-in-memory.ts';

/** A fictional programme of three tasks, one of them without a lead. */
const { plan } = readPlan(planWith({ 'text/II.yaml': threeTasks() }));
const programme = programmeOf(plan);

const reading: TableReading = {
  programme,
  bodies: plan.organisations,
  findUnits,
  toEvidence(written) {
    const evidence = parseEvidence(written);
    if (!('file' in evidence) || evidence.file.endsWith('.pdf')) return evidence;
    throw new UserError({ vi: `Không có tệp «${written}».`, en: `There is no file “${written}”.` });
  },
  today: '2024-07-01',
};

type Value = string | number | null | InputCellValue;
const valueOf = (value: Value): InputCellValue =>
  value === null
    ? { kind: 'empty' }
    : typeof value === 'string'
      ? { kind: 'text', text: value }
      : typeof value === 'number'
        ? { kind: 'number', value }
        : value;
const day = (date: string): InputCellValue => ({ kind: 'date', date });
const broken = (error: string): InputCellValue => ({ kind: 'error', error });

const tableOf = (rows: readonly (readonly Value[])[], hidden: readonly number[] = []): InputTable => ({
  rows: rows.map((cells, index) => ({
    number: index + 1,
    isHidden: hidden.includes(index + 1),
    cells: cells.flatMap((value, column): InputCell[] => {
      const cell = valueOf(value);
      return cell.kind === 'empty' ? [] : [{ ...cell, column, address: addressOf(column, index + 1) }];
    }),
  })),
});

const read = (rows: readonly (readonly Value[])[], given: Partial<TableReading> = {}) =>
  rowsToRecords(tableOf(rows), { ...reading, ...given });
const said = (rows: readonly (readonly Value[])[], given: Partial<TableReading> = {}) => {
  const { records, problems } = read(rows, given);
  expect(problems).toEqual([]);
  return records.map(({ unit, said: record }) => [unit.id, record]);
};
const problemsOf = (rows: readonly (readonly Value[])[], given: Partial<TableReading> = {}) =>
  read(rows, given).problems.map(({ address, why }) => [address, why.vi]);

const head = ['Mã', 'Trạng thái', 'Ngày', 'Kết quả đạt', 'Ghi chú', 'Minh chứng', 'Đơn vị báo cáo'];
const full = {
  date: '2024-06-30',
  state: 'completed',
  value: 4,
  by: 'van-phong',
  note: 'xong',
  evidence: [{ document: '12-BC/ĐĐ', date: '2024-06-30' }],
};

describe('headers', () => {
  test.each([
    ['Vietnamese', head],
    [
      'without diacritics, in capitals',
      ['MA NHIEM VU', 'TINH TRANG', 'NGAY BAO CAO', 'SO DAT', 'GHI CHU', 'MINH CHUNG', 'NGUOI BAO CAO'],
    ],
    ['English', ['id', 'State', 'date', 'value', 'note', 'evidence', 'by']],
    [
      'with units of measure, marks and line ends',
      [
        'Mã:',
        'Trạng\nthái *',
        'Ngày (dd/mm/yyyy)',
        'Giá trị (lớp)',
        'Ghi chú.',
        'Minh chứng',
        'Đơn vị báo cáo',
      ],
    ],
  ])('%s', (_, words) => {
    expect(
      said([words, ['mo-lop', 'Hoàn thành', '30/6/2024', '4', 'xong', '12-BC/ĐĐ@2024-06-30', 'Văn phòng']]),
    ).toEqual([['mo-lop', full]]);
  });

  test('any order, titles above, other columns between', () => {
    const rows = [
      ['BÁO CÁO TIẾN ĐỘ (HƯ CẤU)'],
      ['Kính gửi: Ban Tổ chức', null, 'Trạng thái chung: tốt'],
      [],
      [
        'Đơn vị báo cáo',
        'Người lập biểu',
        'Minh chứng',
        'Ghi chú',
        'Ngày',
        'Trạng thái',
        'Mã',
        'Kết quả đạt',
      ],
      [
        'van-phong',
        'Nguyễn Văn Ví Dụ',
        '12-BC/ĐĐ@2024-06-30',
        'xong',
        day('2024-06-30'),
        'completed',
        'mo-lop',
        4,
      ],
    ];
    expect(said(rows)).toEqual([['mo-lop', full]]);
    expect(read(rows).header).toMatchObject({ row: 4, unused: [{ address: 'B4' }] });
  });

  test.each([
    [[], 'không có hàng tiêu đề'],
    [
      [
        ['Mã', 'Ghi chú'],
        ['mo-lop', 'x'],
      ],
      '«Mã» (A1), «Ghi chú» (B1)',
    ],
    [[...Array.from({ length: 60 }, () => ['x']), head], 'Trong 60 hàng đầu'],
    [[['Mã', 'Trạng thái', 'Ngày', 'Ngày báo cáo']], 'Hai cột C1 «Ngày» và D1 «Ngày báo cáo»'],
  ])('no header, or one that says a thing twice: %j', async (rows, words) => {
    expect((await thrownBy(() => read(rows)))?.vi).toContain(words);
  });

  test('a table of another kind is refused after 10,000 cells that cannot be read, at the cell where it is', async () => {
    const rows = [head, ...Array.from({ length: 3_334 }, () => ['mo-lop-khac', 'xong rùi'])];
    expect((await thrownBy(() => read(rows)))?.vi).toContain('Đến ô B3335 bảng đã có hơn 10.000 ô');
    expect(read(rows.slice(0, 3_334)).problems).toHaveLength(9_999);
  });

  test('heads that mean something else are left alone', () => {
    expect(['Thời hạn', 'Kết quả', 'Đơn vị', 'Ngày hoàn thành', '', '__proto__'].map(fieldOf)).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });
});

describe('rows', () => {
  test('empty ones are passed over, ones without a state are counted', () => {
    const { records, silent } = read([
      head,
      ['mo-lop', 'đang thực hiện', '1/6/2024'],
      [' '],
      ['bien-soan'],
      ['Cộng', ' ', '1/6/2024'],
    ]);
    expect(records.map(({ unit }) => unit.id)).toEqual(['mo-lop']);
    expect(silent).toEqual([4, 5]);
  });

  test('one that sums up the others reports nothing, unless it names a state', () => {
    const rows = (words: string, state: string | number) => [
      head,
      ['mo-lop', 'đang thực hiện', '1/6/2024'],
      [words, state, '1/6/2024'],
    ];
    for (const words of ['Tổng cộng', 'CỘNG:', 'Tổng số: 3 nhiệm vụ', 'Tổng'])
      for (const state of [3, '1/3', '2 hoàn thành'])
        expect(read(rows(words, state))).toMatchObject({ silent: [3], problems: [] });
    expect(problemsOf(rows('Tổng cộng', 'hoàn thành')).map(([address]) => address)).toContain('A3');
    expect(problemsOf(rows('Tổng kết', '1/3')).map(([address]) => address)).toContain('B3');
  });

  test('hidden ones are read, and it is known which', () => {
    const rows = [
      head,
      ['mo-lop', 'đang thực hiện', '1/6/2024'],
      ['bien-soan', 'đang thực hiện', '1/6/2024'],
    ];
    expect(rowsToRecords(tableOf(rows, [3]), reading)).toMatchObject({ records: [{}, {}], hidden: [3] });
  });

  test('every bad cell of a row is named at once', () => {
    expect(
      problemsOf([head, ['mo-lopp', 'quá hạn', '31/6/2024', '-1', broken('#REF!'), 'bao-cao.doc', 'Ai đó']]),
    ).toEqual([
      ['A2', 'Không có nhiệm vụ «mo-lopp». Có phải: mo-lop?'],
      ['B2', expect.stringContaining('«quá hạn» không phải là trạng thái để ghi: ') as unknown],
      ['C2', 'Ngày «31/6/2024» không có trong lịch; hãy viết như 2022-06-30 hoặc 30/6/2022.'],
      ['D2', expect.stringContaining('«-1» không phải là số từ 0 trở lên') as unknown],
      ['E2', 'Ô báo lỗi #REF!.'],
      ['F2', 'Không có tệp «bao-cao.doc».'],
      ['G2', expect.stringContaining('Không có tổ chức «Ai đó»') as unknown],
    ]);
  });
});

describe('the task', () => {
  const named = (heads: readonly string[], cells: readonly Value[]) =>
    read(
      [
        [...heads, 'Trạng thái'],
        [...cells, 'đang thực hiện'],
      ],
      { by: 'van-phong' },
    );
  const idOf = (heads: readonly string[], cells: readonly Value[]) => named(heads, cells).records[0]?.unit.id;
  const problem = (heads: readonly string[], cells: readonly Value[]) =>
    named(heads, cells).problems.map(({ address, why }) => `${address}: ${why.vi}`);

  test('by id, by address, by its wording, by a few words without diacritics', () => {
    expect(idOf(['Mã'], ['mo-lop'])).toBe('mo-lop');
    expect(idOf(['Địa chỉ'], ['ii.1/2'])).toBe('bien-soan');
    expect(idOf(['Nhiệm vụ'], ['Biên soạn tài liệu tập huấn.'])).toBe('bien-soan');
    expect(idOf(['unit'], ['tong ket'])).toBe('tong-ket');
    expect(idOf(['TT'], ['II.1/1'])).toBe('mo-lop');
  });

  test('an ordinal number is no task where another column names it', () => {
    expect(idOf(['TT', 'Nhiệm vụ'], [1, 'tổng kết'])).toBe('tong-ket');
    expect(problem(['TT'], [4])).toEqual([expect.stringContaining('A2: Không có nhiệm vụ «4»')]);
  });

  test('several columns may not name several tasks; what names none does not matter', () => {
    expect(problem(['Mã', 'Nhiệm vụ'], ['mo-lop', 'Biên soạn tài liệu'])).toEqual([
      'B2: Ô này nêu nhiệm vụ bien-soan (II.1/2), còn ô A2 nêu mo-lop (II.1/1).',
    ]);
    expect(idOf(['Mã', 'Nhiệm vụ'], ['mo-lop', 'Lớp tập huấn 2024'])).toBe('mo-lop');
    expect(idOf(['Mã', 'Địa chỉ'], ['', 'II.1/3'])).toBe('tong-ket');
  });

  test.each([
    [
      'words that mean several',
      'tập huấn',
      'A2: «tập huấn» có thể là 2 nhiệm vụ; hãy nêu mã hoặc địa chỉ: II.1/1 mo-lop; II.1/2 bien-soan.',
    ],
    [
      'a unit that is no task',
      'nhiem-vu',
      'A2: Đơn vị nhiem-vu (II) không phải là nhiệm vụ nên không có tiến độ để ghi.',
    ],
    ['nothing at all', null, 'A2: Hàng có trạng thái mà không nêu nhiệm vụ.'],
    ['an error', broken('#N/A'), 'A2: Ô báo lỗi #N/A.'],
    [
      'a formula without a result',
      broken('='),
      'A2: Ô chứa công thức chưa có kết quả; hãy mở tệp bằng Excel, tính lại rồi lưu.',
    ],
  ])('%s', (_, value, words) => {
    expect(problem(['Mã'], [value])).toEqual([words]);
  });
});

describe('dates', () => {
  const dateOf = (value: Value) =>
    read([
      ['Mã', 'Trạng thái', 'Ngày'],
      ['mo-lop', 'đang thực hiện', value],
    ]);

  test.each([
    [day('2024-06-30')],
    ['30/06/2024'],
    ['30/6/2024'],
    ['30-6-2024'],
    ['30.6.2024'],
    ['2024-06-30'],
    ['2024-6-30'],
    [' ngày 30 tháng 6 năm 2024 '],
    ['2024-06-30T00:00:00Z'],
    ['30/06/2024 8:30'],
    ['30/6/24'],
    ['30-6-24'],
    ['6/2024'],
    ['tháng 6/2024'],
    ['Quý II/2024'],
    [45473],
    ['45473'],
  ])('%j', (value) => {
    expect(dateOf(value).records[0]?.said.date).toBe('2024-06-30');
  });

  test('the day comes before the month, always', () => {
    expect(dateOf('04/05/2024').records[0]?.said.date).toBe('2024-05-04');
  });

  test.each([
    ['6/30/2024', 'hãy viết 30/6/2024 và xem lại cả cột'],
    ['29/02/2023', 'không có trong lịch'],
    ['29/02/1900', 'không có trong lịch'],
    ['30/6', 'thiếu năm'],
    ['giữa năm', 'không phải là ngày'],
    [2024, 'hãy định dạng ô kiểu Ngày'],
    [45473.5, 'hãy định dạng ô kiểu Ngày'],
    [broken('#VALUE!'), 'Ô báo lỗi #VALUE!.'],
    [null, 'Ô ngày để trống'],
  ])('%j is refused at its cell', (value, words) => {
    const { problems, records } = dateOf(value);
    expect(records).toEqual([]);
    expect(problems.map(({ address }) => address)).toEqual(['C2']);
    expect(problems[0]?.why.vi).toContain(words);
  });

  test('a table without a column of dates reports of today', () => {
    expect(
      said([
        ['Mã', 'Trạng thái'],
        ['mo-lop', 'đang thực hiện'],
      ])[0]?.[1],
    ).toMatchObject({ date: '2024-07-01' });
  });
});

describe('values, notes, evidence, bodies', () => {
  const field = (name: string, value: Value, given: Partial<TableReading> = {}) =>
    read(
      [
        ['Mã', 'Trạng thái', name],
        ['mo-lop', 'đang thực hiện', value],
      ],
      given,
    );

  test.each([
    ['1.234,5', 1234.5],
    ['1.234', 1234],
    ['98,62', 98.62],
    ['7.5', 7.5],
    ['0.583', 0.583],
    [0.583, 0.583],
    [' 12 ', 12],
    ['0', 0],
    ['12 lớp', 12],
    ['3/4', 3],
    ['3/4 lớp.', 3],
  ])('%j', (value, number) => {
    expect(field('Số đạt', value).records[0]?.said.value).toBe(number);
  });

  test.each([
    ['1,234.5'],
    ['5/12'],
    ['3 triệu'],
    ['gần 12'],
    ['50%'],
    ['80 phần trăm'],
    [-1],
    [1e13],
    ['1.23.4'],
    [day('2024-05-12')],
  ])('%j is no value', (value) => {
    expect(field('Số đạt', value).problems.map(({ address }) => address)).toEqual(['C2']);
  });

  test('notes are kept as they are, whatever they hold', () => {
    for (const note of ['=cmd()', '- {a: b}', '\u001b[31mđỏ', 'một\nhai', '# !', '"']) {
      expect(field('Ghi chú', note).records[0]?.said.note).toBe(note);
    }
    expect(field('Ghi chú', 12.5).records[0]?.said.note).toBe('12.5');
    expect(field('Ghi chú', day('2024-05-01')).records[0]?.said.note).toBe('01/5/2024');
    expect(field('Ghi chú', '  ').records[0]?.said).not.toHaveProperty('note');
    expect(field('Ghi chú', 'x'.repeat(4097)).problems[0]?.why.vi).toBe(
      'Ghi chú dài 4097 ký tự; tối đa 4.096.',
    );
  });

  test('several pieces of evidence in a cell', () => {
    const cell = '12-BC/ĐĐ@2024-06-30; https://example.org/a\r\nanh.pdf;\n;';
    expect(field('Minh chứng', cell).records[0]?.said.evidence).toEqual([
      { document: '12-BC/ĐĐ', date: '2024-06-30' },
      { url: 'https://example.org/a' },
      { file: 'anh.pdf' },
    ]);
    expect(field('Minh chứng', ';').records[0]?.said).not.toHaveProperty('evidence');
  });

  test('evidence as clerks type it', () => {
    const cell =
      'Báo cáo số 31-BC/TTCNTT ngày 25/9/2024, Công văn số 12-CV/VP ngày 2/7/24 và Quyết định số 05-QĐ/BTC ngày 01 tháng 10 năm 2024';
    expect(field('Minh chứng', cell).records[0]?.said.evidence).toEqual([
      { document: '31-BC/TTCNTT', date: '2024-09-25' },
      { document: '12-CV/VP', date: '2024-07-02' },
      { document: '05-QĐ/BTC', date: '2024-10-01' },
    ]);
    expect(field('Minh chứng', 'Báo cáo số 31-BC/TTCNTT').problems[0]?.why.vi).toContain('thiếu ngày');
  });

  test('a value of a task that counts nothing', () => {
    expect(
      problemsOf([
        ['Mã', 'Trạng thái', 'Số đạt'],
        ['bien-soan', 'đang thực hiện', 3],
      ]),
    ).toEqual([['C2', expect.stringContaining('Nhiệm vụ không có chỉ tiêu') as unknown]]);
  });

  test('who reports: the cell, else what is given, else the lead', () => {
    expect(field('by', 'Ban Tổ chức', { by: 'van-phong' }).records[0]?.said.by).toBe('ban-to-chuc');
    expect(field('by', null, { by: 'ban-to-chuc' }).records[0]?.said.by).toBe('ban-to-chuc');
    expect(field('by', null).records[0]?.said.by).toBe('van-phong');
    expect(problemsOf([head, ['tong-ket', 'đang thực hiện', '1/6/2024']])).toEqual([
      [
        'G2',
        'Không rõ ai báo cáo: nhiệm vụ tong-ket chưa có cơ quan chủ trì; hãy thêm cột Đơn vị báo cáo hoặc dùng --by.',
      ],
    ]);
  });
});
