import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const bin = resolve('bin/cthd.js');

/** A plan with findings; as SARIF, which lists every rule, they take far more than a pipe holds. */
const broken = () => planOnDisk();
const lint = (root: string) => [
  ...[bin, 'lint', '--lang', 'en', '-C', root, '--format', 'sarif'],
  ...['--fail-on', 'info'],
];

describe.skipIf(!existsSync('dist/main.cjs') || process.platform === 'win32')('standard output', () => {
  test('to a file is whole', () => {
    const file = join(temporaryFolder(), 'out');
    const root = broken();
    const ran = spawnSync('sh', ['-c', 'exec "$0" "$@" > "$OUT"', process.execPath, ...lint(root)], {
      env: { ...process.env, OUT: file },
    });
    const piped = spawnSync(process.execPath, lint(root), { maxBuffer: 2 ** 26 });
    expect([ran.status, piped.status]).toEqual([1, 1]);
    expect(readFileSync(file).equals(piped.stdout)).toBe(true);
  });

  test('to a file that takes only a part of it is a fault, said in a sentence', () => {
    const file = join(temporaryFolder(), 'out');
    const limited = 'trap "" XFSZ; ulimit -f 16; exec "$0" "$@" > "$OUT"';
    const { status, stderr } = spawnSync('sh', ['-c', limited, process.execPath, ...lint(broken())], {
      env: { ...process.env, OUT: file },
    });
    expect([status, stderr.toString('utf8'), statSync(file).size < 20_000]).toEqual([
      3,
      'cthd: the output could not be written whole: the file is larger than is allowed (EFBIG).\n',
      true,
    ]);
  });

  test('that nobody reads to its end leaves the exit code of what was found', async () => {
    const child = spawn(process.execPath, lint(broken()), { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    const exitCode = await new Promise((ended) => child.on('close', ended));
    expect(exitCode).toBe(1);
  });
});

test('CTHD_DEBUG shows what a fault says of a plan without anything that acts on a screen or a job', async () => {
  const name = '\u001B[31m\n::error::x\n##[group]';
  const { exitCode, err } = await runCthd(['lint', '--rule', `${name}=off`, '-C', planOnDisk()], {
    variables: { CTHD_DEBUG: '1' },
  });
  expect(exitCode).toBe(2);
  expect(err).toContain('    at ');
  expect(err).not.toMatch(/\u001B|^\s*::|##\[/m);
});
