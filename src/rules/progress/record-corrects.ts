import { planRule } from '../plan-rule.ts';
import { type ProblemOf, reportProblems } from '../../progress/records/plan-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';

/** A correction names a record that is there, and one record has one correction that stands. */
export const recordCorrects = planRule<ProblemOf<'corrects-unknown' | 'corrects-again'>>({
  id: 'record-corrects',
  group: 'progress',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message: ({ task, ...problem }) => recordSentence(task, problem),
  check({ recordProblems }, report) {
    reportProblems(recordProblems(), ['corrects-unknown', 'corrects-again'], report);
  },
});
