import type { PlanFolder } from '../../src/plan/source-file.ts';
import { examplesOf } from '../../src/rules/examples-of-rule.ts';
import { rules } from '../../src/rules/rule-table.ts';
import { planWith } from './example-plan.ts';
import { programmeYaml } from './lint-example.ts';

/** Nothing but ids is changed: every unit gets the name of its file after its own. */
const withOwnIds = (yaml: string, name: string): string =>
  yaml.replace(/((?:- |\{ *|^ *)(?:id|of): ?)([a-z0-9-]+)/gm, `$1$2-${name}`);

/** The text files of the examples of all rules, without their marks, each with ids of its own, by a name for each. */
export const exampleTexts: ReadonlyMap<string, string> = new Map(
  rules.flatMap((rule) => {
    const { good, bad } = examplesOf(rule);
    return [...bad, ...good]
      .filter(({ file }) => /^text\//.test(file))
      .map(({ yaml }, n): [string, string] => {
        const name = `${rule.id}-${n}`;
        return [name, withOwnIds(yaml.replace(/ # !(\r?)$/gm, '$1'), name)];
      });
  }),
);

/** One programme of many text files, in which rules find much. */
export function quiltedPlan(
  names: readonly string[],
  more: Readonly<Record<string, string>> = {},
): PlanFolder {
  const files = names.map((name) => [`text/${name}.yaml`, exampleTexts.get(name) ?? ''] as const);
  return planWith({
    ...Object.fromEntries(files),
    'programme.yaml': programmeYaml({
      text: `[text/I.yaml, text/II.yaml, ${names.map((name) => `text/${name}.yaml`).join(', ')}]`,
      operative: `[nhiem-vu, ${names.map((name) => `nhiem-vu-${name}`).join(', ')}]`,
    }),
    ...more,
  });
}
