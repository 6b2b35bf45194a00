import { expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { languages } from '../../src/locale/localised.ts';
import { examplesOf } from '../../src/rules/examples-of-rule.ts';
import { rules } from '../../src/rules/rule-table.ts';
import { readExample } from '../support/example-plan.ts';

/** What each rule says of its bad examples, with the line that it says it of. */
const said = rules.flatMap((rule) =>
  examplesOf(rule).bad.flatMap((example, at) => {
    const { folder, against } = readExample(example);
    const { findings } = lintPlan(folder, {
      asOf: example.asOf ?? '2021-01-01',
      levels: { [rule.id]: 'error' },
      ...(against && { against }),
    });
    return findings
      .filter((finding) => finding.rule === rule.id)
      .map(({ range, message }) => ({
        place: `${rule.id} ${at + 1}:${range?.start.line ?? 'file'}`,
        message,
      }));
  }),
);

test.each(languages)('every rule says in %s of its bad examples what it said', async (language) => {
  const lines = said.map(({ place, message }) => `${place}  ${message[language]}\n`);
  await expect(lines.join('')).toMatchFileSnapshot(`golden/messages.${language}.txt`);
});
