import { recordRule, seesPromised } from '../record-rule.ts';

/** A completion is confirmed by someone other than its reporter, after it was reported. */
export const recordConfirmation = recordRule({
  id: 'record-confirmation',
  needsWholePlan: true,
  seesAssignment: seesPromised,
  codes: ['own-confirmation', 'nothing-to-confirm', 'confirms-open'],
});
