import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { makeXlsx, rowsOf } from '../support/make-xlsx.ts';
import { toWindows1258 } from '../support/windows-1258.ts';
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
import { workbookFaults } from '../support/workbook-faults.ts';

let root = '';
let grid: Grid = [];
beforeEach(async () => {
  ({ root, grid } = await sentSheet());
}, 60_000);

/** Writes the grid, reads it, and gives what came of it. */
const back = (options: Partial<GridFile> = {}, args: readonly string[] = []) =>
  sheetBack(root, grid, { options, args });

describe('layouts', () => {
  const body = () => grid.slice(headIn(grid).row + 1);

  test('dashes where there is nothing to say', async () => {
    const none = {
      'Trạng thái': '-',
      Ngày: '–',
      'Số đạt được': '-',
      'Minh chứng': '—',
      'Kết quả thực hiện': '-',
    };
    fillIn(grid, 'mo-lop', { ...none, ...going });
    fillIn(grid, 'ra-soat', none);
    expect((await back()).err).toBe('');
    expect(recordedIn(root)).toEqual(oneRecord);
  });

  test('without its keys it is read by the wording of the tasks, whichever sheet comes first', async () => {
    const { column } = headIn(grid);
    fillIn(grid, 'mo-lop', { ...going, Ngày: '1/12/2026' });
    const first = column('Mã dòng');
    const bare = grid.map((row) => row.slice(0, first));
    const path = join(root, 'bare.xlsx');
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([['Hướng dẫn']]), 'Hướng dẫn');
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(bare), 'Báo cáo');
    writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const asSheet = await cthd(root, ['sheet', 'in', 'bare.xlsx']);
    expect(asSheet.err).toContain('cthd record --from <tệp> --dry-run');
    expect((await cthd(root, ['record', '--from', 'bare.xlsx'])).exitCode).toBe(0);
    expect(recordedIn(root).map(({ state, value }) => [state, value])).toEqual([['in-progress', 12]]);
  });

  test.each([3, 24])('%i rows of titles', async (count) => {
    fillIn(grid, 'mo-lop', going);
    grid.unshift(...Array.from({ length: count }, (_, index) => [`BÁO CÁO dòng ${index}`, null, 'x']));
    expect((await back()).err).toBe('');
    expect(recordedIn(root)).toEqual(oneRecord);
  });

  test('heads in two rows, under the head of a group', async () => {
    fillIn(grid, 'mo-lop', going);
    const { row, column } = headIn(grid);
    const from = column('Trạng thái');
    const upper = (grid[row] ?? []).map((head, at) =>
      at === from ? 'TÌNH HÌNH KỲ NÀY' : at > from && at < 15 ? null : head,
    );
    const lower = (grid[row] ?? []).map((head, at) => (at >= from && at < 15 ? head : null));
    grid.splice(row, 1, upper, lower);
    const last = String.fromCharCode(65 + 14);
    const ran = await back({ merges: [`${String.fromCharCode(65 + from)}${row + 1}:${last}${row + 1}`] });
    expect(ran.err).toBe('');
    expect(recordedIn(root)).toEqual(oneRecord);
  });

  test('heads renamed slightly', async () => {
    fillIn(grid, 'mo-lop', going);
    const { row, column } = headIn(grid);
    const cells = grid[row] ?? [];
    cells[column('Trạng thái')] = 'Tình trạng thực hiện';
    cells[column('Số đạt được')] = 'Số đạt được (lũy kế)';
    cells[column('Minh chứng')] = 'Minh chứng kèm theo';
    expect((await back()).err).toBe('');
    expect(recordedIn(root)).toEqual(oneRecord);
  });

  test('a state merged over two rows is read for both', async () => {
    fillIn(grid, 'quy-che', { 'Trạng thái': 'Đang thực hiện', 'Kết quả thực hiện': 'Dự thảo lần hai' });
    fillIn(grid, 'ra-soat', { 'Kết quả thực hiện': 'Xong phần đầu' });
    const row = rowIn(grid, 'quy-che') + 1;
    expect(rowIn(grid, 'ra-soat')).toBe(row);
    const letter = String.fromCharCode(65 + headIn(grid).column('Trạng thái'));
    expect((await back({ merges: [`${letter}${row}:${letter}${row + 1}`] })).err).toBe('');
    expect(recordedIn(root).map(({ unit, state, note }) => [unit, state, note])).toEqual([
      ['quy-che', 'in-progress', 'Dự thảo lần hai'],
      ['ra-soat', 'in-progress', 'Xong phần đầu'],
    ]);
  });

  test.each(['Tổng cộng', 'CỘNG:', 'Tổng số: 7 nhiệm vụ'])(
    'a total («%s») that counts in the column of states is passed over; one that names a state is not',
    async (words) => {
      fillIn(grid, 'mo-lop', going);
      const { column } = headIn(grid);
      const row: (string | number | null)[] = [null, words];
      row[column('Trạng thái')] = '3/7';
      grid.push([], row);
      expect((await back()).err).toBe('');
      expect(recordedIn(root)).toEqual(oneRecord);
      row[column('Trạng thái')] = 'Hoàn thành';
      expect((await back()).err).toContain('Hàng này không phải nhiệm vụ đã gửi trong phiếu');
    },
  );

  test('totals, a signature block and notes beside are passed over', async () => {
    fillIn(grid, 'mo-lop', going);
    grid.push([], [null, 'Tổng cộng', null, null, null, null, null, null, null, null, 12]);
    grid.push([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      'NGƯỜI LẬP BIỂU',
      null,
      null,
      'THỦ TRƯỞNG ĐƠN VỊ',
    ]);
    (body()[0] ?? [])[18] = 'ghi chú bên lề';
    expect((await back()).err).toBe('');
    expect(recordedIn(root)).toEqual(oneRecord);
  });

  test('several sheets: the one with keys is read, two with keys are asked about', async () => {
    fillIn(grid, 'mo-lop', going);
    expect((await back({ before: { 'Ghi chú riêng': [['a'], ['b']] } })).err).toBe('');
    expect(recordedIn(root)).toEqual(oneRecord);
    const both = await back({ before: { 'Bản cũ': grid } });
    expect(both.exitCode).toBe(2);
    expect(both.err).toContain('nhiều trang tính có phiếu: «Bản cũ», «Báo cáo»; hãy nêu một bằng --sheet');
    expect((await back({ before: { 'Bản cũ': grid } }, ['--sheet', 'báo cáo'])).exitCode).toBe(0);
  });

  test.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['Windows-1258', toWindows1258],
  ])('csv in %s', async (_, encoded) => {
    fillIn(grid, 'mo-lop', going);
    const line = (cells: Grid[number]) =>
      cells.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(';');
    const text = grid.map(line).join('\r\n');
    writeFileSync(join(root, 've', 'a.csv'), encoded(text));
    expect((await cthd(root, ['sheet', 'in', 've'])).err).toBe('');
    expect(recordedIn(root)).toEqual(oneRecord);
  });

  test('what else lies in the folder is named, and a workbook of old Excel is refused', async () => {
    fillIn(grid, 'mo-lop', going);
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (const name of ['cong-van.pdf', '~$phieu.xlsx', 'anh.jpg']) writeFileSync(join(root, 've', name), '');
    writeFileSync(join(root, 've', 'ban-tu-van.xls'), old);
    const ran = await back();
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toBe(
      'cthd: Không đọc được bảng ve/ban-tu-van.xls: đây là tệp Excel cũ (.xls); hãy lưu lại thành .xlsx hoặc «CSV UTF-8»; không có gì bị thay đổi.\n' +
        'Không đọc, vì không phải bảng tính: ve/anh.jpg, ve/cong-van.pdf.\n',
    );
    expect(recordedIn(root)).toEqual(oneRecord);
  });

  test('a row twice: the same is one, another is asked about', async () => {
    fillIn(grid, 'mo-lop', going);
    const row = [...(grid[rowIn(grid, 'mo-lop')] ?? [])];
    grid.push(row);
    expect((await back()).err).toBe('');
    expect(recordedIn(root)).toEqual(oneRecord);
    row[headIn(grid).column('Số đạt được')] = 13;
    const ran = await back();
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain('Một nhiệm vụ ở hai hàng');
  });

  test('hidden columns that were deleted: the file is not guessed at', async () => {
    fillIn(grid, 'mo-lop', going);
    for (const cells of grid) cells.length = Math.min(cells.length, 15);
    const ran = await back();
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain('hai cột ẩn cuối phiếu đã bị xóa');
  });

  test('rows sorted apart from their keys, a changed mark, a row of their own', async () => {
    const { column } = headIn(grid);
    fillIn(grid, 'mo-lop', going);
    const own = grid[rowIn(grid, 'mo-lop')] ?? [];
    own[column('Nội dung nhiệm vụ')] = 'Ban hành quy chế.';
    const other = grid[rowIn(grid, 'quy-che')] ?? [];
    fillIn(grid, 'quy-che', { 'Trạng thái': 'xong' });
    other[column('Dấu dòng')] = String(other[column('Dấu dòng')]).replace('van-phong', 'ban-to-chuc');
    grid.push([8, 'Việc mới do đơn vị thêm', null, null, null, null, null, null, 'Đang thực hiện']);
    const before = everythingIn(root);
    const ran = await back();
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain('Nội dung nhiệm vụ không khớp mã dòng');
    expect(ran.err).toContain('Mã dòng hoặc dấu dòng của hàng đã bị sửa');
    expect(ran.err).toContain('Hàng này không phải nhiệm vụ đã gửi');
    const after = Object.entries(everythingIn(root)).filter(([path]) => !path.startsWith('ve/'));
    expect(Object.fromEntries(after)).toEqual(
      Object.fromEntries(Object.entries(before).filter(([path]) => !path.startsWith('ve/'))),
    );
  });
});

describe('values', () => {
  test.each([
    ['1,41 after 1.325 of 1.500', 'ket-nap', { 'Số đạt được': 1.41 }, 'có phải là 1.410?'],
    ['1.200 read as 1,2', 'ket-nap', { 'Số đạt được': 1.2 }, 'có phải là 1.200?'],
    ['far beyond the target', 'mo-lop', { 'Số đạt được': '1.234,5' }, 'gấp nhiều lần chỉ tiêu 40'],
    ['a value where nothing is counted', 'ra-soat', { 'Số đạt được': 3 }, 'Nhiệm vụ không có chỉ tiêu'],
    [
      'decimals of a computer',
      'ket-nap',
      { 'Số đạt được': 1410.0000000000002 },
      'phần lẻ do máy tính để lại',
    ],
    ['80% of a count', 'mo-lop', { 'Số đạt được': '80%' }, 'không tính bằng phần trăm'],
    ['month first', 'mo-lop', { Ngày: '11/30/2026' }, 'hãy viết 30/11/2026'],
    ['completed without a day', 'ra-soat', { 'Trạng thái': 'xong' }, 'Hoàn thành ngày nào?'],
    [
      'completed without evidence',
      'ra-soat',
      { 'Trạng thái': 'xong', Ngày: '1/12/2026' },
      'không có minh chứng; hãy nêu văn bản, địa chỉ hoặc tệp (cột «Minh chứng»).',
    ],
    ['evidence without its day', 'ra-soat', { 'Minh chứng': 'Báo cáo số 31-BC/VP' }, 'thiếu ngày'],
    [
      'a state that is none',
      'ra-soat',
      { 'Trạng thái': 'quá hạn' },
      '«quá hạn» không phải là trạng thái để ghi: cthd tự xác định điều đó theo thời hạn',
    ],
    ['no state', 'ra-soat', { 'Trạng thái': null, 'Kết quả thực hiện': 'x' }, 'chưa chọn trạng thái'],
  ])('%s is refused at its cell', async (_, task, cells, words) => {
    fillIn(grid, task, { 'Trạng thái': 'Đang thực hiện', ...cells });
    const ran = await back();
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain(words);
    expect(ran.err).toMatch(/\n {2}[A-Z]+\d+: /);
    expect(recordedIn(root)).toEqual([]);
  });

  test('one date with the month first makes those of its column doubtful that read both ways', async () => {
    for (const [task, day] of [
      ['mo-lop', '11/30/2026'],
      ['ket-nap', '6/12/2026'],
      ['ty-le', '12/12/2026'],
      ['ra-soat', 'tháng 6/2026'],
    ] as const)
      fillIn(grid, task, { 'Trạng thái': 'Đang thực hiện', Ngày: day });
    const ran = await back();
    expect(ran.exitCode).toBe(2);
    expect(ran.err.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  J7: Ngày «11/30/2026» không có trong lịch (ngày viết trước tháng); nếu tháng đã viết trước ngày, hãy viết 30/11/2026 và xem lại cả cột.',
      '  J8: Không rõ là 06/12/2026 hay 12/6/2026: ô J7 cùng cột viết tháng trước ngày; hãy viết lại cả cột, ngày trước tháng.',
    ]);
    expect((await back({}, ['--accept-good'])).exitCode).toBe(2);
    expect(recordedIn(root).map(({ unit, date }) => [unit, date])).toEqual([
      ['ty-le', '2026-12-12'],
      ['ra-soat', '2026-06-30'],
    ]);
  });

  test('characters that nobody sees are left out, with a word', async () => {
    fillIn(grid, 'ra-soat', {
      'Trạng thái': 'Đang thực hiện',
      'Kết quả thực hiện': 'Rà\u200B soát \u202Exong',
    });
    const ran = await back();
    expect(ran.exitCode).toBe(0);
    expect(ran.out).toContain('Đã bỏ các ký tự không nhìn thấy');
    expect(recordedIn(root).map(({ note }) => note)).toEqual(['Rà soát xong']);
  });
});

describe('good and bad rows of one file', () => {
  beforeEach(() => {
    fillIn(grid, 'mo-lop', going);
    fillIn(grid, 'ket-nap', {
      'Trạng thái': 'Đang thực hiện',
      'Số đạt được': 1.41,
      'Kết quả thực hiện': 'Thêm 85',
    });
  });

  test('nothing is recorded, and a marked copy goes back', async () => {
    const ran = await back({}, ['--return', 'tra']);
    expect(ran.exitCode).toBe(2);
    expect(recordedIn(root)).toEqual([]);
    expect(await workbookFaults(readFileSync(join(root, 'tra/2026-h2-van-phong-tra-lai.xlsx')))).toEqual([]);
    const copy = gridOf(join(root, 'tra/2026-h2-van-phong-tra-lai.xlsx'));
    const cells = copy[rowIn(copy, 'ket-nap')] ?? [];
    const { column } = headIn(copy);
    expect([cells[column('Số đạt được')], cells[column('Kết quả thực hiện')]]).toEqual(['1.41', 'Thêm 85']);
    const guide = XLSX.readFile(join(root, 'tra/2026-h2-van-phong-tra-lai.xlsx')).Sheets['Hướng dẫn'] ?? {};
    expect(XLSX.utils.sheet_to_csv(guide)).toMatch(/Ô K\d+ \(Số đạt được\): .*có phải là 1\.410\?/);
    fillIn(copy, 'ket-nap', { 'Số đạt được': 1410 });
    writeGrid(copy, join(root, 've', 'phieu.xlsx'), { type: 'xlsx' });
    expect((await cthd(root, ['sheet', 'in', 've'])).err).toBe('');
    expect(recordedIn(root).map(({ unit, value }) => [unit, value])).toEqual([
      ['mo-lop', 12],
      ['ket-nap', 1410],
    ]);
  });

  test('copies of two sheets of one body, and of rows of another, are files of their own', async () => {
    const other = gridOf(await sheetFor(root, 'ban-to-chuc'));
    fillIn(other, 'bien-soan', { 'Trạng thái': 'lung tung' });
    writeGrid(grid, join(root, 've', '1.xlsx'), { type: 'xlsx' });
    grid.push(other[rowIn(other, 'bien-soan')] ?? []);
    writeGrid(grid, join(root, 've', '2.xlsx'), { type: 'xlsx' });
    await cthd(root, ['sheet', 'in', 've', '--return', 'tra']);
    expect(readdirSync(join(root, 'tra')).sort()).toEqual([
      '2026-h2-ban-to-chuc-tra-lai.xlsx',
      '2026-h2-van-phong-tra-lai-2.xlsx',
      '2026-h2-van-phong-tra-lai.xlsx',
    ]);
    const copy = gridOf(join(root, 'tra/2026-h2-ban-to-chuc-tra-lai.xlsx'));
    expect(copy[rowIn(copy, 'bien-soan')]).toContain('lung tung');
  });

  test('the good ones are recorded where the person says so', async () => {
    const ran = await back({}, ['--accept-good']);
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain('có phải là 1.410?');
    expect(recordedIn(root)).toEqual(oneRecord);
  });
});

describe('what was recorded meanwhile', () => {
  test('says the same: known; says otherwise: the three are shown', async () => {
    fillIn(grid, 'mo-lop', going);
    await cthd(root, ['record', 'mo-lop', 'paused', '--date', '2026-12-01', '--by', 'ban-to-chuc']);
    const ran = await back();
    expect(ran.exitCode).toBe(2);
    expect(ran.err).toContain(
      'Số liệu xung đột: khi gửi phiếu «chưa thực hiện», đơn vị ghi «đang thực hiện, 12», từ đó đã có bản ghi «tạm dừng» (01/12/2026, Ban Tổ chức Hội Ví dụ)',
    );
  });

  test('a second sheet of the period corrects the first', async () => {
    fillIn(grid, 'mo-lop', going);
    await back();
    fillIn(grid, 'mo-lop', { 'Số đạt được': 14 });
    const ran = await back();
    expect([ran.err, ran.exitCode]).toEqual(['', 0]);
    expect(ran.out).toContain('đính chính phiếu trước');
    expect(recordedIn(root).map(({ value, corrects }) => [value, corrects !== undefined])).toEqual(
      expect.arrayContaining([
        [12, false],
        [14, true],
      ]),
    );
    const status = JSON.parse((await cthd(root, ['status', 'mo-lop', '--format', 'json'])).out) as {
      tasks: { value: number }[];
    };
    expect(status.tasks[0]?.value).toBe(14);
  });
});

describe('two sheets of one body, read together', () => {
  const filled = (name: string, reached: number) => {
    fillIn(grid, 'mo-lop', { ...going, 'Số đạt được': reached });
    writeGrid(grid, join(root, 've', name), { type: 'xlsx' });
  };
  const why =
    'I7: Nhiệm vụ II.1/1: phiếu ve/a.xlsx của cùng đơn vị, đọc cùng lần này, ghi khác («đang thực hiện, 12») mà không rõ phiếu nào gửi sau; hỏi lại đơn vị, rồi đọc riêng phiếu đúng: cthd sheet in <tệp>.';

  test.each([['as it would be'], ['as it is']])('that say otherwise are asked about, %s', async (how) => {
    filled('a.xlsx', 12);
    filled('b.xlsx', 14);
    const dry = how === 'as it is' ? [] : ['--dry-run'];
    const ran = await cthd(root, ['sheet', 'in', 've', ...dry]);
    expect([ran.exitCode, ran.err]).toEqual([
      2,
      `cthd: ve/b.xlsx [Báo cáo]: 1 chỗ chưa ghi được; không có bản ghi nào của tệp này được ghi.\n  ${why}\n`,
    ]);
    expect(recordedIn(root)).toEqual(how === 'as it is' ? oneRecord : []);
  });

  test('that say otherwise: the one that is read by itself afterwards counts', async () => {
    filled('a.xlsx', 12);
    filled('b.xlsx', 14);
    await cthd(root, ['sheet', 'in', 've']);
    const ran = await cthd(root, ['sheet', 'in', 've/b.xlsx']);
    expect([ran.exitCode, ran.out]).toEqual([0, expect.stringContaining('đính chính phiếu trước')]);
  });

  test('that say the same are recorded once, and a dry run says so', async () => {
    filled('a.xlsx', 12);
    filled('b.xlsx', 12);
    const dry = await cthd(root, ['sheet', 'in', 've', '--dry-run']);
    expect(dry.out).toContain('ve/b.xlsx [Báo cáo]: không có gì mới để ghi.');
    expect([dry.exitCode, (await cthd(root, ['sheet', 'in', 've'])).exitCode]).toEqual([0, 0]);
    expect(recordedIn(root)).toEqual(oneRecord);
  });
});

test('a column of states whose head was written over is named once, with the heads that mean none', async () => {
  const { root, grid } = await sentSheet();
  for (const task of ['mo-lop', 'ra-soat'])
    fillIn(grid, task, { ...going, 'Số đạt được': null, 'Kết quả thực hiện': 'x' });
  const head = grid.findIndex((cells) => cells.includes('Trạng thái'));
  grid[head] = (grid[head] ?? []).map((cell) => (cell === 'Trạng thái' ? 'Tiến độ' : cell));
  const { err, exitCode } = await sheetBack(root, grid);
  expect([exitCode, err.split('\n').slice(1)]).toEqual([
    2,
    [
      '  I6: Không thấy cột «Trạng thái» trong hàng đầu cột; hãy ghi lại các đầu cột như trong phiếu đã gửi.',
      '  cột không dùng: «Tiến độ» (I6).',
      '',
    ],
  ]);
});

test('what is told of a cell that names no state is in words, without what is typed in commands', async () => {
  const { root, grid } = await sentSheet();
  fillIn(grid, 'mo-lop', { 'Trạng thái': 'hoàn thàn' });
  const { err } = await sheetBack(root, grid);
  expect(err.split('\n')[1]).toBe('  I7: Không có trạng thái «hoàn thàn». Có phải: hoàn thành?');
});

test('a dry run shows every cell and writes nothing', async () => {
  fillIn(grid, 'mo-lop', { ...going, Ngày: '1/12/26' });
  const before = everythingIn(root);
  const ran = await back({}, ['--dry-run']);
  expect(ran.out.split('\n').slice(0, 4)).toEqual([
    've/phieu.xlsx [Báo cáo]: 3 ô đã điền',
    '  I7 II.1/1, Trạng thái: «Đang thực hiện»',
    '  J7 II.1/1, Ngày: «1/12/26» → 01/12/2026',
    '  K7 II.1/1, Số đạt được: «12»',
  ]);
  expect(Object.keys(everythingIn(root))).toEqual([...Object.keys(before), 've/phieu.xlsx'].sort());
});

test('macros are refused, a text is no sheet', async () => {
  const parts = [{ name: 'xl/vbaProject.bin', data: 'x' }];
  writeFileSync(join(root, 've', 'm.xlsm'), makeXlsx({ sheet: rowsOf([['x']]), parts }));
  expect((await cthd(root, ['sheet', 'in', 've'])).err).toContain('tệp có macro nên không được đọc');
  writeFileSync(join(root, 've', 'x.csv'), 'a,b\n');
  expect((await cthd(root, ['sheet', 'in', 've'])).err).toContain('tệp csv chỉ giữ trang tính đang mở');
});
