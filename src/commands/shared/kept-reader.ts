import { digestOf } from '../../io/cache/file-digest.ts';
import type { PlanStore } from '../../io/cache/plan-store.ts';
import { readingThrough } from '../../source/read/kept-values.ts';
import { type ReadFile, readPlanFile } from '../../source/read/read-plan-file.ts';

/** Reads files through what a store has of them, and adds what it lacks; as they are where there is no store. */
export const keptReader = (store: PlanStore | null): ReadFile =>
  store
    ? readingThrough({
        valuesFor: (kind) => store.parts(['progress', 'records'].includes(kind) ? 'records' : 'values'),
        digestOf,
      })
    : readPlanFile;
