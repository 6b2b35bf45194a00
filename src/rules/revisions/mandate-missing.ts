import { isReason } from '../../plan/reason.ts';
import { planRule } from '../../plan/rule.ts';

type Arguments =
  | { problem: 'none'; slip: string }
  | { problem: 'unlisted'; slip: string; mandate: string }
  | { problem: 'reason'; slip: string; reason: string };

/** Every adjustment rests on documents, and says of each change on which and why. */
export const mandateMissing = planRule<Arguments>({
  id: 'mandate-missing',
  group: 'revisions',
  severity: 'error',
  docs: {
    vi: {
      summary: 'Mỗi lần điều chỉnh, và từng thay đổi trong đó, phải có căn cứ và lý do.',
      why: 'Chương trình được bổ sung, điều chỉnh trên cơ sở nghị quyết, chỉ thị mới của Trung ương (phần III mục 3); mỗi nội dung sửa đổi đều ghi căn cứ.',
      fix: 'Ghi văn bản vào mandates của phiếu, và ở từng thay đổi ghi mandate là một trong các văn bản đó, reason là lý do thật. Phiếu chỉ ghi kết quả rà soát thì không cần căn cứ.',
    },
    en: {
      summary: 'Every adjustment, and every change in it, has a mandate and a reason.',
      why: 'A programme is supplemented and adjusted on the ground of new resolutions and directives of the centre (its part III, section 3); every amended item states its ground.',
      fix: 'List the document in the slip’s mandates; in each change name one of these as its mandate and say why. A slip that only records reviews needs no mandate.',
    },
  },
  examples: {
    good: [
      {
        file: 'revisions/bo-sung-2021.yaml',
        yaml: `
id: bo-sung-2021
mandates: [nq-01-2020]
state: draft
changes:
  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: nghị quyết yêu cầu thêm lớp }
`,
      },
      {
        file: 'revisions/review-2021.yaml',
        yaml: `
id: review-2021
mandates: []
state: draft
reviewed:
  - { unit: mo-lop, on: 2020-12-01, against: nq-01-2020, by: van-phong, outcome: still-valid, reason: còn phù hợp }
`,
      },
    ],
    bad: [
      {
        file: 'revisions/bo-sung-2021.yaml',
        yaml: `
id: bo-sung-2021
mandates: [] # !
state: draft
changes:
  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: sẽ ghi sau } # !
`,
      },
      {
        file: 'revisions/bo-sung-2021.yaml',
        yaml: `
id: bo-sung-2021
mandates: [nq-02-2020]
state: draft
changes:
  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: nghị quyết yêu cầu thêm lớp } # !
`,
      },
    ],
  },
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
