import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RecordData, stateIds } from '../../src/plan/record-data.ts';
import type { ProgressRecord } from '../../src/plan/plan.ts';
import { readLog, readRecords } from '../../src/progress/records/read-records.ts';
import { recordKey } from '../../src/progress/records/record-key.ts';
import { standingRecords } from '../../src/progress/records/standing-records.ts';
import { appendRecords, recordLine } from '../../src/progress/records/write-record.ts';
import { caseCount } from '../support/case-count.ts';
import { newRecordsFile, type TaskRecords } from '../../src/progress/records/records-file.ts';
import { storedRecords } from '../../src/commands/record/stored-records.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { logPath } from '../support/record-plan.ts';

const pairs = caseCount(20, 200);

const tasks = ['mo-lop', 'bien-soan', 'tong-ket'];
const schemaLine = '# yaml-language-server: $schema=../../../schemas/progress.schema.json';

/** Few enough that both sides often record the same; each of its own second, as people are slower than scripts. */
const record: fc.Arbitrary<RecordData> = fc
  .record({
    day: fc.integer({ min: 1, max: 9 }),
    state: fc.constantFrom(...stateIds),
    by: fc.constantFrom('van-phong', 'ban-to-chuc'),
    note: fc.constantFrom(undefined, 'ghi chú', '<<<<<<< HEAD\n=======\n>>>>>>> khac', '- {"}'),
    minute: fc.integer({ min: 0, max: 59 }),
  })
  .map(({ day, state, by, note, minute }) => ({
    date: `2024-05-0${day}`,
    state,
    by,
    ...(note !== undefined && { note }),
    recorded: `2024-05-1${day}T09:${String(minute).padStart(2, '0')}:${String(stateIds.indexOf(state)).padStart(2, '0')}+07:00`,
  }));
const additions = fc.array(fc.tuple(fc.constantFrom(...tasks), record), { minLength: 1, maxLength: 5 });
const same = fc.array(fc.tuple(fc.constantFrom(...tasks), record), { maxLength: 2 });
const start = fc.dictionary(
  fc.constantFrom(...tasks),
  fc.record({
    log: fc.array(record, { minLength: 1, maxLength: 3 }),
    tail: fc.constantFrom('', '\n', '\n# hết sổ\n', '\r\n'),
  }),
);
/** What one command writes into one file: a record, or the rows of a table. */
const batch = fc
  .array(fc.tuple(fc.constantFrom(...tasks), fc.array(record, { minLength: 1, maxLength: 2 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((list): TaskRecords[] => [...new Map(list)].map(([unit, records]) => ({ unit, records })));
const batches = fc.array(batch, { minLength: 1, maxLength: 3 });
type Additions = readonly (readonly [task: string, record: RecordData])[];

test('branches that both recorded merge without conflict, with nothing lost, doubled or interleaved', () => {
  const root = repository();
  let shared = 0;
  fc.assert(
    fc.property(start, additions, additions, same, (logs, ours, theirs, both) => {
      const base = commitFrom(root, null, () => {
        rmSync(join(root, 'plans/vi-du/progress'), { recursive: true, force: true });
        mkdirSync(join(root, 'plans/vi-du/progress'), { recursive: true });
        for (const [task, { log, tail }] of Object.entries(logs)) {
          const end = tail.startsWith('\r') ? '\r\n' : '\n';
          writeFileSync(join(root, logPath(task)), [schemaLine, ...log.map(recordLine)].join(end) + tail);
        }
      });
      const mine = commitFrom(root, base, () => {
        add(root, [...ours, ...both]);
      });
      const yours = commitFrom(root, base, () => {
        add(root, [...both, ...theirs]);
      });
      const expected = keysOf([
        ...Object.entries(logs).flatMap(([task, { log }]) => log.map((one) => [task, one] as const)),
        ...ours,
        ...theirs,
        ...both,
      ]);
      const states = [
        [mine, yours],
        [yours, mine],
      ].map(([into = '', from = '']) => {
        git(root, 'checkout', '-q', '--detach', into);
        git(root, 'merge', '-q', '--no-edit', from);
        expect(git(root, 'status', '--porcelain')).toBe('');
        const merged = tasks.map((task) => [task, recordsOf(root, task)] as const);
        expect(keysOf(merged.flatMap(([task, log]) => log.map((one) => [task, one] as const)))).toEqual(
          expected,
        );
        for (const [task, log] of merged) expect(linesOf(root, task)).toHaveLength(log.length);
        return merged.map(([task, log]) =>
          standingRecords(task, log as ProgressRecord[], { asOf: '2024-12-31' }).map((one) =>
            recordKey(task, one),
          ),
        );
      });
      expect(states[0]).toEqual(states[1]);
      expect(states.flat(2).length).toBe(2 * expected.length);
      shared += both.length;
    }),
    { numRuns: pairs, endOnFailure: true },
  );
  expect(shared).toBeGreaterThan(pairs / 4);
});

test('branches that recorded merge in a bare repository without attributes, nothing lost, and mean the same either way', () => {
  const folder = temporaryFolder();
  const [bare, work] = [join(folder, 'kho.git'), join(folder, 'lam-viec')];
  git(folder, 'init', '-q', '--bare', bare);
  mkdirSync(work);
  const at = (...args: readonly string[]) => git(folder, `--git-dir=${bare}`, `--work-tree=${work}`, ...args);
  const progress = join(work, 'plans/vi-du/progress');
  let shared = 0;
  fc.assert(
    fc.property(start, batches, batches, same, (logs, ours, theirs, both) => {
      const commitOn = (base: string | null, change: () => void): string => {
        rmSync(join(work, 'plans'), { recursive: true, force: true });
        if (base !== null) at('read-tree', '-u', '--reset', base);
        mkdirSync(progress, { recursive: true });
        change();
        at('add', '-A');
        const tree = at('write-tree').trim();
        const parents = base === null ? [] : ['-p', base];
        return at('commit-tree', ...parents, '-m', 'x', tree).trim();
      };
      const write = (list: readonly (readonly TaskRecords[])[]) => {
        for (const tasks of list) {
          const { name, bytes } = newRecordsFile(tasks);
          writeFileSync(join(progress, name), bytes);
        }
      };
      const alone = both.map(([unit, one]) => [{ unit, records: [one] }]);
      const base = commitOn(null, () => {
        for (const [task, { log }] of Object.entries(logs))
          writeFileSync(join(progress, `${task}.yaml`), [schemaLine, ...log.map(recordLine), ''].join('\n'));
      });
      const mine = commitOn(base, () => {
        write([...ours, ...alone]);
      });
      const yours = commitOn(base, () => {
        write([...alone, ...theirs]);
      });
      const trees = [
        git(bare, 'merge-tree', '--write-tree', mine, yours).trim(),
        git(bare, 'merge-tree', '--write-tree', yours, mine).trim(),
      ];
      expect(trees[0]).toBe(trees[1]);
      at('read-tree', '-u', '--reset', trees[0] ?? '');
      const stored = storedRecords(work, 'plans/vi-du', { bodies: new Map(), documents: new Map() });
      const found = tasks.flatMap((task) =>
        stored.of({ id: task }).map((one) => [task, plainRecord(one)] as const),
      );
      const given = [
        ...Object.entries(logs).flatMap(([task, { log }]) => log.map((one) => [task, one] as const)),
        ...[...ours, ...theirs, ...alone]
          .flat()
          .flatMap(({ unit, records }) => records.map((one) => [unit, one] as const)),
      ];
      expect(keysOf(found)).toEqual(keysOf(given));
      shared += both.length;
    }),
    { numRuns: caseCount(15, 200), endOnFailure: true },
  );
  expect(shared).toBeGreaterThan(3);
}, 600_000);

const plainRecord = (record: ProgressRecord) => JSON.parse(JSON.stringify(record)) as RecordData;

test('without .gitattributes lines added to one log would conflict: that is why new records have files of their own', () => {
  const root = repository();
  rmSync(join(root, '.gitattributes'));
  const base = commitFrom(root, null, () => {
    mkdirSync(join(root, 'plans/vi-du/progress'), { recursive: true });
  });
  const note = (text: string) =>
    [
      [
        'mo-lop',
        { date: '2024-05-01', state: 'paused', by: 'a', note: text, recorded: '2024-05-02T09:00:00+07:00' },
      ],
    ] as const;
  const mine = commitFrom(root, base, () => {
    add(root, note('một'));
  });
  commitFrom(root, base, () => {
    add(root, note('hai'));
  });
  expect(() => git(root, 'merge', '-q', '--no-edit', mine)).toThrow();
});

test('this repository gives progress logs, and nothing else, to the union merge', () => {
  const merge = (path: string) =>
    execFileSync('git', ['check-attr', 'merge', '--', path], { encoding: 'utf8' }).trim().split(': ').at(-1);
  const logs = [
    logPath('mo-lop'),
    'examples/plans/vi-du/progress/a.yaml',
    'examples/x/plans/y/progress/a.yaml',
  ];
  expect(logs.map(merge)).toEqual(['union', 'union', 'union']);
  const others = [
    'plans/vi-du/text/I.yaml',
    'plans/documents.yaml',
    'plans/vi-du/revisions/a.yaml',
    'src/progress/a.ts',
  ];
  expect(others.map(merge)).toEqual(others.map(() => 'unspecified'));
});

function repository(): string {
  const root = temporaryFolder();
  git(root, 'init', '-q', '-b', 'chinh');
  writeFileSync(join(root, '.gitattributes'), readFileSync(new URL('../../.gitattributes', import.meta.url)));
  writeFileSync(join(root, 'a'), 'a');
  return root;
}

function git(root: string, ...args: readonly string[]): string {
  const who = [
    '-c',
    'user.name=Hư Cấu',
    '-c',
    'user.email=hu-cau@vidu.vn',
    '-c',
    'commit.gpgSign=false',
    '-c',
    'gc.auto=0',
  ];
  const env = { ...process.env, HOME: root, XDG_CONFIG_HOME: root, GIT_CONFIG_NOSYSTEM: '1' };
  return execFileSync('git', ['-C', root, ...who, ...args], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Changes the files of a commit, or of none, and commits; the hash of the new one. */
function commitFrom(root: string, base: string | null, change: () => void): string {
  if (base !== null) git(root, 'checkout', '-q', '--detach', base);
  change();
  git(root, 'add', '-A');
  git(root, 'commit', '-q', '--allow-empty', '-m', 'x');
  return git(root, 'rev-parse', 'HEAD').trim();
}

function add(root: string, more: Additions): void {
  for (const [task, one] of more) {
    const file = join(root, logPath(task));
    mkdirSync(join(root, 'plans/vi-du/progress'), { recursive: true });
    const before = existsSync(file) ? readLog(new Uint8Array(readFileSync(file)), task) : null;
    writeFileSync(file, appendRecords(before, [one], { path: logPath(task), schemaLine }).after);
  }
}

function recordsOf(root: string, task: string): RecordData[] {
  const file = join(root, logPath(task));
  const records = existsSync(file) ? readRecords(new Uint8Array(readFileSync(file)), task) : [];
  return JSON.parse(JSON.stringify(records)) as RecordData[];
}

/** The lines of a log that are records, each of them whole. */
function linesOf(root: string, task: string): string[] {
  if (!readdirSync(join(root, 'plans/vi-du/progress')).includes(`${task}.yaml`)) return [];
  const lines = readFileSync(join(root, logPath(task)), 'utf8').split(/\r?\n/);
  const records = lines.filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of records) expect(line).toMatch(/^- \{date: .*, recorded: \S+\}$/);
  return records;
}

const keysOf = (list: Additions): string[] =>
  [...new Set(list.map(([task, one]) => `${task} ${recordKey(task, one)}`))].sort();
