import type { Level } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/source-file.ts';
import { rules } from '../rules/index.ts';
import { programmeFolderOf } from '../source/file-kind.ts';

/** The level of each problem: from the command line, else from the programme that the file belongs to, else the rule's own. */
export function levelsOf(
  plan: Plan,
  levels: Readonly<Record<string, Level>>,
): (problem: Pick<Problem, 'rule' | 'file'>) => Level {
  const defaults = new Map(rules.map(({ id, severity }) => [id, severity]));
  const byFolder = new Map(
    plan.programmes.map(({ folder, lint }) => [folder, new Map(Object.entries(lint?.rules ?? {}))]),
  );
  return ({ rule, file }) =>
    levels[rule] ?? byFolder.get(programmeFolderOf(file) ?? '')?.get(rule) ?? defaults.get(rule) ?? 'error';
}
