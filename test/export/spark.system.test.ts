import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SparkSQL } from 'dt-sql-parser';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';

const hasSed = spawnSync('sed', ['--version']).status === 0;
const models = readdirSync('warehouse/models').sort();

/** A model in the dialect of Spark, as an engineer makes it from the shipped one. */
const inSpark = (model: string): string =>
  spawnSync('sed', ['-f', 'warehouse/spark.sed', join('warehouse/models', model)], { encoding: 'utf8' })
    .stdout;

describe.skipIf(!hasSed)(`in the grammar of Spark SQL${hasSed ? '' : ' (skipped: no sed here)'}`, () => {
  let parser: SparkSQL;
  beforeAll(async () => {
    // The package is written for bundlers: Node does not resolve its folders.
    const bundled = await build({
      entryPoints: ['node_modules/dt-sql-parser/dist/parser/spark/index.js'],
      bundle: true,
      format: 'esm',
      platform: 'node',
      write: false,
    });
    const folder = mkdtempSync(join(tmpdir(), 'cthd-spark-'));
    const file = join(folder, 'spark.mjs');
    writeFileSync(file, bundled.outputFiles[0]?.contents ?? '');
    const loaded = (await import(pathToFileURL(file).href)) as { SparkSQL: new () => SparkSQL };
    rmSync(folder, { recursive: true });
    parser = new loaded.SparkSQL();
  });

  test.each(models)('%s is a statement without faults', (model) => {
    const sql = inSpark(model);
    expect(sql).toContain('create or replace view');
    expect(parser.validate(sql)).toEqual([]);
    expect(sql.match(/double precision|\btext\b|string_agg/g)).toBe(null);
  });

  test('a fault is seen, and so is what other engines take', () => {
    const lines = (sql: string) => parser.validate(sql).map(({ startLine }) => startLine);
    expect(lines('select programme_key,\nfrom cthd.states;')).not.toEqual([]);
    const shipped = readFileSync('warehouse/models/four_cells.sql', 'utf8');
    expect(lines(shipped)).not.toEqual([]);
  });
});
