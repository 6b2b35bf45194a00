import { readingRule } from '../plan-rule.ts';

/** A file is YAML, and nests no deeper than a programme does. */
export const yamlSyntax = readingRule({
  id: 'yaml-syntax',
  group: 'files',
  severity: 'error',
});
