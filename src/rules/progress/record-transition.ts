import { planRule } from '../plan-rule.ts';
import { type ProblemOf, reportProblems } from '../../progress/records/plan-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';

/** A task changes its state only as the table of states allows. */
export const recordTransition = planRule<ProblemOf<'transition'>>({
  id: 'record-transition',
  group: 'progress',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message: ({ task, ...problem }) => recordSentence(task, problem),
  check({ recordProblems }, report) {
    reportProblems(recordProblems(), ['transition'], report);
  },
});
