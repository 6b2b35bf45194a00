import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

// All plans and bodies are fictional.

/** The rows of a table in a made-up plan, with their deadlines, and what is said of its columns of months. */
async function deadlinesOf(table: string, subject = 'Việc hư cấu năm 2026') {
  const root = temporaryFolder();
  writeFileSync(join(root, 'a.md'), `# KẾ HOẠCH\n\n**${subject}**\n\nI. NHIỆM VỤ\n\n${table}\n`);
  const { exitCode, out } = await runCthd(['import', 'a.md', '--programme', 'thu', '--yes', '--lang', 'en'], {
    cwd: root,
  });
  expect(exitCode, out).toBe(0);
  expect(out).toContain('0 words lost, 0 made up');
  expect((await runCthd(['lint', '--lang', 'en'], { cwd: root })).out).toContain('0 errors');
  const [programme] = readPlan(readPlanFolder(root)).plan.programmes;
  const rows = (programme?.index.units ?? []).filter(({ kind }) => kind === 'row');
  return {
    rows: rows.map(({ text, task }) => [text, JSON.stringify(task?.deadline ?? null)]),
    said: out
      .split('\n')
      .filter((line) => /(?<!as)sign|marked/u.test(line))
      .map((line) => line.replace(/^- (?:line [^:]+: )?/u, '')),
    cells: rows.map(({ other }) => JSON.parse(JSON.stringify(other ?? {})) as unknown),
  };
}

/** A table with columns of times, of which each row fills some: `at word`. */
const tableOf = (over: string, heads: readonly string[], rows: readonly (readonly string[])[]) => `<table>
<tr><th rowspan="2">TT</th><th rowspan="2">Nội dung</th><th rowspan="2">Chủ trì</th><th colspan="${heads.length}">${over}</th></tr>
<tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>
${rows
  .map(
    (cells, at) =>
      `<tr><td>${at + 1}</td><td>Việc ${at + 1}</td><td>Phòng A</td>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`,
  )
  .join('\n')}
</table>`;

test('a sign below a month says when: from the first to the last in a row, else the last; what is unsure is said', async () => {
  const months = Array.from({ length: 12 }, (_, at) => `T${at + 1}`);
  const marked = (...at: readonly number[]) => months.map((_, month) => (at.includes(month + 1) ? 'x' : ''));
  const merged = [...marked(2).slice(0, 2), '<td colspan="3">X</td>', ...marked().slice(5)];
  expect(
    await deadlinesOf(
      tableOf('Thời gian thực hiện', months, [
        marked(3),
        marked(3, 4),
        marked(6, 12),
        marked(),
        marked(5).map((cell) => cell.replace('x', '15/5')),
        merged,
      ]),
    ),
  ).toEqual({
    rows: [
      ['Việc 1', '{"month":"2026-03"}'],
      ['Việc 2', '{"from":"2026-03","to":"2026-04"}'],
      ['Việc 3', '{"month":"2026-12"}'],
      ['Việc 4', 'null'],
      ['Việc 5', 'null'],
      ['Việc 6', '{"from":"2026-02","to":"2026-05"}'],
    ],
    said: [
      'signs stand apart in columns of months, quarters or years; the last of them is the deadline: “Việc 3”',
      'no column of months, quarters or years holds a sign (colours are not read); the task counts as one without a deadline: “Việc 4”',
      'the columns of months, quarters or years hold other words than a sign; they are kept, and the task counts as one without a deadline: “Việc 5”',
      'deadlines are read from the signs in the columns “T1” to “T12”: the end of the last one with a sign',
    ],
    cells: [
      { T3: 'x' },
      { T3: 'x', T4: 'x' },
      { T6: 'x', T12: 'x' },
      {},
      { T5: '15/5' },
      { T2: 'x', T3: 'X' },
    ],
  });
});

test.each([
  ['Thời gian thực hiện', ['I', 'II', 'III', 'IV'], 'Việc hư cấu năm 2026', '{"quarter":"2026-Q2"}'],
  ['Tiến độ (tháng)', ['1', '2', '3', '4'], 'Việc hư cấu năm 2026', '{"month":"2026-02"}'],
  [
    'Năm 2027',
    ['Quý I', 'Quý II', 'Quý III', 'Quý IV'],
    'Việc hư cấu giai đoạn 2026 - 2030',
    '{"quarter":"2027-Q2"}',
  ],
  ['Lộ trình', ['2026', '2027', '2028'], 'Việc hư cấu giai đoạn 2026 - 2030', '{"year":2027}'],
  ['Tiến độ', ['Q1/2028', 'Q2/2028'], 'Việc hư cấu giai đoạn 2026 - 2030', '{"quarter":"2028-Q2"}'],
  ['Tháng', ['Tháng 9', 'Tháng 01'], 'Việc hư cấu năm học 2026 - 2027', '{"month":"2027-01"}'],
])('signs below %s: %j', async (over, heads, subject, deadline) => {
  const { rows } = await deadlinesOf(
    tableOf(over, heads, [heads.map((_, at) => (at === 1 ? '✓' : ''))]),
    subject,
  );
  expect(rows).toEqual([['Việc 1', deadline]]);
});

test('months without a year in a plan of several give no deadline, and that is said', async () => {
  const { rows, said } = await deadlinesOf(
    tableOf('Thời gian', ['Quý I', 'Quý II'], [['x', '']]),
    'Việc hư cấu giai đoạn 2026 - 2030',
  );
  expect(rows).toEqual([['Việc 1', 'null']]);
  expect(said[0]).toBe(
    'months or quarters are marked, and the text does not say of which year; the task counts as one without a deadline: “Việc 1”',
  );
});

test('figures below quarters are no signs; columns without any sign, as where cells are coloured, are told', async () => {
  const quarters = ['Quý I', 'Quý II', 'Quý III', 'Quý IV'];
  expect(await deadlinesOf(tableOf('Kinh phí', quarters, [['10', '20', '', '5']]))).toMatchObject({
    rows: [['Việc 1', 'null']],
    said: [],
  });
  expect((await deadlinesOf(tableOf('Thời gian', quarters, [['', '', '', '']]))).said).toEqual([
    'the columns “Quý I” to “Quý IV” hold no sign; colours are not read, and so no deadline is taken',
  ]);
});

test('a table of tasks and signs alone assigns; signs over years in a row last from the first to the last', async () => {
  const { rows } = await deadlinesOf(
    '| TT | Nội dung | 2026 | 2027 | 2028 |\n| --- | --- | --- | --- | --- |\n| 1 | Mở lớp | | x | x |\n',
    'Việc hư cấu giai đoạn 2026 - 2030',
  );
  expect(rows).toEqual([['Mở lớp', '{"from":"2027","to":"2028"}']]);
});
