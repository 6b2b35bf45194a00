import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onlyEdition } from '../../src/editions/editions.ts';
import { allTasks, type ExportFacts, memoisedStates } from '../../src/export/export-facts.ts';
import { starSchema } from '../../src/export/star-schema.ts';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { exampleOnDisk } from '../support/git-repository.ts';

/** Every column of texts that are neither keys nor one of a few values, by what stands in it. Whoever adds one says here what it may tell of people. */
const texts = {
  person: ['tasks.person'],
  /** What people write in their own words, which may name somebody though nothing asks them to. */
  ownWords: [
    ...['changes.reason', 'deadlines.reason', 'targets.reason', 'states.late_reason'],
    ...['records.note', 'results.note', 'tasks.note'],
  ],
  /** Evidence: the symbol of a document, an address or the name of a file, as it was recorded. */
  evidence: ['evidence.place'],
  /** The words of an issued text and of its registers. */
  issued: [
    ...['programmes.title', 'programmes.subject', 'programmes.type', 'programmes.symbol'],
    ...['units.wording', 'units.number', 'units.address', 'units.kind', 'tasks.wording', 'tasks.address'],
    ...['tasks.deliverable', 'results.deliverable', 'deadlines.printed', 'deadlines.term', 'targets.printed'],
    ...[
      'targets.name',
      'targets.unit',
      'indicator_states.name',
      'indicator_states.unit',
      'records.indicator',
    ],
    ...['changes.wording_before', 'changes.wording_after', 'changes.point', 'citations.label'],
    ...['changes.instrument_type', 'changes.instrument_symbol'],
    ...['documents.identity', 'documents.type', 'documents.symbol', 'documents.title'],
  ],
  bodies: [
    'bodies.name',
    'bodies.kind',
    'assignments.class',
    'tasks.lead',
    'results.lead',
    'results.lead_names',
  ],
  ids: [
    ...[
      'bodies.body',
      'bodies.former_ids',
      'documents.document',
      'documents.former_ids',
      'programmes.programme',
    ],
    ...['units.unit', 'units.former_ids', 'units.repealed_by', 'results.result', 'records.result'],
    ...['changes.revision', 'missing_reports.period', 'findings.subject'],
  ],
  findings: ['fingerprint', 'rule', 'file', 'message_vi', 'message_en'].map((name) => `findings.${name}`),
};

test('the columns are those of the data dictionary, in its order', () => {
  const sections = readFileSync('warehouse/data-dictionary.md', 'utf8').split('\n## ').slice(1);
  const documented = sections.map((section) => ({
    table: section.slice(0, section.indexOf('\n')),
    columns: [...section.matchAll(/^\| (?:\*\*)?([a-z_]+)(?:\*\*)? \| /gm)].map(([, column]) => column),
  }));
  expect(documented).toEqual(
    starSchema.map(({ name, columns }) => ({ table: name, columns: Object.keys(columns) })),
  );
});

test('of every column with texts it is known what they may tell of people', () => {
  const free = starSchema.flatMap(({ name: table, columns }) =>
    Object.entries(columns).flatMap(([name, { type, values, references }]) =>
      type !== 'text' || values || references !== undefined || /_key$|^repository$/.test(name)
        ? []
        : [`${table}.${name}`],
    ),
  );
  expect(free.sort()).toEqual(Object.values(texts).flat().sort());
});

test('of a plan that names its signer and who answers for a task, only the latter is in a row, once', () => {
  const root = exampleOnDisk();
  const text = join(root, 'plans/lien-hiep-hoi-vi-du/text/II.4.yaml');
  const office = 'Trưởng Ban Hội viên Ví dụ';
  writeFileSync(
    text,
    readFileSync(text, 'utf8').replace(
      /\{ lead: (.*deadline: \{ quarter: 2025-Q2 \})/,
      `{ person: ${office}, lead: $1`,
    ),
  );
  const { plan } = readPlan(readPlanFolder(root));
  const signer = plan.programmes[0]?.signature?.name ?? '';
  expect(signer).not.toBe('');
  const facts: ExportFacts = {
    repository: 'vi-du',
    plan,
    moments: [{ asOf: '2026-06-30' }],
    tasksOf: allTasks,
    statesOf: memoisedStates(),
    findings: [],
    editionsOf: (programme) => onlyEdition(programme, plan.organisations),
  };
  const saying = (words: string) =>
    starSchema.flatMap((table) =>
      [...table.rows(facts)].flatMap((row) =>
        Object.entries(row).flatMap(([column, value]) =>
          String(value).includes(words) ? [`${table.name}.${column}`] : [],
        ),
      ),
    );
  expect([saying(office), saying(signer)]).toEqual([texts.person, []]);
});
