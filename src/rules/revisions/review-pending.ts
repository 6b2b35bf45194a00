import type { PartialDate } from '../../plan/calendar.ts';
import { planRule } from '../plan-rule.ts';
import { reviewNeedsOf, type ReviewNeed } from '../../change/reviews/review-needs.ts';
import { formatWhen } from '../../vietnamese/dates/dates.ts';
import { labelOf, withDate } from '../../vietnamese/documents/document-label.ts';

type Arguments =
  | { problem: 'needs-change'; on: string; slip: string; reason: string }
  | {
      problem: 'outstanding';
      newer: string;
      newerDate: string;
      older: string;
      olderDate: string | null;
      cited: string;
    };

/**
 * What reviews leave open. Where a cited document itself changed, or a named body ended, citation-superseded and body-ended-since say so
 * at the words; this rule says what they cannot see.
 */
export const reviewPending = planRule<Arguments>({
  id: 'review-pending',
  group: 'revisions',
  severity: 'info',
  scope: 'unit-of-clear-citations',
  dated: true,
  needsWholePlan: true,
  message(args) {
    if (args.problem === 'needs-change')
      return {
        vi: `Rà soát ${formatWhen(args.on, 'vi')} (phiếu «${args.slip}») kết luận cần điều chỉnh: ${args.reason}.`,
        en: `The review ${formatWhen(args.on, 'en')} (slip “${args.slip}”) found that this needs a change: ${args.reason}.`,
      };
    const [newer, older] = [withDate(args.newer, args.newerDate), withDate(args.older, args.olderDate)];
    return {
      vi: `Chưa rà soát theo ${newer.vi}, văn bản làm thay đổi ${older.vi}, là văn bản đã thay đổi ${args.cited} được viện dẫn ở đây.`,
      en: `Not reviewed against ${newer.en}, which changed ${older.en}, which had changed ${args.cited}, cited here.`,
    };
  },
  check({ plan, asOf }, report) {
    for (const programme of plan.programmes)
      for (const { unit, needs } of reviewNeedsOf(programme, plan, asOf)) {
        const found = needs.find(({ standing }) => standing === 'needs-change') ?? needs.find(isIndirect);
        const args = found && argumentsOf(found);
        if (!args) continue;
        if (unit) report(unit, unit.heading === undefined ? 'text' : 'heading', args);
        else report(programme, 'preamble', args);
      }
  },
});

/** Whether what changed had itself changed the cited document: citation-superseded sees only the first step. */
const isIndirect = ({ cause, standing }: ReviewNeed): boolean =>
  standing === 'outstanding' && cause.kind === 'document' && cause.older !== cause.cited;

function argumentsOf({ cause, review }: ReviewNeed): Arguments | null {
  if (review) return { problem: 'needs-change', on: review.on, slip: review.slip, reason: review.reason };
  if (cause.kind === 'body') return null;
  const { newer, on, older, cited } = cause;
  return {
    problem: 'outstanding',
    newer: labelOf(newer),
    newerDate: String(on),
    older: labelOf(older),
    olderDate: textOf(older.date),
    cited: labelOf(cited),
  };
}

const textOf = (date: PartialDate | null) => (date === null ? null : String(date));
