import { countLeading } from '../../plan/count-leading.ts';

/** Values by name, each from a place in an order on: what a name had before a place is found without a copy of all for each place. */
export interface ValuesInTime<T> {
  /** Says what a name has after a place; places are given in their order. */
  set(name: string, place: number, value: T): void;
  /** What a name had last before a place; undefined where nothing was said. */
  before(name: string, place: number): T | undefined;
}

/** Knows no value of any name yet. */
export function valuesInTime<T>(): ValuesInTime<T> {
  const byName = new Map<string, { readonly places: number[]; readonly values: T[] }>();
  return {
    set(name, place, value) {
      const known = byName.get(name) ?? { places: [], values: [] };
      if (known.places.length === 0) byName.set(name, known);
      known.places.push(place);
      known.values.push(value);
    },
    before(name, place) {
      const known = byName.get(name);
      if (known === undefined) return undefined;
      return known.values[countLeading(known.places, (earlier) => earlier < place) - 1];
    },
  };
}
