import type { Localised } from '../locale/localised.ts';
import type { CalendarDate } from './calendar.ts';
import type { FieldOf, Located } from './location.ts';

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

/** An example plan file: its path inside a programme folder (or `documents.yaml`, `organisations.yaml`, or from the root for another programme) and its YAML; ` # !` at a line's end marks what must be reported. */
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
