import type { PlanFolder } from '../../plan/source-file.ts';
import { planFileLimit } from '../files/plan-size.ts';
import type { Repository } from './find-repository.ts';
import { type TreeEntry, treeEntries } from './plans-at.ts';
import { readBlobs } from './read-blobs.ts';
import { readFolderAt } from './read-plans-at.ts';
import { type FolderTree, treesBack } from './trees-back.ts';

/** A commit, and where its plan is, from the top of the repository, with a slash at the end. */
interface CommitOfPlan {
  readonly hash: string;
  readonly plans: string;
}

/** The most commits that are looked at together, the most files of all of them, and the most bytes that are read of them at once. */
const max = { commits: 64, files: 100_000, bytes: 16 * 1024 * 1024 };

/**
 * A reader of the plans of commits, oldest first, by their places among them; null beyond them. To start git for each takes longer than to
 * read it: who goes back from one to the next is given four times as many at once each time.
 */
export function foldersGoingBack<C extends CommitOfPlan>(
  repository: Repository,
  commits: readonly C[],
  isWantedIn: (commit: C) => (path: string) => boolean,
): (place: number) => PlanFolder | null {
  let trees = new Map<string, FolderTree>();
  let last = -1;
  let together = 1;
  /** What a commit has, and those before it, where what was asked for last tells it; null where it does not. */
  const lookBack = (place: number, { plans }: C): FolderTree[] | null => {
    const after = commits[last];
    const known = after && place < last && after.plans === plans ? trees.get(after.hash) : undefined;
    if (!known) return null;
    together = Math.min(4 * together, max.commits, Math.ceil(max.files / known.entries.length));
    const own = commits
      .slice(Math.max(0, place + 1 - together), place + 1)
      .filter((commit) => commit.plans === plans)
      .toReversed();
    const hashes = own.map(({ hash }) => hash);
    const back = treesBack(repository, plans, known, hashes);
    const files = back?.flatMap(({ entries }, at) => {
      const commit = own[at];
      return commit ? wantedOf(commit, entries, isWantedIn(commit)) : [];
    });
    readAhead(repository, files ?? []);
    return back;
  };
  return (place) => {
    const commit = commits[place];
    if (!commit) return null;
    const { hash, plans } = commit;
    if (!trees.has(hash)) {
      const back = lookBack(place, commit);
      if (!back) together = 1;
      const alone = () => [{ hash, entries: treeEntries(repository, hash, [plans]) }];
      trees = new Map((back ?? alone()).map((tree) => [tree.hash, tree]));
    }
    last = place;
    return readFolderAt(repository, hash, plans, {
      isWanted: isWantedIn(commit),
      entries: trees.get(hash)?.entries,
    });
  };
}

const wantedOf = (
  { plans }: CommitOfPlan,
  entries: readonly TreeEntry[],
  isWanted: (path: string) => boolean,
): TreeEntry[] =>
  entries.filter(({ path }) => path.endsWith('.yaml') && isWanted(`plans/${path.slice(plans.length)}`));

/** Reads the contents of the first files, so that whoever asks for them soon is given them without git. */
function readAhead({ top }: Repository, files: readonly TreeEntry[]): void {
  const hashes = new Set<string>();
  let bytes = 0;
  for (const { hash, mode, size } of files) {
    if (hashes.has(hash) || !mode.startsWith('100') || size > planFileLimit) continue;
    bytes += size;
    if (bytes > max.bytes) break;
    hashes.add(hash);
  }
  readBlobs(top, [...hashes]);
}
