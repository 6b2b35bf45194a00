import type { RollupRow, RollupTask } from './rollup-row.ts';

/** What a roll-up is made from. */
export interface RollupFacts {
  readonly rows: readonly RollupRow[];
  /** The tasks of the programmes, or only the overdue ones; none where they were not given. */
  readonly tasks: readonly RollupTask[];
}
