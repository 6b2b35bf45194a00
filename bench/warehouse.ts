/**
 * Times the models of warehouse/ over many rows: the example's export, repeated in DuckDB for as many repositories as are asked for.
 * `npm run bench:warehouse -- 25000` makes about 10⁷ rows. Times are wall time of one machine; what grows faster than its rows shows.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { starSchema } from '../src/export/star-schema.ts';
import { run } from '../src/cli/run.ts';
import { type Engine, openDuckdb } from '../scripts/warehouse-engines.ts';

const sizes = process.argv.slice(2).map(Number);

/** The rows of a table for another repository: every key and the repository bear its number. */
function copies(table: (typeof starSchema)[number], count: number): string {
  const columns = Object.keys(table.columns).map((name) =>
    name === 'repository' || (name.endsWith('_key') && name !== 'name_key')
      ? `'r' || n || '/' || ${name}`
      : name,
  );
  return `insert into cthd.${table.name} select ${columns.join(', ')} from cthd.${table.name} cross join range(1, ${count}) as numbers(n) where repository = 'vi-du'`;
}

const folder = mkdtempSync(join(tmpdir(), 'cthd-bench-'));
try {
  const args = [
    '-C',
    'examples',
    '--as-of',
    '2026-06-30',
    'export',
    '--out',
    join(folder, 'vi-du'),
    '--repository',
    'vi-du',
  ];
  const ignore = () => undefined;
  await run(args, {
    out: ignore,
    err: ignore,
    cwd: process.cwd(),
    variables: {},
    isTerminal: false,
    columns: 80,
    now: new Date(),
  });
  for (const size of sizes.length > 0 ? sizes : [250, 2_500, 25_000]) await measure(await openDuckdb(), size);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(engine: Engine, repositories: number): Promise<void> {
  await engine.run(readFileSync(join(folder, 'vi-du/load.duckdb.sql'), 'utf8'), join(folder, 'vi-du'));
  for (const table of starSchema) await engine.run(copies(table, repositories));
  const counts = await Promise.all(
    starSchema.map(async ({ name }) =>
      Number((await engine.rows(`select count(*) as n from cthd.${name}`))[0]?.['n']),
    ),
  );
  console.log(`${repositories} repositories, ${counts.reduce((sum, count) => sum + count, 0)} rows`);
  for (const file of readdirSync('warehouse/models').sort()) {
    await engine.run(readFileSync(join('warehouse/models', file), 'utf8'));
    const model = file.replace('.sql', '');
    const start = performance.now();
    await engine.run(`create or replace temporary table answer as select * from cthd.${model}`);
    const seconds = (performance.now() - start) / 1000;
    const [rows] = await engine.rows('select count(*) as n from answer');
    console.log(`  ${model.padEnd(24)} ${seconds.toFixed(2).padStart(7)} s  ${String(rows?.['n'])} rows`);
  }
  const [memory] = await engine.rows('select sum(memory_usage_bytes) / 1048576 as mib from duckdb_memory()');
  console.log(
    `  memory in use ${Number(memory?.['mib']).toFixed(0)} MiB, of the process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`,
  );
  engine.close();
}
