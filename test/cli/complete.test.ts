import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/commands/command-table.ts';
import { exampleOnDisk } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const complete = async (shell: string, ...words: readonly string[]) => {
  const { exitCode, out, err } = await runCthd(['__complete', shell, ...words], {
    cwd: exampleOnDisk(),
    variables: { CTHD_LANG: 'vi' },
  });
  expect([exitCode, err]).toEqual([0, '']);
  return out;
};
const valuesOf = (out: string) =>
  out.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]]));

describe('the words that may stand at the cursor', () => {
  test('are the commands with what they do, where none is typed yet', async () => {
    const out = await complete('bash', '');
    expect(out).toBe(
      Object.entries(commands)
        .map(([name, { summary }]) => `${name}\t${summary.vi}\n`)
        .join(''),
    );
  });

  test.each<[readonly string[], readonly string[]]>([
    [['re'], ['record', 'review', 'revise', 'render']],
    [['-C', '.', 'rec'], ['record']],
    [['lint', '--for'], ['--format']],
    [
      ['lint', '--lang', ''],
      ['vi', 'en'],
    ],
    [['render', 'summary', '--format=do'], ['--format=docx']],
    [['record', 'II.4/4'], ['II.4/4']],
    [['record', 'ket nap'], ['ket-nap-hoi-vien']],
    [['record', '"kết nạp'], ['ket-nap-hoi-vien']],
    [['record', 'II.4/4', 'hoan'], ['hoan-thanh']],
    [['task', 'II.4/4', '--lead', 'van'], ['van-phong-vi-du']],
    [['task', 'II.4/4', '--lead', 'Viện nghiên'], ['vien-nghien-cuu-vi-du']],
    [['impact', '07-CT'], ['ct-07-2019-vi-du']],
    [
      ['explain', 'citation-t'],
      ['citation-type', 'citation-two-dates'],
    ],
    [
      ['status', '--missing', '2026-H'],
      ['2026-H1', '2026-H2'],
    ],
    [['lint', '-p', ''], ['lien-hiep-hoi-vi-du']],
    [['unit', 'rep'], ['repeal']],
    [['unit', 'repeal', 'ket nap'], ['ket-nap-hoi-vien']],
    [['body', 'end', 'quỹ'], ['quy-sang-tao-vi-du']],
    [['import', '--report', ''], [':files']],
    [['nothing', 'x'], []],
    [['record', 'II.4/4', 'completed', ''], []],
  ])('%j', async (words, expected) => {
    expect(valuesOf(await complete('zsh', ...words))).toEqual(expected);
  });

  test('in bash, which takes --format=docx for three words, and in PowerShell, which drops empty ones', async () => {
    expect(await complete('bash', 'render', 'summary', '--format', '=', 'do')).toBe('docx\n');
    expect(valuesOf(await complete('powershell', 'record', 'II.4/4', '^hoàn'))).toEqual(['hoàn-thành']);
    expect(valuesOf(await complete('powershell', '^rec'))).toEqual(['record']);
  });

  test('where there is no plan are none, without an error', async () => {
    const ran = await runCthd(['__complete', 'fish', 'record', 'II'], { cwd: temporaryFolder() });
    expect(ran).toEqual({ exitCode: 0, out: '', err: '' });
  });
});

test('a state as it is completed is taken by record', async () => {
  const args = [
    'record',
    'II.4/4',
    'đang-thực-hiện',
    '--value',
    '1410',
    '--dry-run',
    '--as-of',
    '2025-12-15',
  ];
  expect((await runCthd(args, { cwd: exampleOnDisk() })).exitCode).toBe(0);
});

test('what commands take is written down beside the bundle as they say it, and completes alike', async () => {
  const { out } = await runCthd(['__usages']);
  expect(readFileSync('dist/usages.json', 'utf8')).toBe(out);
  for (const words of [
    ['lint', '--fo'],
    ['lint', '--fail-on', ''],
    ['task', 'ket-nap'],
    ['-C', '.', 'x', ''],
  ]) {
    const terminal = { cwd: exampleOnDisk(), variables: { CTHD_LANG: 'vi' } };
    const written = await runCthd(['__complete', 'bash', ...words], { ...terminal, build: 'a build' });
    expect(written).toEqual(await runCthd(['__complete', 'bash', ...words], terminal));
  }
});
