import { lstatSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { clauseOf, codeOf, nothingChanged } from '../system-errors.ts';
import { writing } from './file-place.ts';
import { readRegularFile } from '../files/read-file.ts';
import { createFile, replaceFile } from './replace-file.ts';

/** Larger than anything that is made here. */
const fileLimit = 256 * 1024 * 1024;

/**
 * Writes a file where the user wants it. A file that is there already is replaced only if `isOurs` says of its bytes that it was made
 * by the tool; a UserError for any other. True when something was written: equal bytes are not.
 */
export async function writeOutput(
  cwd: string,
  typed: string,
  bytes: Uint8Array,
  isOurs: (before: Uint8Array) => Promise<boolean>,
): Promise<boolean> {
  const file = resolve(cwd, typed);
  const verify = () => undefined;
  const root = folderAbove(file);
  const path = relative(root, file).split(sep).join('/');
  if (!isThere(file, typed)) {
    createFile({ root, path, after: bytes, verify });
    return true;
  }
  const content = readRegularFile(file, fileLimit);
  if ('reason' in content)
    throw new UserError({
      vi: `${writing(typed).vi}: ${content.reason.vi}`,
      en: `${writing(typed).en}: ${content.reason.en}`,
    });
  if (Buffer.compare(content.bytes, bytes) === 0) return false;
  if (!(await isOurs(content.bytes))) throw notOurs(typed);
  return replaceFile({
    root: dirname(file),
    path: basename(file),
    before: content.bytes,
    after: bytes,
    verify,
  });
}

/** Whether something stands at a path; a UserError where the system cannot look there: a file on the way, a name too long. */
function isThere(file: string, typed: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw nothingChanged(writing(typed), clauseOf(error));
  }
}

/** A file that the user names, whole. A UserError where it cannot be read. */
export function readNamedFile(cwd: string, typed: string): Uint8Array {
  const content = readRegularFile(resolve(cwd, typed), fileLimit);
  if ('bytes' in content) return content.bytes;
  throw new UserError({ vi: `${typed}: ${content.reason.vi}`, en: `${typed}: ${content.reason.en}` });
}

/** The path of a file under a root, for the system. */
export const under = (root: string, path: string): string => join(root, ...path.split('/'));

/** The nearest folder above a file that is there. */
function folderAbove(file: string): string {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    try {
      if (lstatSync(folder).isDirectory() || folder === dirname(folder)) return folder;
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') return folder;
    }
  }
}

const notOurs = (typed: string) =>
  new UserError({
    vi: `${typed} đã có và không phải là tệp do cthd tạo nên không bị ghi đè; hãy chọn tên khác hoặc tự xóa tệp ấy.`,
    en: `${typed} is there and was not made by cthd, so it is not overwritten; choose another name, or remove it yourself.`,
  });
