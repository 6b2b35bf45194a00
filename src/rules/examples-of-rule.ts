import type { RuleExamples } from '../plan/rule.ts';
import type { Rule } from './plan-rule.ts';
import { ruleExamples } from './rule-examples.js';

/** What a rule accepts and what it reports, from the YAML file beside it. Kept apart from the other words on rules: only few commands show examples. */
export function examplesOf({ id }: Pick<Rule, 'id'>): RuleExamples {
  const examples = Object.hasOwn(ruleExamples, id) ? ruleExamples[id] : undefined;
  if (!examples) throw new Error(`The rule ${id} has no YAML file beside it.`);
  return examples;
}
