import type { FindingsMemory, KeptGroup } from '../../src/lint/kept-findings.ts';
import type { PlanFolder } from '../../src/plan/source-file.ts';

const decoder = new TextDecoder();

/** What is remembered of a folder's files: read from letters and handed on as letters, as a store on disk does. */
export function memoryOf(
  { files }: PlanFolder,
  known: string,
): { readonly memory: FindingsMemory; readonly handedOn: () => string } {
  const texts = new Map(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
  let now = known;
  return {
    memory: {
      contentOf: (path) => texts.get(path) ?? null,
      keyOf: (parts) => JSON.stringify(parts),
      known: new Map(JSON.parse(known) as [string, KeptGroup][]),
      remember: (groups) => {
        now = JSON.stringify([...groups]);
      },
    },
    handedOn: () => now,
  };
}

/** A memory in which nothing was found in any text file but one, which is judged anew. */
export const onlyAnew = (file: string): FindingsMemory => {
  const nothing: KeptGroup = { problems: [], gathered: {} };
  const known = new Map<string, KeptGroup>();
  return {
    contentOf: (path) => path,
    keyOf(parts) {
      const key = JSON.stringify(parts);
      if (!key.includes(file)) known.set(key, nothing);
      return key;
    },
    known,
    remember: () => undefined,
  };
};
