import { lstatSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { splitHash } from '../../plan/content-hash.ts';
import { UserError } from '../../plan/user-error.ts';
import { clauseOf, codeOf, nothingChanged, writing } from '../system-errors.ts';
import { isAsMade } from '../files/hash-content.ts';
import { readRegularFile } from '../files/read-file.ts';
import { removeLeftovers } from './new-file.ts';
import { createFile, replaceFile } from './replace-file.ts';

/** Larger than anything that is made here. */
const fileLimit = 256 * 1024 * 1024;

/** What is made elsewhere and read here, such as an instrument or the answer of a warehouse, is smaller. */
const namedLimit = 24 * 1024 * 1024;

/** What tells a file that may be replaced from one that may not. */
export interface Replacing {
  /** The command line that made a file, with the hash that it names; null where the tool did not make it. */
  readonly madeBy: (before: Uint8Array) => Promise<string | null>;
  /** Whether the user said that whatever is there may be replaced. */
  readonly isForced: boolean;
}

/**
 * Writes a file where the user wants it. A file that is there already is replaced only if the tool made it and it was not edited since, or with
 * --force; a UserError for any other. True when something was written: equal bytes are not. What killed writers left beside it is removed.
 */
export async function writeOutput(
  cwd: string,
  typed: string,
  bytes: Uint8Array,
  { madeBy, isForced }: Replacing,
): Promise<boolean> {
  const file = resolve(cwd, typed);
  const verify = () => undefined;
  const root = folderAbove(file);
  const path = relative(root, file).split(sep).join('/');
  if (!isThere(file, typed)) {
    createFile({ root, path, after: bytes, verify, called: typed });
    return true;
  }
  const content = readRegularFile(file, fileLimit);
  if ('reason' in content)
    throw new UserError({
      vi: `${writing(typed).vi}: ${content.reason.vi}`,
      en: `${writing(typed).en}: ${content.reason.en}`,
    });
  if (Buffer.compare(content.bytes, bytes) === 0) {
    removeLeftovers(dirname(file), Date.now());
    return false;
  }
  if (!isForced) await refuseWorkOfOthers(typed, content.bytes, madeBy);
  return replaceFile({
    root: dirname(file),
    path: basename(file),
    before: content.bytes,
    after: bytes,
    verify,
    called: typed,
  });
}

async function refuseWorkOfOthers(
  typed: string,
  before: Uint8Array,
  madeBy: Replacing['madeBy'],
): Promise<void> {
  const line = await madeBy(before);
  if (line === null) throw notOurs(typed);
  const { hash } = splitHash(line);
  if (hash === null) throw withoutHash(typed);
  if (!(await isAsMade(before, hash))) throw edited(typed);
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
  const content = readRegularFile(resolve(cwd, typed), namedLimit);
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

const edited = (typed: string) =>
  new UserError({
    vi: `${typed} đã được sửa tay sau khi cthd tạo ra nên không bị ghi đè; hãy ghi vào tệp khác bằng --out, hoặc thêm --force để bỏ phần sửa tay.`,
    en: `${typed} was edited after cthd made it, so it is not overwritten; write to another file with --out, or add --force to discard the edits.`,
  });

const withoutHash = (typed: string) =>
  new UserError({
    vi: `${typed} do một bản cthd cũ tạo ra, không rõ đã được sửa tay hay chưa nên không bị ghi đè; hãy ghi vào tệp khác bằng --out, hoặc thêm --force.`,
    en: `${typed} was made by an older cthd, so nobody can tell whether it was edited since; it is not overwritten: write to another file with --out, or add --force.`,
  });
