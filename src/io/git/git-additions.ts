import { UserError } from '../../plan/user-error.ts';
import { now } from '../clock.ts';
import { type ReadObject, withObjects } from './git-objects.ts';
import { prefixOf, resolveRevision } from './git-revision.ts';
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
 * Which commit added each line, following the history of HEAD; the earliest where several branches added the same line. Lines that HEAD
 * does not have are left out; null where there is no git, no repository or no commit. Reads objects by hash only, in one process, so
 * that no configuration of the repository takes part.
 */
export async function findAdditions(root: string, lines: readonly SoughtLine[]): Promise<Additions | null> {
  const head = headOf(root);
  if (head === null) return null;
  const prefix = prefixOf(root);
  return withObjects(root, async (read) => {
    const commit = await readCommit(read, head);
    if (!commit) return null;
    const history = { isWhole: true };
    const readContent: ReadObject = async (hash) => {
      const object = await read(hash);
      history.isWhole &&= object !== null;
      return object;
    };
    const filesAt = lookUpFiles(readContent, [...new Set(lines.map(({ path }) => prefix + path))]);
    const select = selecting(readContent, filesAt, prefix);
    const found = await follow(read, select, commit, await select(commit, new Set(lines)));
    return history.isWhole ? found : { of: new Map(), isWhole: false };
  });
}

function headOf(root: string): string | null {
  try {
    return resolveRevision(root, 'HEAD');
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Which of some lines a commit has. Files that it shares with a commit that has them all are not read. */
type Select = (
  commit: Commit,
  lines: ReadonlySet<SoughtLine>,
  sharing?: Commit,
) => Promise<ReadonlySet<SoughtLine>>;

const mostFilesKept = 256;

function selecting(read: ReadObject, filesAt: FilesAt, prefix: string): Select {
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
  return async (commit, lines, sharing) => {
    if (commit.tree === sharing?.tree) return lines;
    const files = await filesAt(commit.tree);
    const shared = sharing ? await filesAt(sharing.tree) : null;
    const selected = new Set<SoughtLine>();
    for (const sought of lines) {
      const path = prefix + sought.path;
      const blob = files.get(path);
      if (blob === undefined) continue;
      if (blob === shared?.get(path) || (kept.get(blob) ?? (await linesOf(blob))).has(sought.line.trim()))
        selected.add(sought);
    }
    return selected;
  };
}

/** Goes from commits to parents, the youngest first, with the lines that each has; a line that no parent has was added there. */
async function follow(
  read: ReadObject,
  select: Select,
  head: Commit,
  lines: ReadonlySet<SoughtLine>,
): Promise<Additions> {
  const found = new Map<SoughtLine, Commit>();
  const waiting = new Map([[head.hash, { commit: head, lines }]]);
  let isWhole = true;
  for (let visited = 0; waiting.size > 0; visited += 1) {
    if (visited >= mostCommits) return { of: described(found), isWhole: false };
    const { commit, lines: here } = youngest(waiting);
    waiting.delete(commit.hash);
    const added = new Set(here);
    for (const hash of commit.parents) {
      const parent = waiting.get(hash)?.commit ?? (await readCommit(read, hash));
      const passed = parent ? await select(parent, here, commit) : here;
      isWhole &&= parent !== null;
      for (const line of passed) added.delete(line);
      if (!parent || passed.size === 0) continue;
      const others = waiting.get(hash)?.lines ?? [];
      waiting.set(hash, { commit: parent, lines: new Set([...others, ...passed]) });
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
