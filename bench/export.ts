/**
 * Measures `cthd export` as a whole process: processor time and the peak of memory, for 10,000 tasks with as many records as are named
 * (`npm run bench:export -- 0 100000 1000000`), beside `lint` where a plan of so many records can be read as a whole.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generatePlan } from './generate-plan.ts';
import { generateRecords } from './generate-records.ts';
import { type Contender, runner } from './measure.ts';

const tasks = 10_000;
/** `lint` reads all records at once, and refuses more. */
const mostOfLint = 500_000;
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
    if (records <= mostOfLint) contenders['lint'] = cthd('lint', '--quiet', '--no-cache', '--dir', root);
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
    for (const [name, contender] of Object.entries(contenders)) {
      if (records === 0) run(contender);
      const { own, wall } = run(contender);
      console.log(
        `  ${name.padEnd(16)} ${((own?.cpu ?? 0) / 1000).toFixed(2).padStart(7)} s of CPU  ${(wall / 1000).toFixed(1).padStart(6)} s  ${(own?.mebibytes ?? 0).toFixed(0).padStart(5)} MiB`,
      );
    }
    rmSync(root, { recursive: true });
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
