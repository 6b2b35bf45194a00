import type { Located, WithOrigin } from './location.ts';
import type * as yaml from './schema-types.ts';

export type UnitKind = yaml.Unit['kind'];

/** The numbered kinds, from the highest level down. */
const numberedKinds = ['part', 'section', 'subsection', 'point'] as const satisfies readonly UnitKind[];

/** Whether units of a kind bear a printed number. */
export const isNumbered = (kind: UnitKind): boolean => (numberedKinds as readonly UnitKind[]).includes(kind);

/** Who leads, who co-operates, by when, with what result. */
export type Assignment = WithOrigin<yaml.Task>;

/** A unit as a text has it, whether of a plan, of an earlier edition or in an instrument: its kind, number, words, and the units in it. */
export interface Wording {
  readonly kind: UnitKind;
  readonly number?: string;
  readonly heading?: string;
  readonly text?: string;
  /** Set where it is no longer in force: the slip that repealed it, or true where none is known. */
  readonly repealed?: string | true;
  /** The permanent id, where it is known; no part of the wording. */
  readonly id?: string;
  readonly units: readonly Wording[];
}

/** A unit of a programme's text: a wording with its origin, permanent id, parent, address and assignment. */
export interface Unit extends Wording, Located {
  readonly id: string;
  readonly task?: Assignment;
  /** The id of the slip that repealed it. */
  readonly repealed?: string;
  readonly units: readonly Unit[];
  readonly parent: Unit | null;
  /** The printed place: `II.2.1`, the third bullet under it `II.2.1/3`, its first paragraph `II.2.1/p1`. */
  readonly address: string;
  /** The ordinal among its siblings of the same kind that are in force, from 1; of a repealed one, the ordinal it would come before. */
  readonly ordinal: number;
  readonly isTask: boolean;
}

/** The unit and everything under it, in the order of the text. */
export function* withDescendants(unit: Unit): Generator<Unit> {
  yield unit;
  for (const child of unit.units) yield* withDescendants(child);
}

/** All units of a programme, in the order of the text. */
export function* allUnits(programme: { readonly units: readonly Unit[] }): Generator<Unit> {
  for (const unit of programme.units) yield* withDescendants(unit);
}

/** The units whose lines stand in print: a repealed one keeps its number, and nothing under it is left. */
export function shownUnits({ units }: { readonly units: readonly Unit[] }): Unit[] {
  return units.flatMap((unit) => [unit, ...(unit.repealed === undefined ? shownUnits(unit) : [])]);
}

/** The unit under which a task is counted: its section, or its part where it has none. */
export function sectionOf(unit: Unit): Unit {
  let group = unit;
  while (group.parent && group.kind !== 'section') group = group.parent;
  return group;
}

/** The wording of a unit, whether heading or text; empty where it has neither. */
export const wordingOf = (unit: Pick<Unit, 'text' | 'heading'>): string => unit.text ?? unit.heading ?? '';
