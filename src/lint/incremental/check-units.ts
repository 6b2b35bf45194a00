import type { CalendarDate } from '../../plan/calendar.ts';
import { groupBy } from '../../plan/group-by.ts';
import { origin } from '../../plan/location.ts';
import type { Plan } from '../../plan/plan.ts';
import type { PlanFolder, Problem, RawFile } from '../../plan/source-file.ts';
import type { Unit } from '../../plan/unit.ts';
import { fileKindOf, holdsRecords, programmeFolderOf } from '../../source/read/file-kind.ts';
import { partOfPlan } from '../../source/read/plan-from.ts';
import { readPart, type ReadPlan } from '../../source/read/read-plan.ts';
import type { ReadFile } from '../../source/read/read-plan-file.ts';
import type { PartlyRead } from '../broken-parts.ts';
import { checkRules } from '../check-rules.ts';
import type { PlanRule } from '../../rules/plan-rule.ts';
import { recordsAlone } from '../records-alone.ts';
import { type CachedText, isText } from './cached-plan.ts';
import { type ChangedRecords, isTaskIn, isToldAnew } from './changed-records.ts';
import type { ChangedText, ReadFiles } from './changed-texts.ts';
import { areCitationsClear, isOfUnits } from './file-scope.ts';
import { gatherAll } from './gathered.ts';
import type { FindingsCache } from './findings-cache.ts';
import { originKey, type SeenInUnit, seenInUnits } from './seen-in-units.ts';

export interface CheckOptions {
  readonly asOf: CalendarDate;
  readonly cache: FindingsCache;
  /** Reads the files that hold neither wording nor records. */
  readonly readFile: ReadFile;
  /** Reads all others; what they say is of use for this time only. */
  readonly readOnce: ReadFile;
}

/** What of a plan is to be checked. */
interface Unchecked {
  readonly texts: readonly ChangedText[];
  readonly records: ChangedRecords;
  /** The files of these, and the text files in which the tasks of these records stand. */
  readonly reads: ReadFiles;
  /** The symbols that several documents bear. */
  readonly repeated: ReadonlySet<string>;
}

/** What rules find in the units and records of a plan that changed, and in the layout of its text files that did. */
interface CheckedUnits {
  /** The plan with the text files and records that were read alone. */
  readonly read: ReadPlan;
  readonly here: PartlyRead;
  readonly problems: readonly Problem[];
  readonly ofRecords: readonly Problem[];
  /** What rules across files see of the units that changed, by `originKey`. */
  readonly seen: ReadonlyMap<string, SeenInUnit>;
}

/**
 * Runs the rules over units, text files and records that changed, of a plan that was checked before: it could be read whole, its citations are
 * clear, no programme in it is closed. Null where a citation is not clear any more, or records are of something else than a task in these files.
 */
export function checkUnits(
  folder: PlanFolder,
  unchecked: Unchecked,
  { asOf, cache, readFile }: CheckOptions,
): CheckedUnits | null {
  const { texts, records, reads } = unchecked;
  const isWanted = ({ path }: RawFile) => reads.has(path) || !(isText(path) || holdsRecords(path));
  const read = readPart(
    { files: folder.files.filter(isWanted) },
    (raw) => reads.get(raw.path) ?? readFile(raw),
  );
  const tasks = tasksIn(read.plan, [...texts.map(({ before }) => before), ...records.texts]);
  const part: PartRead = { read, asOf, isTask: (unit) => tasks.get(unit) ?? unit.isTask };
  const ofRecords = checkRecords(part, records);
  const ofTexts = ofRecords && checkTexts(part, unchecked, cache);
  return ofTexts && { read, here: whole(read.plan), ofRecords, ...ofTexts };
}

/** The part of a plan that was read. */
interface PartRead {
  readonly read: ReadPlan;
  readonly asOf: CalendarDate;
  /** Whether a unit is a task in the whole plan. */
  readonly isTask: (unit: Unit) => boolean;
}

/** What is found of the tasks whose records changed; null where one of them is no task in the text files that were read, or some is only counted. */
function checkRecords(part: PartRead, records: ChangedRecords): readonly Problem[] | null {
  if (records.tasks.length === 0) return [];
  const isOfProgramme = (file: string) => programmeFolderOf(file) !== null;
  const plan = recordsAlone(partOfPlan(part.read.plan, { file: isOfProgramme }, part.isTask));
  const areOfTasks = records.tasks.every((task) =>
    plan.programmes.some((programme) => isTaskIn(task, programme)),
  );
  if (!areOfTasks) return null;
  const found = problemsIn(records.files, plan, part, (rule) => rule.looksAtStates !== true);
  const areTold = found.every(({ more }) => more === undefined);
  return areTold ? found.filter((problem) => isToldAnew(problem, records)) : null;
}

/** What is found in the units that changed, each by itself, and in the layout of their files, with what rules across files see of these units; null where a citation is not clear. */
function checkTexts(
  part: PartRead,
  { texts, repeated }: Pick<Unchecked, 'texts' | 'repeated'>,
  cache: FindingsCache,
): Pick<CheckedUnits, 'problems' | 'seen'> | null {
  const changed = new Set(
    texts.flatMap(({ before, changed: keys }) => Array.from(keys, (key) => `${before.path} ${key}`)),
  );
  const paths = new Set(texts.map(({ before }) => before.path));
  const plan = partOfPlan(
    part.read.plan,
    {
      file: (file) => paths.has(file) || fileKindOf(file) === 'revision',
      unit: (unit) => changed.has(originKey(unit)),
    },
    part.isTask,
  );
  if (!areCitationsClear(plan, repeated)) return null;
  const areUnits = changed.size > 0;
  const isRule = (rule: PlanRule<never>) => rule.scope === 'file' || (areUnits && isOfUnits(rule));
  return {
    problems: paths.size > 0 ? problemsIn(paths, plan, part, isRule) : [],
    seen: areUnits ? seenInUnits(plan, gatherAll(plan), cache.hashOf) : new Map(),
  };
}

/** What some rules find in some files of a plan that has what they are to look at. */
const problemsIn = (
  paths: ReadonlySet<string>,
  plan: Plan,
  { read, asOf }: PartRead,
  isWanted: (rule: PlanRule<never>) => boolean,
): Problem[] =>
  checkRules({ plan, files: read.files.filter(({ document }) => paths.has(document.source.path)) }, asOf, {
    here: whole(plan),
    base: null,
    isWanted,
  }).problems.filter(({ file }) => paths.has(file));

const whole = (plan: Plan): PartlyRead => ({ plan, isSharedBroken: false, broken: new Set(), reasons: [] });

/** Which units of text files are tasks, as was seen in the whole plan. */
function tasksIn({ programmes }: Plan, texts: readonly CachedText[]): ReadonlyMap<Unit, boolean> {
  const units = groupBy(
    programmes.flatMap(({ index }) => index.units),
    (unit) => unit[origin].file,
  );
  return new Map(
    texts.flatMap(({ path, tasks }) =>
      (units.get(path) ?? []).map((unit, place) => [unit, tasks?.[place] === '1'] as const),
    ),
  );
}
