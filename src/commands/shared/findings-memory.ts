import { digestOf } from '../../io/cache/file-digest.ts';
import type { PlanStore } from '../../io/cache/plan-store.ts';
import { contentFingerprint } from '../../io/content-fingerprint.ts';
import type { FindingsMemory } from '../../lint/kept-findings.ts';
import type { PlanFolder } from '../../plan/source-file.ts';

/** What a store has of the findings of text files, and a way to add to it. */
export function keptFindings(store: PlanStore, folder: PlanFolder): FindingsMemory {
  const parts = store.parts('findings');
  return {
    ...namesIn(folder),
    knows: (name) => parts.has(name),
    find(name) {
      const known = parts.get(name);
      return known === null ? null : (JSON.parse(known) as unknown);
    },
    add(name, part) {
      parts.add(name, JSON.stringify(part));
    },
  };
}

/** The most that an editor remembers, as letters of JSON; what was asked for longest ago goes first. */
const mostLetters = 32 * 1024 * 1024;

/** The findings of text files for as long as a process runs, for whoever lints nearly the same folder again and again. */
export function rememberedFindings(): (folder: PlanFolder) => FindingsMemory {
  const known = new Map<string, { readonly part: unknown; readonly size: number }>();
  let size = 0;
  const forget = (name: string) => {
    size -= known.get(name)?.size ?? 0;
    known.delete(name);
  };
  return (folder) => ({
    ...namesIn(folder),
    knows: (name) => known.has(name),
    find(name) {
      const found = known.get(name);
      if (!found) return null;
      known.delete(name);
      known.set(name, found);
      return found.part;
    },
    add(name, part) {
      const letters = JSON.stringify(part);
      forget(name);
      // Made of letters of its own: for an id that was cut out of a file the engine keeps the whole file in memory.
      known.set(name, { part: JSON.parse(letters) as unknown, size: name.length + letters.length });
      size += name.length + letters.length;
      for (const oldest of known.keys()) {
        if (size <= mostLetters) break;
        forget(oldest);
      }
    },
  });
}

/** The bytes are named at once: whoever reads the files may let go of them. */
function namesIn({ files }: PlanFolder): Pick<FindingsMemory, 'contentOf' | 'nameOf'> {
  const contents = new Map(files.map((file) => [file.path, digestOf(file)]));
  return { contentOf: (path) => contents.get(path) ?? null, nameOf: contentFingerprint };
}
