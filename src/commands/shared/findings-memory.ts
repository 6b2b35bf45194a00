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
    find(name) {
      const known = parts.get(name);
      return known === null ? null : (JSON.parse(known) as unknown);
    },
    add(name, part) {
      parts.add(name, JSON.stringify(part));
    },
  };
}

/** The most parts that an editor remembers, two a text file; those that were asked for longest ago go first. */
const mostParts = 16_384;

/** The findings of text files for as long as a process runs, for whoever lints nearly the same folder again and again. */
export function rememberedFindings(): (folder: PlanFolder) => FindingsMemory {
  const known = new Map<string, unknown>();
  const put = (name: string, part: unknown) => {
    known.delete(name);
    known.set(name, part);
    const [oldest] = known.keys();
    if (known.size > mostParts && oldest !== undefined) known.delete(oldest);
  };
  return (folder) => ({
    ...namesIn(folder),
    find(name) {
      const part = known.get(name);
      if (part !== undefined) put(name, part);
      return part ?? null;
    },
    add(name, group) {
      put(name, withOwnLetters(group));
    },
  });
}

/** The same findings with texts of their own: the engine keeps a whole file in memory for an id that was cut out of it. */
const withOwnLetters = (group: KeptGroup): KeptGroup => JSON.parse(JSON.stringify(group)) as KeptGroup;

/** The bytes are named at once: whoever reads the files may let go of them. */
function namesIn({ files }: PlanFolder): Pick<FindingsMemory, 'contentOf' | 'nameOf'> {
  const contents = new Map(files.map((file) => [file.path, digestOf(file)]));
  return { contentOf: (path) => contents.get(path) ?? null, nameOf: contentFingerprint };
}
