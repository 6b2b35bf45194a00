import { approvedContent } from '../../change/approvals/approved-content.ts';
import { type Approval, judgeApprovals, sameAccount } from '../../change/approvals/judge-approvals.ts';
import {
  type PlatformReview,
  type PlatformReviews,
  standing,
} from '../../change/approvals/platform-reviews.ts';
import { contentFingerprint } from '../../io/content-fingerprint.ts';
import type { Plan } from '../../plan/plan.ts';
import { UserError } from '../../plan/user-error.ts';
import type { ApprovalFacts, PassedOver } from '../../views/approvals/approval-facts.ts';
import type { Proposal, ProposedChanges } from './open-proposal.ts';

interface ReviewSource {
  readonly reviews: PlatformReviews;
  /** What a commit that a review looked at would have changed. */
  readonly changesAt: (commit: string) => ProposedChanges;
}

/**
 * Holds a proposal against the requirements of its base. Approvals count from the file of the base and from the reviews of the platform:
 * of a review that looked at a commit, for the changes that this commit proposed. Whoever proposes approves nothing.
 */
export function approvalFacts(proposal: Proposal, { reviews, changesAt }: ReviewSource): ApprovalFacts {
  const { base, comparison, changes, sides } = proposal;
  const { given, passedOver } = gathered(reviews, changesAt);
  const approvals = [...fromFile(base.plan), ...given];
  const { authors } = reviews;
  const isOwn = ({ by }: Approval) => authors.some((author) => sameAccount(author, by));
  return {
    sides,
    rules: base.plan.approvalRules,
    judged: judgeApprovals(comparison, changes, {
      rules: base.plan.approvalRules,
      approvals,
      authors,
      fingerprint: contentFingerprint,
    }),
    passedOver: [
      ...approvals
        .filter((approval) => isOwn(approval) && touches(approval, changes))
        .map(({ by }): PassedOver => ({ by, why: 'author' })),
      ...passedOver,
    ],
  };
}

const touches = (approval: Approval, changes: ProposedChanges['changes']): boolean =>
  changes.some((reported) => approval.changes.has(contentFingerprint(approvedContent(reported))));

const fromFile = ({ givenApprovals }: Plan): Approval[] =>
  givenApprovals.map(({ by, on, reason, change }) => ({
    by,
    on,
    reason,
    source: 'file',
    changes: new Set([change]),
  }));

/** The reviews that stand, each with the changes that it is about; a commit that cannot be read approves nothing. */
function gathered({ reviews }: PlatformReviews, changesAt: ReviewSource['changesAt']) {
  const marks = new Map<string, ReadonlySet<string> | null>();
  const seenAt = (commit: string) => {
    const known = marks.get(commit);
    if (known !== undefined) return known;
    const found = marksAt(commit, changesAt);
    marks.set(commit, found);
    return found;
  };
  const given: Approval[] = [];
  const passedOver: PassedOver[] = [];
  for (const { by, on, reason, commit, changes } of standing(reviews)) {
    const seen = commit === null ? new Set<string>() : seenAt(commit);
    if (seen === null) passedOver.push({ by, why: 'commit' });
    given.push({ by, on, reason, source: 'review', changes: new Set([...changes, ...(seen ?? [])]) });
  }
  return { given, passedOver };
}

function marksAt(commit: NonNullable<PlatformReview['commit']>, changesAt: ReviewSource['changesAt']) {
  try {
    const { changes } = changesAt(commit);
    return new Set(changes.map((reported) => contentFingerprint(approvedContent(reported))));
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
