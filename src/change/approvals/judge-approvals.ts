import type { CalendarDate } from '../../plan/calendar.ts';
import type { ApprovalRule } from '../../plan/plan.ts';
import type { Comparison } from '../compare/compare.ts';
import type { ReportedChange } from '../diff-report.ts';
import { approvedContent } from './approved-content.ts';
import { ruleMatcher } from './matching-rules.ts';

/** Somebody's word for some changes. */
export interface Approval {
  /** The account. */
  readonly by: string;
  readonly on: CalendarDate;
  /** Why; null where nothing was said. */
  readonly reason: string | null;
  /** Whether it stands in the base’s file, or was given on the platform. */
  readonly source: 'file' | 'review';
  /** The fingerprints of the changes that it is about. */
  readonly changes: ReadonlySet<string>;
}

/** What a change needs by one requirement of the base. */
export interface Requirement {
  readonly rule: ApprovalRule;
  readonly approved: readonly Approval[];
  /** How many are missing. */
  readonly missing: number;
}

/** A change that must be approved. */
export interface JudgedChange {
  readonly reported: ReportedChange;
  /** What an approval of it names: the first 40 digits of the SHA-256 of its content. */
  readonly fingerprint: string;
  readonly requirements: readonly Requirement[];
  readonly isApproved: boolean;
}

/** The fingerprint of a text. The one of `digest` tells things apart and protects nothing, so that no approval rests on it. */
export type Fingerprint = (text: string) => string;

interface Grounds {
  /** The requirements of the base. */
  readonly rules: readonly ApprovalRule[];
  readonly approvals: readonly Approval[];
  /** The accounts whose own proposal it is: nobody approves what they propose. */
  readonly authors: readonly string[];
  readonly fingerprint: Fingerprint;
}

/** Accounts are the same whatever their case, as on the platforms. */
export const sameAccount = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The changes that must be approved, each with who approved it and how many are missing. One person counts once for a requirement. */
export function judgeApprovals(
  comparison: Comparison,
  changes: readonly ReportedChange[],
  { rules, approvals, authors, fingerprint }: Grounds,
): JudgedChange[] {
  const matching = ruleMatcher(comparison, rules);
  const others = approvals.filter(({ by }) => !authors.some((author) => sameAccount(author, by)));
  return changes.flatMap((reported) => {
    const matched = matching(reported);
    if (matched.length === 0) return [];
    const mark = fingerprint(approvedContent(reported));
    const own = others.filter((approval) => approval.changes.has(mark));
    const requirements = matched.map((rule) => requirement(rule, own));
    return [
      {
        reported,
        fingerprint: mark,
        requirements,
        isApproved: requirements.every(({ missing }) => missing === 0),
      },
    ];
  });
}

function requirement(rule: ApprovalRule, approvals: readonly Approval[]): Requirement {
  const approved = rule.by.flatMap((name, at) =>
    rule.by.findIndex((other) => sameAccount(other, name)) === at
      ? approvals.filter(({ by }) => sameAccount(by, name)).slice(0, 1)
      : [],
  );
  return { rule, approved, missing: Math.max(0, (rule.count ?? 1) - approved.length) };
}
