import { accessSync, constants, linkSync, lstatSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { attempt, clauseOf, codeOf, nameTaken, nothingChanged, writing } from '../system-errors.ts';
import { type FilePlace, makeFolders, placeOf, removeEmpty, unchanged } from './file-place.ts';
import { digestOf, writeIntent } from './intent.ts';
import { discard, writeNewFile } from './new-file.ts';
import { stepFileName } from './own-files.ts';
import { readToChange } from './read-to-change.ts';
import { renameWithRetry, type FileReplacement, syncFolderOrWarn, takeFreePlace } from './replace-file.ts';
import { writerToken } from './writer-token.ts';

/** One of several files that change together: a new one where `before` is null. */
export interface FileChange extends Omit<FileReplacement, 'root' | 'before'> {
  readonly before: Uint8Array | null;
}

/** A new content that is beside its place, on disk. */
interface Staged {
  readonly change: FileChange;
  readonly place: FilePlace;
  readonly fresh: string;
  readonly name: string;
}

/**
 * Changes several files, all or none: every new content is written beside its place, on disk and verified, and every file checked again,
 * before the first takes its place. Where the system refuses in between, the files that have changed are put back; where the process is
 * killed, or even that is refused, whoever writes next in `home` (a folder of the root that is there; '' for the root) brings the change to
 * its end. Each file is whole at every moment. One that holds its new content already, as after such an end, stays.
 */
export function replaceTogether(root: string, changes: readonly FileChange[], home = ''): void {
  const made: string[] = [];
  const staged: Staged[] = [];
  const done: Staged[] = [];
  let intent: string | null = null;
  try {
    for (const change of changes) if (!isDone(root, change)) staged.push(stage(root, change, made));
    for (const { change } of staged) attempt(writing(change.path), () => inspect(root, change));
    const [first] = staged;
    if (staged.length > 1 && first)
      intent = attempt(writing(first.change.path), () => writeIntent(root, home, staged.map(stepOf)));
    for (const one of staged) {
      attempt(writing(one.change.path), () => {
        put(one);
      });
      done.push(one);
    }
  } catch (error) {
    const changed = putBack(done);
    if (changed.length > 0) throw halfWritten(error, changed);
    for (const { fresh } of staged) discard(fresh);
    if (intent !== null) discard(intent);
    removeEmpty(made);
    throw error;
  }
  const folders = [...made.map((folder) => dirname(folder)), ...staged.map(({ place }) => place.folder)];
  try {
    for (const folder of new Set(folders))
      syncFolderOrWarn(folder, changes.map(({ path }) => path).join(', '));
  } finally {
    for (const { fresh } of staged) discard(fresh);
    if (intent !== null) discard(intent);
  }
}

/** Whether a file that is to change holds its new content already. */
function isDone(root: string, { path, before, after }: FileChange): boolean {
  const now = before && readToChange(root, path);
  return now !== null && Buffer.compare(now, after) === 0;
}

const stepOf = ({ change: { path, before, after }, name }: Staged) => ({
  path,
  before: before && digestOf(before),
  after: digestOf(after),
  fresh: name,
});

function stage(root: string, change: FileChange, made: string[]): Staged {
  return attempt(writing(change.path), () => {
    change.verify(change.after);
    if (change.before === null) made.push(...makeFolders(root, change.path));
    const { place, keep } = inspect(root, change);
    if (keep) accessSync(place.file, constants.W_OK);
    const name = stepFileName(writerToken());
    return { change, place, name, fresh: writeNewFile(place.folder, change.after, { keep, name }) };
  });
}

/** The place of a change, where everything must be as it was when it was read. */
function inspect(root: string, { path, before }: FileChange) {
  const place = placeOf(root, path);
  if (before !== null) return { place, keep: unchanged(place, path, before) };
  if (lstatSync(place.file, { throwIfNoEntry: false })) throw nothingChanged(writing(path), nameTaken);
  return { place, keep: null };
}

function put({ change, place, fresh }: Staged): void {
  if (change.before !== null) renameWithRetry(fresh, place.file);
  else takeFreePlace(fresh, place.file, change.path);
}

/** Gives files their former content back, the last first, the new one kept beside them; those that remain changed where the system refuses. */
function putBack(done: readonly Staged[]): readonly Staged[] {
  const changed = [...done];
  try {
    for (let last = changed.at(-1); last; last = changed.at(-1)) {
      putOneBack(last);
      changed.pop();
    }
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
  return changed;
}

function putOneBack({ change: { before }, place, fresh }: Staged): void {
  if (before === null) {
    rmSync(place.file);
    return;
  }
  linkSync(place.file, fresh);
  const former = writeNewFile(place.folder, before, { keep: lstatSync(place.file) });
  try {
    renameWithRetry(former, place.file);
  } catch (error) {
    discard(former);
    throw error;
  }
}

function halfWritten(error: unknown, changed: readonly Staged[]): UserError {
  const why = error instanceof UserError ? error.localised : clauseOf(error);
  const list = changed.map(({ change }) => change.path).join(', ');
  const without = ({ vi, en }: Localised) => ({
    vi: vi.replace(/; không có gì bị thay đổi\.$/, ''),
    en: en.replace(/; nothing was changed\.$/, ''),
  });
  return new UserError({
    vi: `${without(why).vi}. Đã ghi: ${list}, và không trả lại được như cũ; lệnh ghi tiếp theo của cthd trong thư mục này sẽ ghi nốt phần còn lại.`,
    en: `${without(why).en}. Written: ${list}, which could not be put back; the next command of cthd that writes in this folder writes the rest.`,
  });
}
