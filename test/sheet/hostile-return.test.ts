import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { everythingIn } from '../support/record-plan.ts';
import { cthd, recordedIn, sheetFor } from '../support/report-plan.ts';
import { going, oneRecord, sentSheet, sheetBack } from '../support/sent-sheet.ts';
import {
  fillIn,
  type Grid,
  gridOf,
  type GridFile,
  headIn,
  rowIn,
  writeGrid,
} from '../support/sheet-edits.ts';

let root = '';
let grid: Grid = [];
beforeEach(async () => {
  ({ root, grid } = await sentSheet());
}, 60_000);

/** Writes the grid, reads it, and gives what came of it. */
const back = (options: Partial<GridFile> = {}, args: readonly string[] = []) =>
  sheetBack(root, grid, { options, args });

describe('nothing that was filled in is lost without a word', () => {
  const report = { 'Trạng thái': 'Đang thực hiện' };
  const refused = async (args: readonly string[] = []) => {
    const ran = await back({}, args);
    expect(ran.exitCode).toBe(2);
    return ran.err.split('\n').filter((line) => line.startsWith('  '));
  };
  const cell = (task: string, head: string, value: string | null) => {
    const cells = grid[rowIn(grid, task)] ?? [];
    cells[headIn(grid).column(head)] = value;
  };

  test('the first task, without its key', async () => {
    fillIn(grid, 'mo-lop', report);
    cell('mo-lop', 'Dấu dòng', null);
    cell('mo-lop', 'Mã dòng', null);
    expect(await refused()).toEqual([expect.stringContaining('I7: Hàng này không phải nhiệm vụ đã gửi')]);
  });

  test('a task whose key was changed', async () => {
    fillIn(grid, 'quy-che', report);
    cell('quy-che', 'Mã dòng', 'vi-du/quy chế');
    expect(await refused()).toEqual([
      expect.stringContaining('I10: Mã dòng hoặc dấu dòng của hàng đã bị sửa'),
    ]);
  });

  test('a row of their own below a hundred others', async () => {
    fillIn(grid, 'mo-lop', report);
    for (let at = 0; at < 100; at += 1) grid.push([null, `ghi chú ${at}`]);
    grid.push([8, 'Việc mới do đơn vị thêm', null, null, null, null, null, null, 'Đang thực hiện']);
    expect(await refused()).toEqual([expect.stringContaining('I114: Hàng này không phải nhiệm vụ đã gửi')]);
  });

  test('rows of their own by the ten thousand: those beyond 3,000 are not looked at, and that is told', async () => {
    fillIn(grid, 'mo-lop', report);
    for (let at = 0; at < 10_010; at += 1)
      grid.push([8, 'Việc mới', null, null, null, null, null, null, 'Đang thực hiện']);
    const lines = await refused();
    expect(lines.slice(50)).toEqual([
      '  và 2951 chỗ nữa',
      '  sau đó không xem tiếp: hãy xem lại có đúng là phiếu đã gửi không.',
    ]);
  });

  test('a row whose wording is gone, and all rows where its column is', async () => {
    fillIn(grid, 'mo-lop', report);
    cell('mo-lop', 'Nội dung nhiệm vụ', null);
    expect(await refused()).toEqual([expect.stringContaining('B7: Nội dung nhiệm vụ không khớp mã dòng')]);
    const { row, column } = headIn(grid);
    (grid[row] ?? [])[column('Nội dung nhiệm vụ')] = 'XYZ';
    expect(await refused()).toEqual([
      expect.stringContaining('không còn cột «Nội dung nhiệm vụ»'),
      '  cột không dùng: «XYZ» (B6).',
    ]);
  });

  test('a task in two rows of which one is bad: neither is recorded with the good ones', async () => {
    fillIn(grid, 'mo-lop', { ...report, 'Số đạt được': 'nhiều' });
    fillIn(grid, 'ra-soat', report);
    const row = [...(grid[rowIn(grid, 'mo-lop')] ?? [])];
    row[headIn(grid).column('Số đạt được')] = 13;
    grid.push(row);
    expect(await refused(['--accept-good'])).toHaveLength(1);
    expect(recordedIn(root).map(({ unit }) => unit)).toEqual(['ra-soat']);
  });
});

describe('what nobody sees does not count', () => {
  test('a column that is near to a head, before the column of that head', async () => {
    fillIn(grid, 'mo-lop', going);
    const { row, column } = headIn(grid);
    const at = column('Trạng thái');
    grid = grid.map((cells, index) => {
      const own = index === row ? 'Trạng thái của đơn vị phối hợp' : index > row ? 'hoàn thành' : null;
      return [...cells.slice(0, at), own, ...cells.slice(at)];
    });
    const ran = await back();
    expect([ran.err, ran.exitCode]).toEqual(['', 0]);
    expect(ran.out).toContain('cột không dùng: «Trạng thái của đơn vị phối hợp» (I6).');
    expect(recordedIn(root)).toEqual(oneRecord);
  });

  test.each([
    ['below it', 1, 0],
    ['beside it', 0, 1],
  ])('a value that the file keeps under a merged cell, %s', async (_, down, right) => {
    fillIn(grid, 'quy-che', { 'Trạng thái': 'Đang thực hiện' });
    fillIn(
      grid,
      down > 0 ? 'ra-soat' : 'quy-che',
      down > 0 ? { 'Trạng thái': 'Tạm dừng' } : { Ngày: '1/12/2026' },
    );
    const [row, column] = [rowIn(grid, 'quy-che') + 1, headIn(grid).column('Trạng thái')];
    const address = (across: number, below: number) =>
      `${String.fromCharCode(65 + column + across)}${row + below}`;
    await back({ merges: [`${address(0, 0)}:${address(right, down)}`] });
    expect(recordedIn(root).map(({ state, date }) => [state, date])).toEqual(
      Array.from({ length: 1 + down }, () => ['in-progress', '2026-12-14']),
    );
  });
});

describe('a person is told', () => {
  test('of rows of another body, each recorded for the body that it was sent to', async () => {
    const other = gridOf(await sheetFor(root, 'ban-to-chuc'));
    fillIn(other, 'bien-soan', { 'Trạng thái': 'Đang thực hiện' });
    fillIn(grid, 'mo-lop', going);
    grid.push(other[rowIn(other, 'bien-soan')] ?? []);
    const { out } = await back();
    expect(out).toContain('phiếu có dòng của nhiều phiếu; ghi cho Văn phòng Hội Ví dụ, 2026-H2: 7.');
    expect(out).toContain('phiếu có dòng của nhiều phiếu; ghi cho Ban Tổ chức Hội Ví dụ, 2026-H2: 14.');
  });

  test('of a sheet that is hidden, beside one without keys that can be seen', async () => {
    fillIn(grid, 'mo-lop', going);
    const path = join(root, 've/phieu.xlsx');
    writeGrid(grid, path, { type: 'xlsx', before: { 'Nhìn thấy': grid.map((cells) => cells.slice(0, 15)) } });
    const book = XLSX.readFile(path);
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
    XLSX.writeFile(book, path);
    expect((await cthd(root, ['sheet', 'in', 've'])).out).toContain(
      'trang tính «Báo cáo» đang ẩn, các trang nhìn thấy không có mã dòng.',
    );
  });

  test('of hidden columns in which something stands, not of those that went out hidden', async () => {
    fillIn(grid, 'mo-lop', { ...going, 'Minh chứng': '' });
    const { column } = headIn(grid);
    const places = ['Số đạt được', 'Minh chứng', 'Sản phẩm', 'Mã dòng', 'Dấu dòng'].map(column);
    const { out } = await back({ hiddenColumns: places });
    expect(out.split('\n').filter((line) => line.includes('đang ẩn'))).toEqual([
      expect.stringMatching(/các cột đang ẩn cũng được ghi: «Số đạt được»\.$/),
    ]);
    expect(recordedIn(root)).toEqual(oneRecord);
  });

  test.each(['xlsx', 'ods'] as const)('of results of formulas in %s', async (type) => {
    fillIn(grid, 'mo-lop', going);
    const path = join(root, `ve/phieu.${type}`);
    writeGrid(grid, path, { type });
    const book = XLSX.readFile(path);
    const address = `K${rowIn(grid, 'mo-lop') + 1}`;
    const sheet = book.Sheets['Báo cáo'];
    if (sheet) sheet[address] = { t: 'n', v: 12, f: '6+6' };
    XLSX.writeFile(book, path, { bookType: type });
    expect((await cthd(root, ['sheet', 'in', 've'])).out).toContain(`mở ra có thể thấy khác: ${address}.`);
    expect(recordedIn(root)).toEqual(oneRecord);
  });

  const plan = () => join(root, 'plans/vi-du/text/II.yaml');
  const change = (from: string, to: string) => {
    writeFileSync(plan(), readFileSync(plan(), 'utf8').replace(from, to));
  };

  test('of a task whose wording or lead is another by now', async () => {
    change('text: Mở 40 lớp', 'text: Mở thêm 40 lớp');
    change(
      'text: Ban hành quy chế., task: { lead: van-phong',
      'text: Ban hành quy chế., task: { lead: ban-to-chuc',
    );
    for (const task of ['mo-lop', 'quy-che', 'ra-soat'])
      fillIn(grid, task, { 'Trạng thái': 'Đang thực hiện' });
    expect((await back()).out).toContain(
      'hàng đã đổi nội dung hoặc cơ quan chủ trì từ khi gửi phiếu, hãy xem lại: 7, 10.',
    );
  });

  test('and a value is not taken for another indicator than the one that was asked about', async () => {
    change('name: lớp được mở', 'name: học viên');
    fillIn(grid, 'mo-lop', going);
    const ran = await back();
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain('K7: Chỉ tiêu của nhiệm vụ đã thay đổi từ khi gửi phiếu, nay là «học viên»');
  });

  test('of places beyond ten how many they are', async () => {
    fillIn(grid, 'mo-lop', going);
    for (let at = 0; at < 12; at += 1) grid.push([null, `ghi chú ${at}`]);
    expect((await back()).out).toMatch(/hàng không thuộc phiếu, bỏ qua: 14, .*, 23 và 2 chỗ nữa\./u);
  });
});

describe('a sheet that is read again adds nothing', () => {
  const on = (day: string) => new Date(`${day}T09:00:00+07:00`);
  const again = (day: string) => cthd(root, ['sheet', 'in', 've'], on(day));

  test('on another day, where a row names none and the period still runs', async () => {
    fillIn(grid, 'mo-lop', going);
    writeGrid(grid, join(root, 've', 'phieu.xlsx'), { type: 'xlsx' });
    expect((await again('2026-11-25')).out).toContain('đã ghi 1 bản ghi');
    expect((await again('2026-11-28')).out).toContain('1 dòng đã được ghi từ trước, bỏ qua.');
    expect(recordedIn(root).map(({ date, corrects }) => [date, corrects])).toEqual([
      ['2026-11-25', undefined],
    ]);
  });

  test('with characters that nobody sees', async () => {
    fillIn(grid, 'ra-soat', { 'Trạng thái': 'Đang thực hiện', 'Kết quả thực hiện': 'Rà\u200B soát' });
    await back();
    expect((await back()).out).toContain('1 dòng đã được ghi từ trước, bỏ qua.');
    expect(recordedIn(root)).toHaveLength(1);
  });

  test('beside a later one that corrected it, whatever their order', async () => {
    fillIn(grid, 'mo-lop', going);
    writeGrid(grid, join(root, 've', '1.xlsx'), { type: 'xlsx' });
    await again('2026-12-17');
    fillIn(grid, 'mo-lop', { 'Số đạt được': 14 });
    writeGrid(grid, join(root, 've', '2.xlsx'), { type: 'xlsx' });
    await again('2026-12-18');
    const recorded = everythingIn(join(root, 'plans'));
    const ran = await again('2026-12-19');
    expect([ran.err, ran.exitCode]).toEqual(['', 0]);
    expect(ran.out).toContain(
      'Hàng 7 (II.1/1): điều ghi ở đây đã được đọc trước đây và đã được đính chính, nên không ghi lại; nếu nay lại đúng, hãy ghi bằng cthd record --corrects.',
    );
    expect(everythingIn(join(root, 'plans'))).toEqual(recorded);
  });
});
