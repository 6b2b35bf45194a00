import type { Plan, ProgressLog, ProgressRecord } from '../../plan/plan.ts';
import type { Part, Report } from '../../plan/rule.ts';
import type { RecordProblem } from './record-problem.ts';
import { logProblems } from './record-problems.ts';

/** A record of a plan with something wrong in it. */
export interface LocatedRecordProblem {
  readonly record: ProgressRecord;
  readonly task: string;
  readonly problem: RecordProblem;
}

/** Everything wrong with the records of a plan. */
export function findRecordProblems(plan: Plan): LocatedRecordProblem[] {
  return plan.programmes.flatMap((programme) => {
    const units = programme.index.byId;
    return programme.progress.flatMap(({ unit, records }: ProgressLog) => {
      const task = units.get(unit);
      if (!task) return [];
      return logProblems(programme, task, records).map((one) => ({ ...one, task: unit }));
    });
  });
}

/** A problem of some kinds with the task that it is of: what the message of a rule about records is made of. */
export type ProblemOf<C extends RecordProblem['code']> = { readonly task: string } & Extract<
  RecordProblem,
  { readonly code: C }
>;

/** Reports those problems that are of some kinds, each at its field. */
export function reportProblems<C extends RecordProblem['code']>(
  problems: readonly LocatedRecordProblem[],
  codes: readonly C[],
  report: Report<ProblemOf<C>>,
): void {
  const wanted: ReadonlySet<string> = new Set(codes);
  for (const { record, task, problem } of problems) {
    if (!wanted.has(problem.code)) continue;
    const part: Part = { id: task, ...('item' in problem && { item: problem.item }) };
    report(record, problem.field, { task, ...problem } as ProblemOf<C>, part);
  }
}
