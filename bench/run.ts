/**
 * Whole processes, measured in pairs within one run: cthd beside an empty Node process (the floor), beside other tools on the same files,
 * and beside its own lint. See README.md in this folder.
 */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { FormatName } from '../src/writers/formats.ts';
import { pages } from '../src/commands/render/pages.ts';
import { disfigurePlan } from './disfigure-plan.ts';
import { generatePlan } from './generate-plan.ts';
import { compare, type Contender, type Measured } from './measure.ts';
import { preparePeers } from './peers.ts';
import { revisePlan } from './revise-plan.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, largest: { type: 'boolean' } },
});
const isQuick = options.quick === true;
const rounds = Number(positionals[0] ?? (isQuick ? 3 : 5));
const wanted = positionals[1] ?? '';
const sizes = isQuick ? [62, 1_000] : [62, 1_000, 10_000, ...(options.largest === true ? [100_000] : [])];
/** The largest plan that views are made of. */
const viewed = Math.min(10_000, sizes.at(-1) ?? 62);
const cthd = resolve('bin/cthd.js');

if (!existsSync('dist') || !Number.isInteger(rounds) || rounds < 1) {
  console.error(
    'Run `npm run build` first, then `npm run bench -- [rounds] [word] [--quick] [--largest] [--json]`.',
  );
  process.exit(2);
}

/** One row of the table. */
interface Row {
  readonly name: string;
  readonly tasks: number | null;
  readonly first: Measured;
  readonly second: Measured;
  /** The median of the pairs' ratios. */
  readonly ratio: number;
}

const rows: Row[] = [];

/** The least that a program on Node takes. */
const floor: Contender = { name: 'node -e 0', args: ['-e', '0'], exitCodes: [0] };
const asOf = ['--as-of', '2023-06-01'];

/** What the environment adds to every process of Node, which brings ratios nearer to one; null where it does not. */
const certificates = process.env['NODE_EXTRA_CA_CERTS']
  ? 'NODE_EXTRA_CA_CERTS is set: Node before version 22 reads the certificates at each start, so that ratios are nearer to one than without it'
  : null;

const scratch = mkdtempSync(join(tmpdir(), 'cthd-bench-'));
Object.assign(process.env, { XDG_CACHE_HOME: join(scratch, 'cache'), CI: '', GITHUB_ACTIONS: '' });
try {
  const { found: peers, skipped } = preparePeers(scratch, !isQuick);
  say(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${rounds} rounds, medians of processor time; ratio = median of the pairs`,
  );
  for (const reason of skipped) say(`not measured: ${reason}`);
  if (certificates) say(certificates);
  say('');
  sayRow(['', 'cthd', 'beside', 'ratio', 'memory', 'beside']);
  for (const args of [['--version'], ['--help'], ['completion', 'bash']])
    report(`${args.join(' ')} : node -e 0`, null, cthdWith(...args), floor);
  for (const tasks of sizes) measureSize(tasks, peers);
  for (const { id: view, formats } of isQuick ? [] : pages)
    for (const format of formats)
      report(`render ${view} ${format} : lint`, viewed, rendering(view, format), lintOf(rootOf(viewed)));
  if (options.json === true)
    console.log(
      JSON.stringify(
        { node: process.version, platform: process.platform, rounds, rows, skipped, certificates },
        null,
        2,
      ),
    );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function measureSize(tasks: number, peers: ReturnType<typeof preparePeers>['found']): void {
  const [root, changed, revised] = [rootOf(tasks), join(scratch, 'changed'), join(scratch, 'revised')];
  const folder = `hu-cau-${tasks}`;
  generatePlan(root, tasks);
  const text = join(root, 'plans', folder, 'text');
  for (const { name, contender } of peers)
    report(`lint : ${name} (${kilobytes(text)} kB)`, tasks, lintOf(root), contender(root, text));
  const unchanged = cthdWith('lint', '--quiet', '--dir', root);
  report('lint, nothing changed : node -e 0', tasks, unchanged, floor);
  copy(root, changed);
  const reword = () => {
    const file = join(changed, 'plans', folder, 'text', 'II.1.yaml');
    const yaml = readFileSync(file, 'utf8');
    writeFileSync(file, yaml.replace(/text: >-\n(?: *\S+){5}/, '$& thêm'));
  };
  const afterChange = { ...cthdWith('lint', '--quiet', '--dir', changed), before: reword };
  report('lint, one wording changed : nothing changed', tasks, afterChange, unchanged);
  report('status : node -e 0', tasks, cthdWith('status', '--dir', root, ...asOf), floor);
  const forget = () => {
    rmSync(join(changed, 'plans', folder, 'progress'), { recursive: true, force: true });
  };
  const record = cthdWith('record', 'nhiem-vu-1', 'in-progress', '--dir', changed, '--date', '2022-06-01');
  report('record : node -e 0', tasks, { ...record, before: forget }, floor);
  rmSync(revised, { recursive: true, force: true });
  revisePlan(root, revised);
  report('diff : lint', tasks, cthdWith('diff', '--format', 'json', root, revised), lintOf(root));
  if (tasks === 10_000) measureFindings(root);
}

/** A finding in every task, beside the same plan without any, in each format that is read most. */
function measureFindings(root: string): void {
  const disfigured = join(scratch, 'disfigured');
  disfigurePlan(root, disfigured);
  for (const format of ['text', 'json', 'sarif']) {
    const lint = (folder: string) => cthdWith('lint', '--no-cache', '--format', format, '--dir', folder);
    report(`lint ${format}, a doubled blank in every wording : none`, 10_000, lint(disfigured), lint(root));
  }
}

function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

/** A run of a view on a day within the term, with what it cannot be without; what no terminal takes goes into a file, which is not there before. */
function rendering(view: string, format: FormatName): Contender {
  const needed: Readonly<Record<string, readonly string[]>> = {
    report: ['--period', '2022-H2'],
    extract: ['--lead', 'van-phong', '--since', '2021-01-01'],
  };
  const args = [
    'render',
    view,
    '--format',
    format,
    '--dir',
    rootOf(viewed),
    ...asOf,
    ...(needed[view] ?? []),
  ];
  if (format !== 'docx' && format !== 'xlsx') return cthdWith(...args);
  const file = join(scratch, `${view}.${format}`);
  return {
    ...cthdWith(...args, '--out', file),
    before: () => {
      rmSync(file, { force: true });
    },
  };
}

function report(name: string, tasks: number | null, ours: Contender, theirs: Contender): void {
  const label = tasks === null ? name : `${name}, ${tasks.toLocaleString('en')} tasks`;
  if (!label.includes(wanted)) return;
  const row = { name, tasks, ...compare(ours, theirs, { rounds, scratch }) };
  rows.push(row);
  const { first, second, ratio } = row;
  const [time, memory] = [
    ({ milliseconds }: Measured) => `${milliseconds.toFixed(0)} ms`,
    ({ mebibytes }: Measured) => (mebibytes === null ? '-' : `${mebibytes.toFixed(0)} MiB`),
  ];
  sayRow([label, time(first), time(second), ratio.toFixed(2), memory(first), memory(second)]);
}

/** Nothing but the object is printed where that is asked for. */
function say(line: string): void {
  if (options.json !== true) console.log(line);
}

function sayRow([name = '', ...cells]: readonly string[]): void {
  say(name.padEnd(68) + cells.map((cell) => cell.padStart(10)).join(''));
}

/** A run of the built program; 1 means that it found something. */
function cthdWith(...args: readonly string[]): Contender {
  return { name: 'cthd', args: [cthd, ...args], exitCodes: [0, 1] };
}

function lintOf(root: string): Contender {
  return cthdWith('lint', '--quiet', '--no-cache', '--dir', root);
}

function rootOf(tasks: number): string {
  return join(scratch, String(tasks));
}

function kilobytes(folder: string): number {
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1000);
}
