import { readingRule } from '../plan-rule.ts';

/** Every plan file can be opened, and is a plain file inside the plan. */
export const unreadableFile = readingRule({
  id: 'unreadable-file',
  group: 'files',
  severity: 'error',
});
