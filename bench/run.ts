/**
 * Whole processes, timed in pairs within one run: the start of cthd beside an empty Node process, and `cthd lint` beside ajv-cli,
 * which holds the same wording against the same schema and does nothing else, and `cthd diff` of two revisions and every view in every
 * format beside `cthd lint` of one. `npm run bench -- 9` takes nine rounds; `npm run bench -- 3 render` only the rows with that word.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FormatName } from '../src/writers/formats.ts';
import { pages } from '../src/commands/render/pages.ts';
import { generatePlan } from './generate-plan.ts';
import { compare, type Contender } from './measure.ts';
import { revisePlan } from './revise-plan.ts';

const rounds = Number(process.argv[2] ?? 5);
const wanted = process.argv[3] ?? '';
const cthd = resolve('bin/cthd.js');
const ajv = resolve('node_modules/ajv-cli/dist/index.js');

if (!existsSync('dist') || !Number.isInteger(rounds) || rounds < 1) {
  console.error('Run `npm run build` first, then `npm run bench`, or `npm run bench -- <rounds> <word>`.');
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'cthd-bench-'));
try {
  const schema = schemaForAjv();
  console.log(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${rounds} rounds, medians; ratio = median of the pairs\n`,
  );
  printRow(['', 'cthd', 'beside', 'ratio', 'memory', 'beside']);

  report('--version : node -e 0', cthdWith('--version'), { name: 'node', args: ['-e', '0'], exitCodes: [0] });
  for (const tasks of [62, 1_000, 10_000]) {
    const root = join(scratch, String(tasks));
    generatePlan(root, tasks);
    const text = join(root, 'plans', `hu-cau-${tasks}`, 'text');
    report(
      `lint : ajv-cli, ${tasks.toLocaleString('en')} tasks (${kilobytes(text)} kB)`,
      cthdWith('lint', '--quiet', '--dir', root),
      {
        name: 'ajv-cli',
        args: [ajv, 'validate', '--spec=draft2020', '--strict=false', ...schema, '-d', join(text, '*.yaml')],
        exitCodes: [0],
      },
    );
  }
  const [before, after] = [join(scratch, '10000'), join(scratch, 'revised')];
  revisePlan(before, after);
  report(
    'diff : lint, 10,000 tasks on each side',
    cthdWith('diff', '--format', 'json', before, after),
    cthdWith('lint', '--quiet', '--dir', before),
  );
  for (const { id: view, formats } of pages)
    for (const format of formats)
      report(
        `render ${view} ${format} : lint, 10,000 tasks`,
        cthdWith('render', view, '--format', format, '--dir', before, ...viewed(view, format)),
        cthdWith('lint', '--quiet', '--dir', before),
      );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** A day within the term, what a view cannot be without, and a file for what no terminal takes. */
function viewed(view: string, format: FormatName): string[] {
  const needed: Readonly<Record<string, readonly string[]>> = {
    report: ['--period', '2022-H2'],
    extract: ['--lead', 'van-phong', '--since', '2021-01-01'],
  };
  const file = join(scratch, `${view}.${format}`);
  const out = format === 'docx' || format === 'xlsx' ? ['--out', file] : [];
  return ['--as-of', '2023-06-01', ...(needed[view] ?? []), ...out];
}

function report(name: string, ours: Contender, theirs: Contender): void {
  if (!name.includes(wanted)) return;
  const { first, second, ratio } = compare(ours, theirs, { rounds, scratch });
  printRow([
    name,
    `${first.milliseconds.toFixed(0)} ms`,
    `${second.milliseconds.toFixed(0)} ms`,
    ratio.toFixed(2),
    `${first.mebibytes.toFixed(0)} MiB`,
    `${second.mebibytes.toFixed(0)} MiB`,
  ]);
}

function printRow([name = '', ...cells]: readonly string[]): void {
  console.log(name.padEnd(46) + cells.map((cell) => cell.padStart(10)).join(''));
}

/** A run of the built program; 1 means that it found something. */
function cthdWith(...args: readonly string[]): Contender {
  return { name: 'cthd', args: [cthd, ...args], exitCodes: [0, 1] };
}

/** ajv-cli finds a schema that another refers to by its $id only, so copies get one. */
function schemaForAjv(): string[] {
  for (const name of ['text', 'common']) {
    const schema = JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object;
    const $id = `https://cthd.invalid/${name}.schema.json`;
    writeFileSync(join(scratch, `${name}.schema.json`), JSON.stringify({ ...schema, $id }));
  }
  return ['-s', join(scratch, 'text.schema.json'), '-r', join(scratch, 'common.schema.json')];
}

function kilobytes(folder: string): number {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
}
