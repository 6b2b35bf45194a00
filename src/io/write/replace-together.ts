import { accessSync, constants, lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { attempt, clauseOf, nothingChanged } from '../system-errors.ts';
import { discard, writeNewFile } from './new-file.ts';
import { makeFolders, type FilePlace, placeOf, removeEmpty, unchanged, writing } from './file-place.ts';
import { renamePatiently, type FileReplacement, syncFolderOrWarn, takeFreePlace } from './replace-file.ts';

/** One of several files that change together: a new one where `before` is null. */
export interface FileChange extends Omit<FileReplacement, 'root' | 'before'> {
  readonly before: Uint8Array | null;
}

/** A new content that lies beside its place, on disk. */
interface Staged {
  readonly change: FileChange;
  readonly place: FilePlace;
  readonly fresh: string;
}

/**
 * Changes several files, all or none as far as a file system can: every new content is written beside its place, on disk and verified,
 * and every file looked at again, before the first takes its place; until then a UserError leaves all as it was. Each file is whole at
 * every moment. Where the system refuses between two of the last steps, the UserError names the files that are written and the one that is not.
 */
export function replaceTogether(root: string, changes: readonly FileChange[]): void {
  const made: string[] = [];
  const staged: Staged[] = [];
  try {
    for (const change of changes) staged.push(stage(root, change, made));
    for (const { change } of staged) attempt(writing(change.path), () => inspect(root, change));
    for (const [index, one] of staged.entries()) put(one, staged.slice(0, index));
  } catch (error) {
    for (const { fresh } of staged) discard(fresh);
    removeEmpty(made);
    throw error;
  }
  const folders = [...made.map((folder) => dirname(folder)), ...staged.map(({ place }) => place.folder)];
  for (const folder of new Set(folders)) syncFolderOrWarn(folder, changes.map(({ path }) => path).join(', '));
}

function stage(root: string, change: FileChange, made: string[]): Staged {
  return attempt(writing(change.path), () => {
    change.verify(change.after);
    if (change.before === null) made.push(...makeFolders(root, change.path));
    const { place, keep } = inspect(root, change);
    if (keep) accessSync(place.file, constants.W_OK);
    return { change, place, fresh: writeNewFile(place.folder, change.after, keep) };
  });
}

/** The place of a change, where everything must be as it was when it was read. */
function inspect(root: string, { path, before }: FileChange) {
  const place = placeOf(root, path);
  if (before !== null) return { place, keep: unchanged(place, path, before) };
  if (lstatSync(place.file, { throwIfNoEntry: false })) throw nothingChanged(writing(path), taken);
  return { place, keep: null };
}

function put({ change, place, fresh }: Staged, done: readonly Staged[]): void {
  try {
    if (change.before !== null) renamePatiently(fresh, place.file);
    else {
      takeFreePlace(fresh, place.file, change.path);
      discard(fresh);
    }
  } catch (error) {
    const why = error instanceof UserError ? error.localised : clauseOf(error);
    if (done.length === 0)
      throw error instanceof UserError ? error : nothingChanged(writing(change.path), why);
    throw halfWritten(
      change.path,
      why,
      done.map((one) => one.change.path),
    );
  }
}

function halfWritten(path: string, why: Localised, done: readonly string[]): UserError {
  const list = done.join(', ');
  return new UserError({
    vi: `Không ghi được ${path}: ${why.vi}. Đã ghi trọn vẹn: ${list}; các tệp khác chưa ghi gì. Hãy chạy lại đúng lệnh này: những gì đã ghi được nhận ra và bỏ qua.`,
    en: `Cannot write ${path}: ${why.en}. Written whole: ${list}; nothing in the others. Run the same command again: files already written are recognised and skipped.`,
  });
}

const taken: Localised = { vi: 'đã có tệp mang tên này', en: 'a file of this name exists already' };
