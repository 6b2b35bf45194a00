import { asClause } from '../../locale/capitalised.ts';
import { join } from 'node:path';
import { clauseOf, codeOf, nothingChanged, writing } from '../system-errors.ts';
import { refuseHidden } from '../git/hidden-files.ts';
import { largePlanFile, planFileLimit } from '../files/plan-size.ts';
import { readRegularFile } from '../files/read-file.ts';

/** A file that is about to be changed, as it is now; null where there is none yet. A UserError where something else has its name, or it cannot be read. */
export function readToChange(root: string, path: string): Uint8Array | null {
  const content = readRegularFile(join(root, ...path.split('/')), planFileLimit, largePlanFile(path));
  if ('bytes' in content) return content.bytes;
  if (codeOf(content.fault) === 'ENOENT') {
    refuseHidden(root, path);
    return null;
  }
  if (content.fault !== undefined) throw nothingChanged(writing(path), clauseOf(content.fault));
  const { vi, en } = content.reason;
  throw nothingChanged(writing(path), { vi: asClause(vi), en: asClause(en) });
}
