/**
 * Times the models of warehouse/ over many rows: the export of the examples, repeated in DuckDB for as many repositories as are asked for.
 * `npm run bench:warehouse -- 25000` makes about 10⁷ rows. Times are processor seconds of all threads and wall seconds of one machine; what
 * grows faster than its rows shows. With `postgresql` as the first word the same rows go into PostgreSQL, and the load is timed.
 */
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadScript } from '../src/export/load-script.ts';
import { starSchema } from '../src/export/star-schema.ts';
import { run } from '../src/cli/run.ts';
import {
  type Engine,
  models,
  openDuckdb,
  openPostgresql,
  postgresqlPrograms,
} from '../scripts/warehouse-engines.ts';

const [first = '', ...others] = process.argv.slice(2);
const isPostgresql = first === 'postgresql';
const sizes = (isPostgresql ? others : process.argv.slice(2)).map(Number);

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
chmodSync(folder, 0o755);
try {
  const args = ['-C', 'examples', '--as-of', '2026-06-30', 'export', '--out', join(folder, 'vi-du')];
  const ignore = () => undefined;
  await run([...args, '--repository', 'vi-du'], {
    out: ignore,
    err: ignore,
    cwd: process.cwd(),
    variables: {},
    isTerminal: false,
    columns: 80,
    now: new Date(),
  });
  for (const size of sizes.length > 0 ? sizes : isPostgresql ? [250, 2_500] : [250, 2_500, 25_000]) {
    const engine = await openDuckdb();
    await fill(engine, size);
    if (isPostgresql) await measureLoad(engine);
    else await measureModels(engine);
    engine.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function fill(engine: Engine, repositories: number): Promise<void> {
  await engine.run(readFileSync(join(folder, 'vi-du/load.duckdb.sql'), 'utf8'), join(folder, 'vi-du'));
  for (const table of starSchema) await engine.run(copies(table, repositories));
  console.log(`${repositories} repositories, ${await countRows(engine)} rows`);
}

async function countRows(engine: Engine): Promise<number> {
  let sum = 0;
  for (const { name } of starSchema)
    sum += Number((await engine.rows(`select count(*) as n from cthd.${name}`))[0]?.['n']);
  return sum;
}

async function measureModels(engine: Engine): Promise<void> {
  const all = models();
  for (const sql of all) await engine.run(sql);
  for (const [at, sql] of all.entries()) {
    const model = readdirSync('warehouse/models').sort()[at]?.replace('.sql', '') ?? '';
    if (!sql.includes(`cthd.${model}`)) throw new Error(model);
    const { wall, cpu } = await timed(() =>
      engine.run(`create or replace temporary table answer as select * from cthd.${model}`),
    );
    const [rows] = await engine.rows('select count(*) as n from answer');
    await engine.run('drop table answer');
    console.log(
      `  ${model.padEnd(24)} ${wall.toFixed(2).padStart(7)} s  ${cpu.toFixed(2).padStart(7)} s of CPU  ${String(rows?.['n'])} rows`,
    );
  }
  const [memory] = await engine.rows('select sum(memory_usage_bytes) / 1048576 as mib from duckdb_memory()');
  console.log(
    `  memory in use ${Number(memory?.['mib']).toFixed(0)} MiB, most of the process ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`,
  );
}

/** Loads the rows as csv files into PostgreSQL, whole, and then those of one repository in a hundred again. */
async function measureLoad(duckdb: Engine): Promise<void> {
  const programs = postgresqlPrograms();
  if (programs === null) {
    console.log('  PostgreSQL is not installed here');
    return;
  }
  const postgresql = openPostgresql(programs);
  try {
    const rows = await countRows(duckdb);
    const whole = await writeCsv(duckdb, 'true', 'ca-bo');
    const { wall } = await timed(() => postgresql.run(whole.script, whole.at));
    const bytes = readdirSync(whole.at).reduce((sum, name) => sum + statSync(join(whole.at, name)).size, 0);
    say('all at once', rows, wall);
    console.log(`  ${(bytes / 1024 / 1024).toFixed(0)} MiB of csv`);
    const part = await writeCsv(duckdb, "repository like 'r%00/vi-du'", 'mot-phan');
    const again = await timed(() => postgresql.run(part.script, part.at));
    say(`${part.names.length} repositories again`, part.rows, again.wall);
  } finally {
    postgresql.close();
  }
}

function say(what: string, rows: number, seconds: number): void {
  console.log(
    `  ${what}: ${rows} rows in ${seconds.toFixed(1)} s, ${(rows / seconds).toFixed(0)} rows a second`,
  );
}

/** The rows of some repositories as csv, and the script that loads them as a collection is loaded. */
async function writeCsv(engine: Engine, wanted: string, name: string) {
  const at = mkdtempSync(join(folder, name));
  chmodSync(at, 0o755);
  let rows = 0;
  for (const table of starSchema) {
    const file = join(at, `${table.name}.csv`);
    writeFileSync(file, '');
    await engine.run(
      `copy (select * from cthd.${table.name} where ${wanted}) to '${file}' (format csv, header, force_quote *)`,
    );
    const [count] = await engine.rows(`select count(*) as n from cthd.${table.name} where ${wanted}`);
    rows += Number(count?.['n']);
  }
  const found = await engine.rows(
    `select distinct repository from cthd.bodies where ${wanted} order by repository`,
  );
  const names = found.map((row) => String(row['repository']));
  const tables = starSchema.map((table) => ({
    table: table.name,
    file: `${table.name}.csv`,
    holds: 'everything' as const,
    rows: 0,
    bytes: 0,
    sha256: '',
  }));
  const exports = names.map((repository, n) => ({
    folder: '',
    manifest: { repository, tables: n === 0 ? tables : [] },
  }));
  return { at, rows, names, script: loadScript('postgresql', exports) };
}

async function timed(action: () => Promise<void>): Promise<{ readonly wall: number; readonly cpu: number }> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await action();
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 };
}
