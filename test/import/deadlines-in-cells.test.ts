import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

/** A made-up plan of one year whose table has groups by their numbers and deadlines of many kinds. */
const text = `# KẾ HOẠCH

**Thực hiện việc hư cấu năm 2026 của Sở Ví dụ**

I. NHIỆM VỤ

| TT | Nội dung | Chủ trì | Thời gian |
| --- | --- | --- | --- |
| 1 | Chỉ đạo |  |  |
| 1.1 | Kiện toàn | Phòng A<br>Phòng B | Tháng 3 |
| 1.2 | Rà soát | Phòng A | Trước tháng 6/2026 |
| 2 | Dữ liệu |  |  |
| 2.1 | Nâng cấp | Phòng B | Hoàn thành lắp đặt, vận hành trước ngày 01/12/2026 |
| 2.2 | Báo cáo | Phòng B | Ngày 15 tháng cuối quý |
| 2.3 | Định mức | Phòng B | Trước 31/12/2026 và cập nhật hằng năm |
| 3 | Tổng kết | Phòng A | Quý IV |
| 4 | Văn kiện | Phòng B | Trước Đại hội Hội Ví dụ lần thứ V |
`;

test('deadlines in cells are due when they say, in the year of the plan where they name none; what is not understood is listed', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), text);
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--lang', 'en'], {
    cwd: root,
  });
  expect(exitCode).toBe(0);
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  expect(programme?.term).toMatchObject({ from: 2026, to: 2026 });
  const rows = (programme?.index.units ?? []).filter(({ kind }) => kind === 'row' || kind === 'group');
  expect(
    rows.map(({ kind, address, task }) => [kind, address, JSON.stringify(task?.deadline ?? null)]),
  ).toEqual([
    ['group', 'I.1', 'null'],
    ['row', 'I.1.1', '{"month":"2026-03"}'],
    ['row', 'I.1.2', '{"date":"2026-05-31"}'],
    ['group', 'I.2', 'null'],
    ['row', 'I.2.1', '{"date":"2026-12-01"}'],
    ['row', 'I.2.2', 'null'],
    ['row', 'I.2.3', '{"date":"2026-12-31","then":"yearly"}'],
    ['row', 'I.3', '{"quarter":"2026-Q4"}'],
    ['row', 'I.4', '{"event":"Đại hội Hội Ví dụ lần thứ V"}'],
  ]);
  expect(out.split('\n').filter((line) => line.includes('was not understood'))).toEqual([
    '- line 14, table 1, row 7, column 1: the deadline “Ngày 15 tháng cuối quý” was not understood; its words are kept, and the task counts as one without a deadline: “Báo cáo”',
  ]);
});

test('a row that lists as many products as deadlines has a result for each; one whose lists differ keeps its words', async () => {
  const table = `# KẾ HOẠCH

I. NHIỆM VỤ

| TT | Nội dung | Chủ trì | Thời gian | Sản phẩm |
| --- | --- | --- | --- | --- |
| 1 | Lập đề án | Phòng A | - tháng 6/2026<br>- tháng 11/2026 | - Kế hoạch;<br>- Báo cáo. |
| 2 | Sơ kết | Phòng A | - tháng 6/2026<br>- tháng 11/2026 | Báo cáo |
`;
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), table);
  expect((await runCthd(['import', 'a.md', '--programme', 'thu', '--yes'], { cwd: root })).exitCode).toBe(0);
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  const rows = (programme?.index.units ?? []).filter(({ kind }) => kind === 'row');
  expect(rows.map(({ task, printed }) => JSON.parse(JSON.stringify([task, printed])) as unknown)).toEqual([
    [
      {
        lead: 'phong-a',
        results: [
          { deliverable: 'Kế hoạch', deadline: { month: '2026-06' } },
          { deliverable: 'Báo cáo', deadline: { month: '2026-11' } },
        ],
      },
      { 'Thời gian': '- tháng 6/2026 - tháng 11/2026', 'Sản phẩm': '- Kế hoạch; - Báo cáo.' },
    ],
    [{ lead: 'phong-a', deliverable: 'Báo cáo' }, { 'Thời gian': '- tháng 6/2026 - tháng 11/2026' }],
  ]);
  expect((await runCthd(['import', '--check', 'a.md', 'thu'], { cwd: root })).exitCode).toBe(0);
});
