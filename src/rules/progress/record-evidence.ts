import { recordRule } from '../record-rule.ts';

/** A task is completed only with evidence. */
export const recordEvidence = recordRule({
  id: 'record-evidence',
  needsWholePlan: true,
  codes: ['no-evidence', 'evidence-path'],
});
