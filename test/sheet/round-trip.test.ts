import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { everythingIn } from '../support/record-plan.ts';
import { cthd, recordedIn, reportPlan, sheetFor } from '../support/report-plan.ts';
import { fillIn, type Grid, gridOf, headIn, rowIn, writeGrid } from '../support/sheet-edits.ts';

const sent = async () => gridOf(await sheetFor(reportPlan()));
type Made<A> = A extends fc.Arbitrary<infer T> ? T : never;

test('what goes out and comes back untouched is no record, and changes no byte', async () => {
  const root = reportPlan();
  await sheetFor(root);
  await sheetFor(root, 'ban-to-chuc');
  const before = everythingIn(root);
  const ran = await cthd(root, ['sheet', 'in', 'phieu']);
  expect(ran).toMatchObject({ exitCode: 0, err: '' });
  expect(ran.out).toContain('7 dòng để nguyên như khi gửi.');
  expect(everythingIn(root)).toEqual(before);
});

const rows = ['mo-lop', 'ket-nap', 'ty-le', 'quy-che', 'ra-soat', 'de-an#1', 'de-an#2'] as const;
const most: Readonly<Record<string, number>> = { 'mo-lop': 40, 'ket-nap': 1500, 'ty-le': 100 };
const stateWords = {
  'in-progress': ['Đang thực hiện', 'đang t/h', 'Đang TH.', 'đang triển khai'],
  paused: ['Tạm dừng', 'tạm ngưng'],
  'awaiting-confirmation': ['Chờ xác nhận'],
  completed: ['Hoàn thành', 'Đã xong', 'đã h/thành.'],
} as const;
const states = Object.keys(stateWords) as (keyof typeof stateWords)[];

/** A row that somebody fills in: the cells as typed, and the record that they are. */
const filled = fc
  .record({
    state: fc.constantFrom(...states),
    spelling: fc.nat(3),
    day: fc.integer({ min: 1, max: 14 }),
    isDated: fc.boolean(),
    dateForm: fc.nat(3),
    share: fc.option(fc.integer({ min: 10, max: 100 })),
    words: fc.option(
      fc.constantFrom(
        'Đã làm xong đợt 1',
        'Mở thêm lớp; "đợt hai"',
        'dòng một\ndòng hai',
        '=không phải công thức',
      ),
    ),
    difficulties: fc.option(fc.constantFrom('Thiếu kinh phí', 'Chờ ý kiến')),
  })
  .map((one) => ({ ...one, isDated: one.isDated || one.state === 'completed' }));

function typedOf(
  row: string,
  { state, spelling, day, isDated, dateForm, share, words, difficulties }: Made<typeof filled>,
) {
  const spellings = stateWords[state];
  const two = String(day).padStart(2, '0');
  const forms = [`${two}/12/2026`, `${day}/12/26`, `ngày ${day}/12`, `${day}-12-2026`];
  const target = most[row];
  const value = share === null || target === undefined ? null : Math.round((target * share) / 100);
  const proof = state === 'completed' ? 'Báo cáo số 31-BC/VP ngày 25/9/2026' : null;
  const reason = state === 'completed' ? (difficulties ?? 'Khối lượng lớn') : difficulties;
  const note = [
    ...(words === null ? [] : [words]),
    ...(reason === null ? [] : [`Khó khăn, nguyên nhân: ${reason}`]),
  ].join('\n');
  const [unit = '', result] = row.split('#');
  return {
    cells: {
      'Trạng thái': spellings[spelling % spellings.length] ?? '',
      Ngày: isDated ? (forms[dateForm] ?? '') : null,
      'Số đạt được': value,
      'Kết quả thực hiện': words,
      'Minh chứng': proof,
      'Khó khăn, vướng mắc, nguyên nhân': reason,
    },
    record: {
      unit,
      date: isDated ? `2026-12-${two}` : '2026-12-14',
      state,
      ...(result !== undefined && { result }),
      ...(value !== null && { value }),
      period: '2026-H2',
      by: 'van-phong',
      ...(note !== '' && { note }),
      ...(proof !== null && { evidence: [{ document: '31-BC/VP', date: '2026-09-25' }] }),
    },
  };
}

/** What people do to a sheet beside filling it in. */
const treatment = fc.record({
  type: fc.constantFrom('xlsx', 'ods', 'csv'),
  order: fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 }),
  columns: fc.array(fc.nat(1000), { minLength: 17, maxLength: 17 }),
  moves: fc.boolean(),
  titles: fc.nat(24),
  gaps: fc.boolean(),
  hides: fc.boolean(),
  dropped: fc.option(fc.constantFrom(...rows)),
  footer: fc.boolean(),
});

function treated(grid: Grid, how: Made<typeof treatment>): { grid: Grid; hiddenRows: number[] } {
  const { row: head } = headIn(grid);
  const body = grid.slice(head + 1);
  const sorted = body
    .map((cells, index) => ({ cells, rank: how.order[index] ?? 0, index }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ cells }) => cells)
    .filter((cells) => how.dropped === null || !cells.includes(`vi-du/${how.dropped}`));
  const spaced = how.gaps ? sorted.flatMap((cells) => [cells, []]) : sorted;
  const footer: Grid = how.footer
    ? [
        [],
        [null, 'Tổng cộng', null, null, null, null, null, null, null, null, 12],
        [null, null, null, null, null, null, null, null, null, null, null, 'NGƯỜI LẬP BIỂU'],
      ]
    : [];
  const titles: Grid = Array.from({ length: how.titles }, (_, index) => [`Tiêu đề ${index}`]);
  const all = [...titles, ...grid.slice(0, head + 1), ...spaced, ...footer];
  const order = Array.from({ length: 17 }, (_, index) => index).sort(
    (a, b) => (how.columns[a] ?? 0) - (how.columns[b] ?? 0) || a - b,
  );
  const moved = how.moves ? all.map((cells) => order.map((column) => cells[column] ?? null)) : all;
  const hiddenRows = how.hides
    ? moved.map((_, index) => index).filter((index) => index > head && index % 2 === 0)
    : [];
  return { grid: moved, hiddenRows };
}

test('any set of edits, whatever else was done to the sheet, is exactly those records', async () => {
  const original = await sent();
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.constantFrom(...rows), filled, { maxKeys: 7 }),
      treatment,
      async (edits, how) => {
        const root = reportPlan();
        const grid = original.map((cells) => [...cells]);
        const expected = Object.entries(edits).map(([row, edit]) => {
          const { cells, record } = typedOf(row, edit);
          fillIn(grid, row, cells);
          return { row, record };
        });
        const { grid: messy, hiddenRows } = treated(grid, how);
        const path = join(root, 've', `phieu.${how.type}`);
        mkdirSync(dirname(path));
        writeGrid(messy, path, { type: how.type, hiddenRows, hiddenColumns: how.hides ? [3, 4] : [] });
        const ran = await cthd(root, ['sheet', 'in', 've']);
        expect([ran.err, ran.exitCode]).toEqual(['', 0]);
        const wanted = expected.filter(({ row }) => row !== how.dropped).map(({ record }) => record);
        expect(sorted(recordedIn(root))).toEqual(sorted(wanted));
        const again = await cthd(root, ['sheet', 'in', 've'], new Date('2026-12-19T09:00:00+07:00'));
        expect([again.err, again.exitCode]).toEqual(['', 0]);
        expect(sorted(recordedIn(root))).toEqual(sorted(wanted));
      },
    ),
    { numRuns: caseCount(12, 500) },
  );
});

const sorted = (records: readonly Record<string, unknown>[]) =>
  records
    .map((one) =>
      JSON.stringify(Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))),
    )
    .sort();

test('the heads stand where the sheet says', async () => {
  const grid = await sent();
  expect(headIn(grid).column('Mã dòng')).toBe(15);
  expect(rows.map((row) => rowIn(grid, row) - headIn(grid).row)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
