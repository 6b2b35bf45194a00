import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { views } from '../../src/commands/show/views.ts';
import { formats } from '../../src/writers/formats.ts';
import { exampleOnDisk } from '../support/git-repository.ts';
import { refusalsOf } from '../support/output-schema.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

/** How each view that has a command of its own is asked for, of the worked example. */
const calls: Readonly<Record<string, readonly string[]>> = {
  status: ['status', 'II.2', '--lead', 'ban-tu-van-vi-du', '--due-within', '400'],
  late: ['late', '--lead', 'ban-tu-van-vi-du'],
  log: ['log', 'lap-12-dang-doan', '--since', '2024-11-01'],
  wording: ['log', '--wording', 'II.2/1'],
  task: ['task', 'lap-12-dang-doan'],
  diff: ['diff', '.', '.'],
  impact: ['impact'],
  review: ['review', '--list'],
  explain: ['explain', 'states'],
};

const cases = Object.entries(calls).flatMap(([id, args]) =>
  (views[id]?.formats ?? []).map((format) => ({ id, format, args })),
);

describe('a file of --out', () => {
  test.each(cases)('of $id as $format is found fresh on any later day and in any language', async (one) => {
    const cwd = exampleOnDisk();
    const name = `${one.id}.${formats[one.format].extension}`;
    const made = await runCthd([...one.args, '--as-of', '2025-12-15', '--lang', 'en', '--out', name], {
      cwd,
    });
    expect(made).toEqual({ exitCode: 0, out: '', err: `Wrote ${name}.\n` });
    const later = { cwd, now: new Date('2031-01-01T00:00:00Z') };
    expect(await runCthd(['render', '--check', name], later)).toEqual({
      exitCode: 0,
      out: `${name}: khớp với kế hoạch.\n`,
      err: '',
    });
    const again = await runCthd([...one.args, '--as-of', '2025-12-15', '--lang', 'en', '--out', name], {
      cwd,
    });
    expect(again.err).toBe(`${name} is unchanged.\n`);
    if (one.format === 'json')
      expect(
        refusalsOf(one.id === 'explain' ? 'render' : one.id, readFileSync(join(cwd, name), 'utf8')),
      ).toEqual([]);
  });

  test('that someone else made is not overwritten, and is not checked', async () => {
    const cwd = planOnDisk({ 'ghi-chu.csv': 'a,b\r\n' });
    const { exitCode, err } = await runCthd(['status', '--out', 'ghi-chu.csv', '--lang', 'en'], { cwd });
    expect([exitCode, err]).toEqual([2, expect.stringContaining('was not made by cthd')]);
    const checked = await runCthd(['status', '--check', 'ghi-chu.csv', '--lang', 'en'], { cwd });
    expect([checked.exitCode, checked.err]).toEqual([
      2,
      expect.stringContaining('does not name the cthd command'),
    ]);
  });

  test('is stale once the plan has changed', async () => {
    const cwd = planOnDisk();
    await runCthd(['status', '--out', 'tinh-hinh.txt', '--as-of', '2025-12-15'], { cwd });
    const file = join(cwd, 'plans/vi-du/programme.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: Một tên khác'));
    const { exitCode, out } = await runCthd(['status', '--check', 'tinh-hinh.txt'], { cwd });
    expect([exitCode, out]).toEqual([
      1,
      expect.stringMatching(/không còn khớp.*cthd status --programme vi-du/),
    ]);
  });
});

test('a file that names a comparison with a folder outside has nothing read there', async () => {
  const cwd = exampleOnDisk();
  const other = planOnDisk();
  const made = await runCthd(['diff', other, '--lang', 'en', '--out', 'khac.md'], { cwd });
  expect([made.exitCode, made.err]).toEqual([0, 'Wrote khac.md.\n']);
  const { exitCode, out, err } = await runCthd(['render', '--check', 'khac.md', '--lang', 'en'], { cwd });
  expect([exitCode, out]).toEqual([2, '']);
  expect(err).toContain('outside this one');
});

test('render knows every view by its name', async () => {
  const cwd = exampleOnDisk();
  const asked = ['--as-of', '2025-12-15', 'II.2'];
  const [one, other] = [
    await runCthd(['status', ...asked], { cwd }),
    await runCthd(['render', 'status', ...asked], { cwd }),
  ];
  expect(other).toEqual(one);
  expect(one.exitCode).toBe(0);
});
