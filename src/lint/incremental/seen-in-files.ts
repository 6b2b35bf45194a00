import { addToGroup, groupBy } from '../../plan/group-by.ts';
import { origin } from '../../plan/location.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Passage } from '../../plan/passage.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type * as yaml from '../../plan/schema-types.ts';
import { type Assignment, rootOf } from '../../plan/unit.ts';
import type { PlanRule } from '../../rules/plan-rule.ts';
import { rules } from '../../rules/rule-table.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';
import { passagesIn } from './gathered.ts';
import type { CachedFound, CachedGroup, SeenInFile } from './findings-cache.ts';

/**
 * A text file but for its wordings and assignments, in letters: its units with their numbers, and where there is a heading, a text or an
 * assignment. What a row or a line of responsibility assigns to another unit is there as it is.
 */
export function skeletonOf({ units, ...rest }: yaml.TextFile): string {
  return JSON.stringify([rest, units.map(outlineOf)]);
}

const outlineOf = ({ heading, text, task, units, ...rest }: yaml.Unit): unknown => [
  heading !== undefined,
  text !== undefined,
  rest.of === undefined ? task !== undefined : (task ?? null),
  rest,
  units?.map(outlineOf) ?? null,
];

/** What rules across files see of the wordings and assignments of a plan, by file; `gathered` is what they gathered there. */
export function seenIn(
  plan: Plan,
  gathered: CachedGroup['gathered'],
  hashOf: (text: string) => string,
): Record<string, SeenInFile> {
  return Object.fromEntries(
    plan.programmes.flatMap((programme) => {
      const passages = new Map(passagesIn(programme));
      const assigned = assignmentsIn(programme);
      const files = new Set([...passages.keys(), ...assigned.keys()]);
      return Array.from(files, (file): [string, SeenInFile] => {
        const own = passages.get(file) ?? [];
        const ofRules = seeing.map((rule) => [
          seenBy(rule, own),
          withoutPlaces(gathered[rule.id]?.[file]),
          rule.seesAssignment &&
            assigned.get(file)?.map((given) => rule.seesAssignment?.(given, programme, plan)),
        ]);
        return [file, { hash: hashOf(JSON.stringify(ofRules)), alike: alikeFor(own) }];
      });
    }),
  );
}

/** The rules that see anything of what units say. */
const seeing = rules.flatMap((rule) =>
  rule.check && (rule.sees ?? rule.gather ?? rule.seesAssignment) ? [rule] : [],
);

/** By file, the assignments that its units state themselves; those of rows and lines that assign another unit are part of the skeleton. */
const assignmentsIn = memoised(({ index }: Programme): ReadonlyMap<string, readonly Assignment[]> => {
  const found = new Map<string, Assignment[]>();
  for (const { given, of, [origin]: place } of index.units)
    if (given && of === undefined) addToGroup(found, place.file, given);
  return found;
});

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
      const shared = passage.unit?.isTask === true ? alike(passage) : null;
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

/** By text file, in which part or annex of its programme each of its passages stands that is of a task: one number where all of these are in the same. */
export type RootsOfPassages = Readonly<Record<string, number | readonly number[]>>;

/** Stands for the root of what is no task's: a preamble, a heading. */
const ofNoTask = -1;

/** The roots of the passages of a plan. */
export function rootsOfPassages({ programmes }: Plan): RootsOfPassages {
  return Object.fromEntries(
    programmes.flatMap((programme) => {
      const places = new Map(programme.units.map((root, place) => [root, place]));
      return passagesIn(programme).map(([file, passages]): [string, number | readonly number[]] => {
        const roots = passages.map(({ unit }) =>
          unit?.isTask ? (places.get(rootOf(unit)) ?? ofNoTask) : ofNoTask,
        );
        const [first = ofNoTask, ...more] = new Set(roots.filter((root) => root !== ofNoTask));
        return [file, more.length === 0 ? first : roots];
      });
    }),
  );
}

/** The root of a passage among those of its file. */
const rootAt = (roots: number | readonly number[] | undefined, place: number): number =>
  typeof roots === 'object' ? (roots[place % roots.length] ?? ofNoTask) : (roots ?? ofNoTask);

/** The programmes whose tasks stand in different parts or annexes: nothing counts in the others because it is alike. */
function dividedProgrammes(roots: RootsOfPassages): ReadonlySet<string | null> {
  const first = new Map<string | null, number>();
  const divided = new Set<string | null>();
  for (const [file, own] of Object.entries(roots)) {
    const folder = programmeFolderOf(file);
    for (const root of typeof own === 'number' ? [own] : own) {
      if (root === ofNoTask) continue;
      const before = first.get(folder) ?? root;
      if (root !== before) divided.add(folder);
      first.set(folder, before);
    }
  }
  return divided;
}

/** Of what passages might share with others, what some in different parts or annexes of a programme do, each with where it is. */
export function sharedAmong(
  seen: CachedGroup['seen'],
  roots: RootsOfPassages,
): (readonly [file: string, place: number, mark: number])[] {
  const divided = dividedProgrammes(roots);
  const files = Object.entries(seen).filter(([file]) => divided.has(programmeFolderOf(file)));
  return [...groupBy(files, ([file]) => programmeFolderOf(file)).values()].flatMap((ofProgramme) => {
    const rootOfMark = new Map<number, number>();
    const shared = new Set<number>();
    for (const [file, { alike }] of ofProgramme)
      for (const [place, mark] of alike.entries()) {
        const root = rootAt(roots[file], place);
        if (mark !== 0 && (rootOfMark.get(mark) ?? root) !== root) shared.add(mark);
        else rootOfMark.set(mark, root);
      }
    return ofProgramme.flatMap(([file, { alike }]) =>
      alike.flatMap((mark, place) => (shared.has(mark) ? [[file, place, mark] as const] : [])),
    );
  });
}

/** The marks of all passages that stand elsewhere than those of a file: in its programme, and not in the same part or annex where all of its own are in one. */
export function marksBeside(file: string, seen: CachedGroup['seen'], roots: RootsOfPassages): number[] {
  const [folder, own] = [programmeFolderOf(file), roots[file]];
  return Object.entries(seen).flatMap(([other, { alike }]) =>
    other === file || programmeFolderOf(other) !== folder
      ? []
      : alike.filter((mark, place) => mark !== 0 && rootAt(roots[other], place) !== own),
  );
}
