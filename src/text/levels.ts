import type { UnitKind } from '../plan/unit.ts';

/**
 * How high a kind stands, from 0; a unit stands inside a higher one. In print nothing tells a paragraph that continues a bullet
 * from one beside it, so that both have one level.
 */
export const levelOf: Readonly<Record<UnitKind, number>> = {
  annex: 0,
  article: 1,
  part: 2,
  section: 3,
  clause: 3,
  subsection: 4,
  point: 5,
  group: 5,
  paragraph: 6,
  bullet: 6,
  table: 6,
  row: 6,
  subbullet: 7,
};
