import { planRule } from '../plan-rule.ts';
import { type ProblemOf, reportProblems } from '../../progress/records/plan-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';

/** A record speaks of what had happened when it was written, under this programme. */
export const recordDate = planRule<
  ProblemOf<
    | 'date-future'
    | 'date-before-programme'
    | 'date-after-close'
    | 'recorded-impossible'
    | 'recorded-far'
    | 'recorded-before-corrected'
    | 'period-closed'
  >
>({
  id: 'record-date',
  group: 'progress',
  severity: 'error',
  scope: 'outline',
  message: ({ task, ...problem }) => recordSentence(task, problem),
  check({ recordProblems }, report) {
    reportProblems(
      recordProblems(),
      [
        'date-future',
        'date-before-programme',
        'date-after-close',
        'recorded-impossible',
        'recorded-far',
        'recorded-before-corrected',
        'period-closed',
      ],
      report,
    );
  },
});
