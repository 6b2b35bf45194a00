import type { Level } from '../plan/finding.ts';
import { pairProgrammes } from '../change/compare/pair-programmes.ts';
import type { Plan, Programme } from '../plan/plan.ts';
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
 * compare keep the levels of the base, where it has the programme: no change lowers the bar by which it is itself checked.
 */
export function levelsOf(
  plan: Plan,
  levels: Readonly<Record<string, Level>>,
  former: FormerLevels | null = null,
): (problem: Pick<Problem, 'rule' | 'file'>) => Level {
  const own = byFolder(plan.programmes.map((programme) => ({ folder: programme.folder, programme })));
  const before = byFolder(
    former === null
      ? []
      : pairProgrammes(former.plan.programmes, plan.programmes).flatMap(({ was, now }) =>
          was ? [{ folder: (now ?? was).folder, programme: was }] : [],
        ),
  );
  return ({ rule, file }) => {
    const folder = programmeFolderOf(file) ?? '';
    const set = former?.rules.has(rule) && before.has(folder) ? before : own;
    return levels[rule] ?? set.get(folder)?.get(rule) ?? defaults.get(rule) ?? 'error';
  };
}

/** The levels that programmes set, by the folders that they stand for. */
const byFolder = (programmes: readonly { readonly folder: string; readonly programme: Programme }[]) =>
  new Map(
    programmes.map(({ folder, programme: { lint } }) => [folder, new Map(Object.entries(lint?.rules ?? {}))]),
  );
