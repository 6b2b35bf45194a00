import { expect, test } from 'vitest';
import { findingsFormats } from '../../src/findings-output/findings-formats.ts';
import { countFindings, type LintRun } from '../../src/findings-output/lint-run.ts';
import type { Finding } from '../../src/plan/finding.ts';
import { refusalsOf } from '../support/output-schema.ts';
import { finding, scenario } from './scenario.ts';

const place = (line: number) => ({
  file: 'plans/vi-du/text/II.yaml',
  range: { start: { line, column: 1 }, end: { line, column: 9 } },
});
const old = Array.from({ length: 14 }, (_, index) =>
  finding(
    'warning',
    'final-stop',
    { vi: `Câu cũ ${index}.`, en: `Old sentence ${index}.` },
    place(index + 1),
  ),
);
const fresh = finding('warning', 'date-form', { vi: 'Ngày mới.', en: 'A new date.' }, place(20));
const mended = finding('error', 'unknown-body', { vi: 'Đã sửa.', en: 'Was mended.' }, place(3));

/** One new warning beside fourteen old ones, and an error of the base that is mended. */
const run: LintRun = {
  ...scenario,
  findings: [fresh],
  excepted: [],
  counts: countFindings([fresh], []),
  since: { known: old, knownCounts: countFindings(old, []), mended: [mended] },
  skipped: [],
  dated: [],
  fictional: [],
  filters: { paths: [], programme: null, rules: {}, against: 'a'.repeat(40) },
};
const settings = { language: 'en', colour: false, width: 100 } as const;
const shown = (format: keyof typeof findingsFormats, report = run) =>
  findingsFormats[format](report, settings);

test('a new finding is annotated, however many old ones there are; these are in a folded group of the log', () => {
  const lines = shown('github').split('\n');
  expect(lines.filter((line) => /^::(?:error|warning|notice)/.test(line))).toEqual([
    '::warning file=plans/vi-du/text/II.yaml,line=20,endLine=20,col=1,endColumn=9,title=date-form::A new date.',
  ]);
  expect(lines.filter((line) => line.startsWith('::group'))).toEqual(['::group::In the base already: 14']);
  expect(lines.filter((line) => line.includes('Old sentence'))).toHaveLength(14);
});

test('text shows what is new, and says in words what was there before and what is mended', () => {
  const text = shown('text');
  expect(text).not.toContain('Old sentence');
  expect(text).toContain('files checked: new: 0 errors, 1 warning, 0 info.');
  expect(text).toContain('Compared with the base (commit aaaaaaaaaa): 14 warnings there before; 1 mended.');
});

test('the page leads with what is new and folds the rest, with what to do at the end', () => {
  const page = shown('markdown');
  const order = [
    'A new date.',
    '<summary>Mended (1)',
    'Was mended.',
    '<summary>In the base already (14)',
    'Old sentence 13.',
    '<summary>Why, and how to put it right',
    '**date-form**',
  ];
  const places = order.map((words) => page.indexOf(words));
  expect(places.every((at) => at >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(page.match(/<details>/g)).toHaveLength(3);
  expect(page.match(/<\/details>/g)).toHaveLength(3);
});

test('services that compare by themselves are given everything, told apart where the format can', () => {
  expect((JSON.parse(shown('gitlab')) as unknown[]).length).toBe(15);
  const sarif = JSON.parse(shown('sarif')) as { runs: { results: { baselineState: string }[] }[] };
  const states = sarif.runs[0]?.results.map(({ baselineState }) => baselineState) ?? [];
  expect(states.sort()).toEqual(['new', ...old.map(() => 'unchanged')]);
});

test('JSON tells all three apart, by its schema', () => {
  const json = JSON.parse(shown('json')) as {
    findings: Finding[];
    since: { known: Finding[]; mended: Finding[] };
  };
  expect(refusalsOf('lint', shown('json'))).toEqual([]);
  expect([json.findings.length, json.since.known.length, json.since.mended.length]).toEqual([1, 14, 1]);
});

test('nothing new is said as that', () => {
  const none = { ...run, findings: [], counts: countFindings([], []) };
  expect(shown('text', none)).toContain('files checked: nothing new.');
  expect(shown('github', none)).not.toMatch(/^::(?:error|warning|notice)/m);
});
