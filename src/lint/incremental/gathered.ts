import { addToGroup, groupBy } from '../../plan/group-by.ts';
import { origin } from '../../plan/location.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Passage } from '../../plan/passage.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type { Gathered, PlanRule } from '../../rules/plan-rule.ts';
import { rules } from '../../rules/rule-table.ts';
import type { CachedFound, CachedGroup } from './findings-cache.ts';

/** Gives what a rule gathered in a programme. */
export type GatheredOf = (
  rule: Pick<PlanRule<never>, 'id' | 'gather'>,
) => (programme: Programme) => readonly Gathered<unknown>[];

/** What a rule gathers in the programmes of a plan, where nothing of it is cached. */
export const gatheredUncached =
  (plan: Plan): GatheredOf =>
  (rule) =>
  (programme) =>
    rule.gather?.(programme, plan) ?? [];

/** What all rules gather in a plan, by rule and file, as the cache holds it. */
export function gatherAll(plan: Plan): CachedGroup['gathered'] {
  const found: Record<string, Record<string, CachedFound[]>> = {};
  for (const rule of rules) {
    if (rule.check === undefined || rule.gather === undefined) continue;
    const byFile: Record<string, CachedFound[]> = (found[rule.id] = {});
    for (const programme of plan.programmes) {
      const places = placesIn(programme);
      for (const { passage, found: one } of rule.gather(programme, plan))
        (byFile[fileOf(passage)] ??= []).push([places.get(passage) ?? 0, one]);
    }
  }
  return found;
}

/** What was gathered in the files of a programme, at the passages that it has now and in their order. */
export function placedIn(
  programme: Programme,
  gatheredIn: (file: string) => readonly CachedFound[],
): readonly Gathered<unknown>[] {
  const { passages } = programme.index;
  const found = new Map<number, unknown[]>();
  for (const [file, places] of passagesByFile(programme))
    for (const [place, one] of gatheredIn(file)) {
      const at = places[place];
      if (at !== undefined) addToGroup(found, at, one);
    }
  return [...found]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, all]) => {
      const passage = passages[at];
      return passage ? all.map((one) => ({ passage, found: one })) : [];
    });
}

const fileOf = ({ node }: Passage) => node[origin].file;

/** By file, where its passages are among those of the programme. */
const passagesByFile = memoised(({ index }: Programme): ReadonlyMap<string, readonly number[]> =>
  groupBy(index.passages.keys(), (at) => fileOf(index.passages[at] as Passage)),
);

/** The passages of each file of a programme. */
export const passagesIn = (programme: Programme): (readonly [file: string, passages: Passage[]])[] =>
  Array.from(passagesByFile(programme), ([file, places]) => [
    file,
    places.map((at) => programme.index.passages[at] as Passage),
  ]);

/** The place of each passage among those of its file. */
const placesIn = memoised((programme: Programme): ReadonlyMap<Passage, number> => {
  return new Map(passagesIn(programme).flatMap(([, all]) => all.map((passage, place) => [passage, place])));
});
