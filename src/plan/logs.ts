import { memoised } from './memoised.ts';
import type { Programme, ProgressRecord } from './plan.ts';

/** The records of each unit of a programme of which any are known, by the id of the unit. */
export const logsOf = ({
  progress,
}: Pick<Programme, 'progress'>): ReadonlyMap<string, readonly ProgressRecord[]> => byUnit(progress);

const byUnit = memoised(
  (progress: Programme['progress']) => new Map(progress.map(({ unit, records }) => [unit, records])),
);
