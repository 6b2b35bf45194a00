import type { Comparison } from '../change/compare/compare.ts';
import type { Localised } from '../locale/localised.ts';
import type { CalendarDate } from '../plan/calendar.ts';
import type { Severity } from '../plan/finding.ts';
import type { Passage } from '../plan/passage.ts';
import type { Plan, Programme } from '../plan/plan.ts';
import type { MessageArguments, Report, RuleGroup } from '../plan/rule.ts';
import type { PlanFile } from '../plan/source-file.ts';
import type { Assignment, Unit } from '../plan/unit.ts';
import type { LocatedRecordProblem } from '../progress/records/plan-problems.ts';
import type { ClosingState } from '../progress/states/closing-states.ts';
import type { UnusualString } from '../vietnamese/letters/unusual-strings.ts';

/** What a rule may look at. */
export interface RuleContext {
  readonly plan: Plan;
  /** The ids of programmes that are there but were not read whole, so that a rule that concludes from absence is not shown them. */
  readonly unread: ReadonlySet<string>;
  /** Every YAML file that could be composed, for rules that look at all strings whatever their meaning. */
  readonly files: readonly PlanFile[];
  readonly asOf: CalendarDate;
  /** The strings with characters that ordinary Vietnamese text does not hold; found when first asked for, for all rules. */
  readonly unusualStrings: () => readonly UnusualString[];
  /** Everything wrong with the records of the plan; found when first asked for, for all rules. */
  readonly recordProblems: () => readonly LocatedRecordProblem[];
  /** How tasks stood when their programme was closed, or stand while it goes on. */
  readonly closingStatesOf: (programme: Programme, tasks: readonly Unit[]) => readonly ClosingState[];
  /** What changed since an earlier plan, where lint compares; null where it does not. */
  readonly comparison: Comparison | null;
}

/**
 * What a rule looks at to say what is wrong at a place.
 * `unit`, in a unit: at that unit without those in it, and at what all files of its programme share: the registers, approvals, programme.yaml, the slips, the day; at whether
 * the unit is a task, with its assignment and the day from which it binds. `unit-of-clear-citations`: the same, as long as every citation tells by itself which document it
 * means: one without a date, of several documents of its symbol, means the one that was cited with its date before, wherever that was.
 * `file`: at the file as it is written, with its comments, and at nothing else. Lint keeps what rules of these three find in a unit or a file, and takes it again while none of that changes.
 * `outline`: at everything but what units in text files say: of their wordings (headings and texts) it sees only what it says with `gather`, `sees` and
 * `alike`, of the assignments that they state themselves only what it says with `seesAssignment`; it may quote the wording in which it reports. Lint keeps
 * what all such rules find together, and takes it again where wordings and assignments changed and nothing else did. `plan`: at anything.
 */
export type RuleScope = 'unit' | 'unit-of-clear-citations' | 'file' | 'outline' | 'plan';

/** Something that a rule found in a passage and needs to compare with what it found in others; plain data, as JSON holds them. */
export interface Gathered<F> {
  readonly passage: Passage;
  readonly found: F;
}

interface RuleFacts {
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity;
  /** Whether the result depends on `--as-of`. */
  readonly dated?: boolean;
}

/** A rule about the programme's meaning: it is about units, documents and bodies, never about line numbers; it does no I/O and reads no clock. */
export interface PlanRule<A extends MessageArguments, F = unknown> extends RuleFacts {
  /** Set where the rule concludes from absence, so that it is skipped while some file could not be read. */
  readonly needsWholePlan?: boolean;
  /** `plan` where it is absent. */
  readonly scope?: RuleScope;
  /**
   * What the rule compares of the passages of a programme, in the order of the text, where that takes longer to find than to compare. What is
   * gathered from a passage is of scope `unit`, and is kept as that is. Where it stands in its passage is called `span`, or `start` and
   * `end`: the rule may report there, and compares nothing of it.
   */
  gather?(programme: Programme, plan: Plan): readonly Gathered<F>[];
  /** Of a rule of the scope `outline`: what it sees of a wording. Where that is the same, it finds the same. */
  readonly sees?: (passage: Passage) => string;
  /**
   * Of a rule of the scope `outline` that looks for tasks whose wordings are alike in different parts or annexes of a programme: what two of them share
   * then. It sees nothing of others.
   */
  readonly alike?: (passage: Passage) => string | null;
  /** Of a rule of the scope `outline`: what it sees, as JSON holds it, of the assignment that a unit states itself (`given`), beside whether there is one. */
  readonly seesAssignment?: (given: Assignment, programme: Programme, plan: Plan) => unknown;
  /** Set where the rule compares the plan with an earlier one, so that it runs only where there is one. */
  readonly compares?: boolean;
  /** Set where the rule asks how tasks stand, so that it runs after all records were read. */
  readonly looksAtStates?: boolean;
  /** Set where no exception may accept what the rule reports. */
  readonly alwaysShown?: boolean;
  message(args: A): Localised;
  /** The argument that chooses between sentences, where the rule has several. */
  readonly chosenBy?: keyof A & string;
  /**
   * What is said once of many findings that differ only in the place that they are about, with their number as the language writes it and
   * the value that chose their sentence; null where those sentences differ in what they say.
   */
  many?(count: Localised, chosen: string): Localised | null;
  /** Whether the letters that its findings mark tell them apart, so that they stand beside each place where many are told once. */
  readonly showsMarked?: boolean;
  /** `gathered` are what `gather` found in a programme, now or when its files were last as they are. */
  check(
    context: RuleContext,
    report: Report<A>,
    gathered: (programme: Programme) => readonly Gathered<F>[],
  ): void;
}

/** A rule that the reading of files applies by itself; here it has its place in the table, and beside it its documentation and examples. */
export interface ReadingRule extends RuleFacts {
  readonly check?: undefined;
}

/** A plan rule whose arguments are private to it. */
export type Rule = PlanRule<never> | ReadingRule;

/** Gives a rule its argument type where it is defined, and the table one type for all rules. */
export const planRule = <A extends MessageArguments, F = unknown>(rule: PlanRule<A, F>): Rule =>
  rule as unknown as Rule;

/** What is said once of many findings of a rule with several sentences, by the value that chose theirs; null where there is nothing for it. */
export const manyByChoice =
  (sentences: Readonly<Record<string, (count: Localised) => Localised>>) =>
  (count: Localised, chosen: string): Localised | null =>
    sentences[chosen]?.(count) ?? null;

/** A rule about how files are read, typed as all others are. */
export const readingRule = (rule: ReadingRule): Rule => rule;
