import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isFull } from '../support/case-count.ts';
import { type DenseFile, denseFiles } from '../support/dense-files.ts';
import { commitAll, initRepository } from '../support/git-repository.ts';
import { planOnDisk, temporaryFolder } from '../support/plan-on-disk.ts';

const bundle = 'dist/start.cjs';
const limit = 512;

/** Kinds of which a few are tried in the suite, all in `npm run fuzz`. */
const inSuite = new Set(['short citations', 'tasks with many bodies', 'a fan of amends', 'log: evidence']);

/** The kinds that cost most, with every command that reads a plan. */
const worst = new Set([
  ...[
    'short tasks',
    'tasks',
    'tasks with many bodies',
    'indicators',
    'milestones',
    'results with indicators',
  ],
  ...['former deadlines', 'footnotes', 'rows of a table', 'rows of an assignment table', 'short citations'],
  ...['a fan of amends', 'names of documents', 'slip: changes of many units', 'slip: reviews of many units'],
  ...['slip: add what holds all', 'slip: the whole programme again and again'],
  ...['log: records', 'log: evidence', 'records of many tasks'],
]);

/** Each command that reads a plan, in the form that costs most; `OUT` is a file or folder that is not there. */
const commands = `
status --all
status --format docx --out OUT.docx
late --format docx --out OUT.docx
task v1
log --format docx --out OUT.docx
log --wording --unit nhiem-vu
diff HEAD
diff HEAD --format docx --out OUT.docx
diff OUT-before OUT-after
amend HEAD --format docx --out OUT.docx
lint --against HEAD --no-cache
approve --list --against HEAD
consolidate --format docx --out OUT.docx
impact
review --list
revise propose
render text --format docx --out OUT.docx
render summary --format docx --out OUT.docx
render tracker --format docx --out OUT.docx
render tracker --format xlsx --out OUT.xlsx
render report --period 2021-H1 --format docx --out OUT.docx
render extract --lead van-phong --format docx --out OUT.docx
render timeline --format docx --out OUT.docx
render calendar --format ics --out OUT.ics
render board --out OUT.html
export --format csv --out OUT
export --format parquet --out OUT
export --format ndjson --out OUT
sheet out --period 2021-H1 --out OUT
pack --dry-run
feed
doctor
migrate --dry-run
document add 09-NQ/ĐH@2020-10-10 --title Thử --dry-run
record mo-lop in-progress --date 2021-12-30 --dry-run
`
  .trim()
  .split('\n');

interface Cost {
  readonly exitCode: number | null;
  readonly seconds: number;
  readonly mebibytes: number;
  readonly err: string;
}

/** Runs the built tool in a process of its own, with an empty cache, and tells the processor time and the most memory that it took. */
function cost(args: readonly string[], root: string): Cost {
  const argv = ['cthd', ...args, '-C', root, '--as-of', '2022-06-01'];
  const program = `
    process.argv = [process.argv[0], ...${JSON.stringify(argv)}];
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      process.stderr.write('\\ncost ' + (userCPUTime + systemCPUTime) / 1e6 + ' ' + maxRSS / 1024);
    });
    await import(${JSON.stringify(pathToFileURL(bundle).href)});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    maxBuffer: 2 ** 30,
    env: { ...process.env, XDG_CACHE_HOME: temporaryFolder() },
  });
  const [err = '', told = ''] = stderr.toString('utf8').split('\ncost ');
  const [seconds, mebibytes] = told.split(' ').map(Number);
  return { exitCode: status, seconds: seconds ?? NaN, mebibytes: mebibytes ?? NaN, err };
}

const planWith = ({ path, text, beside = {} }: DenseFile) => planOnDisk({ ...beside, [path]: text() });

/** A row of the table that the long form prints. */
const row = ({ seconds, mebibytes }: Cost, ...names: readonly string[]) =>
  `${seconds.toFixed(1).padStart(5)} s ${mebibytes.toFixed(0).padStart(5)} MiB  ${names.join('  ')}\n`;

describe.skipIf(!existsSync(bundle))('a plan file as dense as its bounds allow', () => {
  test.each(
    denseFiles.filter(({ name }) => isFull || inSuite.has(name)).map((kind) => [kind.name, kind] as const),
  )('is checked within 512 MiB: %s', (name, kind) => {
    const spent = cost(['lint', '--no-cache', '--format', 'json'], planWith(kind));
    if (isFull) process.stdout.write(row(spent, name, 'lint'));
    expect([0, 1]).toContain(spent.exitCode);
    expect(spent.err).not.toMatch(/^ {4}at /mu);
    expect(spent.mebibytes).toBeLessThan(limit);
  });

  test
    .runIf(isFull)
    .each(denseFiles.filter(({ name }) => worst.has(name)).map((kind) => [kind.name, kind] as const))(
    'costs no command more than 512 MiB: %s',
    (name, kind) => {
      const root = planWith(kind);
      initRepository(root);
      commitAll(root, 'trước');
      const before = kind.text();
      const after = before
        .replace(/(text: '?)(?=[^>|'])/gu, '$1S')
        .replace(/((?:reason|title): )(?=\S)/gu, '$1S')
        .replaceAll('van-phong', 'ban-to-chuc');
      writeFileSync(join(root, kind.path), after);
      for (const command of commands) {
        const out = join(temporaryFolder(), 'ra');
        for (const [side, text] of [
          ['before', before],
          ['after', after],
        ] as const)
          if (command.includes(`OUT-${side}`))
            planOnDisk({ ...kind.beside, [kind.path]: text }, `${out}-${side}`);
        const spent = cost(command.replaceAll('OUT', out).split(' '), root);
        process.stdout.write(row(spent, name, command));
        expect([command, [0, 1, 2].includes(spent.exitCode ?? -1)]).toEqual([command, true]);
        expect([command, spent.mebibytes < limit]).toEqual([command, true]);
      }
    },
  );
});
