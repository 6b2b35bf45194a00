import { memoisedRecent } from '../../plan/memoised.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import { keyed } from './keyed.ts';
import { type UnitData, unitData } from './plan-data.ts';
import type { UnitPosition } from '../change.ts';

/** A unit of one side, with what the comparison asks of it. */
export interface UnitNode {
  readonly key: string;
  readonly unit: Unit;
  readonly data: UnitData;
  readonly place: UnitPosition;
  /** Its position in the text, from 0. */
  readonly index: number;
}

/** There may be hundreds of editions, each compared with its neighbours only. */
const maxRecent = 3;

/** The units of a programme by their keys, in the order of the text. They are made once: an edition is compared with the one before it and the one after. */
export const unitNodes = memoisedRecent(maxRecent, nodesOf);

function nodesOf(programme: Programme): ReadonlyMap<string, UnitNode> {
  const units = keyed(programme.index.units, ({ id }) => id);
  const keyOf = new Map([...units].map(([key, unit]) => [unit, key]));
  const behind = new Map<Unit, Unit>();
  const note = (siblings: readonly Unit[]) => {
    for (const [at, unit] of siblings.entries()) {
      const previous = siblings[at - 1];
      if (previous) behind.set(unit, previous);
      note(unit.units);
    }
  };
  note(programme.units);
  const keyOrNull = (unit: Unit | null | undefined) => (unit ? (keyOf.get(unit) ?? null) : null);
  const nodes = new Map<string, UnitNode>();
  for (const [key, unit] of units)
    nodes.set(key, {
      key,
      unit,
      data: unitData(unit),
      place: { parent: keyOrNull(unit.parent), behind: keyOrNull(behind.get(unit)) },
      index: nodes.size,
    });
  return nodes;
}

/** Whether a unit is in force. */
export const isInForce = ({ data }: UnitNode): boolean => data.repealed === undefined;

/** All wording of a unit in one text. */
export const wordingOfNode = ({ data: { heading, text } }: UnitNode): string =>
  [heading, text].filter((part) => part !== undefined).join(' ');
