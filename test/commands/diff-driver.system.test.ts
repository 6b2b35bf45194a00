import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { commitAll } from '../support/git-repository.ts';
import { change, planRepository, runGit } from '../support/plan-repository.ts';
import { runCthd } from '../support/run-cthd.ts';

const textFile = 'plans/vi-du/text/II.yaml';
const text = readFileSync(new URL('../support/base-plan/text/II.yaml', import.meta.url), 'utf8');
const reworded = text.replace('Mở 4 lớp tập huấn', 'Mở 6 lớp tập huấn');

/** The two lines of set-up that the help gives, with the built program in place of the installed one. */
async function setUp(root: string): Promise<void> {
  const { out } = await runCthd(['diff-driver', '--help']);
  const attributes = /echo "([^"]*)" >> \.gitattributes/.exec(out)?.[1] ?? '';
  const setting = /git config (\S+) "([^"]*)"/.exec(out) ?? [];
  change(root, { '.gitattributes': `${attributes}\n` });
  const program = `'${process.execPath}' '${resolve('bin/cthd.js')}'`;
  runGit(root, 'config', setting[1] ?? '', (setting[2] ?? '').replace(/^cthd/, program));
}

describe('with the two lines of set-up', () => {
  beforeAll(() => {
    expect(existsSync('dist/main.cjs'), 'npm run build first').toBe(true);
  });

  test('git diff shows changes of meaning', async () => {
    const root = planRepository();
    await setUp(root);
    change(root, { [textFile]: reworded });
    const shown = runGit(root, '-c', 'core.pager=cat', 'diff', '--', textFile);
    expect(shown).toContain(`cthd: ${textFile}`);
    expect(shown).toContain('II.1/1: sửa lời văn');
    expect(shown).toContain('Mở [-4-]{+6+} lớp tập huấn cho cán bộ.');
    expect(shown).not.toContain('@@');
  });

  test('git log shows them, for files that came and went too', async () => {
    const root = planRepository();
    await setUp(root);
    const record =
      '- { date: 2024-03-01, state: in-progress, by: van-phong, recorded: "2024-03-02T09:12:00+07:00" }\n';
    change(root, { 'plans/vi-du/progress/mo-lop.yaml': record });
    commitAll(root, 'ghi tiến độ');
    change(root, { 'plans/vi-du/progress/mo-lop.yaml': null, [textFile]: `# ghi chú\n${text}` });
    commitAll(root, 'bỏ');
    const shown = runGit(root, 'log', '-p', '--ext-diff', '--', 'plans');
    expect(shown).toContain('II.1/1 «Mở 4 lớp tập huấn cho cán bộ.»: ghi tiến độ');
    expect(shown).toContain('mất bản ghi tiến độ');
    expect(shown).toContain(`cthd: ${textFile}: không đổi nghĩa`);
  });
});

describe('the driver always answers, so that git goes on', () => {
  const files = (root: string) => {
    change(root, { 'cu.yaml': text, 'moi.yaml': reworded, 'hong.yaml': `${text}\tx: 1\n` });
    return root;
  };
  const run = (root: string, ...args: string[]) =>
    runCthd(['diff-driver', '--lang', 'en', '--', ...args], { cwd: root });
  const hash = '0'.repeat(40);

  test.each([
    ['for a file in conflict', [textFile], 'in conflict'],
    [
      'for a file that is not a plan file',
      ['README.md', 'cu.yaml', hash, '100644', 'moi.yaml', hash, '100644'],
      'not a plan file',
    ],
    [
      'for a file that cannot be read whole',
      [textFile, 'cu.yaml', hash, '100644', 'hong.yaml', hash, '100644'],
      'cannot be read whole',
    ],
    [
      'for a file that is gone meanwhile',
      [textFile, 'cu.yaml', hash, '100644', 'mat.yaml', hash, '100644'],
      'cannot be read',
    ],
    ['for a file that came', [textFile, '/dev/null', '.', '.', 'moi.yaml', hash, '100644'], 'unit added'],
    [
      'for a file that was renamed',
      [textFile, 'cu.yaml', hash, '100644', 'moi.yaml', hash, '100644', textFile, 'similarity 90%'],
      'unit reworded',
    ],
  ])('%s', async (_, args, expected) => {
    const { out, exitCode } = await run(files(planRepository()), ...args);
    expect(exitCode).toBe(0);
    expect(out).toContain(expected);
  });

  test('for a text file that programme.yaml does not list', async () => {
    const root = files(planRepository());
    const args = ['plans/vi-du/text/cu.yaml', 'cu.yaml', hash, '100644', 'moi.yaml', hash, '100644'];
    const { out, exitCode } = await run(root, ...args);
    expect(exitCode).toBe(0);
    expect(out).toContain('does not list this file');
  });

  test('for a plan inside a folder of the repository', async () => {
    const root = files(planRepository());
    const inner = Object.fromEntries(
      ['programme.yaml', 'text/I.yaml', 'text/II.yaml'].map((name) => [
        `con/plans/vi-du/${name}`,
        readFileSync(join(root, 'plans/vi-du', name), 'utf8'),
      ]),
    );
    change(root, inner);
    const { out } = await run(root, `con/${textFile}`, 'cu.yaml', hash, '100644', 'moi.yaml', hash, '100644');
    expect(out).toContain('II.1/1: unit reworded');
  });
});
