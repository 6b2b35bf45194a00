import { recordRule } from '../record-rule.ts';

/** A correction names a record that is there, and one record has one correction that stands. */
export const recordCorrects = recordRule({
  id: 'record-corrects',
  needsWholePlan: true,
  codes: ['corrects-unknown', 'corrects-again'],
});
