import { addToGroup, groupBy } from '../../plan/group-by.ts';
import { type Located, origin } from '../../plan/location.ts';
import type { Passage } from '../../plan/passage.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { rootOf } from '../../plan/unit.ts';
import { rules } from '../../rules/rule-table.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';
import { passagesIn } from './gathered.ts';
import type { CachedFound, CachedGroup, SeenInFile } from './findings-cache.ts';
import { hashAt, hashList, keyOfUnit } from './text-units.ts';

/** What rules across files see of a unit. */
export interface SeenInUnit {
  /** A hash of all that counts by itself: where it is the same, so is what they see. */
  readonly hash: string;
  /** Marks of what counts in its passages only where others have the same; 0 where there is nothing. */
  readonly alike: readonly number[];
}

/** Of a unit of which nothing is known: of a file that belongs to no programme. */
export const nothingSeen: SeenInUnit = { hash: '0'.repeat(40), alike: [] };

/** What rules across files see of the wordings and assignments of a plan, of each unit by its place in its file (`originKey`); `gathered` is what they gathered there. */
export function seenInUnits(
  plan: Plan,
  gathered: CachedGroup['gathered'],
  hashOf: (text: string) => string,
): ReadonlyMap<string, SeenInUnit> {
  const seen = new Map<string, SeenInUnit>();
  for (const programme of plan.programmes) {
    const passages = groupBy(programme.index.passages, ({ unit }) => unit);
    const found = seeing.map(({ id }) => foundInPassages(programme, gathered[id]));
    for (const unit of programme.index.units) {
      const own = passages.get(unit) ?? [];
      const { given } = unit;
      const ofRules = seeing.map((rule, at) => [
        rule.sees && own.map((passage) => rule.sees?.(passage)),
        withoutPlaces(own.map((passage) => found[at]?.get(passage) ?? [])),
        given && unit.of === undefined && rule.seesAssignment?.(given, programme, plan),
      ]);
      seen.set(originKey(unit), { hash: hashOf(JSON.stringify(ofRules)), alike: alikeFor(own) });
    }
  }
  return seen;
}

/** Where a unit of a plan is written, in letters. */
export const originKey = ({ [origin]: { file, path } }: Located): string => `${file} ${keyOfUnit(path)}`;

/** What is seen of the units of a text file, by what is of each, in the order of the text. */
export const seenInFile = (units: readonly SeenInUnit[]): SeenInFile => ({
  hashes: hashList(units.map(({ hash }) => hash)),
  alike: units.map(({ alike }) => alike),
});

/** The same where some of its units, by their places, are seen otherwise now. */
export const seenOtherwise = (before: SeenInFile, now: ReadonlyMap<number, SeenInUnit>): SeenInFile =>
  seenInFile(before.alike.map((alike, at) => now.get(at) ?? { hash: hashAt(before.hashes, at), alike }));

/** What a rule gathered in the passages of a programme. */
function foundInPassages(
  programme: Programme,
  byFile: Readonly<Record<string, readonly CachedFound[]>> = {},
): ReadonlyMap<Passage, unknown[]> {
  const found = new Map<Passage, unknown[]>();
  for (const [file, passages] of passagesIn(programme))
    for (const [place, one] of byFile[file] ?? []) {
      const passage = passages[place];
      if (passage) addToGroup(found, passage, one);
    }
  return found;
}

/** The rules that see anything of what units say. */
const seeing = rules.flatMap((rule) =>
  rule.check && (rule.sees ?? rule.gather ?? rule.seesAssignment) ? [rule] : [],
);

/**
 * What was gathered in passages, in letters, without where it stands in them: rules compare nothing of that (`gather` in plan-rule.ts), and what they
 * report there is cached under the bytes of the file. So words that move on in a wording are not seen as others.
 */
export const withoutPlaces = (gathered: readonly unknown[] = []): string =>
  JSON.stringify(gathered, (key, value: unknown) => (places.has(key) ? undefined : value));

const places: ReadonlySet<string> = new Set(['span', 'start', 'end']);

/** By rule and passage a mark of what it may share with others; 0 where there is nothing. */
const alikeFor = (passages: readonly Passage[]): SeenInUnit['alike'] =>
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

/** By text file, in which part or annex of its programme each of its units stands that is a task: one number where all of these are in the same. */
export type RootsOfUnits = Readonly<Record<string, number | readonly number[]>>;

/** Stands for the root of what is no task. */
const ofNoTask = -1;

/** The roots of the units of a plan. */
export function rootsOfUnits({ programmes }: Plan): RootsOfUnits {
  return Object.fromEntries(
    programmes.flatMap((programme) => {
      const places = new Map(programme.units.map((root, place) => [root, place]));
      const byFile = groupBy(programme.index.units, (unit) => unit[origin].file);
      return Array.from(byFile, ([file, units]): [string, number | readonly number[]] => {
        const roots = units.map((unit) => (unit.isTask ? (places.get(rootOf(unit)) ?? ofNoTask) : ofNoTask));
        const [first = ofNoTask, ...more] = new Set(roots.filter((root) => root !== ofNoTask));
        return [file, more.length === 0 ? first : roots];
      });
    }),
  );
}

/** The root of a unit among those of its file. */
const rootAt = (roots: number | readonly number[] | undefined, place: number): number =>
  typeof roots === 'object' ? (roots[place] ?? ofNoTask) : (roots ?? ofNoTask);

/** What rules across files see of a file, and in which parts or annexes its units stand. */
export interface SeenText {
  readonly path: string;
  readonly seen: () => SeenInFile;
  readonly roots: RootsOfUnits[string];
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
    const [marks, marksNow] = [seen.alike.flat(), own.alike.flat()];
    if (own.hashes !== seen.hashes || marks.length !== marksNow.length) return false;
    const changed = marks.flatMap((mark, place) => (mark === marksNow[place] ? [] : [place]));
    if (changed.length === 0) return true;
    const shared = new Set(marksBeside(path, texts, now));
    const isAlone = (mark: number, all: readonly number[]) =>
      mark === 0 ||
      (!shared.has(mark) && (typeof roots === 'number' || all.indexOf(mark) === all.lastIndexOf(mark)));
    return changed.every(
      (place) => isAlone(marks[place] ?? 0, marks) && isAlone(marksNow[place] ?? 0, marksNow),
    );
  });
}

/** The marks, before and now, of all units that stand elsewhere than those of a file: in its programme, and not in the same part or annex where all of its own are in one. */
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
      alike.flatMap((marks, place) =>
        rootAt(roots, place) === own ? [] : marks.filter((mark) => mark !== 0),
      ),
    );
  });
}
