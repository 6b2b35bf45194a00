import { lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import { clauseOf, codeOf } from '../system-errors.ts';
import { kindReason, sentence } from './read-file.ts';

/** Why a file inside the root cannot serve as evidence: not there, no regular file, reached over a link. Null where it can; it is not opened. */
export function evidenceFault(root: string, path: string): Localised | null {
  if (path.includes('\0')) return noSuchFile; // no file is called so, and the system is not asked
  const base = realpathSync(root);
  const file = join(base, ...path.split('/'));
  try {
    const entry = lstatSync(file);
    if (!entry.isFile()) return kindReason(entry);
    return realpathSync(file) === file ? null : linkedFolder;
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? noSuchFile : sentence(clauseOf(error));
  }
}

/** The fault of a file that is not there. */
export const noSuchFile: Localised = { vi: 'Không có tệp này.', en: 'There is no such file.' };
const linkedFolder: Localised = {
  vi: 'Một thư mục trên đường dẫn là liên kết (symbolic link).',
  en: 'A folder on the path is a symbolic link.',
};
