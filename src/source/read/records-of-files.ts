import { type Origin, origin, type WithOrigin } from '../../plan/location.ts';
import type { ProgressLog, ProgressRecord } from '../../plan/plan.ts';
import type * as yaml from '../../plan/schema-types.ts';
import type { PlanFile } from '../../plan/source-file.ts';
import { writtenUnder } from '../../plan/written-ids.ts';

/** A file as its schema accepts it, with its path. */
export interface FileWith<T> {
  readonly path: string;
  readonly value: WithOrigin<T>;
}

/** The files of a kind in a folder, as far as anything of them is left. */
export const filesWith = <T>(
  files: readonly PlanFile[],
  kind: PlanFile['kind'],
  within: string,
): FileWith<T>[] =>
  files
    .filter(
      (file) =>
        file.kind === kind && file.value !== undefined && file.document.source.path.startsWith(within),
    )
    .map((file) => ({ path: file.document.source.path, value: file.value as WithOrigin<T> }));

/** The files that have the records of a programme. */
interface RecordFiles {
  readonly logs: readonly FileWith<yaml.ProgressFile>[];
  readonly loose: readonly FileWith<yaml.RecordsFile>[];
  /** Which units are meant, of those in `loose`. */
  readonly isWanted?: (unit: string) => boolean;
}

/** The records of each task, also those under a former id of it: those of its log, in the order of the file, then those not yet packed into it. */
export function logsOf(
  presentIds: ReadonlyMap<string, string>,
  { logs, loose, isWanted = () => true }: RecordFiles,
): ProgressLog[] {
  const byUnit = new Map<string, { origin: Origin; records: ProgressRecord[] }>();
  const add = (named: string, place: Origin, records: readonly ProgressRecord[]) => {
    const unit = presentIds.get(named) ?? named;
    const log = byUnit.get(unit) ?? { origin: place, records: [] };
    byUnit.set(unit, log);
    log.records.push(...(unit === named ? records : records.map((one) => writtenUnder(one, named))));
  };
  for (const { path, value } of logs) add(unitOfLog(path), { file: path, path: [] }, value);
  for (const { path, value } of loose)
    for (const unit of Object.keys(value))
      if (isWanted(presentIds.get(unit) ?? unit)) add(unit, { file: path, path: [unit] }, value[unit] ?? []);
  return [...byUnit].map(([unit, log]) => ({ [origin]: log.origin, unit, records: log.records }));
}

/** The id of the task that a log is of, by the path of the log. */
export const unitOfLog = (path: string): string => path.replace(/^.*\/|\.yaml$/g, '');
