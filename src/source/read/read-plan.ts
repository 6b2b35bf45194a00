import type { Plan, ProgressLog, ProgressRecord } from '../../plan/plan.ts';
import { presentIdOf } from '../../plan/former-ids.ts';
import { allUnits, type Unit } from '../../plan/unit.ts';
import { writtenUnder } from '../../plan/written-ids.ts';
import type * as yaml from '../../plan/schema-types.ts';
import { origin, type Origin, type WithOrigin } from '../../plan/location.ts';
import type { PlanFile, PlanFolder, Problem, SourceFile } from '../../plan/source-file.ts';
import { programmeFolderOf } from './file-kind.ts';
import { missingFiles, unexpectedFiles } from './folder-problems.ts';
import { planFrom } from './plan-from.ts';
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

/** Reads everything under plans/: decodes, composes, holds against the schemas, assembles. Never throws. */
export function readPlan(folder: PlanFolder, readFile: ReadFile = readPlanFile): ReadPlan {
  const problems: Problem[] = unexpectedFiles(folder);
  const files: PlanFile[] = [];
  const sources = new Map<string, SourceFile>();
  const unread = new Set(folder.unreadable.map(({ path }) => path));
  for (const raw of folder.files) {
    const { source, file, problems: found, isWhole } = readFile(raw);
    problems.push(...found);
    if (source) sources.set(source.path, source);
    if (file) files.push(file);
    if (!isWhole) unread.add(raw.path);
  }
  const plan = assemble(files);
  const missing = missingFiles(folder, files, plan);
  problems.push(...missing);
  for (const { file } of missing) unread.add(file);
  return { plan, files, problems, sources, isWhole: unread.size === 0, unread: [...unread].sort() };
}

interface FileWith<T> {
  readonly path: string;
  readonly value: WithOrigin<T>;
}

/** The records of each task, also those under a former id of it: those of its log, in the order of the file, then those not yet packed into it. */
function logsOf(
  units: readonly Unit[],
  logs: readonly FileWith<yaml.ProgressFile>[],
  loose: readonly FileWith<yaml.RecordsFile>[],
): ProgressLog[] {
  const byUnit = new Map<string, { origin: Origin; records: ProgressRecord[] }>();
  const former = presentIdOf([...allUnits({ units })]);
  const add = (named: string, place: Origin, records: readonly ProgressRecord[]) => {
    const unit = former.get(named) ?? named;
    const log = byUnit.get(unit) ?? { origin: place, records: [] };
    byUnit.set(unit, log);
    log.records.push(...(unit === named ? records : records.map((one) => writtenUnder(one, named))));
  };
  for (const { path, value } of logs)
    add(path.replace(/^.*\/|\.yaml$/g, ''), { file: path, path: [] }, value);
  for (const { path, value } of loose)
    for (const unit of Object.keys(value)) add(unit, { file: path, path: [unit] }, value[unit] ?? []);
  return [...byUnit].map(([unit, log]) => ({ [origin]: log.origin, unit, records: log.records }));
}

function assemble(files: readonly PlanFile[]): Plan {
  const all = <T>(kind: PlanFile['kind'], within = '') =>
    files
      .filter(
        (file) =>
          file.kind === kind && file.value !== undefined && file.document.source.path.startsWith(within),
      )
      .map((file) => ({ path: file.document.source.path, value: file.value as WithOrigin<T> }));
  const programmes = all<yaml.ProgrammeFile>('programme').map(({ path, value: head }) => {
    const folder = programmeFolderOf(path) ?? '';
    const inside = `${folder}/`;
    const assembled = assembleUnits(head, all<yaml.TextFile>('text', inside));
    return {
      ...head,
      folder,
      ...assembled,
      progress: logsOf(
        assembled.units,
        all<yaml.ProgressFile>('progress', inside),
        all<yaml.RecordsFile>('records', inside),
      ),
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
