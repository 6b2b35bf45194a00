import { asClause } from '../../locale/capitalised.ts';
import { lstatSync, mkdirSync, realpathSync, rmdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import { codeOf, nothingChanged, writing } from '../system-errors.ts';
import { kindReason, readRegularFile } from '../files/read-file.ts';

/** Where a file is: its folder, itself. Both absolute. */
export interface FilePlace {
  readonly folder: string;
  readonly file: string;
}

/** The place of a path inside a root. Refused by form before any access: absolute paths, '.', '..', backslashes, control characters; then folders that are links. */
export function placeOf(root: string, path: string, called = path): FilePlace {
  const steps = path.split('/');
  if (steps.some((step) => ['', '.', '..'].includes(step)) || /[\\\p{Cc}]|^[A-Za-z]:/u.test(path))
    throw nothingChanged(writing(JSON.stringify(called)), form);
  const base = realpathSync(root);
  const folder = join(base, ...steps.slice(0, -1));
  if (realpathSync(folder) !== folder) throw nothingChanged(writing(called), linkedFolder);
  return { folder, file: join(base, ...steps) };
}

/** Makes the folders that a path needs and that are missing, none where one of them cannot be made. Gives back those made, from the top. */
export function makeFolders(root: string, path: string): string[] {
  const made: string[] = [];
  const steps = path.split('/').slice(0, -1);
  try {
    for (const index of steps.keys()) {
      const { file } = placeOf(root, steps.slice(0, index + 1).join('/'));
      if (makeFolder(file)) made.push(file);
    }
    return made;
  } catch (error) {
    removeEmpty(made);
    throw error;
  }
}

function makeFolder(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    return false;
  }
}

/** Takes folders away again that were made for nothing, unless someone has put something into them meanwhile. */
export function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed())
    try {
      rmdirSync(folder);
    } catch (error) {
      if (codeOf(error) === null) throw error;
    }
}

/** The state of the file at a place, which must be a regular file holding just these bytes. */
export function unchanged({ file }: FilePlace, path: string, before: Uint8Array): Stats {
  const entry = lstatSync(file);
  if (!entry.isFile()) throw nothingChanged(writing(path), inClause(kindReason(entry)));
  const content = readRegularFile(file, before.length);
  if ('fault' in content) throw content.fault;
  if ('reason' in content || Buffer.compare(content.bytes, before) !== 0)
    throw nothingChanged(writing(path), changed);
  return content.stats;
}

const inClause = ({ vi, en }: Localised): Localised => ({
  vi: asClause(vi),
  en: asClause(en),
});

const form: Localised = {
  vi: 'đường dẫn phải tương đối, dùng dấu /, không có . và ..',
  en: 'the path must be relative, separated by /, without . and ..',
};
const linkedFolder: Localised = {
  vi: 'một thư mục trên đường dẫn là liên kết (symbolic link)',
  en: 'a folder on the path is a symbolic link',
};
const changed: Localised = {
  vi: 'tệp đã được người khác sửa kể từ khi đọc; hãy chạy lại lệnh',
  en: 'the file was changed by someone else after it was read; run the command again',
};
