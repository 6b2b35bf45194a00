import type { ExceptedFinding, Finding } from '../plan/finding.ts';
import type { Problem } from '../plan/source-file.ts';
import type { PlanRule } from '../rules/plan-rule.ts';
import { rules } from '../rules/rule-table.ts';
import type { ReadPlan } from '../source/read/read-plan.ts';
import { applyExceptions, type ExceptionSettings } from './exceptions.ts';

/** What is left of findings once exceptions were applied, and what is wrong with the exceptions. */
interface SettledFindings {
  readonly findings: readonly Finding[];
  readonly excepted: readonly ExceptedFinding[];
  readonly problems: readonly Problem[];
}

/** Applies the exceptions of a plan to what was found, but to rules that know none. */
export function settleFindings(
  read: ReadPlan,
  found: readonly Finding[],
  settings: ExceptionSettings,
): SettledFindings {
  const isShown = ({ rule }: Finding) => alwaysShown.has(rule);
  const { findings, excepted, problems } = applyExceptions(
    read,
    found.filter((one) => !isShown(one)),
    settings,
  );
  return { findings: [...findings, ...found.filter(isShown)], excepted, problems };
}

/** The ids of some of the rules. */
export const idsOf = (isOne: (rule: PlanRule<never>) => boolean | undefined) =>
  new Set(rules.flatMap((rule) => (rule.check && isOne(rule) ? [rule.id] : [])));

/** The rules that run only where there is something to compare with. */
export const comparing = idsOf(({ compares }) => compares);

/** The rules to which there is no exception. */
const alwaysShown = idsOf((rule) => rule.alwaysShown);
