import { UserError } from '../../plan/user-error.ts';
import { now } from '../clock.ts';
import { type ReadObject, withObjects } from './git-objects.ts';
import { resolveRevision } from './git-revision.ts';
import { folderOf, type Layout, placedPath, placesByCommit, type PlacesAt } from './programme-layout.ts';
import { findRepository, isRepository, type Repository } from './find-repository.ts';
import { type Commit, type FilesAt, lookUpFiles, readCommit } from './git-trees.ts';

/** A line of a file: its path relative to the root, with '/', and its text. */
export interface SoughtLine {
  readonly path: string;
  readonly line: string;
}

/** The commit that added a line. */
export interface Addition {
  readonly hash: string;
  readonly author: string;
  /** With Vietnam's offset: 2025-12-02T08:20:00+07:00. */
  readonly date: string;
}

export interface Additions {
  readonly of: ReadonlyMap<SoughtLine, Addition>;
  /** False where the history was not followed to its end: a shallow or partial clone, or more commits than are looked at. */
  readonly isWhole: boolean;
}

/** A history is followed so far and no further. */
const mostCommits = 20_000;

/**
 * Which commit added each line, following the history of HEAD through all places that its programme has had; the earliest where several
 * branches added the same line. Lines that HEAD does not have are left out; null where there is no git, no repository or no commit. A
 * UserError where git does not trust the owner of the repository. Reads objects by hash only, so that no configuration takes part.
 */
export async function findAdditions(root: string, lines: readonly SoughtLine[]): Promise<Additions | null> {
  const repository = readableRepository(root);
  const head = repository && headOf(root);
  if (!repository || head === null) return null;
  return withObjects(root, async (read) => {
    const commit = await readCommit(read, head);
    if (!commit) return null;
    const history = { isWhole: true };
    const readContent: ReadObject = async (hash) => {
      const object = await read(hash);
      history.isWhole &&= object !== null;
      return object;
    };
    const folders = [...new Set(lines.map(({ path }) => folderOf(path)))];
    const placing = placesByCommit(readContent, repository, folders, history);
    const select = selecting(readContent, lines);
    const layout = await placing(commit, null);
    const here = await select({ commit, layout }, new Set(lines));
    const found = await follow(read, { select, placing }, { commit, layout }, here);
    return history.isWhole ? found : { of: new Map(), isWhole: false };
  });
}

/** The repository of a folder; null where there is none. A UserError where there is one that cannot be read. */
function readableRepository(root: string): Repository | null {
  const found = findRepository(root);
  if (isRepository(found)) return found;
  if (found.kind === 'none') return null;
  throw new UserError(found.message);
}

function headOf(root: string): string | null {
  try {
    return resolveRevision(root, 'HEAD');
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** A commit with where the programmes are in it. */
interface PlacedCommit {
  readonly commit: Commit;
  readonly layout: Layout;
}

/** Which of some lines a commit has. Files that it shares with a commit that has them all are not read. */
type Select = (
  placed: PlacedCommit,
  lines: ReadonlySet<SoughtLine>,
  sharing?: PlacedCommit,
) => Promise<ReadonlySet<SoughtLine>>;

const mostFilesKept = 256;

function selecting(read: ReadObject, sought: readonly SoughtLine[]): Select {
  const kept = new Map<string, ReadonlySet<string>>();
  const linesOf = async (blob: string): Promise<ReadonlySet<string>> => {
    const known = kept.get(blob);
    if (known) return known;
    const content = (await read(blob))?.content.toString('utf8') ?? '';
    const lines = new Set(content.split(/\r?\n/).map((line) => line.trim()));
    kept.set(blob, lines);
    const [oldest] = kept.keys();
    if (kept.size > mostFilesKept && oldest !== undefined) kept.delete(oldest);
    return lines;
  };
  const lookUps = new Map<Layout, FilesAt>();
  const blobsOf = async ({ commit, layout }: PlacedCommit) => {
    const filesAt =
      lookUps.get(layout) ??
      lookUpFiles(read, [...new Set(sought.map(({ path }) => placedPath(layout, path)))]);
    lookUps.set(layout, filesAt);
    const files = await filesAt(commit.tree);
    return (path: string) => files.get(placedPath(layout, path));
  };
  return async (placed, lines, sharing) => {
    if (placed.commit.tree === sharing?.commit.tree) return lines;
    const blobOf = await blobsOf(placed);
    const shared = sharing ? await blobsOf(sharing) : null;
    const selected = new Set<SoughtLine>();
    for (const one of lines) {
      const blob = blobOf(one.path);
      if (blob === undefined) continue;
      if (blob === shared?.(one.path) || (kept.get(blob) ?? (await linesOf(blob))).has(one.line.trim()))
        selected.add(one);
    }
    return selected;
  };
}

interface Means {
  readonly select: Select;
  readonly placing: PlacesAt;
}

/** Goes from commits to parents, the youngest first, with the lines that each has; a line that no parent has was added there. */
async function follow(
  read: ReadObject,
  { select, placing }: Means,
  head: PlacedCommit,
  lines: ReadonlySet<SoughtLine>,
): Promise<Additions> {
  const found = new Map<SoughtLine, Commit>();
  const waiting = new Map([[head.commit.hash, { ...head, lines }]]);
  let isWhole = true;
  for (let visited = 0; waiting.size > 0; visited += 1) {
    if (visited >= mostCommits) return { of: described(found), isWhole: false };
    const { lines: here, ...placed } = youngest(waiting);
    const { commit, layout } = placed;
    waiting.delete(commit.hash);
    const added = new Set(here);
    for (const hash of commit.parents) {
      const known = waiting.get(hash);
      const parent = known?.commit ?? (await readCommit(read, hash));
      isWhole &&= parent !== null;
      if (!parent) {
        added.clear();
        continue;
      }
      const there = known ?? { commit: parent, layout: await placing(parent, layout) };
      const passed = await select(there, here, placed);
      for (const line of passed) added.delete(line);
      if (passed.size === 0) continue;
      waiting.set(hash, { ...there, lines: new Set([...(known?.lines ?? []), ...passed]) });
    }
    for (const line of added) if (commit.time < (found.get(line)?.time ?? Infinity)) found.set(line, commit);
  }
  return { of: described(found), isWhole };
}

function youngest<W extends { readonly commit: Commit }>(waiting: ReadonlyMap<string, W>): W {
  let best: W | undefined;
  for (const one of waiting.values()) if (!best || one.commit.time > best.commit.time) best = one;
  if (!best) throw new Error('nothing waits');
  return best;
}

const described = (found: ReadonlyMap<SoughtLine, Commit>): Map<SoughtLine, Addition> =>
  new Map(
    [...found].map(([line, { hash, author, time }]) => [
      line,
      { hash, author, date: now(new Date(time * 1000)) },
    ]),
  );
