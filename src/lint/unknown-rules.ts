import type { Localised } from '../locale/localised.ts';
import { origin, type YamlPath } from '../plan/location.ts';
import { didYouMean } from '../plan/nearest.ts';
import type { Problem } from '../plan/source-file.ts';
import { rules } from '../rules/rule-table.ts';
import type { ReadPlan } from '../source/read/read-plan.ts';

/** The rule names in exceptions.yaml and in the `lint` section of programme.yaml that no rule has. */
export function unknownRules({ plan, files }: ReadPlan): Problem[] {
  const known = rules.map(({ id }) => id);
  const problems: Problem[] = [];
  const check = (name: string, file: string, path: YamlPath, key: boolean) => {
    const document = files.find((candidate) => candidate.document.source.path === file)?.document;
    if (known.includes(name) || !document) return;
    problems.push({
      rule: 'unknown-rule',
      file,
      range: document.locate(path, { key }),
      message: message(name, didYouMean(name, known)),
      args: [name],
    });
  };
  for (const { lint, exceptions, [origin]: head } of plan.programmes) {
    for (const name of Object.keys(lint?.rules ?? {})) check(name, head.file, ['lint', 'rules', name], true);
    for (const { rule, [origin]: place } of exceptions)
      check(rule, place.file, [...place.path, 'rule'], false);
  }
  return problems;
}

const message = (name: string, hint: Localised): Localised => ({
  vi: `Không có quy tắc «${name}».${hint.vi}`,
  en: `There is no rule “${name}”.${hint.en}`,
});
