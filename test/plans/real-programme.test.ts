import { expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import type { Unit } from '../../src/plan/unit.ts';

const { plan, findings } = lintPlan(readPlanFolder(process.cwd()), { asOf: '2026-11-23' });
const programme = plan.programmes.find(({ id }) => id === 'lhhvn-dh13');
if (!programme) throw new Error('plans/lhhvn-dh13 is gone');
const units = programme.index.units;
const count = (wanted: (unit: Unit) => boolean) => units.filter(wanted).length;

test('the programme holds every unit of the issued text', () => {
  expect({
    parts: count(({ kind }) => kind === 'part'),
    sections: count(({ kind }) => kind === 'section'),
    subsections: count(({ kind }) => kind === 'subsection'),
    bullets: count(({ kind }) => kind === 'bullet'),
    leadParagraphs: count(({ kind }) => kind === 'paragraph'),
    headings: count(({ heading }) => heading !== undefined),
    recipients: programme.recipients?.length,
    filing: programme.filing,
    bulletsBySubsection: ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6'].map((number) =>
      count(({ kind, parent }) => kind === 'bullet' && parent?.number === number),
    ),
  }).toEqual({
    parts: 3,
    sections: 9,
    subsections: 9,
    bullets: 20,
    leadParagraphs: 2,
    headings: 12,
    recipients: 8,
    filing: 'Lưu: VPĐD.',
    bulletsBySubsection: [4, 3, 6, 3, 0, 2],
  });
});

test('it has 24 tasks, and only the assignments that the text itself gives', () => {
  const tasks = programme.index.tasks;
  expect(tasks).toHaveLength(24);
  const plain = (data: unknown): unknown => JSON.parse(JSON.stringify(data));
  expect(tasks.filter(({ task }) => task).map(({ address, task }) => [address, plain(task)])).toEqual([
    ['II.2.1/3', { indicator: { name: 'đảng đoàn được thành lập', target: 12 } }],
    ['II.2.3/1', { deadline: { event: 'Đại hội nhiệm kỳ 2025-2030 của Liên hiệp Hội Việt Nam' } }],
  ]);
});

test('it cites four numbered and two unnumbered documents, and every citation resolves', () => {
  const citations = programme.index.citations;
  const documents = citations.map(({ outcome }) => (outcome.kind === 'resolved' ? outcome.document : null));
  expect(documents).not.toContain(null);
  const cited = [...new Set(documents)];
  expect(cited.filter((document) => document?.symbol !== null).map((document) => document?.id)).toEqual([
    'ct-01-2021',
    'nq-27-2008',
    'ct-42-2010',
    'kl-93-2020',
  ]);
  expect(cited.filter((document) => document?.symbol === null).map((document) => document?.id)).toEqual([
    'nq-dh-xiii',
    'nq-dh-viii-lhhvn',
  ]);
});

test('what is not known of it stays unknown', () => {
  const { symbol, date, place } = programme;
  expect({ symbol, date, place }).toEqual({ symbol: null, date: null, place: null });
});

test('lint finds no error, and every anomaly that a rule can see, none of them repaired', () => {
  const ofProgramme = findings.filter(({ file }) => file.startsWith('plans/lhhvn-dh13/'));
  expect(ofProgramme.filter(({ severity }) => severity === 'error')).toEqual([]);
  const seen = new Set(ofProgramme.map(({ rule }) => rule));
  const anomalies = {
    'number and date lost': ['programme-number', 'programme-date'],
    'the Congress misquoted': ['quotation-differs'],
    'a hand mark on the copy': ['stray-marks'],
    'one year range without blanks': ['year-range'],
    'capitals of names vary': ['name-variants'],
    'recipients in commas and abbreviations': ['programme-recipients'],
    'the filing line has a colon': ['filing-line'],
    'the body ends in ./.': ['programme-ending'],
    'bodies that have ended': ['body-ended-since'],
    'documents that have been succeeded': ['citation-superseded'],
    'tasks without lead, deadline, result': ['task-without-lead', 'task-without-deadline', 'task-without-result'],
  };
  const missed = Object.entries(anomalies).filter(([, rules]) => !rules.every((rule) => seen.has(rule)));
  expect(missed).toEqual([]);
});
