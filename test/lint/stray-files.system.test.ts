import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commitAll } from '../support/git-repository.ts';
import { change, planRepository } from '../support/plan-repository.ts';
import { newFiles, record } from '../support/record-plan.ts';
import { runCthd } from '../support/run-cthd.ts';

const at = 'plans/vi-du';
const systemFile = [
  `plans/.DS_Store`,
  `${at}/Thumbs.db`,
  `${at}/desktop.ini`,
  `${at}/~$chuong-trinh.docx`,
  `${at}/text/II.yaml~`,
  `${at}/text/.II.yaml.swp`,
  `${at}/text/._II.yaml`,
  `${at}/text/#II.yaml#`,
  `${at}/text/~$II.yaml`,
  `${at}/text/.~lock.II.yaml#`,
  `${at}/text/II.yaml.bak`,
];
const evidence = [`${at}/minh-chung/anh.jpg`, `${at}/evidence/2024/bao-cao.pdf`, `${at}/minh-chung/so.yaml`];
const others = [
  `${at}/text/II - Copy.yaml`,
  `${at}/text/II (1).yaml`,
  `${at}/text/II - Sao chép.yaml`,
  `${at}/text/II (conflicted copy 2026-01-02).yaml`,
  `${at}/text/II-DESKTOP-1A2B3C.yaml`,
  `${at}/progress/mo-lop - Copy.yaml`,
  `${at}/bao-cao.pdf`,
  `${at}/ghi-chu.txt`,
];
const broken = 'units: [\u0000\n';
const stray = (paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, broken]));

interface Found {
  findings: { rule: string; severity: string; file: string }[];
  skipped: string[];
}
const day = ['--as-of', '2021-01-01', '--lang', 'en'];
const lint = async (root: string, ...args: readonly string[]) => {
  const { out, err } = await runCthd(['lint', '--format', 'json', ...args, ...day], { cwd: root });
  const { findings, skipped } = JSON.parse(out) as Found;
  return { findings, skipped, err };
};

describe('files that nobody meant to put under plans/', () => {
  test('what systems and editors leave, and evidence in its place, is passed over', async () => {
    const root = planRepository();
    const clean = await lint(root, '--against', 'main');
    change(root, stray([...systemFile, ...evidence]));
    symlinkSync('an@may.4711', join(root, at, 'text/.#II.yaml'));
    expect(await lint(root, '--against', 'main')).toEqual(clean);
  });

  test('the rest is a warning each, switches no rule off, and is not read', async () => {
    const root = planRepository();
    const clean = await lint(root, '--against', 'main');
    change(root, stray(others));
    const found = await lint(root, '--against', 'main');
    const isStray = ({ rule }: { rule: string }) => rule === 'unexpected-file';
    expect(found.findings.filter(isStray).map(({ severity, file }) => [severity, file])).toEqual(
      others.map((file) => ['warning', file]).sort(([, a = ''], [, b = '']) => (a < b ? -1 : 1)),
    );
    expect({ ...found, findings: found.findings.filter((one) => !isStray(one)) }).toEqual(clean);
  });

  test.each([
    [['status']],
    [['late']],
    [['render', 'summary']],
    [['log']],
    [['task', 'mo-lop']],
    [['impact']],
    [['diff', 'main']],
    [['consolidate']],
    [['review', '--list']],
  ])('no command says otherwise or stops: %s', async (args) => {
    const root = planRepository();
    const clean = await runCthd([...args, ...day], { cwd: root });
    expect(clean.exitCode).toBe(0);
    change(root, stray([...systemFile, ...evidence, ...others]));
    expect(await runCthd([...args, ...day], { cwd: root })).toEqual(clean);
    commitAll(root, 'tệp lạ');
    if (args[0] !== 'diff') expect(await runCthd([...args, ...day], { cwd: root })).toEqual(clean);
  });

  test('a record is written beside them', async () => {
    const root = planRepository();
    change(root, stray([...systemFile, ...others]));
    expect(await record(root, ['mo-lop', 'in-progress', ...day])).toMatchObject({ exitCode: 0 });
    expect(newFiles(root)).toHaveLength(1);
  });

  test('a file of a plan under a wrong name is said too', async () => {
    const root = planRepository();
    writeFileSync(join(root, at, 'exception.yaml'), 'exceptions: []\n');
    const { findings } = await lint(root);
    expect(findings.filter(({ file }) => file === `${at}/exception.yaml`)).toMatchObject([
      { rule: 'unexpected-file', severity: 'warning' },
    ]);
  });
});
