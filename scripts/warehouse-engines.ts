import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A database for a test: runs SQL, in a folder where files are named, and answers queries as rows of plain values. */
export interface Engine {
  readonly name: 'duckdb' | 'postgresql';
  run(sql: string, folder?: string): Promise<void>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): void;
}

/** The models of warehouse/, in the order of their names. */
export const models = (): string[] =>
  readdirSync('warehouse/models')
    .sort()
    .map((name) => readFileSync(join('warehouse/models', name), 'utf8'));

/** An empty DuckDB in memory, of which it takes no more than is said in warehouse/README.md; what does not fit there goes into the temporary folder of the system. */
export async function openDuckdb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: '4GB',
    temp_directory: join(tmpdir(), 'cthd-duckdb'),
  });
  const connection = await instance.connect();
  return {
    name: 'duckdb',
    async run(sql, folder) {
      const at =
        folder === undefined
          ? sql
          : sql.replaceAll(/'((?:[a-z0-9._-]+\/)?[a-z_]+\.(?:parquet|csv|ndjson))'/g, `'${folder}/$1'`);
      await connection.run(at);
    },
    async rows(sql) {
      const answer = await connection.runAndReadAll(sql);
      const rows = answer.getRowObjectsJson() as Record<string, unknown>[];
      return rows.map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])),
      );
    },
    close() {
      connection.closeSync();
    },
  };
}

const debianFolder = '/usr/lib/postgresql';

/** Where the programs of PostgreSQL are; null where it is not installed. */
export function postgresqlPrograms(): string | null {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).sort().reverse() : [];
  const folders = versions.map((version) => join(debianFolder, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/**
 * An empty PostgreSQL of its own, reached through a socket in a temporary folder, so that it takes no port. As root it runs under the
 * account `nobody`, since the server refuses root.
 */
export function openPostgresql(programs: string): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'cthd-postgresql-'));
  chmodSync(folder, 0o777);
  const account = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const data = join(folder, 'data');
  const program = (name: string, args: readonly string[], options: object = {}) => {
    const { status, stdout, stderr } = spawnSync(join(programs, name), args, {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      ...account,
      ...options,
    });
    if (status !== 0) throw new Error(`${name}: ${stderr}${stdout}`);
    return stdout;
  };
  program('initdb', ['-D', data, '-U', 'cthd', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']);
  const settings = `-k ${folder} -c listen_addresses='' -c fsync=off -c full_page_writes=off`;
  program('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'], {
    stdio: 'ignore',
  });
  const psql = (args: readonly string[], options: object = {}) =>
    program(
      'psql',
      ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '-h', folder, '-U', 'cthd', '-d', 'postgres', ...args],
      options,
    );
  return {
    name: 'postgresql',
    run(sql, at) {
      psql(['-f', '-'], { input: sql, ...(at !== undefined && { cwd: at }) });
      return Promise.resolve();
    },
    rows(sql) {
      const line = psql(['-t', '-A', '-c', `select coalesce(json_agg(answer), '[]') from (${sql}) answer`]);
      return Promise.resolve(JSON.parse(line) as Record<string, unknown>[]);
    },
    close() {
      program('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop'], { stdio: 'ignore' });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Whole numbers come from DuckDB as texts. */
const plain = (value: unknown): unknown =>
  typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
