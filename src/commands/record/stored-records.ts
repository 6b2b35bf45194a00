import { isSparse } from '../../io/git/hidden-files.ts';
import { namesIn } from '../../io/files/folder-here.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import type { FormerIds } from '../../plan/former-ids.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import { writtenBy, writtenUnder } from '../../plan/written-ids.ts';
import { readRecords } from '../../progress/records/read-records.ts';
import { isRecordsFileName, mayHoldRecordsOf, readRecordsFile } from '../../progress/records/records-file.ts';

/** The records of a programme as they are on disk at one moment. */
export interface StoredRecords {
  /** Those of a task, under its id and those that it bore before: of its log, then of the files not yet packed into it. A UserError where one of these files cannot be read. */
  of: (task: Pick<Unit, 'id' | 'previously'>) => readonly ProgressRecord[];
}

/** Looks up what is recorded of a programme, with its bodies under the ids that they bear today. A file that cannot be read matters only to the tasks that it may be about. */
export function storedRecords(root: string, folder: string, { bodies }: FormerIds): StoredRecords {
  const entries = namesIn(root, `${folder}/progress`);
  const there = new Set(entries.map(nameOnAnyDisk));
  const mayHide = isSparse(root);
  const names = entries.filter(isRecordsFileName).sort();
  const loose = names.flatMap((name) => {
    const path = `${folder}/progress/${name}`;
    const bytes = readToChange(root, path);
    return bytes === null ? [] : [{ path, bytes }];
  });
  const read = new Map<string, ReturnType<typeof readRecordsFile>>();
  const inFile = (path: string, bytes: Uint8Array, unit: string): readonly ProgressRecord[] => {
    if (!read.has(path) && !mayHoldRecordsOf(bytes, unit)) return [];
    const records = read.get(path) ?? readRecordsFile(bytes, path);
    read.set(path, records);
    return records.get(unit) ?? [];
  };
  return {
    of({ id, previously = [] }) {
      const ids = [id, ...previously];
      const written = (unit: string) => (record: ProgressRecord) =>
        writtenBy(unit === id ? record : writtenUnder(record, unit), bodies.get(record.by) ?? record.by);
      const logs = ids.flatMap((unit) => {
        if (!mayHide && !there.has(nameOnAnyDisk(`${unit}.yaml`))) return [];
        const path = `${folder}/progress/${unit}.yaml`;
        const log = readToChange(root, path);
        return log === null ? [] : readRecords(log, path).map(written(unit));
      });
      return [
        ...logs,
        ...loose.flatMap((file) =>
          ids.flatMap((unit) => inFile(file.path, file.bytes, unit).map(written(unit))),
        ),
      ];
    },
  };
}

/** A name as file systems compare names that tell neither letter cases nor forms of letters apart. */
const nameOnAnyDisk = (name: string): string => name.toLowerCase().normalize('NFC');
