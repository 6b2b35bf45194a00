import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commitAll, exampleOnDisk, exampleRepository } from '../support/git-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

interface Shown {
  readonly task: string;
  readonly date: string;
  readonly recorded: string;
  readonly value?: number;
  readonly before: { readonly state: string; readonly value: number | null };
  readonly corrects?: string;
  readonly correctedBy: readonly string[];
  readonly key: string;
  readonly commit: { readonly hash: string; readonly author: string; readonly date: string } | null;
}

async function log(root: string, ...args: string[]) {
  const { exitCode, out, err } = await runCthd(['log', '--format', 'json', ...args], { cwd: root });
  expect([exitCode, err]).toEqual([0, '']);
  return JSON.parse(out) as { git: { wholeHistory: boolean } | null; records: Shown[]; filters: object };
}

test('newest first, by when it happened and then by when it was recorded', async () => {
  const { records } = await log(exampleOnDisk());
  const order = records.map(({ date, recorded }) => `${date} ${recorded}`);
  expect(order).toEqual(order.toSorted().reverse());
  expect(records).toHaveLength(45);
});

test('what a record changed, and what it corrected', async () => {
  const { records } = await log(
    exampleOnDisk(),
    'lap-12-dang-doan',
    '--since',
    '2024-12-01',
    '--until',
    '2025-06-30',
  );
  const shown = records.map(({ value, before, corrects, correctedBy }) => [
    value,
    before.value,
    corrects ?? null,
    correctedBy,
  ]);
  const [, correction, wrong] = records;
  expect(shown).toEqual([
    [6, 5, null, []],
    [5, 4, wrong?.key, []],
    [6, 4, null, [correction?.key]],
  ]);
});

test('of several units, and until the day of --as-of', async () => {
  const { records, filters } = await log(exampleOnDisk(), 'II.4/1', 'the hoi vien', '--as-of', '2024-12-31');
  expect(records.map(({ task, date }) => [task, date])).toEqual([
    ['trang-thong-tin', '2024-12-18'],
    ['the-hoi-vien', '2024-09-13'],
    ['trang-thong-tin', '2024-06-03'],
  ]);
  expect(filters).toEqual({ units: ['trang-thong-tin', 'the-hoi-vien'], since: null, until: '2024-12-31' });
});

test('the commit that brought each record; none for what is not committed', async () => {
  const root = exampleRepository();
  const path = join(root, 'plans/lien-hiep-hoi-vi-du/progress/mang-luoi-chuyen-gia.yaml');
  const record = (date: string) =>
    `- {date: ${date}, state: in-progress, by: ban-tu-van-vi-du, recorded: ${date}T09:00:00+07:00}\n`;
  appendFileSync(path, record('2025-10-01'));
  const second = commitAll(root, 'thêm', '2025-10-02');
  appendFileSync(path, record('2025-11-01'));
  const { git, records } = await log(root, 'mang-luoi-chuyen-gia');
  expect(git).toEqual({ wholeHistory: true });
  expect(
    records.map(({ date, commit }) => [date, commit?.hash === second, commit?.date.slice(0, 10)]),
  ).toEqual([
    ['2025-11-01', false, undefined],
    ['2025-10-01', true, '2025-10-02'],
    ['2025-02-14', false, '2025-01-01'],
  ]);
  expect(records[1]?.commit?.author).toBe('Người Ví Dụ');
});

test('without git there is no word of commits', async () => {
  const root = exampleOnDisk();
  expect((await log(root)).git).toBeNull();
  expect((await runCthd(['log'], { cwd: root })).out).not.toContain('commit');
});

test('days are taken as officials write them too', async () => {
  const root = exampleOnDisk();
  const asData = await runCthd(['log', '--since', '2025-01-01', '--as-of', '2025-12-15'], { cwd: root });
  const asPrinted = await runCthd(['log', '--since', '01/01/2025', '--as-of', '15/12/2025'], { cwd: root });
  expect(asPrinted).toEqual(asData);
});

test('the day of the page is no part of what was asked for, as a day of --until is', async () => {
  const root = exampleOnDisk();
  const notes = async (...args: readonly string[]) =>
    (await runCthd(['log', '--lang', 'en', ...args], { cwd: root })).out.match(/^(?:As of|Only:).*$/gm);
  expect(await notes('--as-of', '2025-12-15')).toEqual(['As of 15 December 2025.']);
  expect(await notes('--until', '2025-12-15', '--as-of', '2025-12-20')).toEqual([
    'Only: until 15 December 2025.',
  ]);
  expect(await notes('II.4/4', '--since', '2025-01-01', '--as-of', '2025-12-15')).toEqual([
    'As of 15 December 2025.',
    'Only: II.4/4; since 1 January 2025.',
  ]);
  expect(await notes()).toBeNull();
});

test.each([
  ['--since', '2025-13-01'],
  ['--until', 'hôm qua'],
])('%s %s is refused', async (flag, day) => {
  const ran = await runCthd(['log', flag, day, '--lang', 'en'], { cwd: exampleOnDisk() });
  expect(ran).toMatchObject({
    exitCode: 2,
    out: '',
    err: `cthd: ${flag} needs a real date, written like 2025-12-15 or 15/12/2025, not “${day}”.\n`,
  });
});
