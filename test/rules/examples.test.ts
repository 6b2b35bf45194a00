import { describe, expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import type { RuleExample } from '../../src/plan/rule.ts';
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
  test.each(rule.examples.good.map((example, n) => [n + 1, example] as const))(
    'good example %i is accepted',
    (_, example) => {
      expect(reported(id, example)).toEqual([]);
    },
  );

  test.each(rule.examples.bad.map((example, n) => [n + 1, example] as const))(
    'bad example %i is reported at its marks and nowhere else',
    (_, example) => {
      const { marked } = readExample(example);
      expect(reported(id, example)).toEqual(marked.length > 0 ? marked : ['file']);
    },
  );

  test('has both kinds of example', () => {
    expect([rule.examples.good.length > 0, rule.examples.bad.length > 0]).toEqual([true, true]);
  });
});
