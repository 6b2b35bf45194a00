import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

/** What an import says, and the units of the plan that it makes. */
async function imported(table: string) {
  const root = temporaryFolder();
  writeFileSync(
    join(root, 'a.md'),
    `# KẾ HOẠCH\n\nThực hiện việc hư cấu\n\nI. NHIỆM VỤ\n\n${table}\n\nII. TỔ CHỨC\n\nCác ban thực hiện.\n`,
  );
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--lang', 'en'], {
    cwd: root,
  });
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  const { out: text } = await runCthd(['render', 'text', '--format', 'text'], { cwd: root });
  return { exitCode, said: out.split('\n').filter((line) => line.startsWith('- line')), programme, text };
}

test('cells that are missing or too many are named with their row; nothing is lost', async () => {
  const { exitCode, said, programme } = await imported(
    `| TT | Nội dung | Chủ trì | Thời gian |
| --- | --- | --- | --- |
| 1 | Việc thứ nhất | Sở A |
| 2 | Việc thứ hai | Sở B | 2026 | thừa |
| 3 | Việc thứ ba | Sở C | 2027 |`,
  );
  expect(exitCode).toBe(0);
  expect(said).toEqual([
    '- line 9, table 1, row 2, column 3: the row has 3 cells, the table 4 columns: the last cells are left empty',
    '- line 10, table 1, row 3, column 1: the cell “thừa” stands in a column without a head: its row has a cell too many, or the head is missing',
  ]);
  expect(programme?.units[0]?.units[0]?.rows).toEqual([
    ['1', 'Việc thứ nhất', 'Sở A', '', ''],
    ['2', 'Việc thứ hai', 'Sở B', '2026', 'thừa'],
    ['3', 'Việc thứ ba', 'Sở C', '2027', ''],
  ]);
});

test('a table with merged cells, which Markdown has in HTML, is read cell by cell and printed so', async () => {
  const { exitCode, said, programme, text } = await imported(
    `<table>
<tr><th>TT</th><th>Nội dung</th><th>Đơn vị</th></tr>
<tr><td colspan="3">I. Nhóm chung</td></tr>
<tr><td rowspan="2">1</td><td>Việc thứ nhất</td><td>Tổ A</td></tr>
<tr><td>Việc thứ hai</td><td>Tổ B</td></tr>
<tr><td>2</td><td>Việc thứ ba</td><td>Tổ A</td></tr>
</table>`,
  );
  expect(exitCode).toBe(0);
  expect(said).toEqual([]);
  const kinds = (programme?.index.units ?? []).map(({ kind, number, text: words }) => [kind, number, words]);
  expect(kinds.slice(1, 5)).toEqual([
    ['group', 'I', 'Nhóm chung'],
    ['row', '1', 'Việc thứ nhất'],
    ['row', undefined, 'Việc thứ hai'],
    ['row', '2', 'Việc thứ ba'],
  ]);
  expect(text).toContain(`TT | Nội dung | Đơn vị
I. | Nhóm chung |
1 | Việc thứ nhất | Tổ A
 | Việc thứ hai | Tổ B
2 | Việc thứ ba | Tổ A`);
});

test('a table whose first row is marked as no head has it as its heads; one with the same words twice there has none', async () => {
  const table = (first: string) => `<table>
<tr>${first}</tr>
<tr><td>2026</td><td>1,0%</td></tr>
<tr><td>2030</td><td>2,0%</td></tr>
</table>`;
  const own = async (first: string) => {
    const { exitCode, programme } = await imported(table(first));
    const { columns, rows } = programme?.units[0]?.units[0] ?? {};
    return { exitCode, heads: columns?.map(({ head }) => head), rows };
  };
  const rest = [
    ['2026', '1,0%'],
    ['2030', '2,0%'],
  ];
  expect(await own('<td>Năm</td><td>Mức chi</td>')).toEqual({
    exitCode: 0,
    heads: ['Năm', 'Mức chi'],
    rows: rest,
  });
  expect(await own('<td>Mức</td><td>Mức</td>')).toEqual({
    exitCode: 0,
    heads: ['', ''],
    rows: [['Mức', 'Mức'], ...rest],
  });
});

test('a row that goes on with the count of the groups and assigns nobody is a group, its other words are kept and told', async () => {
  const { said, programme, text } = await imported(
    `| TT | Nội dung | Chủ trì | Thời gian |
| --- | --- | --- | --- |
| I | Thể chế |  |  |
| 1 | Việc một | Sở A | 2026 và |
| II | Nguồn lực |  | năm tiếp theo |
| 2 | Việc hai | Sở B | 2027 |
| III | Việc ba | Sở C | 2027 |`,
  );
  expect(said).toEqual([
    '- line 10, table 1, row 3, column 1: the deadline “2026 và” was not understood; its words are kept, and the task counts as one without a deadline: “Việc một”',
    '- line 11, table 1, row 4, column 1: a group row with words in another cell, which are kept as they are and make no task: “II Nguồn lực năm tiếp theo”',
  ]);
  expect(
    programme?.units[0]?.units.map(({ kind, number, printed, units }) => [
      kind,
      number,
      printed?.['Thời gian'],
      units.length,
    ]),
  ).toEqual([
    ['group', 'I', undefined, 1],
    ['group', 'II', 'năm tiếp theo', 2],
  ]);
  expect(text).toContain('II | Nguồn lực |  | năm tiếp theo\n');
});
