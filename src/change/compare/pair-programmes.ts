import { byCodeUnit } from '../../plan/order.ts';
import type { Programme } from '../../plan/plan.ts';
import { diceSimilarity, wordBigrams } from '../sequences/similarity.ts';
import { keyed } from './keyed.ts';

/** A programme on one side or both. */
export interface ProgrammePair {
  /** Its id, that of the later side where it is on both; of several programmes with one id, those in a folder of one side alone come last: `id#2`. */
  readonly key: string;
  readonly was: Programme | null;
  readonly now: Programme | null;
}

/** Texts less similar than this are not the same programme. */
const minSimilarity = 0.5;

/** The same programmes on both sides: by id, then by folder, then by the similarity of their wording. */
export function pairProgrammes(
  before: readonly Programme[],
  after: readonly Programme[],
): readonly ProgrammePair[] {
  const [old, current] = [byKey(before, after), byKey(after, before)];
  const partner = new Map<string, string>();
  const left = new Set(old.keys());
  const pair = (key: string, former: string) => {
    partner.set(key, former);
    left.delete(former);
  };
  for (const key of current.keys()) if (left.has(key)) pair(key, key);
  for (const [key, { folder }] of current) {
    const former = [...left].find((one) => old.get(one)?.folder === folder);
    if (!partner.has(key) && former !== undefined) pair(key, former);
  }
  for (const { key, former } of similarPairs(old, current))
    if (!partner.has(key) && left.has(former)) pair(key, former);
  return [
    ...[...current].map(([key, now]) => ({ key, now, was: old.get(partner.get(key) ?? '') ?? null })),
    ...[...left].map((key) => ({ key, was: old.get(key) ?? null, now: null })),
  ];

  /** Of the programmes that are still without a partner, those whose texts are similar, the most similar first. */
  function similarPairs(olds: ReadonlyMap<string, Programme>, currents: ReadonlyMap<string, Programme>) {
    const open = [...currents].filter(([key]) => !partner.has(key));
    if (open.length === 0 || left.size === 0) return [];
    const words = new Map([...left].map((key) => [key, wordsOf(olds.get(key))]));
    return open
      .flatMap(([key, now]) => {
        const own = wordsOf(now);
        return [...words].map(([former, other]) => ({ key, former, similarity: diceSimilarity(own, other) }));
      })
      .filter(({ similarity }) => similarity >= minSimilarity)
      .sort((a, b) => b.similarity - a.similarity);
  }
}

/** Programmes by their keys. One with the id and the folder of one on the other side is that one, whatever copies bear its id. */
function byKey(programmes: readonly Programme[], others: readonly Programme[]): Map<string, Programme> {
  const known = new Set(others.map(placeOf));
  const isAlone = (programme: Programme) => Number(!known.has(placeOf(programme)));
  const sorted = programmes.toSorted(
    (a, b) => byCodeUnit(a.id, b.id) || isAlone(a) - isAlone(b) || byCodeUnit(a.folder, b.folder),
  );
  return keyed(sorted, ({ id }) => id);
}

const placeOf = ({ id, folder }: Programme): string => `${id} ${folder}`;

/** The word pairs of the units in force: subjects and preambles of different programmes are often alike. A programme without units has none. */
function wordsOf(programme: Programme | undefined): Set<string> {
  const wordings = (programme?.index.passages ?? []).flatMap(({ unit, wording }) => (unit ? [wording] : []));
  return wordings.length === 0 ? new Set() : wordBigrams(wordings.join('\n'));
}
