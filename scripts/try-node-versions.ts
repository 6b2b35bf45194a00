/**
 * Runs the suite on other versions of Node, by hand: `tsx scripts/try-node-versions.ts 20.19 22 24 26`. Each comes from npm,
 * from the package that npm's `node` fetches for the platform, into a scratch folder; no install script is run.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const versions = process.argv.slice(2).filter((word) => /^\d/.test(word));
const tests = process.argv.slice(2).filter((word) => !/^\d/.test(word));
const scratch = mkdtempSync(join(tmpdir(), 'cthd-node-'));

try {
  for (const asked of versions.length > 0 ? versions : ['20.19', '22', '24', '26']) tryVersion(asked);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function tryVersion(asked: string): void {
  const folder = join(scratch, asked);
  const program = fetch(asked, folder);
  const version = run(program, ['--version'], {}).stdout.trim();
  const start = performance.now();
  const PATH = [join(program, '..'), process.env['PATH'] ?? ''].join(delimiter);
  const { status, stdout, stderr } = run(program, ['node_modules/vitest/vitest.mjs', 'run', ...tests], {
    PATH,
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const plain = `${stdout}\n${stderr}`.replace(/\u001b\[[\d;]*m/g, '');
  const counts = plain.match(/^ *(?:Test Files|Tests) .*$/gm) ?? [];
  const passes = status === 0 && counts.length > 0;
  console.log(
    `${version}: ${passes ? 'passes' : 'FAILS'} in ${seconds} s;${counts.map((line) => ` ${line.trim()}`).join(';')}`,
  );
  if (passes) return;
  process.exitCode = 1;
  console.log((plain.match(/^ *(?:FAIL .*|\w*Error: .*)$/gm) ?? []).join('\n'));
}

/** The program of a version, as the package of this platform brings it. */
function fetch(asked: string, folder: string): string {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm(folder, 'install', '--ignore-scripts', '--no-audit', '--no-fund', `node-${platform}@${asked}`);
  return join(
    folder,
    'node_modules',
    `node-${platform}`,
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
}

function npm(folder: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')}: ${stderr}`);
}

function run(program: string, args: readonly string[], variables: NodeJS.ProcessEnv) {
  const env = { ...process.env, ...variables };
  return spawnSync(program, args, { encoding: 'utf8', env, maxBuffer: 256 * 1024 * 1024 });
}
