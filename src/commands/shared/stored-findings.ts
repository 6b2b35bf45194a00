import { digestOf } from '../../io/cache/file-digest.ts';
import type { PartsName, PlanStore } from '../../io/cache/plan-store.ts';
import { shortFingerprint } from '../../io/content-fingerprint.ts';
import {
  cacheEntryKind,
  type CacheEntryKind,
  type FindingsCache,
} from '../../lint/incremental/findings-cache.ts';
import type { PlanFolder } from '../../plan/source-file.ts';

/**
 * The findings cache in the store of a plan. What a run over the whole plan found in each group of files lies apart, since a run over what changed does not look at it; so does what changed, which is
 * written after each change.
 */
export function storedFindings(store: PlanStore, folder: PlanFolder): FindingsCache {
  const partsOf = (key: string) => store.parts(partsOfKind[cacheEntryKind(key)]);
  return {
    ...hashesIn(folder),
    get(key) {
      const known = partsOf(key).get(key);
      return known === null ? null : (JSON.parse(known) as unknown);
    },
    add(key, entry) {
      partsOf(key).add(key, JSON.stringify(entry));
    },
  };
}

const partsOfKind: Readonly<Record<CacheEntryKind, PartsName>> = {
  group: 'groups',
  plan: 'findings',
  changes: 'changes',
};

/** The most that is cached for an editor, in characters of JSON; what was asked for longest ago goes first. */
const maxCharacters = 32 * 1024 * 1024;

/** A findings cache for as long as a process runs, for whoever lints nearly the same folder again and again. */
export function findingsInMemory(): (folder: PlanFolder) => FindingsCache {
  const entries = new Map<string, { readonly entry: unknown; readonly size: number }>();
  let size = 0;
  const forget = (key: string) => {
    size -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  };
  return (folder) => ({
    ...hashesIn(folder),
    get(key) {
      const found = entries.get(key);
      if (!found) return null;
      entries.delete(key);
      entries.set(key, found);
      return found.entry;
    },
    add(key, entry) {
      const json = JSON.stringify(entry);
      forget(key);
      // Parsed from its JSON, so that its strings are its own: a slice of a file would hold the whole file in memory.
      entries.set(key, { entry: JSON.parse(json) as unknown, size: key.length + json.length });
      size += key.length + json.length;
      for (const oldest of entries.keys()) {
        if (size <= maxCharacters) break;
        forget(oldest);
      }
    },
  });
}

/** The bytes are hashed at once: whoever reads the files may release them. */
function hashesIn({ files }: PlanFolder): Pick<FindingsCache, 'contentHashOf' | 'hashOf'> {
  const hashes = new Map(files.map((file) => [file.path, digestOf(file)]));
  return { contentHashOf: (path) => hashes.get(path) ?? null, hashOf: shortFingerprint };
}
