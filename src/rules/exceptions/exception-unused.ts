import { readingRule } from '../plan-rule.ts';

/** An exception accepts something: one that matches nothing is a finding itself. */
export const exceptionUnused = readingRule({
  id: 'exception-unused',
  group: 'exceptions',
  severity: 'warning',
});
