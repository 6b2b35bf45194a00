import type { Localised } from '../locale/localised.ts';
import type { CalendarDate } from './calendar.ts';
import type { Severity } from './finding.ts';
import type { FieldOf, Located } from './location.ts';
import type { Plan } from './plan.ts';
import type { PlanFile } from './source-file.ts';

/** The headings under which rules are listed and documented. */
export const ruleGroups = [
  'files',
  'structure',
  'references',
  'citations',
  'bodies',
  'assignment',
  'progress',
  'text',
  'programme',
  'revisions',
  'exceptions',
] as const;
export type RuleGroup = (typeof ruleGroups)[number];

/** What a rule may look at. */
export interface RuleContext {
  readonly plan: Plan;
  /** Every YAML file that could be composed, for rules that look at all strings whatever their meaning. */
  readonly files: readonly PlanFile[];
  readonly asOf: CalendarDate;
  /** The plan as it was, where lint compares; null where it does not. */
  readonly base: Plan | null;
}

/** The values that a message is made of; they also make the fingerprint, so no line numbers here. */
export type MessageArguments = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Which part of a field is meant. */
export interface Part {
  /** The position in a list. */
  readonly item?: number;
  /** Start and end in the decoded text, in UTF-16 units; the frame then marks just these letters. */
  readonly span?: readonly [start: number, end: number];
  /** The key rather than its value. */
  readonly key?: boolean;
  /** The permanent id that the finding is about, where it is not the node's own. */
  readonly id?: string;
}

/** Says that a field of a node offends (null: the node as a whole). A misspelt field does not compile. */
export type Report<A extends MessageArguments> = <N extends Located>(
  node: N,
  field: FieldOf<N> | null,
  args: A,
  part?: Part,
) => void;

/** An example plan file: its path inside a programme folder (or `documents.yaml`, `organisations.yaml`) and its YAML; ` # !` at a line's end marks what must be reported. */
export interface RuleExample {
  readonly file: string;
  readonly yaml: string;
  /** Other files that the example needs. */
  readonly beside?: Readonly<Record<string, string>>;
  /** The files as they were, for a rule that compares: over the same base programme, in place of `file` and `beside`; null for a file that was not there. */
  readonly before?: Readonly<Record<string, string | null>>;
  readonly asOf?: CalendarDate;
  /** Set where the file cannot be opened, with the reason that the system gives; there is no YAML then. */
  readonly unreadable?: Localised;
}

/** What a rule accepts, and what it reports. */
export interface RuleExamples {
  readonly good: readonly RuleExample[];
  readonly bad: readonly RuleExample[];
}

/** Why a rule is there, in words for people who know official documents and not programs. */
export interface RuleDocs {
  readonly summary: string;
  readonly why: string;
  readonly fix: string;
}

interface RuleFacts {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** Whether the result depends on `--as-of`. */
  readonly dated?: boolean;
}

/** A rule about the programme's meaning: it speaks of units, documents and bodies, never of line numbers; it does no I/O and reads no clock. */
export interface PlanRule<A extends MessageArguments> extends RuleFacts {
  /** Set where the rule concludes from absence, so that it is skipped while some file could not be read. */
  readonly needsWholePlan?: boolean;
  /** Set where the rule compares the plan with an earlier one, so that it runs only where there is one. */
  readonly compares?: boolean;
  /** Set where no exception may accept what the rule reports. */
  readonly alwaysShown?: boolean;
  message(args: A): Localised;
  check(context: RuleContext, report: Report<A>): void;
}

/** A rule that the reading of files applies by itself; here it has its place in the table, and beside it its documentation and examples. */
export interface ReadingRule extends RuleFacts {
  readonly check?: undefined;
}

/** A plan rule whose arguments are its own affair. */
export type Rule = PlanRule<never> | ReadingRule;

/** Gives a rule its argument type where it is defined, and the table one type for all rules. */
export const planRule = <A extends MessageArguments>(rule: PlanRule<A>): Rule => rule as unknown as Rule;

export const readingRule = (rule: ReadingRule): Rule => rule;
