import type { Localised } from '../../locale/localised.ts';

/** A cell that cannot be recorded, and why. */
export interface CellProblem {
  readonly address: string;
  readonly why: Localised;
}
