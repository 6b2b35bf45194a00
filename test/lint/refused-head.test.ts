import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { planWith } from '../support/example-plan.ts';

const head = readFileSync(new URL('../support/base-plan/programme.yaml', import.meta.url), 'utf8');
const text = 'units:\n  - { id: muc-dich, kind: part, number: I, heading: Theo Chỉ thị số 49-NQ/TW. }\n';

const rulesFound = (programme: string) => {
  const { findings, skipped } = lintPlan(planWith({ 'programme.yaml': programme, 'text/I.yaml': text }), {
    asOf: '2021-01-01',
  });
  return { found: findings.map(({ file, rule }) => `${file.replace('plans/vi-du/', '')} ${rule}`), skipped };
};

test.each([
  ['a type that there is not', head.replace('type: CTr', 'type: CTR')],
  ['a date of the wrong form', head.replace('date: 2020-10-01', 'date: 01/10/2020')],
  ['no issuer', head.replace(/issuer: .*\n/, '')],
  ['a term that is no term', head.replace(/term: .*\n/, 'term: 5\n')],
])('%s in the head hides nothing of the text, and is reported once', (_, programme) => {
  const { found, skipped } = rulesFound(programme);
  expect(found.filter((finding) => finding.startsWith('programme.yaml'))).toEqual(['programme.yaml schema']);
  expect(found).toContain('text/I.yaml citation-type');
  expect(found).toContain('text/I.yaml final-stop');
  expect(skipped.filter((rule) => rule.startsWith('citation-'))).toEqual([]);
});
