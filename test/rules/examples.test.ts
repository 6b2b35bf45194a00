import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import type { RuleExample } from '../../src/plan/rule.ts';
import { examplesOf } from '../../src/rules/examples-of-rule.ts';
import { ruleDocs } from '../../src/rules/rule-docs.js';
import { rules } from '../../src/rules/rule-table.ts';
import { pathOf, readExample } from '../support/example-plan.ts';

/** The lines of the example's file that the rule reports, with everything it reports elsewhere. */
function reported(rule: string, example: RuleExample): (string | number)[] {
  const { folder, against } = readExample(example);
  const file = pathOf(example.file);
  const { findings } = lintPlan(folder, {
    asOf: example.asOf ?? '2021-01-01',
    levels: { [rule]: 'error' },
    ...(against && { against }),
  });
  const lines = findings
    .filter((finding) => finding.rule === rule)
    .map((finding) =>
      finding.file === file ? (finding.range?.start.line ?? 'file') : `elsewhere: ${finding.file}`,
    );
  return [...new Set(lines)];
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(examplesOf(rule).good.map((example, n) => [n + 1, example] as const))(
    'good example %i is accepted',
    (_, example) => {
      expect(reported(id, example)).toEqual([]);
    },
  );

  test.each(examplesOf(rule).bad.map((example, n) => [n + 1, example] as const))(
    'bad example %i is reported at its marks and nowhere else',
    (_, example) => {
      const { marked } = readExample(example);
      expect(reported(id, example)).toEqual(marked.length > 0 ? marked : ['file']);
    },
  );

  test('has both kinds of example', () => {
    const { good, bad } = examplesOf(rule);
    expect([good.length > 0, bad.length > 0]).toEqual([true, true]);
  });
});

test('every rule has a YAML file beside it, and every YAML file its rule', () => {
  const beside = readdirSync('src/rules', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  );
  expect(beside.sort()).toEqual(rules.map(({ id, group }) => `${group}/${id}.yaml`).sort());
  expect(Object.keys(ruleDocs).sort()).toEqual(rules.map(({ id }) => id).sort());
});
