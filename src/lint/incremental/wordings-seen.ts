import type { Passage } from '../../plan/passage.ts';
import type { Plan } from '../../plan/plan.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { PlanRule } from '../../rules/plan-rule.ts';
import { rules } from '../../rules/rule-table.ts';
import { passagesIn } from './gathered.ts';
import type { CachedFound, CachedGroup, SeenInFile } from './findings-cache.ts';

/** A text file but for its wordings, in letters: its units with their numbers and assignments, and where there is a heading or a text. */
export function skeletonOf({ units, ...rest }: yaml.TextFile): string {
  return JSON.stringify([rest, units.map(withoutWording)]);
}

const withoutWording = ({ heading, text, units, ...rest }: yaml.Unit): unknown => [
  heading !== undefined,
  text !== undefined,
  rest,
  units?.map(withoutWording) ?? null,
];

/** What rules across files see of the wordings of a plan, by file; `gathered` is what they gathered there. */
export function seenIn(
  plan: Plan,
  gathered: CachedGroup['gathered'],
  hashOf: (text: string) => string,
): Record<string, SeenInFile> {
  const seeing = rules.filter((rule) => rule.check !== undefined);
  return Object.fromEntries(
    plan.programmes.flatMap((programme) =>
      passagesIn(programme).map(([file, passages]) => [
        file,
        {
          hash: hashOf(
            JSON.stringify(
              seeing.map((rule) => [seenBy(rule, passages), withoutPlaces(gathered[rule.id]?.[file])]),
            ),
          ),
          alike: alikeFor(passages),
        },
      ]),
    ),
  );
}

const seenBy = ({ sees }: PlanRule<never>, passages: readonly Passage[]) =>
  sees && passages.map((passage) => sees(passage));

/**
 * What was gathered in passages, in letters, without where it stands in them: rules compare nothing of that (`gather` in plan-rule.ts), and what they
 * report there is cached under the bytes of the file. So words that move on in a wording are not seen as others.
 */
export const withoutPlaces = (gathered: readonly CachedFound[] = []): string =>
  JSON.stringify(gathered, (key, value: unknown) => (places.has(key) ? undefined : value));

const places: ReadonlySet<string> = new Set(['span', 'start', 'end']);

/** By rule and passage a mark of what it may share with others; 0 where there is nothing. */
const alikeFor = (passages: readonly Passage[]): SeenInFile['alike'] =>
  rules.flatMap((rule) => {
    const alike = rule.check && rule.alike;
    if (!alike) return [];
    const ofRule = markOf(rule.id);
    return passages.map((passage) => {
      const shared = alike(passage);
      return shared === null ? 0 : markOf(shared, ofRule);
    });
  });

/**
 * A mark of a text, from 1 to 2^30 (FNV-1a, 30 of its 32 bits): so small that the engine looks at ten thousand in a moment. Where two are the same by
 * chance, more counts than needs to.
 */
function markOf(text: string, before = 0): number {
  let mark = before;
  for (let at = 0; at < text.length; at += 1) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return 1 + (mark >>> 2);
}

/** Of what passages might share with others, what some do, each with where it is among all. */
export function sharedAmong(seen: CachedGroup['seen']): (readonly [place: number, mark: number])[] {
  const marks = Object.values(seen).flatMap(({ alike }) => alike);
  const sorted = Int32Array.from(marks).sort();
  const twice = new Set<number>();
  let before = 0;
  for (const mark of sorted) {
    if (mark === before && mark !== 0) twice.add(mark);
    before = mark;
  }
  if (twice.size === 0) return [];
  return marks.flatMap((mark, place) => (twice.has(mark) ? [[place, mark]] : []));
}
