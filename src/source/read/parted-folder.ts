import type { PartedFolder, PlanFolder, RawFile } from '../../plan/source-file.ts';
import { fileKindOf, holdsRecords } from './file-kind.ts';

/** So many bytes of logs are read as one part: some thousand records. */
const bytesOfPart = 2 * 1024 * 1024;

/** Whether a file is the log of a task. */
export const isLog = (path: string): boolean => fileKindOf(path) === 'progress';

/** The files of a folder that is at hand, its logs apart. */
export function partedFolder({ files, others, unreadable }: PlanFolder): PartedFolder {
  const logs = files.filter(({ path }) => isLog(path));
  return {
    folder: { files: files.filter(({ path }) => !holdsRecords(path)), others, unreadable },
    loose: files.filter(({ path }) => holdsRecords(path) && !isLog(path)),
    logs: logs.map(({ path }) => path),
    parts: () => partsOfLogs(logs),
  };
}

/** What becomes of a log when it is read: its bytes, or why there are none. */
export type LogContent = RawFile | PlanFolder['unreadable'][number];

/** Logs in parts of about the same size; one part at least. */
export function* partsOfLogs(
  logs: Iterable<LogContent>,
): Generator<{ readonly files: RawFile[]; readonly unreadable: PlanFolder['unreadable'][number][] }> {
  const nothing = () => ({ files: [] as RawFile[], unreadable: [] as PlanFolder['unreadable'][number][] });
  let [part, bytes, count] = [nothing(), 0, 0];
  for (const log of logs) {
    if ('reason' in log) part.unreadable.push(log);
    else {
      part.files.push(log);
      bytes += log.bytes.length;
    }
    if (bytes < bytesOfPart) continue;
    yield part;
    count += 1;
    [part, bytes] = [nothing(), 0];
  }
  if (count === 0 || part.files.length + part.unreadable.length > 0) yield part;
}
