import type { Part } from '../plan/rule.ts';
import type { RecordProblem } from '../progress/records/record-problem.ts';
import { recordSentence } from '../progress/records/record-words.ts';
import { type PlanRule, planRule, type Rule } from './plan-rule.ts';

/** A problem with the task that it is of. */
type ProblemOfTask = RecordProblem & { readonly task: string };

/** What is seen of an assignment by rules that hold a record against those before it: which results are recorded apart, and what they are to reach. */
export const seesPromised: NonNullable<PlanRule<never>['seesAssignment']> = ({
  indicator,
  indicators,
  results,
}) => [indicator, indicators, results];

/** A rule that reports, each at its field, the problems of records that are of some kinds. */
export function recordRule({
  codes,
  ...facts
}: Pick<PlanRule<never>, 'id' | 'needsWholePlan' | 'seesAssignment'> & {
  readonly codes: readonly RecordProblem['code'][];
}): Rule {
  const wanted = new Set(codes);
  return planRule<ProblemOfTask>({
    ...facts,
    group: 'progress',
    severity: 'error',
    scope: 'outline',
    message: ({ task, ...problem }) => recordSentence(task, problem),
    check({ recordProblems }, report) {
      for (const { record, task, problem } of recordProblems()) {
        if (!wanted.has(problem.code)) continue;
        const part: Part = { id: task, ...('item' in problem && { item: problem.item }) };
        report(record, problem.field, { task, ...problem }, part);
      }
    },
  });
}
