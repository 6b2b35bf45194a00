import type { Plan, ProgressLog, ProgressRecord } from '../../plan/plan.ts';
import type { Part, Report } from '../../plan/rule.ts';
import { logProblems, type RecordProblem } from './record-problems.ts';

/** A record of a plan with something wrong in it. */
interface LocatedProblem {
  readonly record: ProgressRecord;
  readonly task: string;
  readonly problem: RecordProblem;
}

const found = new WeakMap<Plan, readonly LocatedProblem[]>();

/** Everything wrong with the records of a plan, found once however many rules ask. */
function problemsIn(plan: Plan): readonly LocatedProblem[] {
  const known = found.get(plan);
  if (known) return known;
  const problems = plan.programmes.flatMap((programme) => {
    const units = programme.index.byId;
    return programme.progress.flatMap(({ unit, records }: ProgressLog) => {
      const task = units.get(unit);
      if (!task) return [];
      return logProblems(programme, task, records).map((one) => ({ ...one, task: unit }));
    });
  });
  found.set(plan, problems);
  return problems;
}

/** A problem of some kinds with the task that it is of: what the message of a rule about records is made of. */
export type ProblemOf<C extends RecordProblem['code']> = { readonly task: string } & Extract<
  RecordProblem,
  { readonly code: C }
>;

/** Reports the problems of some kinds in the records of a plan, each at its field. */
export function reportProblems<C extends RecordProblem['code']>(
  plan: Plan,
  codes: readonly C[],
  report: Report<ProblemOf<C>>,
): void {
  for (const { record, task, problem } of problemsIn(plan)) {
    if (!codes.some((code) => code === problem.code)) continue;
    const part: Part = { id: task, ...('item' in problem && { item: problem.item }) };
    report(record, problem.field, { task, ...problem } as ProblemOf<C>, part);
  }
}
