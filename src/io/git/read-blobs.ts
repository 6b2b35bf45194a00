import { git } from './git.ts';
import { lines, mustRead, unreadableHistory } from './git-revision.ts';

/** Blobs that were read last, up to so many bytes: neighbouring commits share nearly all of theirs, and what a hash names never changes. */
const kept = new Map<string, Uint8Array>();
const maxKept = 64 * 1024 * 1024;
let keptBytes = 0;

/** The contents of blobs by their hashes, those not read before all from one git process. A UserError where the repository lacks one, as a partial clone does. */
export function readBlobs(folder: string, hashes: readonly string[]): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (const hash of hashes) {
    const known = kept.get(hash);
    if (known) blobs.set(hash, known);
  }
  const missing = hashes.filter((hash) => !blobs.has(hash));
  if (missing.length === 0) return blobs;
  const { out, exitCode, err } = git(folder, ['cat-file', '--batch'], `${missing.join('\n')}\n`);
  if (exitCode !== 0) throw unreadableHistory(err);
  let at = 0;
  for (const hash of missing) {
    const lineEnd = out.indexOf(10, at);
    const head = lineEnd < 0 ? '' : out.subarray(at, lineEnd).toString('latin1');
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(head)?.[1];
    const start = lineEnd + 1;
    if (size === undefined || start + Number(size) >= out.length) throw unreadableHistory(head);
    const content = out.subarray(start, start + Number(size));
    blobs.set(hash, content);
    keep(hash, content);
    at = start + Number(size) + 1;
  }
  return blobs;
}

/** The sizes of blobs by their hashes, in bytes, without their contents; of those that the repository lacks none. A UserError where git does not tell. */
export function blobSizes(folder: string, hashes: readonly string[]): Map<string, number> {
  if (hashes.length === 0) return new Map();
  const out = mustRead(folder, ['cat-file', '--batch-check'], { input: `${hashes.join('\n')}\n` });
  return new Map(
    lines(out).flatMap((line): [string, number][] => {
      const [, hash, kind, size] = /^([0-9a-f]+) (\w+)(?: (\d+))?$/.exec(line) ?? [];
      if (hash === undefined) throw unreadableHistory(line);
      return kind === 'blob' ? [[hash, Number(size)]] : [];
    }),
  );
}

function keep(hash: string, content: Uint8Array): void {
  if (content.length > maxKept) return;
  kept.set(hash, Uint8Array.from(content));
  keptBytes += content.length;
  for (const [oldest, { length }] of kept) {
    if (keptBytes <= maxKept) break;
    kept.delete(oldest);
    keptBytes -= length;
  }
}
