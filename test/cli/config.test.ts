import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { views } from '../../src/commands/show/views.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const day = ['--as-of', '2025-12-15'];

function exampleCopy(): string {
  const folder = temporaryFolder();
  cpSync('examples/plans', join(folder, 'plans'), { recursive: true });
  return folder;
}

/** The example with settings beside it. */
function configured(settings: string): string {
  const cwd = exampleCopy();
  writeFileSync(join(cwd, 'cthd.yaml'), settings);
  return cwd;
}
const firstLine = async (cwd: string, args: readonly string[], variables = {}) =>
  (await runCthd([...args, ...day], { cwd, variables })).out.split('\n')[0];

describe('cthd.yaml beside plans/ says how commands answer', () => {
  const settings = 'language: en\nformat: markdown\n';

  test.each([
    [['late'], {}, '# Overdue tasks: 3'],
    [['late'], { LANG: 'vi_VN.UTF-8' }, '# Overdue tasks: 3'],
    [['late'], { CTHD_LANG: 'vi' }, '# Nhiệm vụ quá hạn: 3'],
    [['late', '--lang', 'vi'], { CTHD_LANG: 'en' }, '# Nhiệm vụ quá hạn: 3'],
    [['late'], { CTHD_FORMAT: 'json' }, '{'],
    [['late', '--format', 'csv'], { CTHD_FORMAT: 'json' }, expect.stringMatching(/^.?Days late,Address,/)],
    [['late', '--format', 'text'], {}, 'Overdue tasks: 3'],
    [['late', '-C', '.'], {}, '# Overdue tasks: 3'],
  ])('%j with %j begins with %s', async (args, variables, expected) => {
    expect(await firstLine(configured(settings), args, variables)).toEqual(expected);
  });

  test('and no language that there is not is passed over, unless an option names one', async () => {
    const [cwd, variables] = [configured(settings), { CTHD_LANG: 'fr' }];
    expect(await runCthd(['late', ...day], { cwd, variables })).toEqual({
      exitCode: 2,
      out: '',
      err: 'cthd: CTHD_LANG must be vi or en, not “fr”.\n',
    });
    for (const args of [
      ['late', '--lang', 'vi', ...day],
      ['explain', 'states'],
      ['late', '--help'],
    ])
      expect((await runCthd(args, { cwd, variables })).exitCode).toBe(0);
  });

  test('for help, from folders below, and where another folder is named', async () => {
    const cwd = configured(settings);
    expect((await runCthd(['late', '--help'], { cwd: join(cwd, 'plans') })).out).toContain('Exit codes');
    expect(await firstLine('/', ['late', `--dir=${cwd}`])).toBe('# Overdue tasks: 3');
  });

  test('and every view has the formats that it may name', () => {
    const without = Object.values(views).filter(({ formats }) =>
      (['text', 'markdown', 'json'] as const).some((format) => !formats.includes(format)),
    );
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  test('doctor shows what it says', async () => {
    const { out } = await runCthd(['doctor', ...day], { cwd: configured(settings) });
    expect(out).toContain('cthd.yaml: English, format markdown');
  });
});

describe('a proposal cannot weaken a check by it', () => {
  test('lint tells the same in its own form, with the same exit code', async () => {
    const args = ['lint', '--rule', 'task-without-lead=error', '--lang', 'en', '--as-of', '2030-01-01'];
    const plain = await runCthd(args, { cwd: exampleCopy() });
    const withSettings = await runCthd(args, { cwd: configured('language: vi\nformat: json\n') });
    expect(withSettings).toEqual(plain);
  });

  test.each([
    ['languge: en\n', 'cthd.yaml:1: There is no key “languge”'],
    ['lint: { rules: { schema: off } }\n', 'cthd.yaml:1: There is no key “lint”'],
    ['language: fr\n', 'cthd.yaml:1: '],
    ['format: docx\n', 'cthd.yaml:1: '],
    ['language: vi\nformat: !!js/function x\n', 'cthd.yaml:2: '],
    ['language: vi\nlanguage: en\n', 'cthd.yaml:2: '],
    ['[', 'cthd.yaml:1: '],
    ['- vi\n', 'cthd.yaml:1: '],
    [`language: &a [${'*a,'.repeat(1000)}]\n`, 'cthd.yaml:1: '],
    [`# ${'x'.repeat(70_000)}\n`, 'cthd.yaml: The file is larger than'],
  ])('%j is refused and counts for nothing', async (settings, expected) => {
    const cwd = configured(settings);
    const { exitCode, out, err } = await runCthd(['lint', '--lang', 'en'], { cwd });
    expect([exitCode, out]).toEqual([2, '']);
    expect(err).toContain(`cthd: ${expected}`);
    const seen = await runCthd(['doctor', '--lang', 'en'], { cwd });
    expect([seen.exitCode, seen.out.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining(expected)]);
  });

  test('a link is not followed', async () => {
    const cwd = exampleCopy();
    symlinkSync('/etc/passwd', join(cwd, 'cthd.yaml'));
    expect(await runCthd(['lint', '--lang', 'en'], { cwd })).toMatchObject({
      exitCode: 2,
      err: expect.stringContaining('cthd.yaml: It cannot be read: '),
    });
  });

  test('comments alone say nothing', async () => {
    const cwd = configured('# language: vi\n\n  # format: json\n');
    expect((await runCthd(['lint', '--quiet'], { cwd })).exitCode).toBe(0);
  });
});

test('a format that there is not is refused by name, whoever sets it', async () => {
  const { exitCode, err } = await runCthd(['late', '--lang', 'en'], {
    cwd: configured(''),
    variables: { CTHD_FORMAT: 'jsn' },
  });
  expect([exitCode, err]).toEqual([2, 'cthd: CTHD_FORMAT must be text, markdown, json, not “jsn”.\n']);
});
