import { type CalendarDate, firstDay, lastDay } from '../../plan/calendar.ts';
import type { RegisteredDocument } from '../../plan/plan.ts';
import { relationsOf } from '../../plan/references.ts';
import { planRule } from '../../plan/rule.ts';
import { formatWhen } from '../../vietnamese/dates/dates.ts';
import { labelOf, withDate } from '../../vietnamese/documents/document-label.ts';

interface Arguments {
  readonly [name: string]: string | null;
  readonly mandate: string;
  readonly mandateDate: string | null;
  /** The document that had replaced it; null where it is itself too late. */
  readonly by: string | null;
  readonly byDate: string | null;
  readonly on: string;
}

/** A mandate was there, and still in force, when the adjustment was made. */
export const mandateNotInForce = planRule<Arguments>({
  id: 'mandate-not-in-force',
  group: 'revisions',
  severity: 'error',
  dated: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Văn bản làm căn cứ phải có trước văn bản điều chỉnh và chưa bị thay thế khi đó.',
      why: 'Không thể căn cứ vào văn bản chưa ban hành hoặc đã hết hiệu lực; phiếu chưa có ngày thì xét đến ngày kiểm tra.',
      fix: 'Nêu đúng văn bản, hoặc văn bản đã thay thế nó; nếu ngày ghi sai thì sửa trong documents.yaml hoặc trong phiếu.',
    },
    en: {
      summary: 'A mandate is older than the amending document, and was not replaced before it.',
      why: 'Nothing can rest on a document not yet issued, or no longer in force; a slip without a date is judged by the day of the check.',
      fix: 'Name the right document, or the one that replaced it; where a date is wrong, correct it in documents.yaml or in the slip.',
    },
  },
  examples: {
    good: [
      {
        file: 'revisions/bo-sung-2023.yaml',
        asOf: '2023-12-31',
        yaml: `
id: bo-sung-2023
mandates: [nq-05-2021]
instrument: { type: CTr, symbol: 03-CTr/BTC, date: 2023-11-24, issuer: ban-to-chuc }
state: issued
changes:
  - { unit: mo-lop, action: amend, mandate: nq-05-2021, reason: nghị quyết yêu cầu thêm lớp }
`,
        beside: {
          'documents.yaml': `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }
  - { id: nq-05-2021, type: NQ, symbol: 05-NQ/ĐH, date: 2021-08-10, title: hư cấu, verified: { source: ví dụ } }
  - { id: nq-07-2023, type: NQ, symbol: 07-NQ/ĐH, date: 2023-11-24, title: hư cấu, relations: [{ replaces: nq-05-2021 }], verified: { source: ví dụ } }
`,
        },
      },
    ],
    bad: [
      {
        file: 'revisions/bo-sung-2023.yaml',
        asOf: '2023-12-31',
        yaml: `
id: bo-sung-2023
mandates:
  - nq-05-2021 # !
  - nq-09-2024 # !
instrument: { type: CTr, symbol: 03-CTr/BTC, date: 2023-11-25, issuer: ban-to-chuc }
state: issued
changes:
  - { unit: mo-lop, action: amend, mandate: nq-05-2021, reason: nghị quyết yêu cầu thêm lớp }
`,
        beside: {
          'documents.yaml': `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }
  - { id: nq-05-2021, type: NQ, symbol: 05-NQ/ĐH, date: 2021-08-10, title: hư cấu, verified: { source: ví dụ } }
  - { id: nq-07-2023, type: NQ, symbol: 07-NQ/ĐH, date: 2023-11-24, title: hư cấu, relations: [{ replaces: nq-05-2021 }], verified: { source: ví dụ } }
  - { id: nq-09-2024, type: NQ, symbol: 09-NQ/ĐH, date: 2024-01, title: hư cấu, verified: { source: ví dụ } }
`,
        },
      },
    ],
  },
  message({ mandate, mandateDate, by, byDate, on }) {
    const cited = withDate(mandate, mandateDate);
    if (by === null)
      return {
        vi: `Căn cứ ${cited.vi} ban hành sau lần điều chỉnh ${formatWhen(on, 'vi')}.`,
        en: `The mandate ${cited.en} is later than the adjustment made ${formatWhen(on, 'en')}.`,
      };
    const newer = withDate(by, byDate);
    return {
      vi: `Căn cứ ${cited.vi} đã được ${newer.vi} thay thế trước lần điều chỉnh ${formatWhen(on, 'vi')}.`,
      en: `The mandate ${cited.en} had been replaced by ${newer.en} before the adjustment made ${formatWhen(on, 'en')}.`,
    };
  },
  check({ plan, asOf }, report) {
    const byId = new Map(plan.documents.map((document) => [document.id, document]));
    const replacedBy = new Map(
      [...relationsOf(plan.documents)]
        .filter(({ kind }) => kind === 'replaces')
        .map(({ to, from }) => [to, from]),
    );
    for (const { revisions } of plan.programmes)
      for (const revision of revisions)
        for (const [item, id] of revision.mandates.entries()) {
          const mandate = byId.get(id);
          const on = revision.instrument?.date ?? asOf;
          const fault = mandate && faultOf(mandate, replacedBy.get(id), on);
          if (fault) report(revision, 'mandates', { ...fault, on }, { item });
        }
  },
});

/** What keeps a document from being a ground on a day; null where nothing does. */
function faultOf(
  mandate: RegisteredDocument,
  newer: RegisteredDocument | undefined,
  on: CalendarDate,
): Pick<Arguments, 'mandate' | 'mandateDate' | 'by' | 'byDate'> | null {
  const named = { mandate: labelOf(mandate), mandateDate: dateOf(mandate) };
  if (mandate.date !== null && firstDay(mandate.date) > on) return { ...named, by: null, byDate: null };
  const isReplaced = newer && newer.date !== null && lastDay(newer.date) < on;
  return isReplaced ? { ...named, by: labelOf(newer), byDate: dateOf(newer) } : null;
}

const dateOf = ({ date }: RegisteredDocument) => (date === null ? null : String(date));
