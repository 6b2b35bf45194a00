import { isInForce, type UnitNode, wordingOfNode } from './unit-nodes.ts';
import { normalisedWords, diceSimilarity, similarityIndex, wordBigrams } from '../sequences/similarity.ts';

/** A unit of the earlier side and what it has become. */
export interface UnitMatch {
  readonly was: UnitNode;
  readonly now: UnitNode;
  /** Set where the ids do not say that it is the same unit. */
  readonly confidence?: number;
}

export type Nodes = ReadonlyMap<string, UnitNode>;

/** Wordings less alike than this are not the same unit, where the number is the same, and where it is not. */
const thresholds = { sameNumber: 0.5, anyNumber: 0.75 };

/** The same words under another id and elsewhere: as good as certain. */
const sameWords = 0.95;

/** The same units on both sides: by permanent id; the rest by printed place if the wording is alike, then by the wording alone. */
export function matchUnits(before: Nodes, after: Nodes): UnitMatch[] {
  const matches: UnitMatch[] = [];
  for (const now of after.values()) {
    const was = before.get(now.key) ?? formerly(now, before, after);
    if (was) matches.push({ was, now });
  }
  const left = leftOver(before, after, new Set(matches.flatMap(({ was, now }) => [was, now])));
  if (left.was.size === 0 || left.now.size === 0) return matches;
  const take = (was: UnitNode, now: UnitNode, confidence: number) => {
    matches.push({ was, now, confidence: Math.round(confidence * 100) / 100 });
    left.was.delete(was);
    left.now.delete(now);
  };
  matchByPlace(left, take);
  matchSameWording(left, take);
  matchBySimilarity(left, take);
  return matches.sort((a, b) => a.now.index - b.now.index);
}

/** The unit that bore a former id of a unit, where no unit bears that id any more. */
const formerly = ({ unit }: UnitNode, before: Nodes, after: Nodes): UnitNode | undefined =>
  (unit.previously ?? [])
    .filter((id) => !after.has(id))
    .flatMap((id) => before.get(id) ?? [])
    .at(-1);

interface LeftOver {
  /** With the word pairs of each. */
  readonly was: Map<UnitNode, ReadonlySet<string>>;
  readonly now: Map<UnitNode, ReadonlySet<string>>;
}
type TakePair = (was: UnitNode, now: UnitNode, confidence: number) => void;

function leftOver(before: Nodes, after: Nodes, matched: ReadonlySet<UnitNode>): LeftOver {
  const of = (side: Nodes) =>
    new Map(
      [...side.values()]
        .filter((node) => !matched.has(node) && isInForce(node) && wordingOfNode(node) !== '')
        .map((node) => [node, wordBigrams(wordingOfNode(node))] as const),
    );
  return { was: of(before), now: of(after) };
}

const placeKey = ({ unit }: UnitNode) => `${unit.kind} ${unit.address}`;

function matchByPlace({ was, now }: LeftOver, take: TakePair): void {
  const byPlace = new Map([...was.keys()].map((node) => [placeKey(node), node]));
  for (const [node, pairs] of [...now]) {
    const other = byPlace.get(placeKey(node));
    const otherPairs = other && was.get(other);
    if (!other || !otherPairs) continue;
    const alike = diceSimilarity(otherPairs, pairs);
    if (alike >= thresholds.sameNumber) take(other, node, (1 + alike) / 2);
  }
}

/** Units whose words are the same, in the order of the text where several have them. */
function matchSameWording({ was, now }: LeftOver, take: TakePair): void {
  const byWording = new Map<string, UnitNode[]>();
  for (const node of was.keys()) {
    const wording = normalisedWords(wordingOfNode(node));
    const known = byWording.get(wording);
    if (known) known.push(node);
    else byWording.set(wording, [node]);
  }
  for (const node of [...now.keys()]) {
    const other = byWording.get(normalisedWords(wordingOfNode(node)))?.shift();
    if (other) take(other, node, sameWords);
  }
}

function matchBySimilarity({ was, now }: LeftOver, take: TakePair): void {
  const index = similarityIndex(was);
  const pairs = [...now].flatMap(([node, words]) =>
    index.candidates(words).flatMap((other) => {
      const alike = diceSimilarity(was.get(other) ?? new Set(), words);
      return alike >= thresholds.anyNumber ? [{ other, node, alike }] : [];
    }),
  );
  pairs.sort((a, b) => b.alike - a.alike || a.node.index - b.node.index || a.other.index - b.other.index);
  for (const { other, node, alike } of pairs) if (was.has(other) && now.has(node)) take(other, node, alike);
}
