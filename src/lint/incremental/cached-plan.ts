import type { CalendarDate } from '../../plan/calendar.ts';
import { presentIdOf } from '../../plan/former-ids.ts';
import type { PlanFolder, Problem } from '../../plan/source-file.ts';
import { closingProgrammes } from '../../progress/states/closing-states.ts';
import { rules } from '../../rules/rule-table.ts';
import { repeatedSymbols } from '../../vietnamese/documents/document-index.ts';
import { fileKindOf, holdsRecords } from '../../source/read/file-kind.ts';
import type { ReadPlan } from '../../source/read/read-plan.ts';
import { exceptedAbove } from '../exceptions.ts';
import { type CheckedFiles, ofFilesIn } from './file-scope.ts';
import {
  type FindingsCache,
  type CachedProblem,
  type TextFacts,
  cacheKey,
  toCached,
} from './findings-cache.ts';
import { type RootsOfUnits, rootsOfUnits } from './seen-in-units.ts';

/** What the cache holds of a plan that was checked whole: enough to check it again when the wordings and assignments of a few of its units have changed, or a few of its records. */
export interface CachedPlan {
  readonly texts: readonly CachedText[];
  /** The files of its records (`recordFilesIn`). */
  readonly records: string;
  /** Of its files of records that are not packed into logs, which tasks they are of. */
  readonly loose: Readonly<Record<string, readonly string[]>>;
  /** Whether what records say counts for nothing but what is found in those of the same task: no programme is closed, none carries on the tasks of another. */
  readonly areRecordsApart: boolean;
  /** The symbols that several documents of the register bear: to read them all takes as long as a text file. */
  readonly repeatedSymbols: readonly string[];
  /** All that was found. */
  readonly problems: readonly CachedProblem[];
  /** By the folder of a programme, what `exceptedAbove` gives of it. */
  readonly above: Readonly<Record<string, readonly (readonly [unit: string, named: readonly string[]])[]>>;
}

/** A text file as it was when the plan was checked. */
export interface CachedText extends Omit<TextFacts, 'seen'> {
  readonly path: string;
  /** The hash of its bytes. */
  readonly content: string;
  /** What rules across files saw of it (`SeenInFile`), as JSON: of most files nobody asks for it. */
  readonly seen: string;
  readonly roots: RootsOfUnits[string];
  /** Of each of its units whether it is a task, '1' or '0'; null where other files count in it for more than that. */
  readonly tasks: string | null;
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
 * text file cannot be read whole or has a fault in its form, where units bore other ids before, where a citation is not clear.
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
  const groups = new Map(checkedFiles.flatMap((group) => group.files.map((file) => [file, group])));
  const roots = rootsOfUnits(plan);
  const paths = folder.files.map(({ path }) => path).filter(isText);
  const texts = paths.flatMap((path): CachedText[] => {
    const [group, content] = [groups.get(path), cache.contentHashOf(path)];
    const facts = group?.cached.texts[path];
    if (!group || !facts || content === null) return [];
    const tasks = group.files.length === 1 && /^[01]*$/.test(group.looksAt) ? group.looksAt : null;
    return [{ path, content, ...facts, seen: JSON.stringify(facts.seen), roots: roots[path] ?? [], tasks }];
  });
  if (texts.length < paths.length) return;
  const above = plan.programmes.map((one) => [one.folder, [...exceptedAbove(one)]] as const);
  cache.add(key, {
    texts,
    records: recordFilesIn(folder, cache),
    loose: Object.fromEntries(
      read.files
        .filter(({ kind }) => kind === 'records')
        .map(({ document, value }) => [document.source.path, Object.keys(value ?? {})]),
    ),
    areRecordsApart: closingProgrammes(plan.programmes).size === 0,
    repeatedSymbols: [...repeatedSymbols(plan.documents)],
    problems: problems.map(toCached),
    above: Object.fromEntries(above.filter(([, units]) => units.length > 0)),
  } satisfies CachedPlan);
}
