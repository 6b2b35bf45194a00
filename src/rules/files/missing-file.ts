import { readingRule } from '../plan-rule.ts';

/** Every file that a plan needs or names is there, and every text file is named. */
export const missingFile = readingRule({
  id: 'missing-file',
  group: 'files',
  severity: 'error',
});
