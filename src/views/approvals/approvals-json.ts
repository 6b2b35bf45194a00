import type { Language } from '../../locale/localised.ts';
import { changeTitles } from '../diff/diff-view.ts';
import type { ApprovalFacts } from './approval-facts.ts';

/** The approvals for programs: the contract of schemas/output/approve.schema.json. */
export function approvalsJson(
  { sides, judged, rules, passedOver }: ApprovalFacts,
  language: Language,
): object {
  const titleOf = sides === null ? () => '' : changeTitles(sides, language);
  const approved = judged.filter(({ isApproved }) => isApproved).length;
  return {
    schemaVersion: 1,
    kind: 'approve',
    language,
    counts: {
      rules: rules.length,
      required: judged.length,
      approved,
      missing: judged.length - approved,
    },
    changes: judged.map(({ reported, requirements, fingerprint, isApproved }) => ({
      fingerprint,
      change: reported.fingerprint,
      kind: reported.change.kind,
      effect: reported.effect,
      programme: reported.change.programme,
      unit: reported.change.unit,
      what: titleOf(reported),
      approved: isApproved,
      requirements: requirements.map(({ rule, approved: given, missing }) => ({
        by: rule.by,
        count: rule.count ?? 1,
        missing,
        approved: given.map(({ by, on, reason, source }) => ({ by, on, reason, source })),
      })),
    })),
    passedOver,
  };
}
