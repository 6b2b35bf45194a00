import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

/** A made-up plan in which words stand before and after a table of assignments. */
const text = `HỘI VÍ DỤ

# KẾ HOẠCH

**Việc hư cấu năm 2026**

I. NHIỆM VỤ

Các việc hư cấu được phân công như sau:

| TT | Nội dung | Chủ trì |
| --- | --- | --- |
| 1 | Mở lớp hư cấu | Ban A |

Hết bảng hư cấu.
`;

test('words before a table stay before it: in the comparison, the text and the consolidated text', async () => {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), text);
  const run = (...args: string[]) =>
    runCthd([...args, '--lang', 'vi', '--as-of', '2026-05-01'], { cwd: root });
  expect((await run('import', 'a.md', '--programme', 'thu')).exitCode).toBe(0);
  expect((await run('import', '--check', 'a.md', 'thu')).exitCode).toBe(0);
  for (const view of ['text', 'consolidated']) {
    const { out } = await run('render', view, '--format', 'markdown');
    const places = ['phân công như sau:', 'Mở lớp hư cấu', 'Hết bảng hư cấu.'].map((words) =>
      out.indexOf(words),
    );
    expect([view, places.every((place) => place > 0), places]).toEqual([
      view,
      true,
      places.toSorted((one, other) => one - other),
    ]);
  }
});
