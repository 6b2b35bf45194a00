import type { CalendarDate } from '../plan/calendar.ts';
import type { ExceptedFinding, Finding, Level } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanFolder, SourceFile } from '../plan/source-file.ts';
import { memoised } from '../plan/memoised.ts';
import { sourceOf } from '../source/read/decode.ts';
import { type ReadPlan, readPlan } from '../source/read/read-plan.ts';
import { type ReadFile, readPlanFile, memoisedReader } from '../source/read/read-plan-file.ts';
import { isBroken, type PartlyRead, partsOf, partsOfBase, type Unread } from './broken-parts.ts';
import { checkRules } from './check-rules.ts';
import { type CheckedPlan, checkChanged } from './incremental/check-changed.ts';
import type { FindingsCache } from './incremental/findings-cache.ts';
import { cachePlan } from './incremental/cached-plan.ts';
import { levelsOf } from './rule-levels.ts';
import { comparing, settleFindings } from './settle-findings.ts';
import { unreadableIn } from '../source/read/folder-problems.ts';
import { unknownRules } from './unknown-rules.ts';
import { sortFindings, toFindings, withMark } from './to-findings.ts';

export interface LintOptions {
  readonly asOf: CalendarDate;
  /** Levels set on the command line; they win over those of programme.yaml. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Everything under plans/ as it was: adds the rules that compare. */
  readonly against?: PlanFolder;
  /** Reads the files, where whoever lints again and again remembers those that stay as they are. */
  readonly readFile?: ReadFile;
  /** Reads a file that changed, where there is a shorter way than `readPlanFile`. */
  readonly readOnce?: ReadFile;
  /** What was found in text files before, where lint is asked again and again. */
  readonly cache?: FindingsCache;
}

/** What lint found, and what it looked at. */
export interface LintResult {
  /** With a cache, without what was not looked at again. */
  readonly plan: Plan;
  /** Sorted by file, place, rule. */
  readonly findings: readonly Finding[];
  /** Findings that an exception accepts. */
  readonly excepted: readonly ExceptedFinding[];
  /** The rules that were skipped because some file could not be read. */
  readonly skipped: readonly string[];
  /** What could not be read whole, of the plan and of what it is compared with; rules were skipped for the programmes that these belong to. */
  readonly unread: Readonly<Record<'plan' | 'base', readonly Unread[]>>;
  /** The texts of files; with a cache, of those that were looked at again or in which something was found. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Holds everything under plans/ against every rule. */
export function lintPlan(folder: PlanFolder, options: LintOptions): LintResult {
  const { asOf, levels = {}, against, cache, readOnce = readPlanFile } = options;
  const readFile = readerOf(options);
  const changed = cache && !against ? checkChanged(folder, { asOf, cache, readFile, readOnce }) : null;
  const { read, problems, skipped, here, base, aboveIn } =
    changed ?? checkWhole(folder, { ...options, readFile });
  const levelOf = levelsOf(read.plan, levels, base && { plan: base.plan, rules: comparing });
  const settled = settleFindings(read, toFindings(problems, levelOf), {
    asOf,
    isOff: (rule, file) => levelOf({ rule, file }) === 'off' || (!against && comparing.has(rule)),
    isUnread: (programme) =>
      here.isSharedBroken || isBroken(programme, here) || (base !== null && isBroken(programme, base)),
    ...(aboveIn && { aboveIn }),
  });
  const findings = sortFindings([...settled.findings, ...toFindings(settled.problems, levelOf)]);
  return {
    plan: read.plan,
    findings,
    excepted: sortFindings(settled.excepted),
    skipped,
    unread: {
      plan: here.reasons,
      base: base?.reasons ?? [],
    },
    sources: changed ? sourcesOf(folder, read, findings) : read.sources,
  };
}

/** Each file is read once, however often it is asked for. */
function readerOf({ readFile, against, cache }: LintOptions): ReadFile {
  const reader = readFile ?? (against ? memoisedReader() : readPlanFile);
  return cache ? memoised(reader) : reader;
}

interface WholePlan extends Pick<CheckedPlan, 'read' | 'problems'>, Partial<Pick<CheckedPlan, 'aboveIn'>> {
  readonly skipped: readonly string[];
  readonly here: PartlyRead;
  readonly base: PartlyRead | null;
}

/** Reads the whole of a plan and runs every rule. */
function checkWhole(
  folder: PlanFolder,
  { asOf, against, cache, readFile }: LintOptions & { readonly readFile: ReadFile },
): WholePlan {
  const read = readPlan(folder, readFile);
  const here = partsOf(folder, read);
  const base = against ? partsOfBase(against, readFile) : null;
  const {
    problems: ofRules,
    skipped,
    checkedFiles,
  } = checkRules(read, asOf, { here, base, ...(cache && { cache }) });
  const found = [...unreadableIn(folder), ...read.problems, ...ofRules, ...unknownRules(read)];
  if (!cache || !checkedFiles || base) return { read, problems: found, skipped, here, base };
  const problems = found.map(withMark);
  cachePlan(folder, { read, checkedFiles, problems }, { asOf, cache });
  return { read, problems, skipped, here, base };
}

/** The texts of the files that were read, and of those in which something was found; these are made when they are asked for. */
function sourcesOf(
  { files }: PlanFolder,
  { sources }: ReadPlan,
  findings: readonly Finding[],
): LintResult['sources'] {
  const found = new Set(findings.map(({ file }) => file));
  const others = files.filter(({ path }) => found.has(path) && !sources.has(path));
  return new Map([...sources, ...others.map((raw) => [raw.path, sourceOf(raw)] as const)]);
}
