import { resolve } from 'node:path';
import { UserError } from '../../plan/user-error.ts';
import { readRegularFile } from './read-file.ts';

/** No text that a person sends is near this; one of many pictures may come close. */
const fileLimit = 64 * 1024 * 1024;

/** The bytes of a file that is read once, to import it. A UserError where there is none, or it cannot be read. */
export function readSourceFile(cwd: string, typed: string): Uint8Array {
  const content = readRegularFile(resolve(cwd, typed), fileLimit);
  if ('bytes' in content) return content.bytes;
  const { vi, en } = content.reason;
  throw new UserError({ vi: `${typed}: ${vi}`, en: `${typed}: ${en}` });
}
