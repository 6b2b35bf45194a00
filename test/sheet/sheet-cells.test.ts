import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openZip } from '../../src/io/tables/zip.ts';
import { cthd, recordedIn, reportPlan, sheetFor } from '../support/report-plan.ts';
import { fillIn, gridOf, headIn, rowIn, writeGrid } from '../support/sheet-edits.ts';

async function partOf(path: string, name: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of (await openZip(readFileSync(path))).read(name)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/** The attributes of the looks of a cell: its number format, and whether it is locked. */
async function looksOf(path: string, address: string) {
  const sheet = await partOf(path, 'xl/worksheets/sheet2.xml');
  const book = await partOf(path, 'xl/styles.xml');
  const styles = /<cellXfs[^>]*>([^]*?)<\/cellXfs>/.exec(book)?.[1] ?? '';
  const style = Number(new RegExp(`<c r="${address}"[^>]* s="(\\d+)"`).exec(sheet)?.[1] ?? 0);
  const own = [...styles.matchAll(/<xf[^>]*?(?:\/>|>[^]*?<\/xf>)/g)][style]?.[0] ?? '';
  const format = /numFmtId="(\d+)"/.exec(own)?.[1] ?? '0';
  const code = new RegExp(`numFmtId="${format}" formatCode="([^"]*)"`).exec(book)?.[1];
  return { format: code ?? 'General', isLocked: !own.includes('locked="0"') };
}

/** The number format that keeps what is typed as text. */
const asText = '@';

test('dates and values stay as they are typed, whatever the language of the spreadsheet', async () => {
  const path = await sheetFor(reportPlan());
  expect(await looksOf(path, 'I7')).toEqual({ format: 'General', isLocked: false });
  expect(await looksOf(path, 'J7')).toEqual({ format: asText, isLocked: false });
  expect(await looksOf(path, 'K7')).toEqual({ format: asText, isLocked: false });
  expect(await looksOf(path, 'B7')).toEqual({ format: 'General', isLocked: true });
});

test('a bad cell of a returned copy can be put right, also where others keep it locked', async () => {
  const root = reportPlan();
  const grid = gridOf(await sheetFor(root));
  fillIn(grid, 'ra-soat', { 'Trạng thái': 'Đang thực hiện', 'Số đạt được': 5 });
  writeGrid(grid, join(root, 've.xlsx'), { type: 'xlsx' });
  expect((await cthd(root, ['sheet', 'in', 've.xlsx', '--return', 'tra'])).exitCode).toBe(2);
  const path = join(root, 'tra/2026-h2-van-phong-tra-lai.xlsx');
  const copy = gridOf(path);
  const at = `K${rowIn(copy, 'ra-soat') + 1}`;
  expect(headIn(copy).column('Số đạt được')).toBe(10);
  expect(await looksOf(path, at)).toEqual({ format: asText, isLocked: false });
});

test('a date outside the period is pointed out, and recorded', async () => {
  const root = reportPlan();
  const grid = gridOf(await sheetFor(root));
  fillIn(grid, 'ra-soat', { 'Trạng thái': 'Đang thực hiện', Ngày: '1/6/2026' });
  writeGrid(grid, join(root, 've.xlsx'), { type: 'xlsx' });
  const ran = await cthd(root, ['sheet', 'in', 've.xlsx']);
  expect([ran.exitCode, ran.err]).toEqual([0, '']);
  expect(ran.out).toMatch(/\n {2}ngày nằm ngoài kỳ báo cáo, hãy xem lại: J\d+ \(01\/6\/2026\)\.\n/);
  expect(recordedIn(root)).toMatchObject([{ unit: 'ra-soat', date: '2026-06-01', period: '2026-H2' }]);
});

test('a reason of several lines is one line where tasks are listed', async () => {
  const root = reportPlan();
  const note = 'Chờ phê duyệt\nThiếu kinh phí';
  await cthd(root, [
    'record',
    'quy-che',
    'in-progress',
    '--date',
    '2026-12-01',
    '--by',
    'van-phong',
    '--note',
    note,
  ]);
  const { out } = await cthd(root, ['late']);
  expect(out.replace(/\s+/g, ' ')).toContain(
    'Chờ phê duyệt; Thiếu kinh phí (Văn phòng Hội Ví dụ, 01/12/2026)',
  );
});
