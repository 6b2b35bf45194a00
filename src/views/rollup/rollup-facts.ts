import type { OverdueTask, RollupRow } from './rollup-row.ts';

/** What a roll-up is made from. */
export interface RollupFacts {
  readonly rows: readonly RollupRow[];
  /** The overdue tasks of the programmes; none where they were not given. */
  readonly tasks: readonly OverdueTask[];
}
