import type { Localised } from '../locale/localised.ts';
import type { RuleDocs } from '../plan/rule.ts';
import type { Rule } from './plan-rule.ts';
import { ruleDocs } from './rule-docs.js';

/** Why a rule is there and what to do, from the YAML file beside it. */
export function docsOf({ id }: Pick<Rule, 'id'>): Localised<RuleDocs> {
  const docs = Object.hasOwn(ruleDocs, id) ? ruleDocs[id] : undefined;
  if (!docs) throw new Error(`The rule ${id} has no YAML file beside it.`);
  return docs;
}
