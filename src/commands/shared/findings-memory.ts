import { digestOf } from '../../io/cache/file-digest.ts';
import type { PlanStore } from '../../io/cache/plan-store.ts';
import { contentFingerprint } from '../../io/content-fingerprint.ts';
import type { FindingsMemory, KeptGroup } from '../../lint/kept-findings.ts';
import type { PlanFolder } from '../../plan/source-file.ts';

/** What a store has of the findings of text files, and a way to add to it. */
export function keptFindings(store: PlanStore, folder: PlanFolder): FindingsMemory {
  const parts = store.parts('findings');
  return {
    ...namesIn(folder),
    find(name) {
      const known = parts.get(name);
      return known === null ? null : (JSON.parse(known) as KeptGroup);
    },
    add(name, group) {
      parts.add(name, JSON.stringify(group));
    },
  };
}

/** The most groups of text files of which an editor remembers findings; those that were asked for longest ago go first. */
const mostGroups = 8_192;

/** The findings of text files for as long as a process runs, for whoever lints nearly the same folder again and again. */
export function rememberedFindings(): (folder: PlanFolder) => FindingsMemory {
  const known = new Map<string, KeptGroup>();
  const put = (name: string, group: KeptGroup) => {
    known.delete(name);
    known.set(name, group);
    const [oldest] = known.keys();
    if (known.size > mostGroups && oldest !== undefined) known.delete(oldest);
  };
  return (folder) => ({
    ...namesIn(folder),
    find(name) {
      const group = known.get(name);
      if (group) put(name, group);
      return group ?? null;
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
