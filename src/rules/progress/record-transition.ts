import { recordRule, seesPromised } from '../record-rule.ts';

/** A task changes its state only as the table of states allows. */
export const recordTransition = recordRule({
  id: 'record-transition',
  needsWholePlan: true,
  seesAssignment: seesPromised,
  codes: ['transition'],
});
