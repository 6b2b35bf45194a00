import type { Level } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import type { Problem } from '../plan/source-file.ts';
import { rules } from '../rules/rule-table.ts';
import { programmeFolderOf } from '../source/read/file-kind.ts';

const defaults = new Map(rules.map(({ id, severity }) => [id, severity]));

/** The level that a rule has where neither a programme nor the command line sets one; null where there is no such rule. */
export const defaultLevelOf = (rule: string): Level | null => defaults.get(rule) ?? null;

/** The plan that this one is compared with, and the rules that compare. */
interface FormerLevels {
  readonly plan: Plan;
  readonly rules: ReadonlySet<string>;
}

/**
 * The level of each problem: from the command line, else from the programme that the file belongs to, else the rule's own. Rules that
 * compare keep the levels of the base, where it has the programme: no change lowers the bar by which it is itself judged.
 */
export function levelsOf(
  plan: Plan,
  levels: Readonly<Record<string, Level>>,
  former: FormerLevels | null = null,
): (problem: Pick<Problem, 'rule' | 'file'>) => Level {
  const [own, before] = [byFolder(plan), former ? byFolder(former.plan) : null];
  return ({ rule, file }) => {
    const folder = programmeFolderOf(file) ?? '';
    const set = former?.rules.has(rule) && before?.has(folder) ? before : own;
    return levels[rule] ?? set.get(folder)?.get(rule) ?? defaults.get(rule) ?? 'error';
  };
}

const byFolder = ({ programmes }: Plan) =>
  new Map(programmes.map(({ folder, lint }) => [folder, new Map(Object.entries(lint?.rules ?? {}))]));
