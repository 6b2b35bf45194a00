import { UserError } from '../../plan/user-error.ts';
import { groupBy } from '../../plan/group-by.ts';
import { now } from '../clock.ts';
import { type ReadObject, withObjects } from './git-objects.ts';
import { type LogVersions, logVersions } from './log-versions.ts';
import { commitNamed, unreadableHistory } from './git-revision.ts';
import {
  folderOf,
  type ProgrammeLayout,
  placedPath,
  placesByCommit,
  type PlacesAt,
} from './programme-layout.ts';
import { findRepository, isRepository, type Repository } from './find-repository.ts';
import { packedLines } from './before-packing.ts';
import { type Commit, type FilesAt, lookUpFiles, readCommit } from './git-trees.ts';
import type { Addition, TracedLine } from './traced-line.ts';

export interface Additions {
  readonly of: ReadonlyMap<TracedLine, Addition>;
  /** False where the history was not followed to its end: a shallow or partial clone, or more commits than are looked at. */
  readonly isWhole: boolean;
}

/** A history is followed so far and no further. */
const maxCommits = 20_000;

/**
 * Which commit added each line, following the history of HEAD through all places that its programme has had; the earliest where several
 * branches added the same line. Lines that HEAD does not have are left out; null where there is no git, no repository or no commit. A
 * UserError where git does not trust the owner of the repository, its branch is damaged, or git does not give the last commit. Reads objects by hash only, so that no configuration takes part.
 */
export async function findAdditions(root: string, lines: readonly TracedLine[]): Promise<Additions | null> {
  const repository = readableRepository(root);
  const head = repository && commitNamed(root, 'HEAD');
  if (!repository || head === null) return null;
  return withObjects(root, async (read) => {
    const commit = await readCommit(read, head);
    if (!commit) throw unreadableHistory(head);
    const history = { isWhole: true };
    const readContent: ReadObject = async (hash) => {
      const object = await read(hash);
      history.isWhole &&= object !== null;
      return object;
    };
    const folders = [...new Set(lines.map(({ path }) => folderOf(path)))];
    const placing = placesByCommit(readContent, repository, folders, history);
    const { select, inOrder } = selecting(readContent, lines);
    const layout = await placing(commit, null);
    const here = await select({ commit, layout }, null);
    const found = await follow(read, { select, inOrder, placing }, { commit, layout }, here);
    const packed = await packedLines(readContent, found.of, placing);
    const first = new Map(found.of);
    for (const [parent, lines] of groupBy(packed, (one) => one.parent)) {
      const start = await readCommit(read, parent);
      if (!start) continue;
      const own = selecting(
        readContent,
        lines.map((one) => one.own),
      );
      const placed = { commit: start, layout: await placing(start, layout) };
      const earlier = await follow(read, { ...own, placing }, placed, await own.select(placed, null));
      for (const line of lines) {
        const addition = earlier.of.get(line.own);
        if (addition) first.set(line.traced, addition);
      }
    }
    return history.isWhole ? { ...found, of: first } : { of: new Map(), isWhole: false };
  });
}

/** The repository of a folder; null where there is none. A UserError where there is one that cannot be read. */
function readableRepository(root: string): Repository | null {
  const found = findRepository(root);
  if (isRepository(found)) return found;
  if (found.kind === 'none') return null;
  throw new UserError(found.message);
}

/** A commit with where the programmes are in it. */
interface PlacedCommit {
  readonly commit: Commit;
  readonly layout: ProgrammeLayout;
}

/** Lines by the files that they are in, each file's in the order in which HEAD has them. */
type Lines = ReadonlyMap<string, readonly TracedLine[]>;

/** Which lines a commit has of those that a commit has to which it is a parent; of all, for HEAD. Files that the two share are not read. */
type Select = (
  placed: PlacedCommit,
  child: { readonly placed: PlacedCommit; readonly lines: Lines } | null,
) => Promise<Lines>;

function selecting(
  read: ReadObject,
  traced: readonly TracedLine[],
): Pick<HistoryReader, 'select' | 'inOrder'> {
  const logs = new Map<string, LogVersions>();
  const byPath = groupBy(traced, ({ path }) => path);
  const lookUps = new Map<ProgrammeLayout, FilesAt>();
  const blobsOf = async ({ commit, layout }: PlacedCommit) => {
    const filesAt =
      lookUps.get(layout) ??
      lookUpFiles(
        read,
        Array.from(byPath.keys(), (path) => placedPath(layout, path)),
      );
    lookUps.set(layout, filesAt);
    const files = await filesAt(commit.tree);
    return (path: string) => files.get(placedPath(layout, path));
  };
  const inOrder = (path: string, lines: readonly TracedLine[]) => logs.get(path)?.inOrder(lines) ?? lines;
  const select: Select = async (placed, child) => {
    if (child && placed.commit.tree === child.placed.commit.tree) return child.lines;
    const blobOf = await blobsOf(placed);
    const childBlobOf = child ? await blobsOf(child.placed) : null;
    const selected = new Map<string, readonly TracedLine[]>();
    for (const [path, lines] of child?.lines ?? byPath) {
      const blob = blobOf(path);
      if (blob === undefined) continue;
      const childBlob = childBlobOf?.(path);
      const log = logs.get(path) ?? logVersions(blob, (await read(blob))?.content ?? Buffer.alloc(0));
      logs.set(path, log);
      const here =
        blob === childBlob
          ? lines
          : childBlob === undefined
            ? log.inOrder(lines)
            : await log.linesIn(blob, childBlob, lines, read);
      if (here.length > 0) selected.set(path, here);
    }
    return selected;
  };
  return { select, inOrder };
}

interface HistoryReader {
  readonly select: Select;
  /** Lines of a file in the order in which HEAD has them. */
  readonly inOrder: (path: string, lines: readonly TracedLine[]) => readonly TracedLine[];
  readonly placing: PlacesAt;
}

/** Goes from commits to parents, the youngest first, with the lines that each has; a line that no parent has was added there. */
async function follow(
  read: ReadObject,
  { select, inOrder, placing }: HistoryReader,
  head: PlacedCommit,
  lines: Lines,
): Promise<Additions> {
  const found = new Map<TracedLine, Commit>();
  const waiting = new Map([[head.commit.hash, { ...head, lines }]]);
  let isWhole = true;
  for (let visited = 0; waiting.size > 0; visited += 1) {
    if (visited >= maxCommits) return { of: described(found), isWhole: false };
    const { lines: here, ...placed } = newest(waiting);
    const { commit, layout } = placed;
    waiting.delete(commit.hash);
    let added: Lines = here;
    for (const hash of commit.parents) {
      const known = waiting.get(hash);
      const parent = known?.commit ?? (await readCommit(read, hash));
      isWhole &&= parent !== null;
      if (!parent) {
        added = new Map();
        continue;
      }
      const there = known ?? { commit: parent, layout: await placing(parent, layout) };
      const passed = await select(there, { placed, lines: here });
      added = without(added, passed);
      if (passed.size > 0)
        waiting.set(hash, { ...there, lines: known ? union(known.lines, passed, inOrder) : passed });
    }
    for (const line of Array.from(added.values()).flat())
      if (commit.time < (found.get(line)?.time ?? Infinity)) found.set(line, commit);
  }
  return { of: described(found), isWhole };
}

/** What is left of lines; files of which nothing is left are left out. */
function without(lines: Lines, gone: Lines): Lines {
  const left = new Map<string, readonly TracedLine[]>();
  for (const [path, own] of lines) {
    const passed = gone.get(path) ?? [];
    const isBeginning = own[passed.length - 1] === passed.at(-1);
    const rest = isBeginning ? own.slice(passed.length) : difference(own, passed);
    if (rest.length > 0) left.set(path, rest);
  }
  return left;
}

/** The entries of a list that another does not have. */
function difference<T>(list: readonly T[], other: readonly T[]): T[] {
  const has = new Set(other);
  return list.filter((one) => !has.has(one));
}

function union(some: Lines, others: Lines, inOrder: HistoryReader['inOrder']): Lines {
  const all = new Map(some);
  for (const [path, lines] of others) {
    const known = all.get(path) ?? [];
    const [longer, shorter] = known.length > lines.length ? [known, lines] : [lines, known];
    const more = difference(shorter, longer);
    all.set(path, more.length === 0 ? longer : inOrder(path, [...longer, ...more]));
  }
  return all;
}

function newest<W extends { readonly commit: Commit }>(waiting: ReadonlyMap<string, W>): W {
  let best: W | undefined;
  for (const one of waiting.values()) if (!best || one.commit.time > best.commit.time) best = one;
  if (!best) throw new Error('nothing waits');
  return best;
}

const described = (found: ReadonlyMap<TracedLine, Commit>): Map<TracedLine, Addition> =>
  new Map(
    [...found].map(([line, { hash, author, time }]) => [
      line,
      { hash, author, date: now(new Date(time * 1000)) },
    ]),
  );
