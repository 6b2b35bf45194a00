import type { CalendarDate } from '../../plan/calendar.ts';
import { groupBy } from '../../plan/group-by.ts';
import { origin } from '../../plan/location.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanFolder, Problem, RawFile } from '../../plan/source-file.ts';
import type { Unit } from '../../plan/unit.ts';
import { holdsRecords, programmeFolderOf } from '../../source/read/file-kind.ts';
import { withoutOtherFiles } from '../../source/read/plan-from.ts';
import { type ReadPlan, readPlan } from '../../source/read/read-plan.ts';
import type { FileRead, ReadFile } from '../../source/read/read-plan-file.ts';
import type { PartlyRead } from '../broken-parts.ts';
import { checkRules } from '../check-rules.ts';
import type { PlanRule } from '../../rules/plan-rule.ts';
import { recordsAlone } from '../records-alone.ts';
import { isText } from './cached-plan.ts';
import { type ChangedRecords, isTaskIn, isToldAnew } from './changed-records.ts';
import { areCitationsClear, type GroupOfFiles, isOfFilesOfClearCitations } from './file-scope.ts';
import { gatherAll } from './gathered.ts';
import type { CachedGroup, FindingsCache } from './findings-cache.ts';
import { seenIn } from './seen-in-files.ts';

/** Text files and files of records, each read whole and without a fault. */
export type ReadFiles = ReadonlyMap<string, FileRead>;

export interface CheckOptions {
  readonly asOf: CalendarDate;
  readonly cache: FindingsCache;
  /** Reads the files that hold neither wording nor records. */
  readonly readFile: ReadFile;
  /** Reads all others; what they say is of use for this time only. */
  readonly readOnce: ReadFile;
}

/** What is to be checked of a plan. */
export interface Unchecked {
  readonly groups: readonly GroupOfFiles[];
  readonly records: ChangedRecords;
}

/** What rules find in some text files of a plan, those of file scope, and in the records of some tasks. */
export interface CheckedGroups extends Pick<CachedGroup, 'gathered' | 'seen'> {
  /** The plan with these text files and records alone, and the text files in which the tasks of these records stand. */
  readonly read: ReadPlan;
  readonly here: PartlyRead;
  readonly problems: readonly Problem[];
  readonly ofRecords: readonly Problem[];
  readonly byFile: ReadonlyMap<string, readonly Problem[]>;
}

/** Where more text files have to be read, the whole plan is checked. */
const maxTexts = 8;

/** Reads what is to be checked; null where that is much, a file has a fault, or something of other files counts in a text file but which of its units are tasks. */
export function readUnchecked(
  { files }: PlanFolder,
  { groups, records }: Unchecked,
  { readOnce }: Pick<CheckOptions, 'readOnce'>,
): ReadFiles | null {
  const all = [...groups, ...records.groups];
  const texts = new Set(all.flatMap((group) => group.files));
  if (texts.size > maxTexts || all.some(({ looksAt }) => !/^[01\n]*$/.test(looksAt))) return null;
  const wanted = new Set([...texts, ...records.files]);
  const reads = files.filter(({ path }) => wanted.has(path)).map((raw) => [raw.path, readOnce(raw)] as const);
  const areSound = reads.every(([, { isWhole, problems }]) => isWhole && problems.length === 0);
  return areSound ? new Map(reads) : null;
}

/**
 * Runs the rules over groups of files and records that were read, of a plan that was checked before: it could be read whole, its citations are
 * clear, no programme in it is closed. Null where a citation is not clear any more, or records are of something else than a task in these files.
 */
export function checkGroups(
  folder: PlanFolder,
  { groups, records }: Unchecked,
  {
    asOf,
    cache,
    readFile,
    reads,
    repeated,
  }: CheckOptions & { readonly reads: ReadFiles; readonly repeated: ReadonlySet<string> },
): CheckedGroups | null {
  const isWanted = ({ path }: RawFile) => reads.has(path) || !(isText(path) || holdsRecords(path));
  const read = readPlan(
    { ...folder, files: folder.files.filter(isWanted) },
    (raw) => reads.get(raw.path) ?? readFile(raw),
    folder.files.map(({ path }) => path),
  );
  const tasks = tasksIn(read.plan, [...groups, ...records.groups]);
  const planWith = (isIn: (file: string) => boolean) =>
    withoutOtherFiles(
      read.plan,
      (file) => programmeFolderOf(file) !== null && isIn(file),
      (unit) => tasks.get(unit) ?? unit.isTask,
    );
  const check = (plan: Plan, files: ReadonlySet<string>, isRule: (rule: PlanRule<never>) => boolean) =>
    checkRules({ plan, files: read.files.filter(({ document }) => files.has(document.source.path)) }, asOf, {
      here: whole(plan),
      base: null,
      isWanted: isRule,
    }).problems.filter(({ file }) => files.has(file));

  const withRecords = records.tasks.length === 0 ? null : recordsAlone(planWith(() => true));
  if (
    withRecords &&
    !records.tasks.every((task) => withRecords.programmes.some((one) => isTaskIn(task, one)))
  )
    return null;
  const ofRecords = withRecords
    ? check(withRecords, records.files, (rule) => rule.looksAtStates !== true)
    : [];
  if (ofRecords.some(({ more }) => more !== undefined)) return null;

  const texts = new Set(groups.flatMap(({ files }) => files));
  const ofTexts = planWith((file) => (isText(file) ? texts.has(file) : !holdsRecords(file)));
  if (!areCitationsClear(ofTexts, repeated)) return null;
  const problems = texts.size === 0 ? [] : check(ofTexts, texts, isOfFilesOfClearCitations);
  const gathered = texts.size === 0 ? {} : gatherAll(ofTexts);
  return {
    read,
    here: whole(read.plan),
    byFile: groupBy(problems, ({ file }) => file),
    problems,
    ofRecords: ofRecords.filter((problem) => isToldAnew(problem, records)),
    gathered,
    seen: texts.size === 0 ? {} : seenIn(ofTexts, gathered, cache.hashOf),
  };
}

const whole = (plan: Plan): PartlyRead => ({ plan, isSharedBroken: false, broken: new Set(), reasons: [] });

/** Which units of groups are tasks, as was seen in the whole plan. */
function tasksIn({ programmes }: Plan, groups: readonly GroupOfFiles[]): ReadonlyMap<Unit, boolean> {
  const units = groupBy(
    programmes.flatMap(({ index }) => index.units),
    (unit) => unit[origin].file,
  );
  return new Map(
    groups.flatMap(({ files, looksAt }) => {
      const seen = looksAt.split('\n');
      return files.flatMap((file, at) =>
        (units.get(file) ?? []).map((unit, place) => [unit, seen[at]?.[place] === '1'] as const),
      );
    }),
  );
}
