import type { CalendarDate } from '../model/calendar.ts';
import type { ExceptedFinding, Finding, Level } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanFolder, SourceFile } from '../model/source-file.ts';
import { readPlan } from '../source/read-plan.ts';
import { applyExceptions } from './exceptions.ts';
import { checkRules } from './check-rules.ts';
import { levelsOf } from './levels.ts';
import { unknownRules } from './unknown-rules.ts';
import { sortFindings, toFindings } from './to-findings.ts';

export interface LintOptions {
  readonly asOf: CalendarDate;
  /** Levels set on the command line; they win over those of programme.yaml. */
  readonly levels?: Readonly<Record<string, Level>>;
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
export function lintPlan(folder: PlanFolder, { asOf, levels = {} }: LintOptions): LintResult {
  const read = readPlan(folder);
  const { plan, files, sources } = read;
  const unreadable = folder.unreadable.map(({ path, reason }) => ({
    rule: 'unreadable-file',
    file: path,
    message: reason,
    args: [],
  }));
  const { problems, skipped } = checkRules(read, { plan, files, asOf });
  const levelOf = levelsOf(plan, levels);
  const found = toFindings([...unreadable, ...read.problems, ...problems, ...unknownRules(read)], levelOf);
  const {
    findings,
    excepted,
    problems: aboutExceptions,
  } = applyExceptions(read, found, {
    asOf,
    isOff: (rule, file) => levelOf({ rule, file }) === 'off',
  });
  return {
    plan,
    findings: sortFindings([...findings, ...toFindings(aboutExceptions, levelOf)]),
    excepted: sortFindings(excepted),
    skipped,
    sources,
  };
}
