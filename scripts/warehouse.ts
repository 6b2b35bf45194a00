/**
 * Shows a warehouse at work: makes many fictional repositories, collects them, loads them into DuckDB and PostgreSQL, each where it can be
 * had, and prints the answers to the first questions. `npm run warehouse -- 1000`
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Engine, models, openDuckdb, openPostgresql, postgresqlPrograms } from './warehouse-engines.ts';

const count = Number(process.argv[2] ?? 1000);
const example = 'examples/plans';
const questions = {
  'How do the programmes stand?':
    'select sum(total) as tasks, sum(completed_on_time) as completed_on_time, sum(completed_late) as completed_late, sum(open_overdue) as open_overdue from cthd.four_cells',
  'Which bodies are latest?':
    'select body, sum(overdue) as overdue, max(longest_overdue_days) as longest_days from cthd.lateness_by_body group by body order by overdue desc, body limit 5',
  'Who gave no report for the last period?':
    'select period, body, count(*) as programmes, sum(missing) as missing from cthd.silent_bodies where period_to = (select max(period_to) from cthd.silent_bodies) group by period, body order by missing desc, period, body limit 5',
  'Which programmes cite a document that was replaced?':
    'select count(distinct programme_key) as programmes, symbol, newer_symbol from cthd.superseded_citations group by symbol, newer_symbol order by symbol limit 5',
  'Which programmes does a new document bear on?':
    'select count(distinct programme_key) as programmes, newer_symbol from cthd.programmes_to_adjust group by newer_symbol order by newer_symbol limit 5',
};

const folder = mkdtempSync(join(tmpdir(), 'cthd-warehouse-'));
chmodSync(folder, 0o755);
try {
  await timed(`${count} fictional repositories`, () => {
    makeRepositories(folder);
  });
  for (const format of ['parquet', 'csv'] as const)
    await timed(`cthd collect, ${format}`, () => {
      collect(folder, format);
    });
  await ask('DuckDB', await openDuckdb(), 'parquet');
  const programs = postgresqlPrograms();
  if (programs === null) console.log('PostgreSQL: not installed here, skipped');
  else await ask('PostgreSQL', openPostgresql(programs), 'csv');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The worked example in many bare repositories, in each of which other records are missing. */
function makeRepositories(root: string): void {
  const files = readdirSync(example, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: `plans/${path}`, content: readFileSync(join(example, path)) }));
  const entries: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const name = `don-vi-${String(number).padStart(5, '0')}`;
    const kept = files.filter(
      ({ path }, at) => !path.includes('/progress/') || (at * 7 + number * 13) % 5 > 0,
    );
    const stream = Buffer.concat([
      Buffer.from(
        'commit refs/heads/main\ncommitter Người Ví Dụ <nguoi@vi-du.example> 1767225600 +0700\ndata 0\n\n',
      ),
      ...kept.flatMap(({ path, content }) => [
        Buffer.from(`M 100644 inline ${path}\ndata ${content.length}\n`),
        content,
        Buffer.from('\n'),
      ]),
    ]);
    git(root, ['init', '--quiet', '--bare', '--initial-branch=main', '--template=', name]);
    git(join(root, name), ['fast-import', '--quiet'], stream);
    entries.push(`  - { name: ${name}, path: ${name} }`);
  }
  writeFileSync(join(root, 'repositories.yaml'), `repositories:\n${entries.join('\n')}\n`);
}

function git(cwd: string, args: readonly string[], input?: Uint8Array): void {
  const { status, stderr } = spawnSync('git', args, { cwd, ...(input && { input }) });
  if (status !== 0) throw new Error(stderr.toString('utf8'));
}

function collect(root: string, format: 'parquet' | 'csv'): void {
  const args = ['collect', 'repositories.yaml', '--out', format, '--format', format];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('bin/cthd.js'), ...args, '--lang', 'en', '--as-of', '2026-06-30'],
    { cwd: root, encoding: 'utf8' },
  );
  process.stdout.write(`  ${stdout}`);
  if (status !== 0) throw new Error(`cthd collect failed: ${stderr}`);
}

async function ask(name: string, engine: Engine, format: string): Promise<void> {
  try {
    const at = join(folder, format);
    await timed(`${name}: load`, () =>
      engine.run(readFileSync(join(at, `load.${engine.name}.sql`), 'utf8'), at),
    );
    for (const sql of models()) await engine.run(sql);
    for (const [question, sql] of Object.entries(questions)) {
      const rows = await timed(`${name}: ${question}`, () => engine.rows(sql));
      for (const row of rows)
        console.log(
          `    ${Object.entries(row)
            .map(([key, value]) => `${key} ${String(value)}`)
            .join(', ')}`,
        );
    }
  } finally {
    engine.close();
  }
}

async function timed<T>(what: string, action: () => T | Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await action();
  console.log(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return value;
}
