import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { documentInForce } from '../../plan/in-force.ts';
import type { RegisteredDocument } from '../../plan/plan.ts';
import { type RelationKind, relationsOf } from '../../plan/references.ts';
import { planRule } from '../plan-rule.ts';
import { reportIn } from '../../plan/report-in.ts';
import { reviewAgainst, reviewsOf } from '../../change/reviews/reviews.ts';
import { labelOf, withDate } from '../../vietnamese/documents/document-label.ts';

/** What a later document did to the one cited; to implement or to continue a document leaves it as it was. */
const supersedes = {
  replaces: { vi: 'đã được thay thế bởi', en: 'has been replaced by' },
  amends: { vi: 'đã được sửa đổi, bổ sung bởi', en: 'has been amended by' },
  succeeds: { vi: 'đã có văn bản kế tiếp về nội dung là', en: 'has been succeeded in substance by' },
  corrects: { vi: 'đã được đính chính bởi', en: 'has been corrected by' },
} satisfies Partial<Record<RelationKind, Localised>>;
type Superseding = keyof typeof supersedes;

/** The wording cites no document that a later one has taken the place of, changed or corrected, unless a review says that it still holds. */
export const citationSuperseded = planRule<{
  cited: string;
  citedDate: string | null;
  kind: Superseding;
  newer: string;
  newerDate: string;
  newerId: string;
}>({
  id: 'citation-superseded',
  group: 'citations',
  severity: 'warning',
  dated: true,
  needsWholePlan: true,
  message({ cited, citedDate, kind, newer, newerDate }) {
    const [older, later] = [withDate(cited, citedDate), withDate(newer, newerDate)];
    return {
      vi: `${older.vi} ${supersedes[kind].vi} ${later.vi}.`,
      en: `${older.en} ${supersedes[kind].en} ${later.en}.`,
    };
  },
  check({ plan, asOf }, report) {
    const later = laterDocuments(plan.documents, asOf);
    for (const programme of plan.programmes) {
      const citations = programme.index.citations;
      const reviewed = reviewsOf(programme, plan, asOf);
      const seen = new Set(
        citations.flatMap(({ passage, outcome }) =>
          outcome.kind === 'resolved' ? [`${passage.id} ${outcome.document.id}`] : [],
        ),
      );
      for (const { passage, span, outcome } of citations) {
        if (outcome.kind !== 'resolved') continue;
        const { document } = outcome;
        for (const { kind, newer, date } of later.get(document.id) ?? []) {
          const isCitedToo = seen.has(`${passage.id} ${newer.id}`);
          const key = `${passage.id} ${document.id} ${kind} ${newer.id}`;
          const review = reviewAgainst(reviewed.get(passage.id), newer);
          if (isCitedToo || review?.outcome === 'still-valid' || seen.has(key)) continue;
          seen.add(key);
          const args = {
            cited: labelOf(document),
            citedDate: document.date === null ? null : String(document.date),
            kind,
            newer: labelOf(newer),
            newerDate: date,
            newerId: newer.id,
          };
          reportIn(report, passage, span, args);
        }
      }
    }
  },
});

interface Later {
  readonly kind: Superseding;
  readonly newer: RegisteredDocument;
  readonly date: string;
}

/** By the id of each document, what had certainly taken effect by a day that takes its place, changes or corrects it. */
function laterDocuments(documents: readonly RegisteredDocument[], asOf: CalendarDate): Map<string, Later[]> {
  const later = new Map<string, Later[]>();
  for (const { kind, from: newer, to } of relationsOf(documents)) {
    const { date } = newer;
    const effect = documentInForce(newer);
    if (!isSuperseding(kind) || date === null || effect === null || effect.last > asOf) continue;
    const found = { kind, newer, date: String(date) };
    const others = later.get(to);
    if (others) others.push(found);
    else later.set(to, [found]);
  }
  return later;
}

const isSuperseding = (kind: RelationKind): kind is Superseding => kind in supersedes;
