import { join, resolve } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import { codeOf } from '../system-errors.ts';
import { nearestWithPlans } from './folder-here.ts';
import { readRegularFile } from './read-file.ts';

/** The name of the file that says in which language and format commands answer, beside plans/. */
export const configName = 'cthd.yaml';

/** Two settings and their comments are never as long. */
const maxBytes = 65_536;

/** The bytes of the settings beside plans/, or why they were not read; null where there are none. No link is followed. */
export function readConfigFile(
  from: string,
  given?: string,
): { readonly bytes: Uint8Array } | { readonly reason: Localised } | null {
  const root = given === undefined ? nearestWithPlans(resolve(from)) : resolve(from, given);
  if (root === null) return null;
  const content = readRegularFile(join(root, configName), maxBytes);
  if ('bytes' in content) return content;
  const isThere = content.fault === undefined || !['ENOENT', 'ENOTDIR'].includes(codeOf(content.fault) ?? '');
  return isThere ? content : null;
}
