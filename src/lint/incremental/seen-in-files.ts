import { addToGroup } from '../../plan/group-by.ts';
import { origin } from '../../plan/location.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Passage } from '../../plan/passage.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { PlanFile } from '../../plan/source-file.ts';
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
function skeletonOf({ units, ...rest }: yaml.TextFile): string {
  return JSON.stringify([rest, units.map(outlineOf)]);
}

/** By file, the hashes of the skeletons of the text files among some. */
export const skeletonHashes = (
  files: readonly Pick<PlanFile, 'kind' | 'document' | 'value'>[],
  hashOf: (text: string) => string,
): CachedGroup['skeletons'] =>
  Object.fromEntries(
    files.flatMap(({ kind, document, value }) =>
      kind === 'text' && value !== undefined
        ? [[document.source.path, hashOf(skeletonOf(value as yaml.TextFile))]]
        : [],
    ),
  );

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

/** What rules across files see of a file, and in which parts or annexes its passages stand. */
export interface SeenText {
  readonly path: string;
  readonly seen: () => SeenInFile;
  readonly roots: RootsOfPassages[string];
}

/**
 * Whether rules across files see the same of a plan of which some files are seen as is said in `now`: a mark may become another where no passage of a task
 * in another part or annex has either.
 */
export function areSeenTheSame(
  texts: readonly SeenText[],
  now: Readonly<Record<string, SeenInFile>>,
): boolean {
  return texts.every(({ path, seen: before, roots }) => {
    const own = now[path];
    if (own === undefined) return true;
    const seen = before();
    if (own.hash !== seen.hash || own.alike.length !== seen.alike.length) return false;
    const changed = seen.alike.flatMap((mark, place) => (mark === own.alike[place] ? [] : [place]));
    if (changed.length === 0) return true;
    const shared = new Set(marksBeside(path, texts, now));
    const isAlone = (mark: number, marks: readonly number[]) =>
      mark === 0 ||
      (!shared.has(mark) && (typeof roots === 'number' || marks.indexOf(mark) === marks.lastIndexOf(mark)));
    return changed.every(
      (place) => isAlone(seen.alike[place] ?? 0, seen.alike) && isAlone(own.alike[place] ?? 0, own.alike),
    );
  });
}

/** The marks, before and now, of all passages that stand elsewhere than those of a file: in its programme, and not in the same part or annex where all of its own are in one. */
function marksBeside(
  file: string,
  texts: readonly SeenText[],
  now: Readonly<Record<string, SeenInFile>>,
): number[] {
  const folder = programmeFolderOf(file);
  const own = texts.find(({ path }) => path === file)?.roots;
  return texts.flatMap(({ path, seen, roots }) => {
    const isElsewhere = path !== file && programmeFolderOf(path) === folder;
    if (!isElsewhere || (typeof own === 'number' && roots === own)) return [];
    const before = seen();
    return [before, now[path] ?? before].flatMap(({ alike }) =>
      alike.filter((mark, place) => mark !== 0 && rootAt(roots, place) !== own),
    );
  });
}
