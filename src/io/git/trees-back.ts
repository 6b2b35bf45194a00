import type { Repository } from './find-repository.ts';
import { git } from './git.ts';
import { isHash } from './git-revision.ts';
import type { TreeEntry } from './plans-at.ts';
import { blobSizes } from './read-blobs.ts';

/** What of a commit is at and below a folder, as `treeEntries` gives it. */
export interface FolderTree {
  readonly hash: string;
  readonly entries: readonly TreeEntry[];
}

/** How a commit differs from another at one path. */
interface Difference {
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
}

/**
 * What each of several commits has in a folder, where it is known of one: git says in one go how each differs from the one before it in
 * this list, the first from the known one. Null where git cannot say it of all of them.
 */
export function treesBack(
  { top }: Repository,
  folder: string,
  known: FolderTree,
  commits: readonly string[],
): FolderTree[] | null {
  const pairs = commits.map((hash, at) => `${commits[at - 1] ?? known.hash} ${hash}\n`).join('');
  const options = ['--stdin', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', '--ignore-submodules=none'];
  const { exitCode, out } = git(top, ['diff-tree', ...options, '--', folder], pairs);
  const differences = exitCode === 0 ? differencesIn(out.toString('utf8')) : null;
  if (!differences) return null;
  const blobs = new Set([...differences.values()].flat().map(({ blob }) => blob));
  const sizes = blobSizes(top, [...blobs]);
  let entries = known.entries;
  return commits.map((hash, at) => {
    entries = differing(entries, differences.get(commits[at - 1] ?? known.hash) ?? [], sizes);
    return { hash, entries };
  });
}

/** By the commit that is compared, what the other has in place of its own; null where git answered anything else. */
function differencesIn(raw: string): Map<string, Difference[]> | null {
  const found = new Map<string, Difference[]>();
  let own: Difference[] = [];
  const parts = raw.split('\0');
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const [, mode, blob] = /^:(\d{6}) \d{6} ([0-9a-f]+) [0-9a-f]+ \w+$/.exec(part) ?? [];
    if (mode !== undefined && blob !== undefined) {
      at += 1;
      own.push({ path: parts[at] ?? '', mode, blob });
    } else if (part !== '') {
      if (!isHash(part)) return null;
      own = [];
      found.set(part, own);
    }
  }
  return found;
}

const absent = '000000';

function differing(
  entries: readonly TreeEntry[],
  differences: readonly Difference[],
  sizes: ReadonlyMap<string, number>,
): readonly TreeEntry[] {
  if (differences.length === 0) return entries;
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  for (const { path, mode, blob } of differences)
    if (mode === absent) byPath.delete(path);
    else byPath.set(path, { path, mode, hash: blob, size: sizes.get(blob) ?? Infinity });
  return [...byPath.values()].sort((one, other) =>
    Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)),
  );
}
