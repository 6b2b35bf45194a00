import { presentIdOf } from '../../plan/former-ids.ts';
import { groupBy } from '../../plan/group-by.ts';
import type { ResolvedCitation } from '../../plan/citation.ts';
import { lazily } from '../../plan/lazily.ts';
import type { Plan } from '../../plan/plan.ts';
import type { FileKind, Problem } from '../../plan/source-file.ts';
import type { PlanRule, RuleContext } from '../../rules/plan-rule.ts';
import { programmeFolderOf } from '../../source/read/file-kind.ts';
import { partOfPlan } from '../../source/read/plan-from.ts';
import type { ReadPlan } from '../../source/read/read-plan.ts';
import { repeatedSymbols } from '../../vietnamese/documents/document-index.ts';
import { findUnusualStrings } from '../../vietnamese/letters/unusual-strings.ts';
import { isBroken, withoutUnread, type PartlyRead } from '../broken-parts.ts';
import { type FileGroup, fileGroups } from './file-groups.ts';
import { gatherAll, type GatheredOf, placedIn } from './gathered.ts';
import {
  areApart,
  type FindingsCache,
  fromCached,
  groupKey,
  type CachedGroup,
  cachedGroup,
} from './findings-cache.ts';
import { textFacts } from './text-facts.ts';

/** Runs the rules of file scope (those of the scopes `unit` and `file`) where findings are cached: over the files of which nothing is. */
export interface FileScope {
  /** What such a rule finds in the whole plan, cached or found now by `check`. */
  problemsOf(
    rule: Pick<PlanRule<never>, 'id' | 'needsWholePlan'>,
    context: RuleContext,
    check: CheckPlan,
  ): readonly Problem[];
  readonly gatheredOf: GatheredOf;
  /** Adds to the cache what was found now; called once, when all rules were run. */
  addToCache(): CheckedFiles;
}

/** The groups of the files of a plan, with what is known of them once all were checked. */
export type CheckedFiles = readonly (FileGroup & { readonly cached: CachedGroup })[];

type CheckPlan = (context: RuleContext) => readonly Problem[];

/** What keys are made of. */
interface FileScopeOptions {
  readonly asOf: string;
  readonly here: PartlyRead;
  readonly cache: FindingsCache;
}

/** Gives rules of file scope what is cached of files that are as they were, and the rest of the plan to look at. */
export function fileScope(read: Pick<ReadPlan, 'plan' | 'files'>, options: FileScopeOptions): FileScope {
  const { cache, here } = options;
  const cached = new Map<string, CachedGroup>();
  const keyed = groupsWithKeys(read, options);
  for (const { key, files } of keyed) {
    const group = cache.get(key) as CachedGroup | null;
    if (group) for (const file of files) cached.set(file, group);
  }
  const known = groupBy(
    [...new Set(cached.values())].flatMap(({ problems }) => problems.map(fromCached)),
    ({ rule }) => rule,
  );
  const isUncached = (file: string) => !cached.has(file);
  const part = cached.size === 0 ? read.plan : partOfPlan(read.plan, { file: isUncached });
  const files = read.files.filter(({ document }) => isUncached(document.source.path));
  const unusualStrings = lazily(() => findUnusualStrings(files));
  const [partly, whole] = [withoutUnread(part, here), part];
  const gathered = lazily(() => gatherAll(part));
  const found: Problem[] = [];

  return {
    problemsOf(rule, context, check) {
      const plan = rule.needsWholePlan ? partly : whole;
      const seen = { plan, files, unusualStrings, recordProblems: unseen, closingStatesOf: unseen };
      const fresh = check({ ...context, ...seen }).filter(({ file }) => isUncached(file));
      const before = known.get(rule.id) ?? [];
      const all = areApart(before, fresh) ? [...fresh, ...before] : check(context);
      found.push(...all.filter(({ file }) => isUncached(file)));
      return all;
    },
    gatheredOf: (rule) => (programme) =>
      placedIn(programme, (file) => (cached.get(file)?.gathered ?? gathered())[rule.id]?.[file] ?? []),
    addToCache() {
      const byFile = groupBy(found, ({ file }) => file);
      const texts = textFacts({ files, plan: part, gathered: gathered() }, cache.hashOf);
      return keyed.map(({ key, ...group }) => {
        const before = cached.get(group.files[0] ?? '');
        const now = before ?? cachedGroup(group.files, { byFile, gathered: gathered(), texts });
        if (!before) cache.add(key, now);
        return { ...group, cached: now };
      });
    },
  };
}

/** Tells of a rule whether what it finds in a file of a plan follows from that file, and what all share, alone. */
export function ofFilesIn(plan: Plan): (rule: Pick<PlanRule<never>, 'scope'>) => boolean {
  const areClear = lazily(() => areCitationsClear(plan));
  return (rule) =>
    rule.scope === 'file' ||
    rule.scope === 'unit' ||
    (rule.scope === 'unit-of-clear-citations' && areClear());
}

/** Tells of a rule whether what it finds in a unit of a plan whose citations are clear follows from that unit, and what all share, alone. */
export const isOfUnits = ({ scope }: Pick<PlanRule<never>, 'scope'>): boolean =>
  scope === 'unit' || scope === 'unit-of-clear-citations';

/**
 * Whether every citation in the text of a plan tells by itself which document it means: one without a date, of several documents of its symbol, means the one that was cited with its date before. `repeated` are
 * the symbols that several documents bear.
 */
export function areCitationsClear(
  { documents, programmes }: Plan,
  repeated: ReadonlySet<string> = repeatedSymbols(documents),
): boolean {
  const isClear = ({ label, parts }: ResolvedCitation) =>
    parts === null || Boolean(parts.date?.date) || !repeated.has(label);
  return repeated.size === 0 || programmes.every(({ index }) => index.citations.every(isClear));
}

const unseen = (): never => {
  throw new Error('A rule of file scope looks at records.');
};

/** The groups of files, each under a key of all that rules of file scope can see of it; groups with something that has no hash are left out. */
function groupsWithKeys(
  read: Pick<ReadPlan, 'plan' | 'files'>,
  { asOf, here, cache }: FileScopeOptions,
): (FileGroup & { readonly key: string })[] {
  const byFolder = groupBy(read.files, ({ document }) => programmeFolderOf(document.source.path));
  const pathsOf = (folder: string | null, kinds: readonly FileKind[]) =>
    (byFolder.get(folder) ?? [])
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ document }) => document.source.path);
  const contextHashOf = (...parts: readonly unknown[]) => cache.hashOf(JSON.stringify(parts));
  const registers = pathsOf(null, ['documents', 'organisations', 'approvals']);
  const former = read.plan.programmes.map(({ index }) => [...presentIdOf(index.units)]);
  const areClear = ofFilesIn(read.plan)({ scope: 'unit-of-clear-citations' });
  const forAll = contextHashOf(registers, asOf, here.isSharedBroken, former, areClear);
  const ofRegisters = groupKey(cache, { contextHash: forAll, files: registers });
  if (ofRegisters === null) return [];
  const broken = new Set(
    read.plan.programmes.filter((programme) => isBroken(programme, here)).map(({ folder }) => folder),
  );
  const shared = new Map(
    [...byFolder.keys()].map((folder) => {
      const paths = pathsOf(folder, ['programme', 'revision']);
      const contextHash = contextHashOf(paths, ofRegisters, broken.has(folder ?? ''));
      return [folder, groupKey(cache, { contextHash, files: paths })];
    }),
  );
  const ofTexts = fileGroups(read).flatMap(({ files, looksAt }) => {
    const ofFolder = shared.get(programmeFolderOf(files[0] ?? '')) ?? null;
    const contextHash = contextHashOf(files, ofFolder, looksAt);
    const key = ofFolder === null ? null : groupKey(cache, { contextHash, files });
    return key === null ? [] : [{ key, files, looksAt }];
  });
  // The registers look at nothing in other files.
  return registers.length > 0 ? [{ key: ofRegisters, files: registers, looksAt: '' }, ...ofTexts] : ofTexts;
}
