import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { exampleOnDisk, exampleRepository } from '../support/git-repository.ts';
import { recordPlan } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

const asOf = ['--as-of', '2025-12-15', '--lang', 'en'];
const status = (root: string, ...args: string[]) => runCthd(['status', ...asOf, ...args], { cwd: root });

/** The compiled schema of an output. */
function schemaOf(name: string) {
  const url = new URL(`../../schemas/output/${name}.schema.json`, import.meta.url);
  return new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(url, 'utf8')) as object,
  );
}

describe('what is printed as JSON is what the published schema says', () => {
  test.each([
    ['status', []],
    ['status', ['--missing', '2025-Q4', '--known-on', '2025-12-31']],
    [
      'status',
      ['--state', 'completed', '--timeliness', 'late', '--lead', 'none', '--due-within', '5', 'II.2'],
    ],
    ['log', []],
    ['log', ['the-hoi-vien', '--since', '2025-01-01', '--until', '2025-06-30']],
    ['task', ['lap-12-dang-doan']],
    ['task', ['II.2/1']],
    ['task', ['ban-tin-hoi-vien']],
    ['task', ['ban-tin-hoi-vien', '--lead', 'van-phong-vi-du', '--dry-run']],
    ['task', ['ban-tin-hoi-vien', '--lead', 'van-phong-vi-du']],
    ['task', ['II.2/1', '--lead', 'ban-tu-van-vi-du']],
  ])('%s %j', async (command, args) => {
    const { exitCode, out, err } = await runCthd([command, ...args, ...asOf, '--format', 'json'], {
      cwd: exampleRepository(),
    });
    expect([exitCode, err]).toEqual([0, '']);
    const validate = schemaOf(command);
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
  });

  test('the contract’s keys of status are there, whatever else is', async () => {
    const { out } = await status(exampleOnDisk(), '--format', 'json');
    const report = JSON.parse(out) as { counts: object; tasks: object[] };
    expect(report).toMatchObject({ schemaVersion: 1, kind: 'status', asOf: '2025-12-15' });
    expect(report.counts).toMatchObject({
      completedOnTime: 2,
      completedLate: 2,
      openInTerm: 5,
      openOverdue: 3,
      noDeadline: 5,
      total: 17,
      due: 7,
      completionRate: 4 / 7,
    });
    const keys = [
      'id',
      'address',
      'text',
      'state',
      'timeliness',
      'lead',
      'deadline',
      'value',
      'target',
      'last',
    ];
    for (const task of report.tasks) expect(Object.keys(task)).toEqual(expect.arrayContaining(keys));
    expect(report.tasks).toHaveLength(18);
  });
});

describe('mistyped words are answered with the nearest ones', () => {
  test.each([
    [['--state', 'complete'], /There is no state “complete”.*completed/],
    [['--timeliness', 'over-due'], /There is no timeliness “over-due”. Did you mean: overdue\?/],
    [['--lead', 'ban-to-chuc'], /There is no body “ban-to-chuc”.* ban-to-chuc-vi-du/],
    [['--part', 'II.9'], /There is no unit “II.9”. Did you mean: .*II.1/],
    [['lap-12-dang-doann'], /There is no unit .* Did you mean: lap-12-dang-doan\?/],
    [['--missing', '2024-H3'], /There is no period “2024-H3”; write it like .*2024-H1/],
    [['--missing', '2026-Q2'], /begins on 15 March 2026, after 15 December 2025: no report is due yet/],
    [['--due-within', '-1'], /--due-within needs a number of days/],
    [['--known-on', '2025-02-30'], /--known-on needs a real date/],
    [['--format', 'jsn'], /--format cannot be “jsn”. Did you mean: json/],
  ])('%j', async (args, message) => {
    const { exitCode, out, err } = await status(exampleOnDisk(), ...args);
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });
});

test.each([
  [
    'states and timeliness in Vietnamese, with or without diacritics',
    ['--state', 'Dang Thuc Hien', '--timeliness', 'sắp đến hạn'],
    ['lap-12-dang-doan', 'ket-nap-hoi-vien'],
  ],
  ['a lead by its name', ['--lead', 'quỹ sáng tạo ví dụ'], ['quy-ho-tro-sang-tao', 'giai-thuong-sang-tao']],
  ['a part by words', ['--part', 'tu van, phan bien', '--state', 'completed'], ['dien-dan-tri-thuc']],
  [
    'several of one kind',
    ['--state', 'paused', '--state', 'discontinued'],
    ['co-so-du-lieu', 'the-hoi-vien'],
  ],
])('filters understand %s', async (_, args, expected) => {
  const { out } = await status(exampleOnDisk(), '--format', 'json', ...args);
  expect((JSON.parse(out) as { tasks: { id: string }[] }).tasks.map(({ id }) => id)).toEqual(expected);
});

test('quiet prints the counts alone', async () => {
  const { out } = await status(exampleOnDisk(), '--quiet');
  expect(out).toContain('Completion rate: 4 of 7 tasks due (57.14%)');
  expect(out).not.toMatch(/^Overdue/m);
});

test('as known on an earlier day, what was recorded later is not known', async () => {
  const value = async (knownOn: string) => {
    const { out } = await status(
      exampleOnDisk(),
      'lap-12-dang-doan',
      '--known-on',
      knownOn,
      '--format',
      'json',
    );
    return (JSON.parse(out) as { tasks: { value: number }[] }).tasks[0]?.value;
  };
  expect(await value('2025-01-14')).toBe(6);
  expect(await value('2025-01-15')).toBe(5);
});

describe('csv', () => {
  test('has one row a task, whatever is in the notes; no cell is taken for a formula', async () => {
    const note = '=HYPERLINK("http://hu-cau.example"); "a",\\u001b[31m\\nb';
    const root = recordPlan({
      'plans/vi-du/progress/mo-lop.yaml': `- {date: 2022-06-30, state: in-progress, by: van-phong, note: "${note.replaceAll('"', '\\"')}", recorded: 2022-07-02T09:12:00+07:00}\n`,
    });
    const { out } = await status(root, '--format', 'csv', '--part', 'II');
    expect(out.startsWith('\uFEFF')).toBe(true);
    expect(out).not.toContain('\u001b');
    const rows: string[][] = parse(out, { bom: true });
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([27]));
    expect(rows.slice(1).map((row) => row[1])).toEqual(['mo-lop', 'bien-soan', 'tong-ket']);
    expect(rows[1]?.[15]).toBe(String.raw`'=HYPERLINK("http://hu-cau.example"); "a",\u{1b}[31m\u{a}b`);
    expect(rows.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  test('cuts a cell that no spreadsheet takes', async () => {
    const root = recordPlan();
    const text = join(root, 'plans/vi-du/text/II.yaml');
    writeFileSync(
      text,
      readFileSync(text, 'utf8').replace(
        'Biên soạn tài liệu tập huấn.',
        `Biên soạn ${'tài liệu '.repeat(5000)}.`,
      ),
    );
    const { out } = await status(root, '--format', 'csv');
    const cells: string[][] = parse(out, { bom: true });
    const lengths = cells.flat().map((cell) => cell.length);
    expect(Math.max(...lengths)).toBe(32_767);
  });
});

test('control characters of a note act on no screen', async () => {
  const root = recordPlan({
    'plans/vi-du/progress/mo-lop.yaml':
      String.raw`- {date: 2022-06-30, state: in-progress, by: van-phong, note: "\u001b[2Ja | b\n\u202e<b>", recorded: 2022-07-02T09:12:00+07:00}` +
      '\n',
  });
  for (const format of ['text', 'markdown']) {
    const { out } = await runCthd(['log', '--format', format], { cwd: root });
    expect(out).not.toMatch(/[\u001b\u202e]/);
    expect(out).toContain(String.raw`\u{1b}`);
  }
});

test('no wording in the sheet is a command in the log of a job', async () => {
  const root = recordPlan();
  const text = join(root, 'plans/vi-du/text/II.yaml');
  const wording = "'##[group]x ##vso[task.x]y ##teamcity[z]'";
  writeFileSync(text, readFileSync(text, 'utf8').replace('Biên soạn tài liệu tập huấn.', wording));
  const { out } = await status(root, '--format', 'csv');
  expect(out).toContain(String.raw`#\u{23}[group]x`);
  expect(out).not.toMatch(/##[a-z]*\[|^::/im);
});

test('a plan that cannot be read whole is refused, with the file and what to do', async () => {
  const root = recordPlan({ 'plans/vi-du/progress/mo-lop.yaml': '- {date: 2022' });
  for (const command of ['status', 'log'])
    expect(await runCthd([command, '--lang', 'en'], { cwd: root })).toMatchObject({
      exitCode: 2,
      out: '',
      err: expect.stringContaining('plans/vi-du/progress/mo-lop.yaml') as string,
    });
});

describe('on a screen', () => {
  const screen = { isTerminal: true, isAttended: true, columns: 80, variables: { NO_COLOR: '1' } };

  test.each(['vi', 'en'])('the answer and the next command take twelve lines, in %s', async (language) => {
    const { out, err } = await runCthd(['status', '--as-of', '2025-12-15', '--lang', language], {
      ...screen,
      cwd: exampleOnDisk(),
    });
    const lines = `${out}${err}`.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(12);
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
    expect(lines.at(-1)).toContain('cthd late');
    expect(out).toMatch(/4\/7|4 of 7/);
    expect(lines.filter((line) => /^\d+ (?:ngày|days) {2}II\./.test(line))).toHaveLength(3);
  });

  test('the lists come with --all and with a filter', async () => {
    const cwd = exampleOnDisk();
    for (const args of [['--all'], ['--lead', 'ban-tu-van-vi-du'], ['II.2']]) {
      const { out } = await runCthd(['status', ...args, '--as-of', '2025-12-15'], { ...screen, cwd });
      expect(out).toContain('Danh sách nhiệm vụ');
    }
  });
});

test('who owes a report is told alone, and how to remind them; with --all the lists come too', async () => {
  const terminal = { isTerminal: true, isAttended: true, columns: 80, variables: { NO_COLOR: '1' } };
  const missing = ['status', '--missing', '2025-H1', '--as-of', '2025-12-15', '--lang', 'en'];
  const cwd = exampleOnDisk();
  const asked = await runCthd(missing, { ...terminal, cwd });
  expect(asked.out.match(/^(?:No report|Overdue|By section|Tasks).*/gmu)).toEqual([
    'No report for first half of 2025 (15 December 2024 to 14 June 2025)',
  ]);
  expect(`${asked.out}${asked.err}`.trimEnd().split('\n').at(-1)).toBe(
    'Next: cthd sheet remind --period 2025-H1  (letters to remind them)',
  );
  const { out } = await runCthd([...missing, '--all'], { ...terminal, cwd });
  expect(out.startsWith(asked.out.trimEnd().slice(0, -80))).toBe(true);
  expect(out.length).toBeGreaterThan(asked.out.length * 1.5);
});

test('several programmes together go by what they are called', async () => {
  const root = recordPlan();
  const init = ['--subject', 'Việc mới (hư cấu)', '--issuer', 'van-phong', '--term', '2026-2031'];
  for (const title of ['KẾ HOẠCH (ví dụ hư cấu)', 'KẾ HOẠCH'])
    await runCthd(['init', ...init, '--title', title], { cwd: root });
  const titled = async (...args: string[]) =>
    /^ {2}Programme: (.*?)\n {2}Total: /msu
      .exec((await status(root, ...args)).out)?.[1]
      ?.replace(/\s+/gu, ' ');
  expect(await titled()).toBe('3 KẾ HOẠCH, CHƯƠNG TRÌNH HÀNH ĐỘNG (ke-hoach-2026-2, ke-hoach-2026, vi-du)');
  expect(await titled('-p', 'ke-hoach-2026,ke-hoach-2026-2')).toBe(
    '2 KẾ HOẠCH (ke-hoach-2026, ke-hoach-2026-2)',
  );
});
