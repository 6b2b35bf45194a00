import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isFull } from '../support/case-count.ts';
import { planFileLimit } from '../../src/io/files/plan-size.ts';
import { type DenseFile, denseFiles, laterText } from '../support/dense-files.ts';
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
  ...['log: records', 'log: records of an overdue task', 'log: evidence'],
  ...['records of many tasks', 'ordinary words'],
]);

/** Each command that reads a plan, in the form that costs most; `OUT` is a file or folder that is not there, `SIDES` has both revisions. */
const commands = `
status --all
status --format docx --out OUT.docx
late --format docx --out OUT.docx
task v1
log --format docx --out OUT.docx
log --wording --unit nhiem-vu
diff HEAD
diff HEAD --format docx --out OUT.docx
diff SIDES/before SIDES/after
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
export --format csv --out OUT --repository vi-du
export --format parquet --out OUT --repository vi-du
export --format ndjson --out OUT --repository vi-du
sheet out --period 2021-H1 --out OUT
pack --dry-run
feed --since 2020-10-01
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

/** Who must approve what a later revision changes. */
const approvals = 'required: [{ effects: [weakens, neutral, strengthens], by: [ban-to-chuc] }]\n';
/** The bodies of the base programme and one to which a later revision gives what the office led. */
const organisations = `organisations:
  - { id: van-phong, name: Văn phòng Hội Ví dụ }
  - { id: ban-to-chuc, name: Ban Tổ chức Hội Ví dụ }
  - { id: thuong-vu, name: Ban Thường vụ Hội Ví dụ }
`;

/** A row of the table that the long form prints: with what was refused, where a command refused to do it. */
const row = ({ seconds, mebibytes, exitCode, err }: Cost, ...names: readonly string[]) => {
  const refused = exitCode === 2 ? [err.split('\n')[0] ?? ''] : [];
  return `${seconds.toFixed(1).padStart(5)} s ${mebibytes.toFixed(0).padStart(5)} MiB  ${[...names, ...refused].join('  ')}\n`;
};

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
      const before = kind.text();
      const after = laterText(kind, before);
      expect(Buffer.byteLength(after)).toBeLessThanOrEqual(planFileLimit);
      const folder = (text: string, root: string) =>
        planOnDisk(
          {
            'plans/organisations.yaml': organisations,
            'plans/approvals.yaml': approvals,
            ...kind.beside,
            [kind.path]: text,
          },
          root,
        );
      const root = folder(before, temporaryFolder());
      initRepository(root);
      commitAll(root, 'trước');
      writeFileSync(join(root, kind.path), after);
      const sides = temporaryFolder();
      folder(before, join(sides, 'before'));
      folder(after, join(sides, 'after'));
      for (const command of commands) {
        const out = join(temporaryFolder(), 'ra');
        const spent = cost(command.replaceAll('SIDES', sides).replaceAll('OUT', out).split(' '), root);
        process.stdout.write(row(spent, name, command));
        expect([command, [0, 1, 2].includes(spent.exitCode ?? -1)]).toEqual([command, true]);
        expect([command, spent.mebibytes < limit]).toEqual([command, true]);
      }
    },
  );
});
