import { recordRule } from '../record-rule.ts';

/** A record speaks of what had happened when it was written, under this programme. */
export const recordDate = recordRule({
  id: 'record-date',
  codes: [
    'date-future',
    'date-before-programme',
    'date-after-close',
    'recorded-impossible',
    'recorded-far',
    'recorded-before-corrected',
    'period-closed',
  ],
});
