import type { YamlPath } from '../../plan/location.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { TextFacts } from './findings-cache.ts';

/** A unit as it is written in a text file. */
export interface WrittenUnit {
  /** Where it is written, in letters (`keyOfUnit`). */
  readonly key: string;
  readonly unit: yaml.Unit;
}

/** The units of a text file, in the order of the text. */
function writtenUnits({ units }: Pick<yaml.TextFile, 'units'>): WrittenUnit[] {
  const all: WrittenUnit[] = [];
  const add = (some: readonly yaml.Unit[], above: string) => {
    for (const [place, unit] of some.entries()) {
      const key = `${above}/${place}`;
      all.push({ key, unit });
      if (unit.units) add(unit.units, key);
    }
  };
  add(units, '');
  return all;
}

/** Where the innermost unit on a path in a text file is written, in letters: the places of it and of those around it in their lists. Empty where there is none. */
export function keyOfUnit(path: YamlPath): string {
  let key = '';
  for (let at = 0; path[at] === 'units' && typeof path[at + 1] === 'number'; at += 2)
    key += `/${String(path[at + 1])}`;
  return key;
}

/** What a unit says, but for the units in it, in letters. */
const saidBy = (unit: yaml.Unit): string => JSON.stringify({ ...unit, units: undefined });

/**
 * A text file but for its wordings and assignments, in letters: its units with their numbers, and where there is a heading, a text or an
 * assignment. What a row or a line of responsibility assigns to another unit is there as it is.
 */
function skeletonOf({ units, ...rest }: yaml.TextFile): string {
  return JSON.stringify([rest, units.map(outlineOf)]);
}

const outlineOf = ({ heading, text, task, units, ...rest }: yaml.Unit): unknown => [
  heading !== undefined,
  text !== undefined,
  rest.of === undefined ? task !== undefined : (task ?? null),
  rest,
  units?.map(outlineOf) ?? null,
];

/** Hashes of so many letters stand one behind the other, which JSON holds in less room than a list. */
const letters = 22;

/** Hashes as one text. */
export const hashList = (hashes: readonly string[]): string =>
  hashes.map((hash) => hash.slice(0, letters)).join('');

/** One hash of a list of them, as `hashList` has it. */
export const hashAt = (list: string, place: number): string =>
  list.slice(place * letters, (place + 1) * letters);

/** The units of a text file, with hashes of its skeleton and of what each of them says. */
export function textHashes(
  value: yaml.TextFile,
  hashOf: (text: string) => string,
): Pick<TextFacts, 'skeleton' | 'said'> & { readonly units: readonly WrittenUnit[] } {
  const units = writtenUnits(value);
  const said = hashList(units.map(({ unit }) => hashOf(saidBy(unit))));
  return { skeleton: hashOf(skeletonOf(value)), said, units };
}
