import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

/** A made-up plan whose annex assigns what its body says. */
const text = `**KẾ HOẠCH**
**thực hiện một chương trình ví dụ giai đoạn 2026 - 2030**

**I. NHIỆM VỤ**

1. Mở bốn lớp tập huấn cho cán bộ.

2. Biên soạn tài liệu hướng dẫn cho các xã, phường; in và phát hành trong năm.

3. Lập quỹ hỗ trợ.

a) Soạn điều lệ của quỹ.

4. Mở hội nghị.

**PHỤ LỤC**

| TT | Nhiệm vụ | Cơ quan chủ trì | Điểm, mục |
|---|---|---|---|
| 1 | Mở bốn lớp tập huấn cho cán bộ | Sở A | |
| 2 | Biên soạn tài liệu hướng dẫn cho các xã, phường | Sở B | |
| 3 | Việc quỹ | Sở C | I.3.a |
| 4 | Mở hội nghị | Sở D | |
| 5 | Một việc khác, không có trong phần lời | Sở E | |
`;

test('rows are linked to the units that they assign: by the same words, shortened ones, an address; and to nothing else', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), text);
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--lang', 'en'], {
    cwd: root,
  });
  expect(exitCode, out).toBe(0);
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  const rows = programme?.index.units.filter(({ kind }) => kind === 'row') ?? [];
  expect(rows.map(({ number, of }) => `${number ?? ''} ${of ?? '-'}`)).toEqual([
    '1 mo-bon-lop-tap-huan',
    '2 bien-soan-tai-lieu-huong',
    '3 soan-dieu-le-quy',
    '4 -',
    '5 -',
  ]);
  expect(out).toContain(
    'the row “Mở bốn lớp tập huấn cho cán bộ” assigns I.1 (mo-bon-lop-tap-huan) of the body; they count as one task',
  );
  expect((await runCthd(['lint', '--quiet'], { cwd: root })).exitCode).toBe(0);
  const status = await runCthd(['status', '--format', 'json'], { cwd: root });
  const { tasks } = JSON.parse(status.out) as {
    tasks: { id: string }[];
  };
  expect(tasks.map(({ id }) => id).filter((id) => id === 'mo-bon-lop-tap-huan')).toHaveLength(1);
});
