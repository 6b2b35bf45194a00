import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import { planOnDisk } from '../support/plan-on-disk.ts';

const bundle = 'dist/start.cjs';
const limit = 512 * 1024;
const file = 'plans/vi-du/text/I.yaml';

/** Runs the built tool in a process of its own, and tells the most memory it had, in KiB. */
function lintInProcess(root: string): { exitCode: number | null; memory: number; err: string } {
  const program = `
    process.argv = [process.argv[0], 'cthd', 'lint', '-C', ${JSON.stringify(root)}, '--format', 'json'];
    process.on('exit', () => process.stderr.write('\\nmemory ' + process.resourceUsage().maxRSS));
    await import(${JSON.stringify(pathToFileURL(bundle).href)});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    maxBuffer: 2 ** 30,
  });
  const [err = '', memory = ''] = stderr.toString('utf8').split('\nmemory ');
  return { exitCode: status, memory: Number(memory), err };
}

const list = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n');

describe.skipIf(!existsSync(bundle))('one hostile file stays under 512 MiB, without a stack trace', () => {
  test.each([
    ['brackets', '['.repeat(1_000_000)],
    ['braces', '{a: '.repeat(300_000)],
    ['aliases', `a0: &a0 [x]\n${list(2_000, (n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`)}`],
    ['doubled keys', list(caseCount(30_000, 100_000), () => 'khoa: 1')],
    ['unknown keys', list(caseCount(30_000, 100_000), (n) => `khoa${n}: 1`)],
    [
      'units that fit no form',
      `units:\n${list(caseCount(10_000, 50_000), (n) => `  - { id: a${n}, task: { deadline: { date: 1, month: 2 } } }`)}`,
    ],
    ['one line of 2 MB', `units: "${'á'.repeat(1_000_000)}"`],
    ['quotes never closed', 'a: "'.repeat(200_000)],
    ['conflict markers', '<<<<<<< HEAD\n=======\n>>>>>>> b\n'.repeat(50_000)],
    ['directives', '%YAML 1.1\n'.repeat(caseCount(30_000, 100_000))],
    ['documents', '---\na: 1\n'.repeat(caseCount(20_000, 100_000))],
    ['lines of a tab', '\t\n'.repeat(1_000_000)],
    ['a block of empty lines', `a: |\n${'\n'.repeat(2_000_000)}  x\n`],
    ['empty lines', '\n'.repeat(2_000_000)],
    ['comments', '#\n'.repeat(1_000_000)],
    ['quotes', '"\n'.repeat(1_000_000)],
    ['a giant number', `units: ${'9'.repeat(1_000_000)}`],
    [
      'citations without end',
      `units:\n  - { id: mot, kind: part, number: I, text: "${'Nghị quyết số 27-NQ/TW, '.repeat(10_000)}" }`,
    ],
    [
      'quotations without end',
      `units:\n  - { id: mot, kind: part, number: I, text: "${'“ '.repeat(100_000)}" }`,
    ],
  ])('%s', (_, content) => {
    const { exitCode, memory, err } = lintInProcess(planOnDisk({ [file]: content }));
    expect([0, 1]).toContain(exitCode);
    expect(err).toMatch(/^(?:cthd: [^\n]{1,300}\n(?: {2}[^\n]{1,1500}\n){1,20})?$/);
    expect(memory).toBeLessThan(limit);
  });
});
