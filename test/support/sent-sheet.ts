import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cthd, reportPlan, sheetFor } from './report-plan.ts';
import { type Grid, type GridFile, gridOf, writeGrid } from './sheet-edits.ts';

let sent: Grid | null = null;

/** A plan on disk with a folder `ve` for what comes back, and the sheet of the office that went out, to be filled in. */
export async function sentSheet(): Promise<{ root: string; grid: Grid }> {
  const root = reportPlan();
  sent ??= gridOf(await sheetFor(root));
  mkdirSync(join(root, 've'));
  return { root, grid: sent.map((cells) => [...cells]) };
}

/** Writes the grid, reads it, and gives what came of it. */
export async function sheetBack(
  root: string,
  grid: Grid,
  {
    options = {},
    args = [],
  }: { readonly options?: Partial<GridFile>; readonly args?: readonly string[] } = {},
) {
  const type = options.type ?? 'xlsx';
  writeGrid(grid, join(root, 've', `phieu.${type}`), { ...options, type });
  return cthd(root, ['sheet', 'in', 've', ...args]);
}

/** What the office fills in for one task. */
export const going = { 'Trạng thái': 'Đang thực hiện', 'Số đạt được': 12 };

/** The record that comes of it. */
export const oneRecord = [
  { unit: 'mo-lop', date: '2026-12-14', state: 'in-progress', value: 12, period: '2026-H2', by: 'van-phong' },
];
