import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cthd, recordedIn, reportPlan, sheetFor } from '../support/report-plan.ts';
import { fillIn, gridOf, writeGrid } from '../support/sheet-edits.ts';

/** Changes the text of the fictional programme. */
function rewrite(root: string, changes: Readonly<Record<string, string>>): void {
  const path = join(root, 'plans/vi-du/text/II.yaml');
  const text = Object.entries(changes).reduce(
    (words, [from, to]) => words.replace(from, to),
    readFileSync(path, 'utf8'),
  );
  writeFileSync(path, text);
}

test('who sends sheets out is told of the tasks that are in none', async () => {
  const root = reportPlan();
  rewrite(root, {
    'Biên soạn tài liệu tập huấn., task: { lead: ban-to-chuc,':
      'Biên soạn tài liệu tập huấn., task: { lead: { class: các hội },',
    'Rà soát tài liệu., task: { lead: van-phong }': 'Rà soát tài liệu., task: {}',
  });
  const out = ['sheet', 'out', '--period', '2026-H2', '--as-of', '2026-11-20', '--out', 'phieu'];
  const all = await cthd(root, out);
  expect([all.exitCode, all.out]).toEqual([
    0,
    `Đã ghi phieu/2026-h2-van-phong.xlsx: 6 dòng.
Không có phiếu cho 2 nhiệm vụ, vì chưa rõ cơ quan nào báo cáo (II.1/5, II.1/7); giao chủ trì bằng cthd task <nhiệm vụ> --lead <cơ quan>.
`,
  ]);
  expect((await cthd(root, [...out, '--lead', 'van-phong', '--lang', 'en'])).out).toBe(
    'Wrote phieu/2026-h2-van-phong.xlsx: 6 rows.\n',
  );
});

test('who sends sheets out is told of what they leave blank', async () => {
  const root = reportPlan();
  const file = join(root, 'plans/vi-du/programme.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(', report-day: 20', ''));
  const out = ['sheet', 'out', '--period', '2026-H2', '--as-of', '2026-11-20', '--out', 'phieu'];
  expect((await cthd(root, out)).out).toContain(
    '\nPhiếu để trống ngày nộp: điền tay trước khi gửi, hoặc ghi vào mục reporting của programme.yaml (report-day, send-to) rồi lập lại phiếu.\n',
  );
});

test('a task with a footnote is listed without its mark, is asked about so, and shows the note by itself', async () => {
  const root = reportPlan();
  rewrite(root, {
    'text: Rà soát tài liệu., task:':
      'text: "Rà soát[^1] tài liệu.", footnotes: [{ mark: "1", text: Theo quy chế. }], task:',
  });
  for (const list of [['status', '--all'], ['render', 'tracker'], ['late'], ['log'], ['render', 'calendar']])
    expect((await cthd(root, list)).out).not.toContain('[^');
  const task = (await cthd(root, ['task', 'ra-soat'])).out;
  expect(task).toContain('Rà soát[1] tài liệu.');
  expect(task).toContain('[1] Theo quy chế.');
  const grid = gridOf(await sheetFor(root));
  expect(grid.flat()).toContain('Rà soát tài liệu.');
  fillIn(grid, 'ra-soat', { 'Trạng thái': 'Đang thực hiện' });
  writeGrid(grid, join(root, 've.xlsx'), { type: 'xlsx' });
  const read = await cthd(root, ['sheet', 'in', 've.xlsx']);
  expect([read.exitCode, read.err, read.out.includes('lời văn')]).toEqual([0, '', false]);
  expect(recordedIn(root)).toMatchObject([{ unit: 'ra-soat', state: 'in-progress' }]);
});
