import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onlyEdition } from '../../src/editions/editions.ts';
import { allTasks, type ExportFacts, memoisedStates } from '../../src/export/export-facts.ts';
import type { ExportManifest } from '../../src/export/export-manifest.ts';
import { exportCsv } from '../../src/export/formats/export-csv.ts';
import { loadScript } from '../../src/export/load-script.ts';
import { starSchema } from '../../src/export/star-schema.ts';
import { groupBy } from '../../src/plan/group-by.ts';
import { indicatorKey } from '../../src/plan/indicator.ts';
import type { Counts } from '../../src/progress/states/counts.ts';
import { parsePeriod } from '../../src/progress/states/periods.ts';
import { type StatusReport, statusReport } from '../../src/progress/states/status-report.ts';
import { withOrigin } from '../../src/source/read/with-origin.ts';
import { caseCount } from '../support/case-count.ts';
import { commitAll, exampleRepository, gitIn } from '../support/git-repository.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { day, programme } from '../support/random-progress.ts';
import { runCthd } from '../support/run-cthd.ts';
import {
  type Engine,
  models,
  openDuckdb,
  openPostgresql,
  postgresqlPrograms,
} from '../../scripts/warehouse-engines.ts';
import { programmeOf } from '../support/programme-of.ts';
import { noFilters } from '../support/progress-tasks.ts';

const programs = postgresqlPrograms();
const inPostgresql = `PostgreSQL${programs === null ? ' (not installed here: skipped)' : ''}`;

const engines = [
  { name: 'DuckDB', isHere: true, open: openDuckdb },
  {
    name: inPostgresql,
    isHere: programs !== null,
    open: () => Promise.resolve(openPostgresql(programs ?? '')),
  },
];

const folderForAll = () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  return folder;
};

const reporting = withOrigin({ periods: ['half-year' as const] }, 'plans/hu-cau/programme.yaml');

/** Random programmes, each in a repository of its own, as of random days. */
const cases = fc
  .sample(fc.tuple(programme, day, fc.option(day, { nil: undefined })), {
    numRuns: caseCount(200, 1000),
    seed: 20_260_101,
  })
  .map(([made, asOf, knownOn], at): ExportFacts => {
    const one = { ...made, reporting };
    const moment = { asOf, soon: 30, ...(knownOn !== undefined && { knownOn }) };
    return {
      repository: `kho-${at}`,
      plan: {
        documents: [],
        judgedDocuments: [],
        organisations: [],
        programmes: [one],
        approvalRules: [],
        givenApprovals: [],
        formerIds: { bodies: new Map(), documents: new Map() },
        relations: { byOlder: new Map(), byNewer: new Map() },
        citations: [],
      },
      moments: [moment],
      tasksOf: allTasks,
      statesOf: memoisedStates(),
      findings: [],
      editionsOf: () => onlyEdition(one, []),
    };
  });

/** All cases as one set of csv files, and what loads them. */
function writeCases(folder: string): string {
  const tables = starSchema.map((table) => {
    const pieces: string[] = [];
    const writer = exportCsv.open(table, (bytes) => pieces.push(Buffer.from(bytes).toString('utf8')));
    for (const facts of cases) for (const row of table.rows(facts)) writer.write(row);
    writer.finish();
    writeFileSync(join(folder, `${table.name}.csv`), pieces.join(''));
    return {
      table: table.name,
      file: `${table.name}.csv`,
      holds: 'everything' as const,
      rows: 0,
      bytes: 0,
      sha256: '',
    };
  });
  return JSON.stringify(tables);
}

const cellsOf = (row: Record<string, unknown> | undefined) => ({
  completedOnTime: Number(row?.['completed_on_time'] ?? 0),
  completedLate: Number(row?.['completed_late'] ?? 0),
  openInTerm: Number(row?.['open_in_term'] ?? 0),
  openOverdue: Number(row?.['open_overdue'] ?? 0),
  noDeadline: Number(row?.['no_deadline'] ?? 0),
  total: Number(row?.['total'] ?? 0),
  due: Number(row?.['due'] ?? 0),
  completionRate: row?.['completion_rate'] ?? null,
});

const cellsOfCounts = ({
  completedOnTime,
  completedLate,
  openInTerm,
  openOverdue,
  noDeadline,
  total,
  due,
  completionRate,
}: Counts) => ({
  completedOnTime,
  completedLate,
  openInTerm,
  openOverdue,
  noDeadline,
  total,
  due,
  completionRate,
});

const indicatorsOf = ({ indicators }: StatusReport) =>
  indicators
    .map(({ name, unit, value, target, rate, isMet }) => ({
      key: indicatorKey(name),
      unit,
      value,
      target,
      rate,
      isMet,
    }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

for (const { name, isHere, open } of engines)
  describe.skipIf(!isHere)(`the models of warehouse/ on ${name}`, () => {
    let engine: Engine;
    let folder = '';
    beforeAll(async () => {
      engine = await open();
      folder = mkdtempSync(join(tmpdir(), 'cthd-warehouse-'));
      chmodSync(folder, 0o755);
      const manifest = {
        repository: 'x',
        tables: JSON.parse(writeCases(folder)) as unknown,
      } as ExportManifest;
      await engine.run(loadScript(engine.name, [{ folder: '', manifest }]), folder);
      for (const sql of models()) await engine.run(sql);
    });
    afterAll(() => {
      engine.close();
      rmSync(folder, { recursive: true, force: true });
    });

    test('give the figures of cthd status for random programmes, days and what was known', async () => {
      const byProgramme = async (sql: string) =>
        groupBy(await engine.rows(sql), (row) => row['programme_key']);
      const cells = await byProgramme('select * from cthd.four_cells');
      const sections = await byProgramme('select * from cthd.four_cells_by_section');
      const leads = await byProgramme('select * from cthd.four_cells_by_lead');
      const totals = await byProgramme('select * from cthd.indicator_totals');
      const late = await byProgramme(
        "select programme_key, result_key, days_late from cthd.states where timeliness = 'overdue'",
      );
      for (const { repository, plan, moments } of cases) {
        const made = programmeOf(plan);
        const report = statusReport(made, moments[0], noFilters);
        const key = `${repository}/${made.id}`;
        expect(cellsOf(cells.get(key)?.[0])).toEqual(cellsOfCounts(report.counts));
        expect(cells.get(key)?.[0]?.['discontinued'] ?? 0).toBe(report.counts.discontinued);
        expect(cells.get(key)?.[0]?.['not_in_force'] ?? 0).toBe(report.counts.notInForce);
        expect(cells.get(key)?.[0]?.['without_evidence'] ?? 0).toBe(report.counts.withoutEvidence);
        expect(cells.get(key)?.[0]?.['no_deadline_completed'] ?? 0).toBe(report.counts.noDeadlineCompleted);
        const bySection = new Map(sections.get(key)?.map((row) => [row['section_key'], cellsOf(row)]));
        expect(bySection).toEqual(
          new Map(report.sections.map(({ unit, counts }) => [`${key}/${unit.id}`, cellsOfCounts(counts)])),
        );
        const byLead = new Map(leads.get(key)?.map((row) => [row['lead'], cellsOf(row)]));
        expect(byLead).toEqual(
          new Map(report.leads.map(({ lead, counts }) => [lead, cellsOfCounts(counts)])),
        );
        const indicators = (totals.get(key) ?? [])
          .map((row) => ({
            key: row['name_key'],
            unit: row['unit'],
            value: row['reached'],
            target: row['target'],
            rate: row['rate'],
            isMet: row['is_met'],
          }))
          .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
        expect(indicators).toEqual(indicatorsOf(report));
        expect(new Set(late.get(key)?.map((row) => row['result_key']))).toEqual(
          new Set(report.overdue.map(({ unit }) => `${key}/${unit.id}`)),
        );
      }
    });

    test('name the bodies that cthd status --missing names', async () => {
      const rows = groupBy(
        await engine.rows('select * from cthd.silent_bodies'),
        (row) => row['programme_key'],
      );
      for (const { repository, plan, moments } of cases) {
        const made = programmeOf(plan);
        const key = `${repository}/${made.id}`;
        const found = (rows.get(key) ?? []).map((row) => [
          row['period'],
          row['body_key'],
          row['owed'],
          row['missing'],
        ]);
        const expected = ['2024-H1', '2024-H2', '2025-H1', '2025-H2', '2026-H1', '2026-H2']
          .flatMap((name) => parsePeriod(name, reporting) ?? [])
          .filter(({ to }) => to < moments[0].asOf)
          .flatMap(
            (period) =>
              statusReport(made, moments[0], { ...noFilters, missing: period }).missing?.leads.map(
                ({ lead, owed, silent }) => [period.name, `${repository}/${lead}`, owed, silent.length],
              ) ?? [],
          );
        expect(found.sort()).toEqual(expected.sort());
      }
    });
  });

for (const { name, isHere, open } of engines)
  describe.skipIf(!isHere)(`cthd export loaded into ${name}`, () => {
    const exported = async (root: string, args: readonly string[]) => {
      const folder = folderForAll();
      const out = join(folder, 'bang');
      const { exitCode, err } = await runCthd([
        '-C',
        root,
        '--as-of',
        '2026-06-30',
        'export',
        '--out',
        out,
        '--format',
        'csv',
        '--repository',
        'vi-du',
        ...args,
      ]);
      expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' });
      chmodSync(out, 0o755);
      return out;
    };
    const load = (engine: Engine, folder: string) =>
      engine.run(readFileSync(join(folder, `load.${engine.name}.sql`), 'utf8'), folder);
    const contents = async (engine: Engine) => {
      const tables: Record<string, unknown> = {};
      for (const { name: table, key } of starSchema)
        tables[table] = await engine.rows(`select * from cthd.${table} order by ${key.join(', ')}`);
      return tables;
    };

    test('the same export twice, and what changed since a revision, give what a whole export gives', async () => {
      const root = exampleRepository();
      const before = await exported(root, []);
      const organisations = join(root, 'plans/organisations.yaml');
      writeFileSync(
        organisations,
        `${readFileSync(organisations, 'utf8')}  - id: ban-moi-vi-du\n    name: "Ban Mới: '=1+1\\"' ví dụ, hư cấu"\n`,
      );
      const text = join(root, 'plans/lien-hiep-hoi-vi-du/programme.yaml');
      writeFileSync(
        text,
        readFileSync(text, 'utf8').replace(/^subject: .*$/m, 'subject: "Việc «khác», hư cấu"'),
      );
      const purpose = join(root, 'plans/lien-hiep-hoi-vi-du/text/I.yaml');
      writeFileSync(
        purpose,
        readFileSync(purpose, 'utf8').replace(
          '- id: cu-the-hoa\n',
          '- id: cu-the\n        previously: [cu-the-hoa]\n',
        ),
      );
      gitIn(root, ['rm', '--quiet', '-r', 'plans/lien-hiep-hoi-vi-du/progress']);
      commitAll(root, 'Đổi');
      const changed = await exported(root, ['--since', 'HEAD~1']);
      const whole = await exported(root, []);
      const [one, other] = [await open(), await open()];
      try {
        await load(one, before);
        await load(one, before);
        const atFirst = await contents(one);
        // As tables of an earlier version are.
        for (const table of ['units', 'bodies', 'documents'])
          await one.run(`alter table cthd.${table} drop column former_ids`);
        await load(one, changed);
        await load(other, whole);
        const afterwards = await contents(one);
        expect(afterwards).toEqual(await contents(other));
        expect(afterwards).not.toEqual(atFirst);
        expect(afterwards['records']).toEqual([]);
        const units = afterwards['units'] as readonly Record<string, unknown>[];
        expect(
          units.flatMap(({ unit, former_ids: former }) => (former === null ? [] : [[unit, former]])),
        ).toEqual([['cu-the', '["cu-the-hoa"]']]);
      } finally {
        one.close();
        other.close();
      }
    });

    test('what the next programme carries on counts once, as cthd status over both programmes counts it', async () => {
      const root = exampleRepository();
      const next = ['--term', '2026-2031', '--succeeds', 'lien-hiep-hoi-vi-du', '--closed', '2025-12-31'];
      const init = ['init', '--subject', 'Nhiệm kỳ mới (hư cấu)', ...next, '--id', 'nhiem-ky-moi'];
      expect((await runCthd([...init, '--as-of', '2026-01-15'], { cwd: root })).exitCode).toBe(0);
      const engine = await open();
      try {
        for (const day of ['2025-12-31', '2026-02-01']) {
          await load(engine, await exported(root, ['--as-of', day]));
          for (const sql of models()) await engine.run(sql);
          const [row] = await engine.rows(`select * from cthd.tasks_once where as_of = '${day}'`);
          const { out } = await runCthd(['status', '--format', 'json', '--as-of', day], { cwd: root });
          const { counts } = JSON.parse(out) as { counts: Counts };
          expect(cellsOf(row)).toEqual(cellsOfCounts(counts));
        }
      } finally {
        engine.close();
      }
    });

    test('a series goes on where its task got a new id', async () => {
      const root = exampleRepository();
      const text = join(root, 'plans/lien-hiep-hoi-vi-du/text/II.4.yaml');
      const twoResults =
        '{ lead: ban-hoi-vien-vi-du, results: [{ id: bao-cao, deliverable: Báo cáo, deadline: { month: 2024-10 } }, { id: so-lieu, deliverable: Số liệu }] }';
      const withResults = readFileSync(text, 'utf8').replace(
        /\{ lead: ban-hoi-vien-vi-du, deadline: \{ month: 2024-10 \}.*\}$/m,
        twoResults,
      );
      writeFileSync(text, withResults);
      const engine = await open();
      const march = async () =>
        Promise.all(
          ['four_cells_by_section', 'four_cells_by_lead', 'lateness_by_body', 'tasks_once'].map((view) =>
            engine.rows(`select * from cthd.${view} where as_of = '2026-03-31' order by 1, 2, 3`),
          ),
        );
      try {
        await load(engine, await exported(root, ['--as-of', '2026-03-31']));
        for (const sql of models()) await engine.run(sql);
        const before = await march();
        const renamed = readFileSync(text, 'utf8').replaceAll(
          /^( *)- id: (the-hoi-vien|khao-sat-hoi-vien)\n/gm,
          '$1- id: $2-moi\n$1  previously: [ma-dau-tien, $2]\n',
        );
        writeFileSync(text, renamed);
        rmSync(join(root, 'plans/lien-hiep-hoi-vi-du/progress'), { recursive: true });
        await load(engine, await exported(root, []));
        expect(await march()).toEqual(before);
        const series = await engine.rows(
          'select result_key, key_then, as_of from cthd.states_by_current_key where result_key <> key_then',
        );
        const key = 'vi-du/lien-hiep-hoi-vi-du';
        expect(series.map((row) => [row['result_key'], row['key_then']]).toSorted()).toEqual(
          [
            ['khao-sat-hoi-vien-moi#bao-cao', 'khao-sat-hoi-vien#bao-cao'],
            ['khao-sat-hoi-vien-moi#so-lieu', 'khao-sat-hoi-vien#so-lieu'],
            ['the-hoi-vien-moi', 'the-hoi-vien'],
          ].map((pair) => pair.map((one) => `${key}/${one}`)),
        );
      } finally {
        engine.close();
      }
    });

    test('its roll-up, written as JSON, is the page that cthd rollup makes', async () => {
      const root = exampleRepository();
      const engine = await open();
      try {
        await load(engine, await exported(root, []));
        for (const sql of models()) await engine.run(sql);
        const rows = await engine.rows('select * from cthd.rollup');
        writeFileSync(join(root, 'rollup.ndjson'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
        const status = await runCthd(['status', '--format', 'json', '--as-of', '2026-06-30'], { cwd: root });
        const { counts } = JSON.parse(status.out) as { counts: Counts };
        const { out } = await runCthd(['rollup', 'rollup.ndjson', '--format', 'json'], { cwd: root });
        const cells = Object.entries(cellsOfCounts(counts)).filter(([name]) => name !== 'due');
        const rolled = JSON.parse(out) as { counts: object };
        expect(rolled.counts).toEqual({ programmes: 1, ...Object.fromEntries(cells) });
        const late = await runCthd(['late', '--format', 'json', '--as-of', '2026-06-30'], { cwd: root });
        const { tasks: lateTasks } = JSON.parse(late.out) as {
          tasks: { address: string; daysLate: number }[];
        };
        const overdue = await engine.rows('select * from cthd.overdue_tasks');
        expect(overdue.map(({ address, days_late }) => [address, Number(days_late)]).toSorted()).toEqual(
          lateTasks.map(({ address, daysLate }) => [address, daysLate]).toSorted(),
        );
        const all = await engine.rows('select * from cthd.current_tasks');
        const { tasks: states } = JSON.parse(status.out) as {
          tasks: { address: string; timeliness: string; state: string }[];
        };
        expect(all.map(({ address, timeliness }) => [address, timeliness]).toSorted()).toEqual(
          states
            .filter(({ state }) => state !== 'discontinued')
            .map(({ address, timeliness }) => [address, timeliness])
            .toSorted(),
        );
        expect(all.filter(({ timeliness }) => timeliness === 'overdue')).toHaveLength(overdue.length);
        writeFileSync(join(root, 'tasks.ndjson'), all.map((row) => `${JSON.stringify(row)}\n`).join(''));
        const page = ['rollup', 'rollup.ndjson', '--tasks', 'tasks.ndjson', '--out', 'rollup.html'];
        expect((await runCthd(page, { cwd: root })).exitCode).toBe(0);
        const text = await runCthd(['rollup', 'rollup.ndjson', '--lang', 'en'], { cwd: root });
        expect(text.out.replaceAll(/\s+/g, ' ')).toContain(
          '1 programme of 1 repository, 17 tasks; 6 overdue; 40% of what has fallen due is completed.',
        );
      } finally {
        engine.close();
      }
    });
  });
