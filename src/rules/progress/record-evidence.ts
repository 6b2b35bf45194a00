import { recordRule, seesPromised } from '../record-rule.ts';

/** A task is completed only with evidence. */
export const recordEvidence = recordRule({
  id: 'record-evidence',
  needsWholePlan: true,
  seesAssignment: seesPromised,
  codes: ['no-evidence', 'evidence-path'],
});
