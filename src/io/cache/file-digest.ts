import { createHash } from 'node:crypto';
import type { RawFile } from '../../plan/source-file.ts';

const known = new WeakMap<RawFile, string>();

/** The SHA-256 of the bytes of a file, in hexadecimal digits; taken once, also for whoever asks after the bytes were released. */
export function digestOf(file: RawFile): string {
  const before = known.get(file);
  if (before !== undefined) return before;
  const digest = createHash('sha256').update(file.bytes).digest('hex');
  known.set(file, digest);
  return digest;
}
