import type { CalendarDate } from '../model/calendar.ts';
import type { ExceptedFinding, Finding, Level } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanFolder, SourceFile } from '../model/source-file.ts';
import { rules } from '../rules/index.ts';
import { readPlan } from '../source/read-plan.ts';
import { applyExceptions } from './exceptions.ts';
import { type Base, checkRules } from './check-rules.ts';
import { levelsOf } from './levels.ts';
import { unknownRules } from './unknown-rules.ts';
import { sortFindings, toFindings } from './to-findings.ts';

export interface LintOptions {
  readonly asOf: CalendarDate;
  /** Levels set on the command line; they win over those of programme.yaml. */
  readonly levels?: Readonly<Record<string, Level>>;
  /** Everything under plans/ as it was: adds the rules that compare. */
  readonly against?: PlanFolder;
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
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** Holds everything under plans/ against every rule. */
export function lintPlan(folder: PlanFolder, { asOf, levels = {}, against }: LintOptions): LintResult {
  const read = readPlan(folder);
  const { plan, files, sources } = read;
  const unreadable = folder.unreadable.map(({ path, reason }) => ({
    rule: 'unreadable-file',
    file: path,
    message: reason,
    args: [],
  }));
  const { problems, skipped } = checkRules(read, { plan, files, asOf }, against ? readBase(against) : null);
  const levelOf = levelsOf(plan, levels);
  const found = toFindings([...unreadable, ...read.problems, ...problems, ...unknownRules(read)], levelOf);
  const {
    findings,
    excepted,
    problems: aboutExceptions,
  } = applyExceptions(read, found, {
    asOf,
    isOff: (rule, file) => levelOf({ rule, file }) === 'off' || (!against && comparing.has(rule)),
  });
  return {
    plan,
    findings: sortFindings([...findings, ...toFindings(aboutExceptions, levelOf)]),
    excepted: sortFindings(excepted),
    skipped,
    sources,
  };
}

/** The rules that run only where there is something to compare with. */
const comparing = new Set(rules.flatMap((rule) => (rule.check && rule.compares ? [rule.id] : [])));

function readBase(folder: PlanFolder): Base {
  const { plan, isWhole } = readPlan(folder);
  return { plan, isWhole: isWhole && folder.unreadable.length === 0 };
}
