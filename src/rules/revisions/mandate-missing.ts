import { isReason } from '../../plan/reason.ts';
import { planRule } from '../plan-rule.ts';

type Arguments =
  | { problem: 'none'; slip: string }
  | { problem: 'unlisted'; slip: string; mandate: string }
  | { problem: 'reason'; slip: string; reason: string };

/** Every adjustment rests on documents, and says of each change on which and why. */
export const mandateMissing = planRule<Arguments>({
  id: 'mandate-missing',
  group: 'revisions',
  severity: 'error',
  scope: 'outline',
  message(args) {
    const { slip } = args;
    if (args.problem === 'none')
      return {
        vi: `Phiếu «${slip}» chưa nêu văn bản nào làm căn cứ.`,
        en: `The slip “${slip}” names no document as its mandate.`,
      };
    if (args.problem === 'unlisted')
      return {
        vi: `Căn cứ «${args.mandate}» của thay đổi này không nằm trong các căn cứ của phiếu «${slip}».`,
        en: `The mandate “${args.mandate}” of this change is not among those of the slip “${slip}”.`,
      };
    return {
      vi: `Thay đổi này trong phiếu «${slip}» chưa có lý do thật: «${args.reason}».`,
      en: `This change of the slip “${slip}” has no real reason: “${args.reason}”.`,
    };
  },
  check({ plan }, report) {
    for (const { revisions } of plan.programmes)
      for (const revision of revisions) {
        const { id: slip, mandates, changes = [], state } = revision;
        const isOnlyReview = changes.length === 0 && state === 'draft';
        if (mandates.length === 0 && !isOnlyReview) report(revision, 'mandates', { problem: 'none', slip });
        for (const change of changes) {
          const { unit: id, mandate, reason } = change;
          if (!isReason(reason)) report(change, 'reason', { problem: 'reason', slip, reason }, { id });
          else if (mandates.length > 0 && !mandates.includes(mandate))
            report(change, 'mandate', { problem: 'unlisted', slip, mandate }, { id });
        }
      }
  },
});
