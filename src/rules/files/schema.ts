import { readingRule } from '../plan-rule.ts';

/** Every file has the form that its JSON Schema gives it. */
export const schema = readingRule({
  id: 'schema',
  group: 'files',
  severity: 'error',
});
