import { planRule } from '../plan-rule.ts';
import { type ProblemOf, reportProblems } from '../../progress/records/plan-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';

/** A completion is confirmed by someone other than its reporter, after it was reported. */
export const recordConfirmation = planRule<
  ProblemOf<'own-confirmation' | 'nothing-to-confirm' | 'confirms-open'>
>({
  id: 'record-confirmation',
  group: 'progress',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message: ({ task, ...problem }) => recordSentence(task, problem),
  check({ recordProblems }, report) {
    reportProblems(recordProblems(), ['own-confirmation', 'nothing-to-confirm', 'confirms-open'], report);
  },
});
