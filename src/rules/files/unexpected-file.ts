import { readingRule } from '../plan-rule.ts';

/** A programme folder holds the files of a programme and nothing else: a slip in a name would leave a file unread. */
export const unexpectedFile = readingRule({
  id: 'unexpected-file',
  group: 'files',
  severity: 'warning',
});
