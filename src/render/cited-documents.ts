import type { Language, Localised } from '../locale/localised.ts';
import { type CalendarDate, lastDay } from '../model/calendar.ts';
import type { RegisteredDocument } from '../model/plan.ts';
import { type RelationKind, relationsOf } from '../model/references.ts';
import { labelOf, withDate } from '../vietnamese/document-label.ts';
import { resolveCitations } from '../vietnamese/resolve-citations.ts';
import type { Block } from './block.ts';
import type { SummaryFacts } from './summary-view.ts';

/** The documents that the programme cites, where, and what has come of them by the day. */
export function citedDocuments({ plan, programme, asOf, language }: SummaryFacts): Block {
  const places = new Map<RegisteredDocument, Set<string>>();
  for (const { outcome, passage } of resolveCitations(programme, plan.documents)) {
    if (outcome.kind !== 'resolved') continue;
    const where =
      passage.unit?.address ?? words[language][passage.field === 'subject' ? 'subject' : 'preamble'];
    places.set(outcome.document, (places.get(outcome.document) ?? new Set()).add(where));
  }
  const { columns } = words[language];
  return {
    kind: 'table',
    columns: columns.map((head) => ({ head })),
    rows: [...places].map(([document, where]) => [
      documentName(document, language),
      [...where].join(', '),
      documentLife(plan.documents, document, { asOf, language }),
    ]),
  };
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
  [...relationsOf(documents)].flatMap(({ from, to, kind }) =>
    to === document.id && isKnownVerb(kind) && from.date !== null && lastDay(from.date) <= asOf
      ? [{ from, kind }]
      : [],
  );

const isKnownVerb = (kind: RelationKind): kind is keyof typeof verbs => Object.hasOwn(verbs, kind);

/** What has come of a document by a day: replaced, amended, succeeded; or that no change is on record. */
export function documentLife(
  documents: readonly RegisteredDocument[],
  document: RegisteredDocument,
  { asOf, language }: Pick<SummaryFacts, 'asOf' | 'language'>,
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
