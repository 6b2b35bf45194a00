import { contentFingerprint } from '../../src/io/content-fingerprint.ts';
import type { FindingsCache, CacheEntryKind } from '../../src/lint/incremental/findings-cache.ts';
import type { PlanFolder } from '../../src/plan/source-file.ts';

/** A letter for each byte, so that bytes that are read alike are told apart: a mark at the beginning, what is no UTF-8. */
const lettersOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** The entries of a cache by their keys, as JSON, as on disk. */
export type Entries = ReadonlyMap<string, string>;

/** A cache whose entries are read from JSON and handed on as JSON, each by itself, as a store on disk does. */
export interface SerialisedCache {
  readonly cache: FindingsCache;
  /** What is cached now. */
  readonly handedOn: () => Entries;
  /** How many groups of files were asked for, how many of them were cached, whether what was found in the whole plan was taken, and whether it was cached anew. */
  readonly counts: () => Readonly<Record<'asked' | 'known' | 'plan' | 'anew', number>>;
}

/** The cache of a folder's files. */
export function cacheOf({ files }: PlanFolder, before: Entries): SerialisedCache {
  const hashes = new Map(files.map(({ path, bytes }) => [path, contentFingerprint(lettersOf(bytes))]));
  const added = new Map<string, string>();
  const asked = new Set<string>();
  return {
    cache: {
      contentHashOf: (path) => hashes.get(path) ?? null,
      hashOf: contentFingerprint,
      get(key) {
        asked.add(key);
        const json = before.get(key);
        return json === undefined ? null : (JSON.parse(json) as unknown);
      },
      add(key, entry) {
        added.set(key, JSON.stringify(entry));
      },
    },
    handedOn: () => new Map([...before, ...added]),
    counts() {
      const of = (kind: CacheEntryKind) => [...asked].filter((key) => key.startsWith(`${kind} `));
      const known = (kind: CacheEntryKind) => of(kind).filter((key) => before.has(key)).length;
      return {
        asked: of('group').length,
        known: known('group'),
        plan: of('group').length > 0 ? 0 : known('plan'),
        anew: [...added.keys()].filter((key) => key.startsWith('plan ')).length,
      };
    },
  };
}

/** A cache by which nothing was found in any text file but one, which is not in it. */
export const cachedExcept = (file: string): FindingsCache => ({
  contentHashOf: (path) => path,
  hashOf: (text) => text,
  get: (key) =>
    key.startsWith('group ') && !key.includes(file) ? { problems: [], gathered: {}, texts: {} } : null,
  add: () => undefined,
});
