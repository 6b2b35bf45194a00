import type { Language, Localised } from '../../locale/localised.ts';
import { type CalendarDate, lastDay } from '../../plan/calendar.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { groupBy } from '../../plan/group-by.ts';
import { memoised } from '../../plan/memoised.ts';
import { type RelationKind, relationsOf } from '../../plan/register-relations.ts';
import type { Unit } from '../../plan/unit.ts';
import { labelOf, withDate } from '../../vietnamese/documents/document-label.ts';
import { compactAddresses } from '../blocks/addresses.ts';
import type { Block } from '../blocks/block.ts';
import type { ViewFacts } from '../view-facts.ts';

/** Where a document is cited. */
interface CitedIn {
  readonly fields: Set<string>;
  readonly units: Set<Unit>;
}

/** The documents that the programme cites, where, and what has come of them by the day; nothing where it cites none. */
export function citedDocuments({ plan, programme, asOf, language }: ViewFacts): Block[] {
  const cited = new Map<RegisteredDocument, CitedIn>();
  for (const { outcome, passage } of programme.index.citations) {
    if (outcome.kind !== 'resolved') continue;
    const places = cited.get(outcome.document) ?? { fields: new Set(), units: new Set() };
    cited.set(outcome.document, places);
    if (passage.unit) places.units.add(passage.unit);
    else places.fields.add(words[language][passage.field === 'subject' ? 'subject' : 'preamble']);
  }
  if (cited.size === 0) return [];
  const all = programme.index.units;
  return [
    {
      kind: 'table',
      columns: words[language].columns.map((head) => ({ head })),
      rows: [...cited].map(([document, { fields, units }]) => [
        { text: documentName(document, language), ids: [document.id] },
        {
          text: [...fields, ...(units.size > 0 ? [compactAddresses([...units], all, language)] : [])].join(
            ', ',
          ),
          ids: [...(fields.size > 0 ? [programme.id] : []), ...[...units].map(({ id }) => id)],
        },
        documentLife(plan.documents, document, { asOf, language }),
      ]),
    },
  ];
}

/** What a document is called, with its date where that is known. */
export const documentName = (document: RegisteredDocument, language: Language): string =>
  withDate(
    labelOf(document),
    document.unverified !== undefined && document.symbol === null ? null : document.date,
  )[language];

/** The documents that by a day had replaced, amended, succeeded or corrected another. */
export const laterDocuments = (
  documents: readonly RegisteredDocument[],
  document: RegisteredDocument,
  asOf: CalendarDate,
): { readonly from: RegisteredDocument; readonly kind: keyof typeof verbs }[] =>
  (relationsTo(documents).get(document.id) ?? []).flatMap(({ from, kind }) =>
    isKnownVerb(kind) && from.date !== null && lastDay(from.date) <= asOf ? [{ from, kind }] : [],
  );

const relationsTo = memoised((documents: readonly RegisteredDocument[]) =>
  groupBy([...relationsOf(documents)], ({ to }) => to),
);

const isKnownVerb = (kind: RelationKind): kind is keyof typeof verbs => Object.hasOwn(verbs, kind);

/** What has come of a document by a day: replaced, amended, succeeded; or that no change is on record. */
export function documentLife(
  documents: readonly RegisteredDocument[],
  document: RegisteredDocument,
  { asOf, language }: Pick<ViewFacts, 'asOf' | 'language'>,
): string {
  const since = laterDocuments(documents, document, asOf).map(
    ({ from, kind }) => `${verbs[kind][language]} ${withDate(labelOf(from), from.date)[language]}`,
  );
  const doubt = document.unverified === undefined ? [] : [words[language].unverified];
  return [...since, ...doubt].join('; ') || words[language].stands;
}

const verbs = {
  replaces: { vi: 'được thay thế bởi', en: 'replaced by' },
  amends: { vi: 'được sửa đổi, bổ sung bởi', en: 'amended by' },
  succeeds: { vi: 'có văn bản kế tiếp:', en: 'succeeded in substance by' },
  corrects: { vi: 'được đính chính bởi', en: 'corrected by' },
} satisfies Partial<Record<RelationKind, Localised>>;

const words = {
  vi: {
    columns: ['Văn bản', 'Viện dẫn tại', 'Đến nay'],
    preamble: 'lời dẫn',
    subject: 'trích yếu',
    stands: 'chưa ghi nhận thay đổi',
    unverified: 'chưa kiểm chứng đầy đủ',
  },
  en: {
    columns: ['Document', 'Cited at', 'To date'],
    preamble: 'preamble',
    subject: 'subject',
    stands: 'no change on record',
    unverified: 'not fully verified',
  },
} satisfies Localised<object>;
