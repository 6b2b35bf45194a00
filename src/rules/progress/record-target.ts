import { planRule } from '../plan-rule.ts';
import { type ProblemOf, reportProblems } from '../../progress/records/plan-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';

/** A task that counts something is completed at its target, or says why not. */
export const recordTarget = planRule<
  ProblemOf<'below-target' | 'indicator-below-target' | 'indicator-unknown'>
>({
  id: 'record-target',
  group: 'progress',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message: ({ task, ...problem }) => recordSentence(task, problem),
  check({ recordProblems }, report) {
    reportProblems(recordProblems(), ['below-target', 'indicator-below-target', 'indicator-unknown'], report);
  },
});
