import { presentIdOf } from '../../plan/former-ids.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { PartedFolder, PlanFile, PlanFolder, Problem } from '../../plan/source-file.ts';
import { allUnits } from '../../plan/unit.ts';
import { writtenBy } from '../../plan/written-ids.ts';
import { programmeFolderOf } from './file-kind.ts';
import { withinPlanLimits } from './plan-limits.ts';
import { type FileRead, type ReadFile, readPlanFile } from './read-plan-file.ts';
import { filesWith, logsOf, unitOfLog } from './records-of-files.ts';

/** Records that were read together: no other part has any of the same tasks. */
export interface RecordsPart extends Pick<PlanFolder, 'unreadable'> {
  /** The whole plan, with these records alone. */
  readonly plan: Plan;
  /** The logs, and in the last part the files of records that are not packed. */
  readonly files: readonly PlanFile[];
  /** The files of records that are not packed, of which every part takes those of its tasks. */
  readonly loose: readonly PlanFile[];
  readonly problems: readonly Problem[];
  /** The paths of what could not be read, or not whole. */
  readonly unread: readonly string[];
  /** The tasks that are dealt with in this part, of a programme: those of its logs, and in the last part all that are left. */
  readonly hasTask: (programme: Pick<Programme, 'folder'>, id: string) => boolean;
}

interface ReadLog extends FileRead {
  readonly path: string;
}

/**
 * Reads the records of a plan, a part at a time. Logs of tasks that bore other ids, of which there may be several, wait for the last part,
 * and so do records of tasks without a log.
 */
export function* readRecords(
  plan: Plan,
  { loose, parts }: PartedFolder,
  readFile: ReadFile = readPlanFile,
): Generator<RecordsPart> {
  const presentIds = new Map(
    plan.programmes.map((programme) => [programme.folder, presentIdOf(allUnits(programme))]),
  );
  const waits = (path: string) => {
    const ids = presentIds.get(programmeFolderOf(path) ?? '');
    const unit = unitOfLog(path);
    return ids !== undefined && ids.size > 0 && (ids.has(unit) || [...ids.values()].includes(unit));
  };
  const readLoose = withinPlanLimits(readFile);
  const unpacked = loose.map((raw): ReadLog => ({ path: raw.path, ...readLoose(raw) }));
  const looseFiles = filesOf(unpacked);
  const waiting: ReadLog[] = [];
  const past = new Set<string>();
  for (const { item: part, isLast } of withLast(parts())) {
    const read = part.files.map((raw): ReadLog => ({ path: raw.path, ...readFile(raw) }));
    waiting.push(...read.filter(({ path }) => waits(path)));
    const own = read.filter(({ path }) => !waits(path));
    const logs = isLast ? [...own, ...waiting].sort((a, b) => (a.path < b.path ? -1 : 1)) : own;
    const here = new Set(logs.map(({ path }) => path));
    const hasTask = ({ folder }: Pick<Programme, 'folder'>, id: string) =>
      here.has(logPath(folder, id)) || (isLast && !past.has(logPath(folder, id)));
    const all = isLast ? [...unpacked, ...logs] : logs;
    const files = filesOf(all);
    yield {
      loose: looseFiles,
      plan: {
        ...plan,
        programmes: plan.programmes.map((programme) => {
          const inside = `${programme.folder}/`;
          const progress = logsOf(presentIds.get(programme.folder) ?? new Map(), {
            logs: filesWith<yaml.ProgressFile>(files, 'progress', inside),
            loose: filesWith<yaml.RecordsFile>(looseFiles, 'records', inside),
            isWanted: (unit) => hasTask(programme, unit),
          });
          return { ...programme, progress: progress.map((log) => withPresentBodies(log, plan)) };
        }),
      },
      files,
      problems: all.flatMap(({ problems }) => problems),
      unread: [
        ...all.flatMap(({ path, isWhole }) => (isWhole ? [] : [path])),
        ...part.unreadable.map(({ path }) => path),
      ],
      unreadable: part.unreadable,
      hasTask,
    };
    for (const path of here) past.add(path);
  }
}

const logPath = (folder: string, unit: string) => `${folder}/progress/${unit}.yaml`;

const filesOf = (read: readonly ReadLog[]): PlanFile[] => read.flatMap(({ file }) => file ?? []);

const withPresentBodies = (
  log: Programme['progress'][number],
  { formerIds: { bodies } }: Plan,
): Programme['progress'][number] =>
  bodies.size === 0
    ? log
    : { ...log, records: log.records.map((one) => writtenBy(one, bodies.get(one.by) ?? one.by)) };

/** The items one after the other, each with whether another follows. */
function* withLast<T>(items: Iterable<T>): Generator<{ readonly item: T; readonly isLast: boolean }> {
  let before: { readonly item: T } | null = null;
  for (const item of items) {
    if (before) yield { ...before, isLast: false };
    before = { item };
  }
  if (before) yield { ...before, isLast: true };
}
