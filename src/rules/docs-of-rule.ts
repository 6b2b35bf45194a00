import type { Localised } from '../locale/localised.ts';
import type { RuleDocs } from '../plan/rule.ts';
import type { Rule } from './plan-rule.ts';
import { ruleDocs } from './rule-docs.js';

/** What is written of the rule of a name that a plan gives; null where there is no such rule. */
export const docsNamed = (id: string): Localised<RuleDocs> | null =>
  (Object.hasOwn(ruleDocs, id) ? ruleDocs[id] : undefined) ?? null;

/** Why a rule is there and what to do, from the YAML file beside it. */
export function docsOf({ id }: Pick<Rule, 'id'>): Localised<RuleDocs> {
  const docs = docsNamed(id);
  if (!docs) throw new Error(`The rule ${id} has no YAML file beside it.`);
  return docs;
}
