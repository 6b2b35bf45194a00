import type { Plan, ProgressLog, ProgressRecord } from '../../plan/plan.ts';
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
