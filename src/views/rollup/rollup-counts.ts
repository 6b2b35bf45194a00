import type { RollupRow } from './rollup-row.ts';

/** What is added up of programmes. */
export interface RollupCounts {
  readonly programmes: number;
  readonly total: number;
  readonly completedOnTime: number;
  readonly completedLate: number;
  readonly openInTerm: number;
  readonly openOverdue: number;
  readonly noDeadline: number;
  /** Completed over due; null where nothing has fallen due. */
  readonly completionRate: number | null;
}

/** Adds up programmes; the rate is over the sums, not a mean of rates. */
export function countRollup(rows: readonly RollupRow[]): RollupCounts {
  const sum = (of: (row: RollupRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [completedOnTime, completedLate] = [
    sum((row) => row.completed_on_time),
    sum((row) => row.completed_late),
  ];
  const openOverdue = sum((row) => row.open_overdue);
  const [openInTerm, noDeadline] = [sum((row) => row.open_in_term), sum((row) => row.no_deadline)];
  const completed = completedOnTime + completedLate;
  const due = completed + openOverdue;
  return {
    programmes: rows.length,
    total: due + openInTerm + noDeadline,
    completedOnTime,
    completedLate,
    openInTerm,
    openOverdue,
    noDeadline,
    completionRate: due === 0 ? null : completed / due,
  };
}
