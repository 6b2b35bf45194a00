import type { Localised } from '../locale/localised.ts';
import type { Range } from './location.ts';

/** Worst first: findings are reported in this order where a reader sees only the first few. */
export const severities = ['error', 'warning', 'info'] as const;
export type Severity = (typeof severities)[number];

/** Whether a severity is as bad as a threshold, or worse. */
export const isAtLeast = (severity: Severity, threshold: Severity): boolean =>
  severities.indexOf(severity) <= severities.indexOf(threshold);

/** What a rule can be set to by `--rule` or by a programme's `lint` section. */
export const levels = [...severities, 'off'] as const;
export type Level = (typeof levels)[number];

/** What lint found, at one place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Localised;
  /** Relative to the root, with '/'. */
  readonly file: string;
  /** Absent where the finding is about a file as a whole, such as one that cannot be read. */
  readonly range?: Range;
  /** The permanent id of the unit, document, body or programme that the finding is about. */
  readonly unit?: string;
  /** Made from the rule, the id and the arguments: a new wording of the message, or lines added above, leave it as it was. */
  readonly fingerprint: string;
  /** Which sentence of its rule it is, where the rule has several; findings of one may be told as one. */
  readonly sentence?: string;
  /** Set where it stands for all that its rule found in its file beyond the most that are kept one by one: how many these are. */
  readonly more?: number;
}

/** How many findings there are, those counted that stand for many. */
export const numberOf = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { more = 1 }) => sum + more, 0);

/** A finding that an exception accepts, with the reason that the exception gives. */
export interface ExceptedFinding extends Finding {
  readonly reason: string;
}
