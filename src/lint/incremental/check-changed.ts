import { groupBy } from '../../plan/group-by.ts';
import { lazily } from '../../plan/lazily.ts';
import { memoised } from '../../plan/memoised.ts';
import type { Programme } from '../../plan/plan.ts';
import type { PlanFolder, Problem } from '../../plan/source-file.ts';
import type { ReadPlan } from '../../source/read/read-plan.ts';
import type { PartlyRead } from '../broken-parts.ts';
import type { ExceptedAbove } from '../exceptions.ts';
import { maxProblems } from '../problem-rest.ts';
import { idsOf } from '../settle-findings.ts';
import { type CachedPlan, type CachedText, planKey } from './cached-plan.ts';
import { changedRecords, isToldAnew } from './changed-records.ts';
import { type ChangedText, changedTexts, readSound } from './changed-texts.ts';
import { type CheckOptions, checkUnits } from './check-units.ts';
import { isOfUnits } from './file-scope.ts';
import { areApart, type CachedProblem, fromCached, type SeenInFile } from './findings-cache.ts';
import { areSeenTheSame, type SeenInUnit, seenOtherwise } from './seen-in-units.ts';
import { cacheChanges, type Changes, knownPlan } from './known-plan.ts';
import { keyOfUnit } from './text-units.ts';

/** What was found in a plan of which only the text files and records that changed were read: it could be read whole, and no rule was left out. */
export interface CheckedPlan {
  /** Without the other text files and records. */
  readonly read: ReadPlan;
  readonly problems: readonly Problem[];
  readonly aboveIn: (programme: Programme) => ExceptedAbove;
  readonly here: PartlyRead;
  readonly base: null;
  readonly skipped: readonly [];
}

/** Where more text files differ from those of the cached plan, the whole plan is checked. */
const maxTexts = 24;

/**
 * Checks a plan that differs from one that is cached in the wordings and assignments of some units, in the layout of their files, and in the records of a few tasks: the
 * rules that look at a unit by itself are run over these units, those about records over these tasks, and all that others find comes from the cache. Null where that is not
 * enough to know what a run over the whole plan would find.
 */
export function checkChanged(folder: PlanFolder, options: CheckOptions): CheckedPlan | null {
  const { cache } = options;
  const readOnce = memoised(options.readOnce);
  const key = planKey(folder, options);
  const known = key === null ? null : knownPlan(key, cache);
  if (!known) return null;
  const { plan } = known;
  const records = changedRecords(folder, plan, { cache, readOnce });
  if (!records) return null;
  const differing = plan.texts.filter(({ path, content }) => content !== cache.contentHashOf(path));
  const looked = [...differing, ...records.texts];
  if (looked.length > maxTexts || looked.some(({ tasks }) => tasks === null)) return null;
  const paths = new Set([...looked.map(({ path }) => path), ...records.files]);
  const reads = readSound(folder, paths, readOnce);
  const texts = reads && changedTexts(differing, reads, cache);
  const stays = texts && whatStays(plan, { texts, records });
  if (!stays) return null;
  const repeated = new Set(plan.repeatedSymbols);
  const checked = checkUnits(folder, { texts, records, reads, repeated }, options);
  const seen = checked && seenNow(texts, checked.seen);
  if (!checked || !seen || !areSeenTheSame(seenTexts(plan), seen)) return null;
  const fresh = [...checked.problems, ...checked.ofRecords];
  const problems = [...stays.map(fromCached), ...fresh];
  if (!areApart(stays, checked.problems, checked.ofRecords) || mayBeCounted(problems, { texts, records }))
    return null;
  cacheChanges(known, { texts, records }, { seen, problems, cache });
  return {
    read: checked.read,
    here: checked.here,
    base: null,
    skipped: [],
    problems,
    aboveIn: (programme) => new Map(plan.above[programme.folder] ?? []),
  };
}

const ofUnits = idsOf(isOfUnits);
const ofFiles = idsOf(({ scope }) => scope === 'file');

/**
 * What was found before and stays, in text files that changed at the places where it stands now: all but what is told anew. Null where that cannot be told: something was only counted, or was found across files
 * in a unit that says something else now.
 */
function whatStays({ problems }: CachedPlan, { texts, records }: Changes): CachedProblem[] | null {
  const changed = new Map(texts.map((text) => [text.before.path, text]));
  const stays: CachedProblem[] = [];
  for (const problem of problems) {
    const text = changed.get(problem.file);
    if (problem.more && (text || records.files.has(problem.file))) return null;
    if (!text) {
      if (!isToldAnew(problem, records)) stays.push(problem);
      continue;
    }
    const { rule, place } = problem;
    if (ofFiles.has(rule)) continue;
    if (!place) return null;
    if (!text.changed.has(keyOfUnit(place.path)))
      stays.push({ ...problem, range: text.file.document.locate(place.path, place.part) });
    else if (!ofUnits.has(rule)) return null;
  }
  return stays;
}

/** Whether so much is found in a file that changed that a run over the whole plan would only count some of it. */
function mayBeCounted(
  problems: readonly Pick<Problem, 'rule' | 'file' | 'more'>[],
  { texts, records }: Changes,
): boolean {
  const changed = new Set([...texts.map(({ before }) => before.path), ...records.files]);
  const inChanged = problems.filter(({ file }) => changed.has(file));
  return (
    inChanged.some(({ more }) => more !== undefined) ||
    (inChanged.length > maxProblems &&
      [...groupBy(inChanged, ({ rule, file }) => `${rule} ${file}`).values()].some(
        ({ length }) => length > maxProblems,
      ))
  );
}

/** What rules across files see now of the text files in which units changed; `seen` is what they see of these. */
function seenNow(
  texts: readonly ChangedText[],
  seen: ReadonlyMap<string, SeenInUnit>,
): Record<string, SeenInFile> {
  return Object.fromEntries(
    texts
      .filter(({ changed }) => changed.size > 0)
      .map(({ before, units }) => {
        const now = units.flatMap(({ key }, place) => {
          const unit = seen.get(`${before.path} ${key}`);
          return unit ? [[place, unit] as const] : [];
        });
        return [before.path, seenOtherwise(seenBefore(before), new Map(now))];
      }),
  );
}

const seenBefore = ({ seen }: CachedText) => JSON.parse(seen) as SeenInFile;

const seenTexts = ({ texts }: CachedPlan) =>
  texts.map((text) => ({ path: text.path, roots: text.roots, seen: lazily(() => seenBefore(text)) }));
