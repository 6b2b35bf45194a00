import type { PlacedUnit } from '../change.ts';
import type { UnitMatch } from './match-units.ts';
import { isInForce, type UnitNode, wordingOfNode } from './unit-nodes.ts';
import { addToGroup } from '../../plan/group-by.ts';
import { sharedCount, similarityIndex, wordBigrams } from '../sequences/similarity.ts';

/** A split, or a join, which is a split seen from the other side. */
export interface Splitting {
  readonly kind: 'unit-split' | 'units-joined';
  /** The unit that was split, or that the others were joined into. */
  readonly whole: UnitNode;
  readonly before: readonly UnitNode[];
  readonly after: readonly UnitNode[];
}

interface MatchedUnits {
  readonly matches: readonly UnitMatch[];
  readonly gone: readonly UnitNode[];
  readonly come: readonly UnitNode[];
}

/** The splits and joins of a text: where the words of one unit went into several, and those of several into one. */
export function findSplittings({ matches, gone, come }: MatchedUnits): Splitting[] {
  const partner = new Map(
    matches.flatMap(({ was, now }) => [
      [was, now],
      [now, was],
    ]),
  );
  const reworded = matches.filter(
    ({ was, now }) => isInForce(was) && isInForce(now) && wordingOfNode(was) !== wordingOfNode(now),
  );
  const ended = [
    ...gone.filter(isInForce),
    ...matches.filter(({ was, now }) => isInForce(was) && !isInForce(now)).map(({ was }) => was),
  ];
  const begun = [
    ...come.filter(isInForce),
    ...matches.filter(({ was, now }) => !isInForce(was) && isInForce(now)).map(({ now }) => now),
  ];
  const said = new Set<UnitNode>();
  const search = (wholes: readonly UnitNode[], parts: readonly UnitNode[]) => {
    const found = findScattered(texts(wholes, said), texts(parts, said), (whole) => {
      const rest = partner.get(whole);
      return rest && isInForce(rest) ? { key: rest, text: wordingOfNode(rest) } : null;
    }).map(({ whole, parts: into }) => {
      const rest = partner.get(whole);
      return {
        whole,
        own: [whole, ...into.flatMap((part) => (part === rest ? [] : (partner.get(part) ?? [])))],
        other: rest && !into.includes(rest) ? [rest, ...into] : into,
      };
    });
    for (const { own, other } of found) for (const node of [...own, ...other]) said.add(node);
    return found;
  };
  return [
    ...search([...ended, ...reworded.map(({ was }) => was)], begun).map(({ whole, own, other }) => ({
      kind: 'unit-split' as const,
      whole,
      before: own,
      after: other,
    })),
    ...search([...begun, ...reworded.map(({ now }) => now)], ended).map(({ whole, own, other }) => ({
      kind: 'units-joined' as const,
      whole,
      before: other,
      after: own,
    })),
  ];
}

const texts = (nodes: readonly UnitNode[], without: ReadonlySet<UnitNode>) =>
  new Map(
    nodes.filter((node) => !without.has(node)).map((node): [UnitNode, string] => [node, wordingOfNode(node)]),
  );

/** A unit as a change tells of it; with its place where the other side has no such unit. */
export const placed = ({ key, data, place }: UnitNode, isOnBothSides: boolean): PlacedUnit => ({
  ...data,
  id: key,
  ...(!isOnBothSides && { place }),
});

/** Several texts into which the words of one went. */
interface Scattered<K> {
  readonly whole: K;
  readonly parts: readonly K[];
}

/** The share of a part that must come from the whole, and of the whole that must be in the parts. */
const min = { ofPart: 0.7, ofWhole: 0.7, pairs: 3 };

/**
 * Texts whose words went into several others: each part comes from the whole for the most part, and together they hold most of it.
 * `remains` says what is left of a whole that is still there: it counts as one of the parts.
 */
function findScattered<K>(
  wholes: ReadonlyMap<K, string>,
  parts: ReadonlyMap<K, string>,
  remains: (whole: K) => { readonly key: K; readonly text: string } | null,
): Scattered<K>[] {
  if (wholes.size === 0 || parts.size === 0) return [];
  const pairsOf = new Map([...wholes].map(([key, text]) => [key, wordBigrams(text)]));
  const index = similarityIndex(pairsOf);
  const isPart = (part: ReadonlySet<string>, whole: ReadonlySet<string>) =>
    part.size >= min.pairs && sharedCount(part, whole) >= min.ofPart * part.size;
  const found = new Map<K, { key: K; pairs: Set<string> }[]>();
  for (const [key, text] of parts) {
    const pairs = wordBigrams(text);
    const whole = index.candidates(pairs).find((other) => isPart(pairs, pairsOf.get(other) ?? new Set()));
    if (whole !== undefined) addToGroup(found, whole, { key, pairs });
  }
  return [...wholes.keys()].flatMap((whole) => {
    const members = found.get(whole) ?? [];
    const pairs = pairsOf.get(whole) ?? new Set();
    const rest = remains(whole);
    const restPairs = rest && wordBigrams(rest.text);
    const all =
      rest && restPairs && isPart(restPairs, pairs) && restPairs.size < pairs.size
        ? [{ key: rest.key, pairs: restPairs }, ...members]
        : members;
    const together = new Set(all.flatMap((member) => [...member.pairs]));
    const isScattered =
      members.length > 0 && all.length > 1 && sharedCount(together, pairs) >= min.ofWhole * pairs.size;
    return isScattered ? [{ whole, parts: all.map(({ key }) => key) }] : [];
  });
}
