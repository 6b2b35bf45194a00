import { planRule } from '../plan-rule.ts';
import { type ProblemOf, reportProblems } from '../../progress/records/plan-problems.ts';
import { recordSentence } from '../../progress/records/record-words.ts';

/** A task is completed only with evidence. */
export const recordEvidence = planRule<ProblemOf<'no-evidence' | 'evidence-path'>>({
  id: 'record-evidence',
  group: 'progress',
  severity: 'error',
  scope: 'outline',
  needsWholePlan: true,
  message: ({ task, ...problem }) => recordSentence(task, problem),
  check({ recordProblems }, report) {
    reportProblems(recordProblems(), ['no-evidence', 'evidence-path'], report);
  },
});
