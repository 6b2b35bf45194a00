import type { ReadObject } from './git-objects.ts';

/** A commit as far as its history matters. */
export interface Commit {
  readonly hash: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: string;
  /** When it was made, in seconds since 1970. */
  readonly time: number;
}

/** The commit of a hash; null where the repository does not have it. */
export async function readCommit(read: ReadObject, hash: string): Promise<Commit | null> {
  const object = await read(hash);
  if (object?.type !== 'commit') return null;
  const text = object.content.toString('utf8');
  const head = text.slice(0, text.indexOf('\n\n') + 1 || undefined).split('\n');
  const field = (name: string) =>
    head.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));
  const [, author = ''] = /^(.*?) ?<[^>]*> \d+ [+-]\d{4}$/.exec(field('author')[0] ?? '') ?? [];
  const [, time = '0'] = /> (\d+) [+-]\d{4}$/.exec(field('committer')[0] ?? '') ?? [];
  return { hash, tree: field('tree')[0] ?? '', parents: field('parent'), author, time: Number(time) };
}

/** The blobs at some paths, all below one folder, in a commit's tree; paths at which there is no file are left out. */
export type FilesAt = (tree: string) => Promise<ReadonlyMap<string, string>>;

/** The blobs in the folder of a path, by name, in a commit's tree; none where the tree has no such folder. */
export async function filesBeside(
  read: ReadObject,
  tree: string,
  path: string,
): Promise<ReadonlyMap<string, string>> {
  let hash: string | undefined = tree;
  for (const step of path.split('/').slice(0, -1))
    hash = hash && (await entriesAt(read, hash)).folders.get(step);
  return hash === undefined ? new Map() : (await entriesAt(read, hash)).files;
}

async function entriesAt(read: ReadObject, hash: string) {
  const [files, folders] = [new Map<string, string>(), new Map<string, string>()];
  const object = await read(hash);
  if (object?.type === 'tree')
    for (const { name, isFolder, hash: inner } of entriesOf(object.content, hash.length / 2))
      (isFolder ? folders : files).set(name, inner);
  return { files, folders };
}

/** The most folders kept in memory; neighbouring commits share nearly all of theirs. */
const maxKept = 64;

/** Looks up paths in trees, each tree read once as long as it is kept in mind. */
export function lookUpFiles(read: ReadObject, paths: readonly string[]): FilesAt {
  const wanted = nest(paths);
  const kept = new Map<string, Promise<ReadonlyMap<string, string>>>();
  const filesIn = (hash: string, names: Names, at: string): Promise<ReadonlyMap<string, string>> => {
    const key = `${hash} ${at}`;
    const known = kept.get(key);
    if (known) return known;
    const found = list(hash, names, at);
    kept.set(key, found);
    for (const oldest of kept.keys()) {
      if (kept.size <= maxKept) break;
      kept.delete(oldest);
    }
    return found;
  };
  const list = async (hash: string, names: Names, at: string): Promise<ReadonlyMap<string, string>> => {
    const files = new Map<string, string>();
    const object = await read(hash);
    if (object?.type !== 'tree') return files;
    for (const { name, isFolder, hash: inner } of entriesOf(object.content, hash.length / 2)) {
      const below = names.folders.get(name);
      if (!isFolder && names.files.has(name)) files.set(at + name, inner);
      if (isFolder && below)
        for (const [path, blob] of await filesIn(inner, below, `${at}${name}/`)) files.set(path, blob);
    }
    return files;
  };
  return (tree) => filesIn(tree, wanted, '');
}

/** What is wanted in a folder. */
interface Names {
  readonly files: Set<string>;
  readonly folders: Map<string, Names>;
}

const noNames = (): Names => ({ files: new Set(), folders: new Map() });

function nest(paths: readonly string[]): Names {
  const root = noNames();
  for (const path of paths) {
    const steps = path.split('/');
    let folder = root;
    for (const step of steps.slice(0, -1)) {
      const inner = folder.folders.get(step) ?? noNames();
      folder.folders.set(step, inner);
      folder = inner;
    }
    folder.files.add(steps.at(-1) ?? '');
  }
  return root;
}

/** The entries of a tree: `<mode> <name>`, a zero byte, the hash as bytes. */
function* entriesOf(
  content: Buffer,
  hashLength: number,
): Generator<{ name: string; isFolder: boolean; hash: string }> {
  for (let at = 0; at < content.length;) {
    const zero = content.indexOf(0, at);
    const blank = content.indexOf(32, at);
    if (zero < 0 || blank < 0 || blank > zero) return;
    const mode = content.toString('latin1', at, blank);
    at = zero + 1 + hashLength;
    yield {
      name: content.toString('utf8', blank + 1, zero),
      isFolder: mode === '40000',
      hash: content.toString('hex', zero + 1, at),
    };
  }
}
