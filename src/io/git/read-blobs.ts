import { git } from './git.ts';
import { unreadableHistory } from './git-revision.ts';

/** The contents of blobs by their hashes, all from one git process. A UserError where the repository lacks one, as a partial clone does. */
export function readBlobs(folder: string, hashes: readonly string[]): Map<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  if (hashes.length === 0) return blobs;
  const { out, exitCode, err } = git(folder, ['cat-file', '--batch'], `${hashes.join('\n')}\n`);
  if (exitCode !== 0) throw unreadableHistory(err);
  let at = 0;
  for (const hash of hashes) {
    const lineEnd = out.indexOf(10, at);
    const head = lineEnd < 0 ? '' : out.subarray(at, lineEnd).toString('latin1');
    const size = /^[0-9a-f]+ blob (\d+)$/.exec(head)?.[1];
    if (size === undefined) throw unreadableHistory(head);
    const start = lineEnd + 1;
    blobs.set(hash, out.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return blobs;
}
