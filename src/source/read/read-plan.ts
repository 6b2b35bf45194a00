import type { Plan } from '../../plan/plan.ts';
import { presentIdOf } from '../../plan/former-ids.ts';
import { allUnits } from '../../plan/unit.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { PlanFile, PlanFolder, Problem, SourceFile } from '../../plan/source-file.ts';
import { programmeFolderOf } from './file-kind.ts';
import { missingFiles, unexpectedFiles } from './folder-problems.ts';
import { filesWith, logsOf } from './records-of-files.ts';
import { planFrom } from './plan-from.ts';
import { withinPlanLimits } from './plan-limits.ts';
import { type ReadFile, readPlanFile } from './read-plan-file.ts';
import { assembleUnits } from './units.ts';

/** What reading gives: the plan as far as it could be read, its files, and everything wrong so far. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly files: readonly PlanFile[];
  readonly problems: readonly Problem[];
  /** The texts as read, for frames under findings; also of files that are not plan files. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** Whether every file and every entry was read; where not, nothing may be concluded from absence. */
  readonly isWhole: boolean;
  /** The paths of what could not be read, or not whole, and of what is missing; sorted. */
  readonly unread: readonly string[];
}

/**
 * Reads everything under plans/: decodes, composes, holds against the schemas, assembles. Never throws. `elsewhere` are files that are
 * there as well, and read by whoever calls.
 */
export function readPlan(
  folder: PlanFolder,
  readFile: ReadFile = readPlanFile,
  elsewhere: readonly string[] = [],
): ReadPlan {
  const read = readPart(folder, readFile);
  const missing = missingFiles(folder, read.files, read.plan, elsewhere);
  const unread = new Set([
    ...folder.unreadable.map(({ path }) => path),
    ...read.unread,
    ...missing.map(({ file }) => file),
  ]);
  return {
    ...read,
    problems: [...unexpectedFiles(folder), ...read.problems, ...missing],
    isWhole: unread.size === 0,
    unread: [...unread].sort(),
  };
}

/** Reads some of the files under plans/ in the same way; nothing is said of what else is there, or is not. */
export function readPart(
  { files: raws }: Pick<PlanFolder, 'files'>,
  readFile: ReadFile = readPlanFile,
): ReadPlan {
  const problems: Problem[] = [];
  const files: PlanFile[] = [];
  const sources = new Map<string, SourceFile>();
  const unread: string[] = [];
  const read = withinPlanLimits(readFile);
  for (const raw of raws) {
    const { source, file, problems: found, isWhole } = read(raw);
    problems.push(...found);
    if (source) sources.set(source.path, source);
    if (file) files.push(file);
    if (!isWhole) unread.push(raw.path);
  }
  return { plan: assemble(files), files, problems, sources, isWhole: unread.length === 0, unread };
}

function assemble(files: readonly PlanFile[]): Plan {
  const all = <T>(kind: PlanFile['kind'], within = '') => filesWith<T>(files, kind, within);
  const programmes = all<yaml.ProgrammeFile>('programme').map(({ path, value: head }) => {
    const folder = programmeFolderOf(path) ?? '';
    const inside = `${folder}/`;
    const assembled = assembleUnits(head, all<yaml.TextFile>('text', inside));
    return {
      ...head,
      folder,
      ...assembled,
      progress: logsOf(presentIdOf(allUnits(assembled)), {
        logs: all<yaml.ProgressFile>('progress', inside),
        loose: all<yaml.RecordsFile>('records', inside),
      }),
      revisions: all<yaml.RevisionFile>('revision', inside).map((slip) => slip.value),
      exceptions: all<yaml.ExceptionsFile>('exceptions', inside).flatMap((file) => file.value.exceptions),
    };
  });
  return planFrom({
    documents: all<yaml.DocumentsFile>('documents')[0]?.value.documents ?? [],
    organisations: all<yaml.OrganisationsFile>('organisations')[0]?.value.organisations ?? [],
    programmes,
    approvalRules: all<yaml.ApprovalsFile>('approvals').flatMap((file) => file.value.required ?? []),
    givenApprovals: all<yaml.ApprovalsFile>('approvals').flatMap((file) => file.value.given ?? []),
  });
}
