import { recordRule, seesPromised } from '../record-rule.ts';

/** A task that counts something is completed at its target, or says why not. */
export const recordTarget = recordRule({
  id: 'record-target',
  needsWholePlan: true,
  seesAssignment: seesPromised,
  codes: ['below-target', 'indicator-below-target', 'indicator-unknown'],
});
