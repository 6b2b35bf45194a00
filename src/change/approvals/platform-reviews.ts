import type { Localised } from '../../locale/localised.ts';
import { isRealDate } from '../../plan/calendar.ts';
import { UserError } from '../../plan/user-error.ts';
import { sameAccount } from './judge-approvals.ts';

/** A review of a proposal as its platform has it. */
export interface PlatformReview {
  readonly by: string;
  readonly on: string;
  readonly verdict: 'approved' | 'refused';
  readonly reason: string | null;
  /** The commit that was looked at; null where the review names changes. */
  readonly commit: string | null;
  /** The fingerprints that it names. */
  readonly changes: readonly string[];
}

/** What a platform says of a proposal: whose it is, and its reviews in the order of time. */
export interface PlatformReviews {
  readonly authors: readonly string[];
  readonly reviews: readonly PlatformReview[];
}

/** Reads what action/reviews.mjs wrote. A UserError where it is anything else, so that no review is guessed at. */
export function readPlatformReviews(text: string): PlatformReviews {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new UserError(notReviews);
  }
  const { authors, reviews } = (value ?? {}) as Record<string, unknown>;
  if (!Array.isArray(authors) || !authors.every(isAccount) || !Array.isArray(reviews))
    throw new UserError(notReviews);
  return { authors, reviews: reviews.map(readReview) };
}

const isAccount = (value: unknown): value is string => typeof value === 'string' && value !== '';

function readReview(value: unknown): PlatformReview {
  const { by, on, verdict, reason, commit, changes = [] } = (value ?? {}) as Record<string, unknown>;
  const isCommit = commit === undefined || (typeof commit === 'string' && /^[0-9a-f]{40,64}$/.test(commit));
  const areMarks = (marks: unknown): marks is string[] =>
    Array.isArray(marks) && marks.every((mark) => typeof mark === 'string' && /^[0-9a-f]{40}$/.test(mark));
  if (!isAccount(by) || typeof on !== 'string' || !isRealDate(on) || !isCommit || !areMarks(changes))
    throw new UserError(notReviews);
  if (verdict !== 'approved' && verdict !== 'refused') throw new UserError(notReviews);
  return {
    by,
    on,
    verdict,
    reason: typeof reason === 'string' && reason.trim() !== '' ? reason : null,
    commit: commit ?? null,
    changes,
  };
}

/** The reviews that still stand: approvals that their own author has not taken back by refusing later. */
export const standing = (reviews: readonly PlatformReview[]): PlatformReview[] =>
  reviews.filter(
    ({ by, verdict }, at) =>
      verdict === 'approved' &&
      !reviews.slice(at + 1).some((later) => later.verdict === 'refused' && sameAccount(later.by, by)),
  );

const notReviews: Localised = {
  vi: 'Tệp của --reviews không đúng dạng; hãy dùng tệp mà action/reviews.mjs ghi.',
  en: 'The file of --reviews has another form; use the one that action/reviews.mjs writes.',
};
