import type { CalendarDate } from '../../plan/calendar.ts';
import { presentIdOf } from '../../plan/former-ids.ts';
import type { YamlPath } from '../../plan/location.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { PlanFolder, Problem } from '../../plan/source-file.ts';
import { closingProgrammes } from '../../progress/states/closing-states.ts';
import { rules } from '../../rules/rule-table.ts';
import { repeatedSymbols } from '../../vietnamese/documents/document-index.ts';
import { fileKindOf, holdsRecords } from '../../source/read/file-kind.ts';
import type { ReadPlan } from '../../source/read/read-plan.ts';
import { exceptedAbove } from '../exceptions.ts';
import { type GroupOfFiles, type CheckedFiles, ofFilesIn } from './file-scope.ts';
import {
  type FindingsCache,
  type CachedGroup,
  type CachedProblem,
  type SeenInFile,
  areApart,
  cacheKey,
  toCached,
} from './findings-cache.ts';
import { type RootsOfPassages, rootsOfPassages } from './seen-in-files.ts';

/** What the cache holds of a plan that was checked whole: enough to check it again when the wordings and assignments of a few of its text files have changed, or a few of its records. */
export interface CachedPlan {
  readonly texts: readonly CachedText[];
  readonly groups: readonly GroupOfFiles[];
  /** The files of its records (`recordFilesIn`). */
  readonly records: string;
  /** Of its files of records that are not packed into logs, which tasks they are of. */
  readonly loose: Readonly<Record<string, readonly string[]>>;
  /** Whether what records say counts for nothing but what is found in those of the same task: no programme is closed, none carries on the tasks of another. */
  readonly areRecordsApart: boolean;
  /** The symbols that several documents of the register bear: to read them all takes as long as a text file. */
  readonly repeatedSymbols: readonly string[];
  /** What rules of file scope found in text files. */
  readonly ofFiles: readonly CachedProblem[];
  /** All else that was found. */
  readonly acrossFiles: readonly CachedProblem[];
  /** By the folder of a programme, what `exceptedAbove` gives of it. */
  readonly above: Readonly<Record<string, readonly (readonly [unit: string, named: readonly string[]])[]>>;
}

/** A text file as it was when the plan was checked. */
export interface CachedText {
  readonly path: string;
  /** The hash of its bytes. */
  readonly content: string;
  readonly skeleton: string;
  /** What rules across files saw of it (`SeenInFile`), as JSON: of most files nobody asks for it. */
  readonly seen: string;
  readonly roots: RootsOfPassages[string];
}

/** What all keys are made with. */
export interface KeyContext {
  readonly asOf: CalendarDate;
  readonly cache: FindingsCache;
}

/** Whether a file of a programme holds its wording. */
export const isText = (path: string): boolean => fileKindOf(path) === 'text';

/** The files of records of a plan, a line each with the path and the hash of the bytes. */
export const recordFilesIn = ({ files }: PlanFolder, cache: FindingsCache): string =>
  files
    .filter(({ path }) => holdsRecords(path))
    .map(({ path }) => `${path} ${cache.contentHashOf(path) ?? ''}`)
    .join('\n');

/** The key of a plan on a day: records do not count, of text files only the names, of all others what they hold. Null where something cannot be read or has no hash. */
export function planKey(
  { files, others, unreadable }: PlanFolder,
  { asOf, cache }: KeyContext,
): string | null {
  if (unreadable.length > 0) return null;
  const counted = files
    .filter(({ path }) => !holdsRecords(path))
    .map(({ path }) => (isText(path) ? [path] : [path, cache.contentHashOf(path)]));
  return counted.some(([, content]) => content === null)
    ? null
    : cacheKey(cache, 'plan', [asOf, others, counted]);
}

/**
 * Adds to the cache what was found in a plan that was checked whole, for when wordings, assignments and records change. Nothing is added where more may follow from these: where a
 * text file cannot be read whole or has a fault in its form, where units bore other ids before, where a citation is not clear, where one rule finds something about a unit in its text and elsewhere.
 */
export function cachePlan(
  folder: PlanFolder,
  {
    read,
    checkedFiles,
    problems,
  }: { read: ReadPlan; checkedFiles: CheckedFiles; problems: readonly Problem[] },
  context: KeyContext,
): void {
  const { cache } = context;
  const { plan } = read;
  const groups = checkedFiles.filter(({ files }) => files.every(isText));
  const isOfFiles = ofFilesIn(plan);
  const areRulesScoped = rules.every(
    (rule) => rule.check === undefined || rule.compares || isOfFiles(rule) || rule.scope === 'outline',
  );
  const mayChange =
    areRulesScoped &&
    read.isWhole &&
    !read.problems.some(({ file }) => isText(file)) &&
    plan.programmes.every(({ index }) => presentIdOf(index.units).size === 0);
  const key = mayChange ? planKey(folder, context) : null;
  if (key === null) return;
  const inGroups = new Map(groups.flatMap(({ files, cached }) => files.map((file) => [file, cached])));
  const roots = rootsOfPassages(plan);
  const texts = folder.files.flatMap(({ path }): CachedText[] => {
    const text = cachedText(path, { group: inGroups.get(path), cache });
    return text ? [{ ...text, roots: roots[path] ?? [] }] : [];
  });
  if (texts.length < folder.files.filter(({ path }) => isText(path)).length) return;
  const scoped = new Set(rules.flatMap((rule) => (rule.check && isOfFiles(rule) ? [rule.id] : [])));
  const isOfFile = ({ rule, file }: Problem) => isText(file) && scoped.has(rule);
  const ofFiles = problems.filter(isOfFile);
  const acrossFiles = problems.filter((problem) => !isOfFile(problem));
  if (!areApart(ofFiles, acrossFiles)) return;
  const ofTexts = read.files.filter(({ kind }) => kind === 'text');
  const values = new Map(ofTexts.map(({ document, value }) => [document.source.path, value]));
  const above = plan.programmes.map((one) => [one.folder, [...exceptedAbove(one)]] as const);
  cache.add(key, {
    texts,
    groups: groups.map(({ files, looksAt, contextHash }) => ({ files, looksAt, contextHash })),
    records: recordFilesIn(folder, cache),
    loose: Object.fromEntries(
      read.files
        .filter(({ kind }) => kind === 'records')
        .map(({ document, value }) => [document.source.path, Object.keys(value ?? {})]),
    ),
    areRecordsApart: closingProgrammes(plan.programmes).size === 0,
    repeatedSymbols: [...repeatedSymbols(plan.documents)],
    ofFiles: ofFiles.map(toCached),
    acrossFiles: acrossFiles.map((problem) => withUnit(problem, values, cache)),
    above: Object.fromEntries(above.filter(([, units]) => units.length > 0)),
  } satisfies CachedPlan);
}

/** A problem with what tells later whether the unit says the same in which it is: nothing where it is in no unit of the texts, which are known by path. */
function withUnit(
  problem: Problem,
  texts: ReadonlyMap<string, unknown>,
  { hashOf }: FindingsCache,
): CachedProblem {
  const { file, place } = problem;
  const unit = place ? unitAt(texts.get(file), place.path) : null;
  return unit === null ? toCached(problem) : { ...toCached(problem), ofUnit: hashOf(unit) };
}

/** What the innermost unit on a path in a text file says, but for the units in it, in letters; null where there is none. */
export function unitAt(text: unknown, path: YamlPath): string | null {
  let node = text;
  let unit: yaml.Unit | null = null;
  for (const [at, step] of path.entries()) {
    node = (node as Readonly<Record<string | number, unknown>> | undefined)?.[step];
    if (typeof step === 'number' && path[at - 1] === 'units') unit = (node ?? null) as yaml.Unit | null;
  }
  return unit && JSON.stringify({ ...unit, units: undefined });
}

/** What is cached of a text file as it is now, from what is of its group; null where that is nothing. */
export function cachedText(
  path: string,
  { group, cache }: { readonly group: CachedGroup | undefined; readonly cache: FindingsCache },
): Omit<CachedText, 'roots'> | null {
  const [content, skeleton] = [cache.contentHashOf(path), group?.skeletons[path]];
  if (content === null || skeleton === undefined) return null;
  return { path, content, skeleton, seen: JSON.stringify(group?.seen[path] ?? nothingSeen) };
}

const nothingSeen: SeenInFile = { hash: '', alike: [] };
