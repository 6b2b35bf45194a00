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
import { isText } from './cached-plan.ts';
import { type GroupOfFiles, isOfFilesWhereUnique } from './file-scope.ts';
import { gatherAll } from './gathered.ts';
import type { CachedGroup, FindingsCache } from './findings-cache.ts';
import { seenIn } from './seen-in-files.ts';

/** Text files, each read whole and without a fault. */
type ReadTexts = ReadonlyMap<string, FileRead>;

export interface CheckOptions {
  readonly asOf: CalendarDate;
  readonly cache: FindingsCache;
  /** Reads the files that are no text files. */
  readonly readFile: ReadFile;
  /** Reads text files; what they say is of use for this time only. */
  readonly readOnce: ReadFile;
}

/** What rules of file scope find in some text files of a plan. */
export interface CheckedGroups extends Pick<CachedGroup, 'gathered' | 'seen'> {
  /** The plan with these text files alone, and without records. */
  readonly read: ReadPlan;
  readonly here: PartlyRead;
  readonly problems: readonly Problem[];
  readonly byFile: ReadonlyMap<string, readonly Problem[]>;
}

/** Where more text files have to be read, the whole plan is checked. */
const maxRead = 8;

/** Reads the text files of some groups; null where these are many, one has a fault, or something of other files counts in them but which of their units are tasks. */
export function readTexts(
  { files }: PlanFolder,
  groups: readonly GroupOfFiles[],
  { readOnce }: Pick<CheckOptions, 'readOnce'>,
): ReadTexts | null {
  const wanted = new Set(groups.flatMap((group) => group.files));
  if (wanted.size > maxRead || groups.some(({ looksAt }) => !/^[01\n]*$/.test(looksAt))) return null;
  const reads = files.filter(({ path }) => wanted.has(path)).map((raw) => [raw.path, readOnce(raw)] as const);
  const areSound = reads.every(([, { isWhole, problems }]) => isWhole && problems.length === 0);
  return areSound ? new Map(reads) : null;
}

/** Runs the rules of file scope over groups of files whose text files were read, of a plan that was checked before: it could be read whole, and its documents have symbols of their own. */
export function checkGroups(
  folder: PlanFolder,
  groups: readonly GroupOfFiles[],
  { asOf, cache, readFile, reads }: CheckOptions & { readonly reads: ReadTexts },
): CheckedGroups {
  const isWanted = ({ path }: RawFile) => (isText(path) ? reads.has(path) : !holdsRecords(path));
  const read = readPlan(
    { ...folder, files: folder.files.filter(isWanted) },
    (raw) => reads.get(raw.path) ?? readFile(raw),
    folder.files.map(({ path }) => path),
  );
  const tasks = tasksIn(read.plan, groups);
  const isOfProgramme = (file: string) => programmeFolderOf(file) !== null;
  const plan = withoutOtherFiles(read.plan, isOfProgramme, (unit) => tasks.get(unit) ?? unit.isTask);
  const files = read.files.filter(({ kind }) => kind === 'text');
  const here = { plan, isSharedBroken: false, broken: new Set<string>(), reasons: [] };
  const checked = checkRules({ plan, files }, asOf, { here, base: null, isWanted: isOfFilesWhereUnique });
  const problems = checked.problems.filter(({ file }) => reads.has(file));
  const gathered = gatherAll(plan);
  return {
    read,
    here: { ...here, plan: read.plan },
    problems,
    byFile: groupBy(problems, ({ file }) => file),
    gathered,
    seen: seenIn(plan, gathered, cache.hashOf),
  };
}

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
