import type { Localised } from '../locale/localised.ts';
import type { RuleDocs } from '../plan/rule.ts';

/** By rule id, from the YAML files beside the rules. */
export const ruleDocs: Readonly<Record<string, Localised<RuleDocs>>>;
