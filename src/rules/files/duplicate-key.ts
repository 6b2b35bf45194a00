import { readingRule } from '../plan-rule.ts';

/** A key stands once in its map; many readers of YAML would keep the last in silence. */
export const duplicateKey = readingRule({
  id: 'duplicate-key',
  group: 'files',
  severity: 'error',
});
