import type { Problem } from '../../plan/source-file.ts';
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

/** What changed since a plan was cached: small, so that it can be cached after each change; plain data. */
interface CachedChanges {
  /** By path, what text files that changed are now. */
  readonly texts: Readonly<Record<string, Pick<CachedText, 'content' | 'said' | 'seen'>>>;
  /** The records as they are now; absent where they are as they were. */
  readonly records?: Pick<CachedPlan, 'records' | 'loose'>;
  /** The files in which something else may be found than before. */
  readonly files: readonly string[];
  /** All that is found in these. */
  readonly problems: readonly CachedProblem[];
}

const noChanges: CachedChanges = { texts: {}, files: [], problems: [] };

/** What the cache knows of a plan: what was cached of it last, and what changed since. */
export interface KnownPlan {
  readonly key: string;
  /** Where what changed since is cached. */
  readonly keyOfChanges: string;
  readonly changes: CachedChanges;
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
  const changes = (cache.get(keyOfChanges) ?? noChanges) as CachedChanges;
  return { key, keyOfChanges, changes, plan: withChanges(cached, changes) };
}

function withChanges(plan: CachedPlan, changes: CachedChanges): CachedPlan {
  const { texts, records, problems } = changes;
  return {
    ...plan,
    ...records,
    texts: plan.texts.map((text) => ({ ...text, ...texts[text.path] })),
    problems: [...foundBeside(plan, changes), ...problems],
  };
}

/** What was found in a plan in files that stay as they were. Where what is found in the others is alike, the order of both is lost. */
function foundBeside({ problems }: CachedPlan, { files }: Pick<CachedChanges, 'files'>): CachedProblem[] {
  const changed = new Set(files);
  return problems.filter(({ file }) => !changed.has(file));
}

/** Where something else may be found in more files since, the plan is cached anew. */
const maxFiles = 24;

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
  const areRecordsChanged = records.changed.size > 0;
  if (texts.length === 0 && !areRecordsChanged) return;
  const paths = texts.map(({ before }) => before.path);
  const recordsNow = areRecordsChanged ? { records: records.records, loose: records.loose } : changes.records;
  const files = new Set([...changes.files, ...paths, ...records.changed, ...records.files]);
  const now = {
    texts: { ...changes.texts, ...Object.fromEntries(texts.flatMap((text) => textNow(text, seen, cache))) },
    ...(recordsNow && { records: recordsNow }),
    files: [...files],
    problems: problems.filter(({ file }) => files.has(file)).map((problem) => toCached(withMark(problem))),
  } satisfies CachedChanges;
  if (!areApart(foundBeside(plan, now), now.problems)) return;
  if (files.size > maxFiles) cache.add(key, withChanges(plan, now));
  else cache.add(keyOfChanges, now);
}

/** What is cached of a text file that changed; nothing where it has no hash. */
function textNow(
  { before, said }: ChangedText,
  seen: Readonly<Record<string, SeenInFile>>,
  { contentHashOf }: FindingsCache,
): [path: string, CachedChanges['texts'][string]][] {
  const { path } = before;
  const content = contentHashOf(path);
  if (content === null) return [];
  return [[path, { content, said, seen: seen[path] ? JSON.stringify(seen[path]) : before.seen }]];
}
