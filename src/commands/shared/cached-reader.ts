import { digestOf } from '../../io/cache/file-digest.ts';
import type { PartsName, PlanStore } from '../../io/cache/plan-store.ts';
import { fastAccess } from '../../io/files/utf8-text.ts';
import type { FileKind } from '../../plan/source-file.ts';
import { readingThrough } from '../../source/read/cached-values.ts';
import { planFileReader, type ReadFile } from '../../source/read/read-plan-file.ts';

/** Reads files through what a store has of them, and adds what it lacks; as they are where there is no store. */
export const cachedReader = (store: PlanStore | null): ReadFile =>
  store
    ? readingThrough({ valuesFor: (kind) => store.parts(storeOf[kind] ?? 'values'), digestOf }, fastReader)
    : fastReader;

/** Reads files as they are, by the shortest ways that Node has. */
export const fastReader: ReadFile = planFileReader(fastAccess);

/** In which store the values of a kind of file are cached, where the files of that kind may be many. */
const storeOf: Partial<Record<FileKind, PartsName>> = {
  text: 'texts',
  progress: 'records',
  records: 'records',
};
