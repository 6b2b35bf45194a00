import type { Problem } from '../../plan/source-file.ts';
import { groupBy } from '../../plan/group-by.ts';
import { withMark } from '../to-findings.ts';
import type { CachedPlan, CachedText } from './cached-plan.ts';
import type { ChangedRecords } from './changed-records.ts';
import type { ChangedText } from './changed-texts.ts';
import {
  areApart,
  cacheKey,
  type CachedProblem,
  type FindingsCache,
  type SeenInFile,
  toCached,
} from './findings-cache.ts';

/** A text file that changed since its plan was cached, with all that is found in it now: small, so that it can be cached after each change. */
interface ChangedSince {
  readonly text: Pick<CachedText, 'content' | 'said' | 'seen'>;
  readonly problems: readonly CachedProblem[];
}

/** By path; plain data. */
type ChangesSince = Readonly<Record<string, ChangedSince>>;

/** What the cache knows of a plan: what was cached of it last, and what changed since. */
export interface KnownPlan {
  readonly key: string;
  /** Where what changed since is cached. */
  readonly keyOfChanges: string;
  readonly changes: ChangesSince;
  /** The plan with these changes. */
  readonly plan: CachedPlan;
}

/** How a plan differs from one that is known. */
export interface Changes {
  readonly texts: readonly ChangedText[];
  readonly records: ChangedRecords;
}

/** What the cache knows of a plan under a key (`planKey`); null where it knows nothing. */
export function knownPlan(key: string, cache: FindingsCache): KnownPlan | null {
  const cached = cache.get(key) as CachedPlan | null;
  if (!cached) return null;
  const contents = cached.texts.map(({ content }) => content);
  const keyOfChanges = cacheKey(cache, 'changes', [key, contents, cached.records]);
  const changes = (cache.get(keyOfChanges) ?? {}) as ChangesSince;
  return { key, keyOfChanges, changes, plan: withChanges(cached, changes) };
}

/** Where more text files have changed since, or more files of records, the plan is cached anew. */
const maxSince = { texts: 24, records: 3 };

/** Caches how a plan differs from what was known of it; `seen` is what rules across files see of text files in which units changed, `problems` all that is found in the plan. */
export function cacheChanges(
  { key, keyOfChanges, changes, plan }: KnownPlan,
  { texts, records }: Changes,
  {
    seen,
    problems,
    cache,
  }: {
    readonly seen: Readonly<Record<string, SeenInFile>>;
    readonly problems: readonly Problem[];
    readonly cache: FindingsCache;
  },
): void {
  const found = groupBy(problems, ({ file }) => file);
  const cachedIn = (file: string) => (found.get(file) ?? []).map((problem) => toCached(withMark(problem)));
  const changed = texts.flatMap(({ before, said }): [string, ChangedSince][] => {
    const { path } = before;
    const content = cache.contentHashOf(path);
    if (content === null) return [];
    const now = seen[path] ? JSON.stringify(seen[path]) : before.seen;
    return [[path, { text: { content, said, seen: now }, problems: cachedIn(path) }]];
  });
  const now: ChangesSince = { ...changes, ...Object.fromEntries(changed) };
  if (records.changed.size > maxSince.records || Object.keys(now).length > maxSince.texts)
    cache.add(key, {
      ...withChanges(plan, now),
      records: records.records,
      loose: records.loose,
      problems: problems.map(withMark).map(toCached),
    } satisfies CachedPlan);
  else if (changed.length > 0 && areApart(...foundWith(plan, now))) cache.add(keyOfChanges, now);
}

function withChanges(plan: CachedPlan, changes: ChangesSince): CachedPlan {
  return {
    ...plan,
    texts: plan.texts.map((text) => ({ ...text, ...changes[text.path]?.text })),
    problems: foundWith(plan, changes).flat(),
  };
}

/** What was found in a plan in files that stay as they were, and what is found in those that changed since: where both have findings that are alike, their order is lost. */
const foundWith = ({ problems }: CachedPlan, changes: ChangesSince): (readonly CachedProblem[])[] => [
  problems.filter(({ file }) => changes[file] === undefined),
  Object.values(changes).flatMap((changed) => changed.problems),
];
