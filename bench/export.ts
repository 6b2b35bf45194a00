/**
 * Measures `cthd export` as a whole process: processor time and the peak of memory, for 10,000 tasks with as many records as are named
 * (`npm run bench:export -- 0 100000 1000000`), beside `lint` where a plan of so many records can be read as a whole.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generatePlan } from './generate-plan.ts';
import { generateRecords } from './generate-records.ts';
import { type Contender, type Run, runner } from './measure.ts';

const tasks = 10_000;
/** `lint` reads all records at once: of many more than this it refuses some files. */
const maxOfLint = 1_000_000;
const given = process.argv.slice(2).map(Number);

const scratch = mkdtempSync(join(tmpdir(), 'cthd-bench-'));
Object.assign(process.env, { XDG_CACHE_HOME: join(scratch, 'cache'), CI: '', GITHUB_ACTIONS: '' });
try {
  const run = runner(scratch);
  const cthd = (...args: string[]): Contender => ({
    name: 'cthd',
    args: [resolve('bin/cthd.js'), ...args, '--as-of', '2023-06-01'],
    exitCodes: [0, 1],
  });
  for (const records of given.length > 0 ? given : [0, 100_000]) {
    const root = join(scratch, String(records));
    generatePlan(root, tasks);
    if (records > 0) generateRecords(root, tasks, records / tasks);
    const contenders: Record<string, Contender> = {};
    if (records <= maxOfLint) contenders['lint'] = cthd('lint', '--quiet', '--no-cache', '--dir', root);
    for (const format of ['parquet', 'ndjson', 'csv']) {
      const out = join(scratch, `tables-${format}`);
      contenders[`export ${format}`] = cthd(
        'export',
        '--dir',
        root,
        '--out',
        out,
        '--format',
        format,
        '--force',
      );
    }
    console.log(`${tasks} tasks, ${records} records`);
    const rounds = records === 0 ? 3 : 1;
    const runs = new Map(Object.keys(contenders).map((name) => [name, [] as Run[]]));
    if (records === 0) for (const contender of Object.values(contenders)) run(contender);
    for (let round = 0; round < rounds; round += 1)
      for (const [name, contender] of Object.entries(contenders)) runs.get(name)?.push(run(contender));
    const secondsOf = (name: string) => middle((runs.get(name) ?? []).map(({ own }) => own?.cpu ?? 0)) / 1000;
    for (const [name, own] of runs) {
      const [seconds, lint] = [secondsOf(name), secondsOf('lint')];
      const mebibytes = Math.max(...own.map((one) => one.own?.mebibytes ?? 0));
      const ratio = lint > 0 && name !== 'lint' ? `  ${(seconds / lint).toFixed(2)} × lint` : '';
      console.log(
        `  ${name.padEnd(16)} ${seconds.toFixed(2).padStart(7)} s of CPU  ${mebibytes.toFixed(0).padStart(5)} MiB${ratio}`,
      );
    }
    rmSync(root, { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The middle one of an odd number of values; 0 of none. */
function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
