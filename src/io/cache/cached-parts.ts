import { writeCached, readCached } from './cached-bytes.ts';
import { removeCacheFile, cacheFileNames, uniqueWord } from './cache-files.ts';

/** A cache of parts of a plan in a few files, each part under a name that is made of all it follows from. */
export interface CachedParts {
  /** A cached part, which counts as asked for; null where there is none. */
  get(name: string): string | null;
  /** Caches a part, once `save` is called and as far as the limit allows; it takes the place of one that has its name. */
  add(name: string, content: string): void;
  /** Writes what was added. Called once, when no more is to be asked for or added. */
  save(): void;
}

/** The most that the parts of one store take, in bytes. */
const maxBytes = 32 * 1024 * 1024;
/** So many files have the parts of one store before they are made one. */
const maxFiles = 8;

/** What a file has of the parts: each name with where its content is. */
interface PartsFile {
  readonly name: string;
  readonly parts: ReadonlyMap<string, Buffer>;
}

/**
 * The parts that are cached in a folder under a key. Each run that adds something writes one more file; when there are many, when they
 * hold more that was not asked for than what was, or when a part takes the place of another, one file takes the place of all and has what this run asked for.
 */
export function cachedParts(folder: string, key: string): CachedParts {
  const files = cacheFileNames(folder, `${key}-`).flatMap((name) => readParts(folder, key, name) ?? []);
  const asked = new Map<string, Buffer>();
  const added = new Map<string, Buffer>();
  let size = 0;
  let isReplaced = false;
  const take = (parts: Map<string, Buffer>, name: string, content: Buffer) => {
    parts.set(name, content);
    size += content.length;
  };
  const find = (name: string): Buffer | null => {
    const content = asked.get(name) ?? files.find(({ parts }) => parts.has(name))?.parts.get(name);
    if (content !== undefined && !asked.has(name)) take(asked, name, content);
    return content ?? null;
  };
  return {
    get: (name) => find(name)?.toString('utf16le') ?? null,
    add(name, content) {
      const bytes = Buffer.from(content, 'utf16le');
      if (added.has(name) || size + bytes.length > maxBytes) return;
      take(added, name, bytes);
      isReplaced ||= files.some(({ parts }) => parts.has(name));
    },
    save() {
      if (added.size === 0) return;
      const isOneFile = isReplaced || files.length >= maxFiles || bytesOf(files) > 2 * sum(asked.values());
      if (!writeParts(folder, key, isOneFile ? new Map([...asked, ...added]) : added)) return;
      for (const { name } of isOneFile ? files : []) removeCacheFile(folder, name);
    },
  };
}

const bytesOf = (files: readonly PartsFile[]) => sum(files.flatMap(({ parts }) => [...parts.values()]));

function sum(contents: Iterable<Buffer>): number {
  let bytes = 0;
  for (const { length } of contents) bytes += length;
  return bytes;
}

/** The names and lengths of the parts take room too. */
const max = maxBytes + 8 * 1024 * 1024;

/** A line with the names and lengths, then the parts one after the other; all of it in UTF-16, which takes more room and the least time. */
function writeParts(folder: string, key: string, parts: ReadonlyMap<string, Buffer>): boolean {
  const head = JSON.stringify(Array.from(parts, ([name, { length }]) => [name, length]));
  const content = [Buffer.from(`${head}\n`, 'utf16le'), ...parts.values()];
  return writeCached(folder, key, content, { name: `${key}-${uniqueWord()}`, max });
}

function readParts(folder: string, key: string, name: string): PartsFile | null {
  const bytes = readCached(folder, key, { name, max });
  if (bytes === null) return null;
  let from = bytes.indexOf('\n', 0, 'utf16le') + 2;
  const head = JSON.parse(bytes.toString('utf16le', 0, from)) as [string, number][];
  const parts = new Map(head.map(([part, length]) => [part, bytes.subarray(from, (from += length))]));
  return { name, parts };
}
