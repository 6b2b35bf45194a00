import { readingRule } from '../plan-rule.ts';

/** An exception with a last day has no effect after it, and is reported until it is settled. */
export const exceptionExpired = readingRule({
  id: 'exception-expired',
  group: 'exceptions',
  severity: 'error',
  dated: true,
});
