import type { RuleExamples } from '../plan/rule.ts';

/** By rule id, from the YAML files beside the rules. */
export const ruleExamples: Readonly<Record<string, RuleExamples>>;
