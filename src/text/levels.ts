import type { UnitKind } from '../plan/unit.ts';

/** How high a kind stands, from 0; a unit stands inside a higher one. */
export const levelOf: Readonly<Record<UnitKind, number>> = {
  part: 0,
  section: 1,
  subsection: 2,
  point: 3,
  paragraph: 4,
  bullet: 4,
};
