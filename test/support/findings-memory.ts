import { contentFingerprint } from '../../src/io/content-fingerprint.ts';
import type { FindingsMemory, KeptKind } from '../../src/lint/kept-findings.ts';
import type { PlanFolder } from '../../src/plan/source-file.ts';

const decoder = new TextDecoder();

/** What is kept, by its name, in letters, as on disk. */
export type Kept = ReadonlyMap<string, string>;

/** A memory whose content is read from letters and handed on as letters, each part by itself, as a store on disk does. */
export interface LetteredMemory {
  readonly memory: FindingsMemory;
  /** What is known now. */
  readonly handedOn: () => Kept;
  /** How many groups of files were asked for, how many of them were known, and whether what is found across files was, or the rest beside one file. */
  readonly counts: () => Readonly<Record<'asked' | 'known' | 'across' | 'rest', number>>;
}

/** What is remembered of a folder's files. */
export function memoryOf({ files }: PlanFolder, before: Kept): LetteredMemory {
  const texts = new Map(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
  const added = new Map<string, string>();
  const asked = new Set<string>();
  return {
    memory: {
      contentOf: (path) => texts.get(path) ?? null,
      nameOf: contentFingerprint,
      knows: (name) => before.has(name),
      find(name) {
        asked.add(name);
        const letters = before.get(name);
        return letters === undefined ? null : (JSON.parse(letters) as unknown);
      },
      add(name, part) {
        added.set(name, JSON.stringify(part));
      },
    },
    handedOn: () => new Map([...before, ...added]),
    counts() {
      const of = (kind: KeptKind) => [...asked].filter((name) => name.startsWith(`${kind} `));
      const known = (kind: KeptKind) => of(kind).filter((name) => before.has(name)).length;
      return {
        asked: of('group').length,
        known: known('group'),
        across: known('problems'),
        rest: known('rest'),
      };
    },
  };
}

/** A memory in which nothing was found in any text file but one, which is judged anew. */
export const onlyAnew = (file: string): FindingsMemory => ({
  contentOf: (path) => path,
  nameOf: (text) => text,
  knows: () => false,
  find: (name) =>
    name.startsWith('group ') && !name.includes(file) ? { problems: [], gathered: {}, seen: {} } : null,
  add: () => undefined,
});
