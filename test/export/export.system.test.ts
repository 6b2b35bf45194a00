import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { withOutputFolder } from '../../src/io/write/output-folder.ts';
import { commitAll, exampleOnDisk, exampleRepository, gitIn } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { runCthd } from '../support/run-cthd.ts';

const cthd = (root: string, ...args: string[]) =>
  runCthd(['-C', root, '--lang', 'en', ...args], { cwd: root });

/** The bytes of every file of a folder, by name. */
const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'base64')]),
  );

interface Manifest {
  readonly state: string;
  readonly leftOut: readonly { readonly what: string; readonly reason: { readonly en: string } }[];
  readonly tables: readonly { readonly table: string; readonly rows: number; readonly file: string }[];
}
const manifestOf = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

describe('cthd export', () => {
  test('the same plan and day give the same bytes', async () => {
    const root = exampleOnDisk();
    for (const format of ['parquet', 'csv']) {
      const args = ['export', '--format', format, '--as-of', '2026-06-30', '--repository', 'vi-du', '--out'];
      expect((await cthd(root, ...args, 'mot')).exitCode).toBe(0);
      expect((await cthd(root, ...args, 'hai')).exitCode).toBe(0);
      expect(filesOf(join(root, 'hai'))).toEqual(filesOf(join(root, 'mot')));
      rmSync(join(root, 'mot'), { recursive: true });
      rmSync(join(root, 'hai'), { recursive: true });
    }
  });

  test('every row of every table is as its schema says', async () => {
    const root = exampleOnDisk();
    await cthd(
      root,
      'export',
      '--format',
      'ndjson',
      '--out',
      'bang',
      '--day',
      '2025-06-30',
      '--repository',
      'vi-du',
    );
    const schemas = JSON.parse(readFileSync('warehouse/rows.schema.json', 'utf8')) as {
      $defs: Record<string, object>;
    };
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const { tables, state } = manifestOf(join(root, 'bang'));
    expect(state).toBe('complete');
    expect(tables.map(({ table }) => table)).toEqual(Object.keys(schemas.$defs));
    for (const { table, rows, file } of tables) {
      const lines = readFileSync(join(root, 'bang', file), 'utf8')
        .split('\n')
        .slice(0, -1);
      expect(lines).toHaveLength(rows);
      const validate = ajv.compile(schemas.$defs[table] ?? {});
      const refused = lines.filter((line) => !validate(JSON.parse(line)));
      expect({ table, refused }).toEqual({ table, refused: [] });
    }
  });

  test('a programme that cannot be read whole is left out, named, and makes exit code 2', async () => {
    const root = exampleOnDisk();
    writeFileSync(join(root, 'plans/lien-hiep-hoi-vi-du/text/I.yaml'), 'units: [\n');
    const { exitCode, err } = await cthd(root, 'export', '--out', 'bang', '--repository', 'vi-du');
    expect(exitCode).toBe(2);
    expect(err).toContain('cthd: not exported: lien-hiep-hoi-vi-du: plans/lien-hiep-hoi-vi-du/text/I.yaml: ');
    const { tables, leftOut } = manifestOf(join(root, 'bang'));
    expect(leftOut.map(({ what }) => what)).toEqual(['lien-hiep-hoi-vi-du']);
    const rows = Object.fromEntries(tables.map((one) => [one.table, one.rows]));
    expect([rows['programmes'], rows['units'], rows['records']]).toEqual([0, 0, 0]);
    expect(rows['bodies']).toBeGreaterThan(0);
  });

  test('a log that cannot be read whole leaves its programme out, though it is read while tables are written', async () => {
    const root = exampleOnDisk();
    const log = 'plans/lien-hiep-hoi-vi-du/progress/ket-nap-hoi-vien.yaml';
    writeFileSync(
      join(root, log),
      `${readFileSync(join(root, log), 'utf8')}- {date: 2026-01-01, state: bậy}\n`,
    );
    const { exitCode, err } = await cthd(root, 'export', '--out', 'bang', '--repository', 'vi-du');
    expect([exitCode, err.split(': ').slice(0, 4)]).toEqual([
      2,
      ['cthd', 'not exported', 'lien-hiep-hoi-vi-du', log],
    ]);
    const { tables, state } = manifestOf(join(root, 'bang'));
    const rows = Object.fromEntries(tables.map((one) => [one.table, one.rows]));
    expect([state, rows['programmes'], rows['records'], rows['states'], rows['missing_reports']]).toEqual([
      'complete',
      0,
      0,
      0,
      0,
    ]);
    expect(rows['findings']).toBeGreaterThan(0);
    expect(readdirSync(join(root, 'bang')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a programme in which two units bear one id is left out: its rows would have no key of their own', async () => {
    const root = exampleOnDisk();
    const text = join(root, 'plans/lien-hiep-hoi-vi-du/text/I.yaml');
    const ids = [...readFileSync(text, 'utf8').matchAll(/\bid: ([a-z0-9-]+)/g)].map(([, id = '']) => id);
    writeFileSync(text, readFileSync(text, 'utf8').replace(`id: ${ids[2] ?? ''}`, `id: ${ids[1] ?? ''}`));
    const { exitCode, err } = await cthd(root, 'export', '--out', 'bang', '--repository', 'vi-du');
    expect({ exitCode, said: err.includes(`The id “${ids[1] ?? ''}” is that of several units`) }).toEqual({
      exitCode: 2,
      said: true,
    });
  });

  test('what somebody changed, or put there, is not replaced without --force; what an earlier export left is', async () => {
    const root = exampleOnDisk();
    const args = ['export', '--format', 'csv', '--out', 'bang', '--repository', 'vi-du'];
    expect((await cthd(root, ...args)).exitCode).toBe(0);
    expect((await cthd(root, ...args)).exitCode).toBe(0);
    const edited = join(root, 'bang/tasks.csv');
    writeFileSync(edited, 'của tôi');
    const before = filesOf(join(root, 'bang'));
    const refused = await cthd(root, ...args);
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain(
      'bang/tasks.csv is not the file that cthd wrote here, or was changed since',
    );
    expect(filesOf(join(root, 'bang'))).toEqual(before);
    expect((await cthd(root, ...args, '--force')).exitCode).toBe(0);
    expect(readFileSync(edited, 'utf8')).not.toBe('của tôi');

    expect((await cthd(root, ...args.with(2, 'ndjson'))).exitCode).toBe(0);
    expect(existsSync(edited)).toBe(false);

    rmSync(join(root, 'bang/manifest.json'));
    expect((await cthd(root, ...args)).err).toContain(
      'holds other files and no manifest.json written by cthd',
    );
  });

  test('words that mean nothing are refused', async () => {
    const root = exampleOnDisk();
    const refusals = [
      ['export'],
      ['export', '--out', 'bang', '--day', '2025-02-30'],
      ['export', '--out', 'bang', '--known-on', 'hôm qua'],
      ['export', '--out', 'bang', '--repository', "x'; drop table cthd.tasks; --"],
      ['export', '--out', 'bang', '--repository', '../x'],
      ['export', '--out', 'plans/organisations.yaml'],
    ];
    const exitCodes: number[] = [];
    for (const args of refusals) exitCodes.push((await cthd(root, ...args)).exitCode);
    expect(exitCodes).toEqual([2, 2, 2, 2, 2, 2]);
    expect(existsSync(join(root, 'bang'))).toBe(false);
  });

  test('a disk that is full in the middle leaves every file as it was, and nothing half', () => {
    const folder = temporaryFolder();
    const output = { manifest: 'manifest.json', listed: () => [] };
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write' });
    const bytes = new TextEncoder().encode('một');
    withOutputFolder(folder, 'bang', output, ({ open, finish }) => {
      const file = open('mot.csv');
      file.append(bytes);
      file.close();
      finish(() => bytes);
    });
    const before = filesOf(join(folder, 'bang'));
    expect(() => {
      withOutputFolder(folder, 'bang', { ...output, force: true }, ({ open }) => {
        const [one, other] = [open('mot.csv'), open('hai.csv')];
        one.append(bytes);
        one.close();
        other.append(bytes);
        throw full;
      });
    }).toThrow(full);
    expect(filesOf(join(folder, 'bang'))).toEqual(before);
  });
});

describe('cthd collect', () => {
  /** Three repositories that can be read (a clone, a bare one, one with its plan below the top), one without a plan, and one that is not there. */
  function repositories(): string {
    const root = temporaryFolder();
    exampleRepository(join(root, 'so-a'));
    gitIn(root, ['clone', '--quiet', '--bare', 'so-a', 'so-b.git']);
    const below = join(root, 'so-c');
    gitIn(root, ['init', '--quiet', '--initial-branch=main', 'so-c']);
    exampleOnDisk(join(below, 'van-phong'));
    commitAll(below, 'Ví dụ hư cấu');
    gitIn(root, ['init', '--quiet', '--initial-branch=main', 'trong']);
    commitAll(join(root, 'trong'), 'Chưa có gì');
    const list = ['so-a', 'so-b.git', 'so-c', 'trong', 'khong-co'].map(
      (path) => `  - { name: ${path.replace('.git', '')}, path: ${path} }\n`,
    );
    writeFileSync(join(root, 'repositories.yaml'), `repositories:\n${list.join('')}`);
    return root;
  }
  const collect = (root: string, ...args: string[]) =>
    runCthd(
      ['--lang', 'en', '--as-of', '2026-06-30', 'collect', 'repositories.yaml', '--out', 'tong-hop', ...args],
      {
        cwd: root,
      },
    );
  const outcomes = (root: string) => {
    const { repositories: all } = JSON.parse(
      readFileSync(join(root, 'tong-hop/collection.json'), 'utf8'),
    ) as {
      repositories: readonly { name: string; outcome: string; commit: string | null; rows: number }[];
    };
    return Object.fromEntries(all.map(({ name, outcome }) => [name, outcome]));
  };

  test('exports what it can, names what it cannot, and goes on where it ended', async () => {
    const root = repositories();
    const first = await collect(root);
    expect(first.exitCode).toBe(2);
    expect(first.out.replace(/\d+ rows/, 'N rows')).toBe(
      '5 repositories: 3 exported, 0 unchanged, 2 failed; N rows in tong-hop.\n',
    );
    expect(first.err).toContain('cthd: not exported: trong: This revision has no plans/ anywhere.\n');
    expect(first.err).toContain('cthd: not exported: khong-co: ');
    expect(outcomes(root)).toEqual({
      'so-a': 'exported',
      'so-b': 'exported',
      'so-c': 'exported',
      trong: 'failed',
      'khong-co': 'failed',
    });
    const tables = (name: string) =>
      manifestOf(join(root, 'tong-hop', name)).tables.map(({ table, rows }) => [table, rows]);
    expect(tables('so-b')).toEqual(tables('so-a'));
    expect(tables('so-c')).toEqual(tables('so-a'));

    commitAll(join(root, 'so-a'), 'Không đổi gì');
    await collect(root);
    expect(outcomes(root)).toEqual({
      'so-a': 'exported',
      'so-b': 'unchanged',
      'so-c': 'unchanged',
      trong: 'failed',
      'khong-co': 'failed',
    });
    expect(readdirSync(join(root, 'tong-hop')).sort()).toEqual([
      'collection.json',
      'load.duckdb.sql',
      'so-a',
      'so-b',
      'so-c',
    ]);
  });

  test('records and commits of a wrong clock are exported as they are, named in the findings, and count for no day before them', async () => {
    const root = temporaryFolder();
    const repository = join(root, 'so-a');
    exampleRepository(repository);
    const place = 'plans/lien-hiep-hoi-vi-du/progress/ket-nap-hoi-vien.yaml';
    const log = join(repository, place);
    const stood = readFileSync(log, 'utf8');
    const record = (date: string, recorded: string) =>
      `- {date: ${date}, state: in-progress, value: 1400, by: ban-hoi-vien-vi-du, recorded: ${recorded}}\n`;
    const early = record('2019-01-02', '2026-02-11T09:00:00+07:00');
    writeFileSync(log, `${stood}${early}${record('2126-01-02', '2126-02-11T09:00:00+07:00')}`);
    const commit = commitAll(repository, 'Đồng hồ chạy sai', '2099-01-01');
    writeFileSync(join(root, 'repositories.yaml'), 'repositories:\n  - { name: so-a, path: so-a }\n');
    expect(await collect(root, '--format', 'ndjson')).toMatchObject({ exitCode: 0, err: '' });
    const rows = (table: string) =>
      readFileSync(join(root, 'tong-hop/so-a', `${table}.ndjson`), 'utf8')
        .split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    const ofTask = (table: string) =>
      rows(table).filter(({ task_key: task }) => String(task).endsWith('/ket-nap-hoi-vien'));
    expect(manifestOf(join(root, 'tong-hop/so-a'))).toMatchObject({
      commit,
      asOf: '2026-06-30',
      leftOut: [],
    });
    expect(
      ofTask('records').flatMap(({ happened_on: on, recorded_at: at, value }) =>
        value === 1400 ? [[on, at]] : [],
      ),
    ).toEqual([
      ['2019-01-02', '2026-02-11T02:00:00Z'],
      ['2126-01-02', '2126-02-11T02:00:00Z'],
    ]);
    const found = rows('findings').flatMap(({ rule, file, line }) =>
      rule === 'record-date' ? [[file, line]] : [],
    );
    const lines = stood.split('\n').length;
    expect(found).toEqual([
      [place, lines],
      [place, lines + 1],
    ]);
    const [state] = rows('states').filter(({ result_key: key }) => String(key).endsWith('/ket-nap-hoi-vien'));
    expect(state).toMatchObject({ state: 'in-progress', timeliness: 'overdue', last_on: '2025-12-08' });

    writeFileSync(log, `${stood}${record('2026-02-10', '2026-02-11T09:00:00')}`);
    commitAll(repository, 'Không có múi giờ', '1999-01-01');
    const refused = await collect(root, '--format', 'ndjson');
    expect({ exitCode: refused.exitCode, lines: refused.err.split('\n').length }).toEqual({
      exitCode: 2,
      lines: 2,
    });
    expect(refused.out).toMatch(
      /^1 repositories: 1 exported, 0 unchanged, 0 failed; 1 with programmes left out; \d+ rows in tong-hop\.\n$/,
    );
    expect(refused.err).toContain(
      `cthd: not exported: so-a: lien-hiep-hoi-vi-du: ${place}: “recorded” must be a time with its offset`,
    );
    expect(manifestOf(join(root, 'tong-hop/so-a')).leftOut.map(({ what }) => what)).toEqual([
      'lien-hiep-hoi-vi-du',
    ]);
    expect(rows('records')).toEqual([]);
  });

  test('gives the same collection from several processes, and from parts that others ran', async () => {
    const root = repositories();
    await collect(root);
    const alone = readFileSync(join(root, 'tong-hop/collection.json'), 'utf8');
    rmSync(join(root, 'tong-hop'), { recursive: true });
    const self = [process.execPath, resolve('bin/cthd.js')] as const;
    const args = [
      '--lang',
      'en',
      '--as-of',
      '2026-06-30',
      'collect',
      'repositories.yaml',
      '--out',
      'tong-hop',
    ];
    const several = await runCthd([...args, '--jobs', '2'], { cwd: root, self });
    expect([several.exitCode, several.err.split('\n')[0]]).toEqual([
      2,
      'cthd: not exported: trong: This revision has no plans/ anywhere.',
    ]);
    expect(readFileSync(join(root, 'tong-hop/collection.json'), 'utf8')).toBe(alone);

    rmSync(join(root, 'tong-hop'), { recursive: true });
    const part = await collect(root, '--part', '2/3');
    const lines = part.out.trimEnd().split('\n');
    const done = lines.map((line) => JSON.parse(line) as { name: string; outcome: string });
    expect(done.map(({ name, outcome }) => [name, outcome])).toEqual([
      ['so-b', 'exported'],
      ['khong-co', 'failed'],
    ]);
    expect([part.exitCode, readdirSync(join(root, 'tong-hop'))]).toEqual([2, ['so-b']]);
    for (const wrong of [
      ['--part', '3/2'],
      ['--part', '0/2'],
      ['--part', 'x'],
    ])
      expect((await collect(root, ...wrong)).exitCode).toBe(2);
    const noJobs = await runCthd([...args, '--jobs', '0'], { cwd: root, self });
    expect(noJobs.err).toContain('--jobs needs a number from 1 to 999, not “0”');
    const gone = await runCthd([...args, '--jobs', '2'], { cwd: root, self: ['/no/such/program'] });
    expect([gone.exitCode, outcomes(root)['so-a'], outcomes(root)['so-b']]).toEqual([
      2,
      'exported',
      'unchanged',
    ]);
  });

  test('a list that is wrong is refused with its line, before anything is written', async () => {
    const root = temporaryFolder();
    const entries = (count: number, entry: (n: number) => string) =>
      Array.from({ length: count }, (_, n) => entry(n)).join('');
    const tooMany = 'repositories.yaml:1: a list has at most 10,000 repositories; divide it';
    const lists = {
      'repositories:\n  - { name: so-a, path: a }\n  - { name: so-a, path: b }\n':
        'repositories.yaml:3: the name “so-a” is that of another',
      'repositories:\n  - { name: Sở A, path: a }\n': 'repositories.yaml:2: name needs small letters',
      'repositories:\n  - { name: so-a }\n': 'repositories.yaml:2: the path of the repository is missing',
      'repositories:\n  - { name: so-a, path: a, lệnh: rm }\n': 'repositories.yaml:2: there is no key “lệnh”',
      [`repositories:\n${entries(10_001, (n) => `  - {name: k${n}, path: a}\n`)}`]: tooMany,
      [`repositories:\n${entries(40_000, (n) => `  - { name: k${n}, path: a }\n`)}`]: tooMany,
      'kho: []\n': 'needs a list “repositories:”',
      'repositories: [\n': 'repositories.yaml',
    };
    for (const [text, said] of Object.entries(lists)) {
      writeFileSync(join(root, 'repositories.yaml'), text);
      const { exitCode, err } = await collect(root);
      expect({ exitCode, said: err.includes(said) ? said : err }).toEqual({ exitCode: 2, said });
    }
    expect(readdirSync(root)).toEqual(['repositories.yaml']);
  });

  test('nothing that a repository configures is run, and a manifest of somebody else is not replaced', async () => {
    const root = temporaryFolder();
    exampleRepository(join(root, 'so-a'));
    const trap = join(root, 'trap.sh');
    writeFileSync(trap, `#!/bin/sh\ntouch ${join(root, 'was-run')}\n`);
    chmodSync(trap, 0o755);
    for (const name of ['core.fsmonitor', 'core.sshCommand', 'core.pager', 'diff.external'])
      gitIn(join(root, 'so-a'), ['config', name, trap]);
    writeFileSync(join(root, 'repositories.yaml'), 'repositories:\n  - { name: so-a, path: so-a }\n');
    expect((await collect(root)).exitCode).toBe(0);
    expect(existsSync(join(root, 'was-run'))).toBe(false);
    writeFileSync(join(root, 'tong-hop/collection.json'), '{"kind":"khác"}');
    expect((await collect(root)).err).toContain('tong-hop/collection.json was not written by cthd');
    expect(readFileSync(join(root, 'tong-hop/collection.json'), 'utf8')).toBe('{"kind":"khác"}');
  });
});
