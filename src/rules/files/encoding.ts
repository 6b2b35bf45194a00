import { readingRule } from '../plan-rule.ts';

/** A file is UTF-8 without a byte order mark. */
export const encoding = readingRule({
  id: 'encoding',
  group: 'files',
  severity: 'error',
});
