import { readingRule } from '../plan-rule.ts';

/** A programme uses the plain part of YAML: what stands in the file is what is meant. */
export const plainYaml = readingRule({
  id: 'plain-yaml',
  group: 'files',
  severity: 'error',
});
