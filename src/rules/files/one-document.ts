import { readingRule } from '../plan-rule.ts';

/** A file holds one YAML document. */
export const oneDocument = readingRule({
  id: 'one-document',
  group: 'files',
  severity: 'error',
});
