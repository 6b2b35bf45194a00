import type { PartialDate } from '../../plan/calendar.ts';
import { planRule } from '../../plan/rule.ts';
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
  dated: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary:
        'Đơn vị đã được kết luận là cần điều chỉnh mà chưa điều chỉnh, hoặc dựa gián tiếp vào văn bản đã thay đổi mà chưa rà soát.',
      why: 'Rà soát chỉ có ích khi kết luận được thực hiện. Văn bản thay thế văn bản được viện dẫn cũng có thể đã bị thay thế tiếp. Nơi chính văn bản được viện dẫn thay đổi, hoặc tổ chức được nêu tên kết thúc, đã có citation-superseded và body-ended-since báo tại lời văn.',
      fix: 'Điều chỉnh đơn vị bằng một phiếu có căn cứ, hoặc rà soát và ghi kết quả: cthd review. Toàn bộ đợt rà soát: cthd review --list.',
    },
    en: {
      summary:
        'A unit was found to need a change and has none yet, or rests at second hand on a document that changed and was not reviewed.',
      why: 'A review is of use only when its outcome is carried out. What replaced a cited document may have been replaced in turn. Where the cited document itself changed, or a named body ended, citation-superseded and body-ended-since say so at the words.',
      fix: 'Adjust the unit by a slip with its mandate, or review it and record the outcome: cthd review. The whole review: cthd review --list.',
    },
  },
  examples: {
    good: [
      {
        file: 'text/I.yaml',
        asOf: '2024-12-31',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị quyết số 05-NQ/ĐH ngày 10/8/2018 }
`,
        beside: {
          'documents.yaml': `
documents:
  - { id: nq-05-2018, type: NQ, symbol: 05-NQ/ĐH, date: 2018-08-10, title: hư cấu, verified: { source: ví dụ } }
  - { id: nq-07-2023, type: NQ, symbol: 07-NQ/ĐH, date: 2023-11-24, title: hư cấu, relations: [{ succeeds: nq-05-2018 }], verified: { source: ví dụ } }
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }
`,
          'revisions/review-2024.yaml': `
id: review-2024
mandates: []
state: draft
reviewed:
  - { unit: mot, on: 2024-02-01, against: nq-07-2023, by: van-phong, outcome: still-valid, reason: chỉ nhắc lại lịch sử }
`,
        },
      },
    ],
    bad: [
      {
        file: 'text/I.yaml',
        asOf: '2024-12-31',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị quyết số 05-NQ/ĐH ngày 10/8/2018 } # !
  - { id: hai, kind: part, number: II, heading: Không viện dẫn gì }
`,
        beside: {
          'documents.yaml': `
documents:
  - { id: nq-05-2018, type: NQ, symbol: 05-NQ/ĐH, date: 2018-08-10, title: hư cấu, verified: { source: ví dụ } }
  - { id: nq-07-2019, type: NQ, symbol: 07-NQ/ĐH, date: 2019-11-24, title: hư cấu, relations: [{ replaces: nq-05-2018 }], verified: { source: ví dụ } }
  - { id: nq-09-2024, type: NQ, symbol: 09-NQ/ĐH, date: 2024-06-01, title: hư cấu, relations: [{ replaces: nq-07-2019 }], verified: { source: ví dụ } }
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }
`,
        },
      },
      {
        file: 'text/I.yaml',
        asOf: '2024-12-31',
        yaml: `
units:
  - { id: mot, kind: part, number: I, heading: Thực hiện Nghị quyết số 05-NQ/ĐH ngày 10/8/2018 } # !
`,
        beside: {
          'documents.yaml': `
documents:
  - { id: nq-05-2018, type: NQ, symbol: 05-NQ/ĐH, date: 2018-08-10, title: hư cấu, verified: { source: ví dụ } }
  - { id: nq-07-2023, type: NQ, symbol: 07-NQ/ĐH, date: 2023-11-24, title: hư cấu, relations: [{ succeeds: nq-05-2018 }], verified: { source: ví dụ } }
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }
`,
          'revisions/review-2024.yaml': `
id: review-2024
mandates: []
state: draft
reviewed:
  - { unit: mot, on: 2024-02-01, against: nq-07-2023, by: van-phong, outcome: needs-change, reason: phải viện dẫn nghị quyết mới }
`,
        },
      },
    ],
  },
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
