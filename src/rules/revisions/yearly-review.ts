import { planDateOf } from '../../plan/body-life.ts';
import type { CalendarDate, PartialDate } from '../../plan/calendar.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { planRule } from '../../plan/rule.ts';

/** Every year after the one of issue sees an adjustment, or a review against that year's documents. */
export const yearlyReview = planRule<{ years: readonly string[] }>({
  id: 'yearly-review',
  group: 'revisions',
  severity: 'warning',
  dated: true,
  needsWholePlan: true,
  docs: {
    vi: {
      summary: 'Mỗi năm phải có một lần điều chỉnh, hoặc một lần rà soát theo văn bản của năm đó.',
      why: 'Hằng năm, trên cơ sở nghị quyết, chỉ thị mới của Trung ương, nội dung chương trình được bổ sung, điều chỉnh cho phù hợp (phần III mục 3). Tính từ năm sau năm ban hành đến hết nhiệm kỳ; năm đang diễn ra chưa bị coi là thiếu.',
      fix: 'Rà soát theo văn bản ban hành trong năm đó: cthd review --list, rồi cthd review … --against <văn bản>; hoặc ban hành một lần điều chỉnh có căn cứ. Năm không có văn bản nào thì ghi ngoại lệ kèm lý do.',
    },
    en: {
      summary: 'Every year sees an adjustment, or a review against that year’s documents.',
      why: 'Each year the programme is supplemented and adjusted on the ground of new resolutions and directives of the centre (its part III, section 3). Counted from the year after that of issue to the end of the term; the current year is not missing yet.',
      fix: 'Review the units against documents of that year: cthd review --list, then cthd review … --against <document>; or issue an adjustment with its mandate. A year without documents is an exception with its reason.',
    },
  },
  examples: {
    good: [
      {
        file: 'programme.yaml',
        asOf: '2023-06-30',
        yaml: `
id: vi-du
fictional: true
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
grounds: [nq-01-2020]
preamble: "Thực hiện Nghị quyết số 01-NQ/ĐH ngày 15/9/2020, Ban Tổ chức xây dựng Chương trình hành động như sau:"
term: { from: 2020, to: 2025 }
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
        beside: {
          'documents.yaml': `
documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, issuer: ban-to-chuc, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }
  - { id: kl-04-2021, type: KL, symbol: 04-KL/ĐH, date: 2021-11-30, issuer: ban-to-chuc, title: hư cấu, verified: { source: ví dụ } }
`,
          'revisions/review-2021.yaml': `
id: review-2021
mandates: []
state: draft
reviewed:
  - { unit: mo-lop, on: 2022-01-10, against: kl-04-2021, by: van-phong, outcome: still-valid, reason: còn phù hợp }
`,
          'revisions/bo-sung-2022.yaml': `
id: bo-sung-2022
mandates: [kl-04-2021]
instrument: { type: CTr, symbol: 03-CTr/BTC, date: 2022-03-01, issuer: ban-to-chuc }
state: issued
changes:
  - { unit: mo-lop, action: amend, mandate: kl-04-2021, reason: kết luận yêu cầu thêm lớp }
`,
        },
      },
    ],
    bad: [
      {
        file: 'programme.yaml',
        asOf: '2022-01-01',
        yaml: `
id: vi-du
fictional: true
type: CTr
symbol: 02-CTr/BTC
date: 2020-10-01
issuer: ban-to-chuc
title: CHƯƠNG TRÌNH HÀNH ĐỘNG
subject: Thực hiện Nghị quyết Đại hội hư cấu
grounds: [nq-01-2020]
preamble: "Thực hiện Nghị quyết số 01-NQ/ĐH ngày 15/9/2020, Ban Tổ chức xây dựng Chương trình hành động như sau:"
term: { from: 2020, to: 2025 } # !
text: [text/I.yaml, text/II.yaml]
operative: [nhiem-vu]
`,
      },
    ],
  },
  message: ({ years }) => ({
    vi: `${years.length === 1 ? 'Năm' : 'Các năm'} ${years.join(', ')} không có lần điều chỉnh nào, cũng không có kết quả rà soát theo văn bản của năm đó.`,
    en: `No adjustment was made in ${years.join(', ')}, and no unit was reviewed against a document of ${years.length === 1 ? 'that year' : 'those years'}.`,
  }),
  check({ plan, asOf }, report) {
    for (const programme of plan.programmes) {
      const covered = coveredYears(programme, plan, asOf);
      const years = yearsDue(programme, plan, asOf).filter((year) => !covered.has(year));
      if (years.length > 0) report(programme, 'term', { years: years.map(String) });
    }
  },
});

/** The years from the one after the issue to the end of the term, as far as they have passed. */
function yearsDue(programme: Programme, { documents }: Plan, asOf: CalendarDate): number[] {
  const { term } = programme;
  const first = yearOf(planDateOf(programme, documents) ?? term.from) + 1;
  const last = Math.min(yearOf(asOf) - 1, yearOf(term.to));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

const yearOf = (date: PartialDate) => Number(String(date).slice(0, 4));

/** The years in which a slip was issued, and those of the documents that slips rest on and units were held against. */
function coveredYears({ revisions }: Programme, { documents }: Plan, asOf: CalendarDate): Set<number> {
  const dates = new Map(documents.map(({ id, date }) => [id, date]));
  const covered = revisions.flatMap(({ state, instrument, mandates, reviewed = [] }) => [
    ...(state === 'issued' && (instrument?.date ?? '9') <= asOf
      ? [instrument?.date, ...mandates.map((id) => dates.get(id))]
      : []),
    ...reviewed.filter(({ on }) => on <= asOf).map(({ against }) => dates.get(against)),
  ]);
  return new Set(covered.flatMap((date) => (date == null ? [] : [yearOf(date)])));
}
