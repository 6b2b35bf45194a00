import type { FindingsMemory, KeptGroup } from '../../src/lint/kept-findings.ts';
import type { PlanFolder } from '../../src/plan/source-file.ts';

const decoder = new TextDecoder();

/** A memory whose content is read from letters and handed on as letters, as a store on disk does. */
export interface LetteredMemory {
  readonly memory: FindingsMemory;
  /** What is known now. */
  readonly handedOn: () => string;
  /** How many groups of files were asked for, and how many of them were known. */
  readonly counts: () => { readonly asked: number; readonly known: number };
}

/** What is remembered of a folder's files. */
export function memoryOf({ files }: PlanFolder, known: string): LetteredMemory {
  const texts = new Map(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
  const before = new Map(JSON.parse(known) as [string, KeptGroup][]);
  const added = new Map<string, KeptGroup>();
  const asked = new Set<string>();
  return {
    memory: {
      contentOf: (path) => texts.get(path) ?? null,
      nameOf: (text) => text,
      find(name) {
        asked.add(name);
        return before.get(name) ?? null;
      },
      add(name, group) {
        added.set(name, group);
      },
    },
    handedOn: () => JSON.stringify([...before, ...added]),
    counts: () => ({ asked: asked.size, known: [...asked].filter((name) => before.has(name)).length }),
  };
}

/** A memory in which nothing was found in any text file but one, which is judged anew. */
export const onlyAnew = (file: string): FindingsMemory => ({
  contentOf: (path) => path,
  nameOf: (text) => text,
  find: (name) => (name.includes(file) ? null : { problems: [], gathered: {} }),
  add: () => undefined,
});
