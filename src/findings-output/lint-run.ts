import { sinceBase } from '../lint/findings-since-base.ts';
import type { LintResult } from '../lint/lint-plan.ts';
import type { Language } from '../locale/localised.ts';
import type { CalendarDate } from '../plan/calendar.ts';
import { type ExceptedFinding, type Finding, type Level, numberOf, type Severity } from '../plan/finding.ts';
import type { SourceFile } from '../plan/source-file.ts';
import { rules } from '../rules/rule-table.ts';

export type FindingCounts = Readonly<Record<Severity | 'excepted', number>>;

/** What the user chose to look at, or away from; null and empty where nothing was chosen. */
export interface LintFilters {
  readonly paths: readonly string[];
  readonly programme: string | null;
  /** The levels that `--rule` sets. */
  readonly rules: Readonly<Record<string, Level>>;
  /** The base of `--against`. */
  readonly against: string | null;
}

/** What a report that leads with what is new says of the rest. */
export interface SinceRun {
  /** What the base had already. */
  readonly known: readonly Finding[];
  readonly knownCounts: FindingCounts;
  /** What the base had and nothing reports any more. */
  readonly mended: readonly Finding[];
}

/** Everything that a report may say of one run of lint; a reporter adds only form. */
export interface LintRun {
  /** Sorted by file, place, rule; only what the base did not have, where `since` is set. */
  readonly findings: readonly Finding[];
  /** Set where only what is new was asked for. */
  readonly since: SinceRun | null;
  readonly excepted: readonly ExceptedFinding[];
  readonly counts: FindingCounts;
  /** The rules that were not run, because some file could not be read whole. */
  readonly skipped: readonly string[];
  /** The paths of the files that were checked, filters applied, sorted. */
  readonly files: readonly string[];
  /** The texts for frames under findings, by path. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly asOf: CalendarDate;
  /** The rules with findings whose result depends on that date, in the order of the documentation. */
  readonly dated: readonly string[];
  readonly filters: LintFilters;
  /** From which severity on the exit code is 1. */
  readonly failOn: Severity | 'never';
  /** The ids of the programmes that are fictional examples. */
  readonly fictional: readonly string[];
  /** The version of the tool. */
  readonly version: string;
}

export interface OutputSettings {
  readonly language: Language;
  readonly colour: boolean;
  /** Columns that text may take. */
  readonly width: number;
  /** Whether text names the rule of every finding; the formats for programs always do. */
  readonly namesRules?: boolean;
  /** From the top of the repository to the folder that has plans/, ending in a slash: services look files up from the top. */
  readonly prefix?: string;
  /** The address of the page of rules, on which every rule has its id as anchor. */
  readonly rulesUrl?: string;
}

/** A format: the same facts as text. Reporters print nothing and know no clock. */
export type FindingsFormat = (report: LintRun, settings: OutputSettings) => string;

/**
 * What lint found, as a report speaks of it; the caller says what was asked, and passes findings already filtered. With the findings of the
 * base, the report leads with what these do not have.
 */
export function toLintRun(
  { plan, findings: all, excepted, skipped, sources }: LintResult,
  asked: Pick<LintRun, 'files' | 'asOf' | 'filters' | 'failOn' | 'version'>,
  base: readonly Finding[] | null = null,
): LintRun {
  const compared = base && sinceBase({ findings: all, excepted }, base);
  const findings = compared ? compared.fresh : all;
  const found = new Set([...findings, ...excepted].map(({ rule }) => rule));
  return {
    ...asked,
    findings,
    since: compared && {
      known: compared.known,
      knownCounts: countFindings(compared.known, []),
      mended: compared.mended,
    },
    excepted,
    counts: countFindings(findings, excepted),
    skipped,
    sources,
    dated: rules.filter(({ id, dated }) => dated && found.has(id)).map(({ id }) => id),
    fictional: plan.programmes.filter(({ fictional }) => fictional).map(({ id }) => id),
  };
}

/** How many findings there are of each severity, and how many an exception accepts. */
export function countFindings(
  findings: readonly Finding[],
  excepted: readonly ExceptedFinding[],
): FindingCounts {
  const of = (severity: Severity) => numberOf(findings.filter((finding) => finding.severity === severity));
  return { error: of('error'), warning: of('warning'), info: of('info'), excepted: numberOf(excepted) };
}

/** `file:line:column`, or the file alone where the finding is about it as a whole. */
export const placeOf = ({ file, range }: Finding): string =>
  range ? `${file}:${range.start.line}:${range.start.column}` : file;
