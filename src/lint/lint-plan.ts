import type { CalendarDate } from '../plan/calendar.ts';
import type { ExceptedFinding, Finding, Level } from '../plan/finding.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanFolder, SourceFile } from '../plan/source-file.ts';
import { readPlan } from '../source/read/read-plan.ts';
import { type ReadFile, readPlanFile, rememberingReader } from '../source/read/read-plan-file.ts';
import { isBroken, partsOf, partsOfBase, type Unread } from './broken-parts.ts';
import { checkRules } from './check-rules.ts';
import type { FindingsMemory } from './kept-findings.ts';
import { levelsOf } from './rule-levels.ts';
import { comparing, settleFindings, unreadableIn } from './settle-findings.ts';
import { unknownRules } from './unknown-rules.ts';
import { sortFindings, toFindings } from './to-findings.ts';

export interface LintOptions {
  readonly asOf: CalendarDate;
  /** Levels set on the command line; they win over those of programme.yaml. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Everything under plans/ as it was: adds the rules that compare. */
  readonly against?: PlanFolder;
  /** Reads the files, where whoever lints again and again remembers those that stay as they are. */
  readonly readFile?: ReadFile;
  /** What is remembered of text files, where lint is asked again and again. */
  readonly memory?: FindingsMemory;
}

/** What lint found, and what it looked at. */
export interface LintResult {
  readonly plan: Plan;
  /** Sorted by file, place, rule. */
  readonly findings: readonly Finding[];
  /** Findings that an exception accepts. */
  readonly excepted: readonly ExceptedFinding[];
  /** The rules that were skipped because some file could not be read. */
  readonly skipped: readonly string[];
  /** What could not be read whole, of the plan and of what it is compared with; rules were skipped for the programmes that these belong to. */
  readonly unread: Readonly<Record<'plan' | 'base', readonly Unread[]>>;
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Holds everything under plans/ against every rule. */
export function lintPlan(folder: PlanFolder, options: LintOptions): LintResult {
  const { asOf, levels = {}, against, memory } = options;
  const readFile = options.readFile ?? (against ? rememberingReader() : readPlanFile);
  const read = readPlan(folder, readFile);
  const { plan, sources } = read;
  const here = partsOf(folder, read);
  const base = against ? partsOfBase(against, readFile) : null;
  const { problems, skipped } = checkRules(read, asOf, { here, base, ...(memory && { memory }) });
  const levelOf = levelsOf(plan, levels, base && { plan: base.plan, rules: comparing });
  const found = toFindings(
    [...unreadableIn(folder), ...read.problems, ...problems, ...unknownRules(read)],
    levelOf,
  );
  const settled = settleFindings(read, found, {
    asOf,
    isOff: (rule, file) => levelOf({ rule, file }) === 'off' || (!against && comparing.has(rule)),
    isUnread: (programme) =>
      here.isSharedBroken || isBroken(programme, here) || (base !== null && isBroken(programme, base)),
  });
  return {
    plan,
    findings: sortFindings([...settled.findings, ...toFindings(settled.problems, levelOf)]),
    excepted: sortFindings(settled.excepted),
    skipped,
    unread: {
      plan: here.reasons,
      base: base?.reasons ?? [],
    },
    sources,
  };
}
