import { readingRule } from '../plan-rule.ts';

/** No line is left that git writes where two changes met. */
export const conflictMarkers = readingRule({
  id: 'conflict-markers',
  group: 'files',
  severity: 'error',
});
