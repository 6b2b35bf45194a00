import type { JudgedChange } from '../../change/approvals/judge-approvals.ts';
import type { Sides } from '../../change/change.ts';
import type { Side } from '../../change/diff-report.ts';
import type { ApprovalRule } from '../../plan/plan.ts';

/** An approval that does not count: of the proposal’s own author, or of a commit that is not here or cannot be read. */
export interface PassedOver {
  readonly by: string;
  readonly why: 'author' | 'commit';
}

/** A proposal held against what its base requires. */
export interface ApprovalFacts {
  readonly sides: Sides<Side> | null;
  /** The requirements of the base. */
  readonly rules: readonly ApprovalRule[];
  readonly judged: readonly JudgedChange[];
  readonly passedOver: readonly PassedOver[];
}
