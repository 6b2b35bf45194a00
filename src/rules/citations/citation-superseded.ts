import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { documentInForce } from '../../plan/in-force.ts';
import { memoised } from '../../plan/memoised.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { type RelationKind, relationsOf } from '../../plan/register-relations.ts';
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
  scope: 'unit-of-clear-citations',
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
    const newerIds = new Set([...later.values()].flat().map(({ newer }) => newer.id));
    for (const programme of plan.programmes) {
      const citations = programme.index.citations;
      const reviewed = reviewsOf(programme, plan, asOf);
      const cited = new Map<string, Set<string>>();
      for (const { passage, outcome } of citations)
        if (outcome.kind === 'resolved' && newerIds.has(outcome.document.id))
          cited.set(passage.id, (cited.get(passage.id) ?? new Set()).add(outcome.document.id));
      const told = new Set<string>();
      for (const { passage, span, outcome } of citations) {
        if (outcome.kind !== 'resolved') continue;
        const { document } = outcome;
        const changes = later.get(document.id);
        if (changes === undefined) continue;
        const pair = `${passage.id} ${document.id}`;
        if (told.has(pair)) continue;
        told.add(pair);
        const reviews = reviewed.get(passage.id);
        for (const { kind, newer, date } of changes) {
          if (cited.get(passage.id)?.has(newer.id)) continue;
          if (reviews && reviewAgainst(reviews, newer)?.outcome === 'still-valid') continue;
          const args = {
            cited: label(document),
            citedDate: document.date === null ? null : String(document.date),
            kind,
            newer: label(newer),
            newerDate: date,
            newerId: newer.id,
          };
          reportIn(report, passage, span, args);
        }
      }
    }
  },
});

const label = memoised(labelOf);

interface Later {
  readonly kind: Superseding;
  readonly newer: RegisteredDocument;
  readonly date: string;
}

/** By the id of each document, what had certainly taken effect by a day that takes its place, changes or corrects it, each once. */
function laterDocuments(documents: readonly RegisteredDocument[], asOf: CalendarDate): Map<string, Later[]> {
  const later = new Map<string, Later[]>();
  let [last, known]: [RegisteredDocument | null, Set<string>] = [null, new Set()];
  for (const { kind, from: newer, to } of relationsOf(documents)) {
    const { date } = newer;
    const effect = documentInForce(newer);
    if (!isSuperseding(kind) || date === null || effect === null || effect.last > asOf) continue;
    if (newer !== last) [last, known] = [newer, new Set()];
    if (known.has(`${kind} ${to}`)) continue;
    known.add(`${kind} ${to}`);
    const found = { kind, newer, date: String(date) };
    const others = later.get(to);
    if (others) others.push(found);
    else later.set(to, [found]);
  }
  return later;
}

const isSuperseding = (kind: RelationKind): kind is Superseding => kind in supersedes;
