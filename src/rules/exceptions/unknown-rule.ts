import { readingRule } from '../plan-rule.ts';

/** Exceptions and settings name rules that exist. */
export const unknownRule = readingRule({
  id: 'unknown-rule',
  group: 'exceptions',
  severity: 'error',
});
