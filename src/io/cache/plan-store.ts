import type { PlanFolder } from '../../plan/source-file.ts';
import { runtimeVersion } from '../host.ts';
import { cacheFolder, isInRepository, type Variables } from './cache-folder.ts';
import { keyOf } from './cached-bytes.ts';
import { type CachedParts, cachedParts } from './cached-parts.ts';

/** What is cached of a plan: the values of its text files, of its records and of its other files, what was found, what of that in groups of files, and what changed since. */
export type PartsName = 'texts' | 'records' | 'values' | 'findings' | 'groups' | 'changes';

/** The cache of the plan in a folder, each kind of part read when it is first asked for. */
export interface PlanStore {
  readonly parts: (name: PartsName) => CachedParts;
  /** Writes what was added to any of them, and lets go of all: from then on there is nothing in it, and it takes nothing. */
  readonly save: () => void;
}

/** What a store depends on. */
export interface StorePlace {
  readonly root: string;
  /** Which build of the tool this is; where it does not know, nothing is cached. */
  readonly build?: string;
  readonly variables: Variables;
}

/** A plan of more bytes than this is read each time: its cache would take too much room. */
const maxOfPlan = 16 * 1024 * 1024;

/**
 * The store of a plan: what it holds was made by the same build on the same engine. Null where nothing is cached or believed: without a
 * build, in continuous integration, where no cache folder can be had that is surely the user's own and no part of a repository, and for
 * a plan that is very large.
 */
export function planStore(
  { root, build, variables }: StorePlace,
  { files }: Pick<PlanFolder, 'files'>,
): PlanStore | null {
  const inCi = variables['CI'] || variables['GITHUB_ACTIONS'];
  if (build === undefined || inCi || bytesOf(files) > maxOfPlan) return null;
  const folder = cacheFolder(variables, root);
  if (folder === null || isInRepository(folder)) return null;
  const opened = new Map<PartsName, CachedParts>();
  let isOver = false;
  return {
    parts(name) {
      if (isOver) return nothing;
      const known = opened.get(name);
      if (known) return known;
      const parts = cachedParts(folder, keyOf(['parts', name, build, runtimeVersion(), root]));
      opened.set(name, parts);
      return parts;
    },
    save() {
      for (const parts of opened.values()) parts.save();
      opened.clear();
      isOver = true;
    },
  };
}

const nothing: CachedParts = {
  get: () => null,
  add: () => undefined,
  save: () => undefined,
};

function bytesOf(files: PlanFolder['files']): number {
  let sum = 0;
  for (const { bytes } of files) sum += bytes.length;
  return sum;
}
