import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import type { Terminal } from '../../src/cli/terminal.ts';
import { reportPlan, sheetFor } from '../support/report-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

const rows = 4000;
const day = (at: number) => `${1 + (at % 28)}/${1 + (at % 9)}/2026`;

/** Runs at a terminal where a person watches; the shares that were shown, and the exit code. */
async function watched(root: string, args: readonly string[]) {
  const shares: number[] = [];
  const terminal: Partial<Terminal> = {
    cwd: root,
    now: new Date('2026-12-18T09:00:00+07:00'),
    startProgress: () => Promise.resolve({ show: (share) => void shares.push(share), stop: () => undefined }),
  };
  const { exitCode, err } = await runCthd(args, terminal);
  return { shares, exitCode, err };
}

function expectMoving(shares: readonly number[]): void {
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  expect(new Set(shares.map((share) => Math.round(share * 100))).size).toBeGreaterThan(3);
}

/** A table of many rows, written by an independent library. */
function tableIn(root: string, name: string, heads: readonly string[], row: (at: number) => string[]): void {
  const cells = [heads, ...Array.from({ length: rows }, (_, at) => row(at))];
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(cells.map((one) => [...one])), 'Bảng');
  XLSX.writeFile(book, join(root, name), {
    bookType: name.endsWith('.ods') ? 'ods' : name.endsWith('.csv') ? 'csv' : 'xlsx',
  });
}

test.each(['bang.xlsx', 'bang.ods', 'bang.csv'])(
  'a long table shows how much of it is read: %s',
  async (name) => {
    const root = reportPlan();
    tableIn(root, name, ['Nhiệm vụ', 'Trạng thái', 'Ngày', 'Ghi chú'], (at) => [
      'ra-soat',
      'đang thực hiện',
      day(at),
      `Ghi chú hư cấu số ${at}`,
    ]);
    const { shares, exitCode } = await watched(root, ['record', '--from', name, '--dry-run']);
    expect(exitCode).toBe(0);
    expectMoving(shares);
  },
);

test('so does a long table of assignments, and a folder of returned sheets by file and within each', async () => {
  const root = reportPlan();
  tableIn(root, 'giao.xlsx', ['Mã', 'Nội dung', 'Chủ trì'], (at) => [
    at === 0 ? 'ra-soat' : '',
    `Việc hư cấu ${at}`,
    'Văn phòng Hội Ví dụ',
  ]);
  expectMoving((await watched(root, ['import', '--assignments', 'giao.xlsx', '--dry-run'])).shares);

  await sheetFor(root);
  const { shares, exitCode } = await watched(root, ['sheet', 'in', 'phieu']);
  expect(exitCode).toBe(0);
  expectMoving(shares);
  expect(Math.max(...shares)).toBeGreaterThan(0.5);
});

test('records of a table that one file would not hold are written in several, all of them', async () => {
  const root = reportPlan();
  const cells = Array.from({ length: 6000 }, (_, at) => `ra-soat,đang thực hiện,${day(at)},Ghi chú ${at}`);
  writeFileSync(join(root, 'bang.csv'), ['Nhiệm vụ,Trạng thái,Ngày,Ghi chú', ...cells].join('\n'));
  const from = ['record', '--from', 'bang.csv'];
  const first = await runCthd(from, { cwd: root, now: new Date('2026-12-18T09:00:00+07:00') });
  expect(first).toMatchObject({ exitCode: 0, err: '' });
  expect(first.out).toMatch(
    /Đã ghi 6000 bản ghi của 1 nhiệm vụ vào\s+plans\/vi-du\/progress\/\S+ và 1 tệp nữa/,
  );
  const again = await runCthd(from, { cwd: root, now: new Date('2026-12-19T09:00:00+07:00') });
  expect(again).toMatchObject({ exitCode: 0, err: 'bang.csv: 6000 hàng đã được ghi từ trước, bỏ qua.\n' });
});
