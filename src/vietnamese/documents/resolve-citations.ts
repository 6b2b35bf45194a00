import type { Citation, CitationOutcome, NamedDate, ResolvedCitation, Span } from '../../plan/citation.ts';
import type { PartialDate } from '../../plan/calendar.ts';
import { type Passage, titleOf } from '../../plan/passage.ts';
import type { RegisteredDocument } from '../../plan/register-entries.ts';
import { findCitations } from './find-citations.ts';
import { passagesWith } from '../wording/required-strings.ts';
import { type DocumentIndex, mayBeOf } from './document-index.ts';
import { findLaws, namedDateAfter } from './law-names.ts';
import { formatSymbol, hasForeignLetters, hasWrongYear } from './symbols.ts';
import { findDates } from '../dates/dates.ts';
import { wordsFor } from './document-types.ts';

/**
 * Every citation in the passages of a programme, in the order of the text, held against the register. A citation without a date means the
 * document that the programme cited with its date before, where several bear the symbol.
 */
export function resolveCitations(passages: readonly Passage[], index: DocumentIndex): ResolvedCitation[] {
  const datedBefore = new Map<string, Set<RegisteredDocument>>();
  const found: ResolvedCitation[] = [];
  for (const passage of passagesWith(passages, 'symbol', 'law', 'dateYear', index.names))
    for (const citation of citationsIn(passage, index, datedBefore)) found.push(citation);
  return found;
}

/** The citations in the titles of a register, each held against the register; a title stands by itself. */
export const resolveTitles = (
  documents: readonly RegisteredDocument[],
  index: DocumentIndex,
): ResolvedCitation[] =>
  documents.flatMap((document) =>
    citationsIn(titleOf(document), index, new Map()).filter(
      ({ outcome }) => outcome.kind !== 'resolved' || outcome.document !== document,
    ),
  );

function citationsIn(
  passage: Passage,
  index: DocumentIndex,
  datedBefore: Map<string, Set<RegisteredDocument>>,
): ResolvedCitation[] {
  const { wording } = passage;
  const bySymbol = findCitations(wording).map((parts): ResolvedCitation => {
    const label = formatSymbol(parts.symbol.value);
    const outcome = isMisprinted(parts)
      ? ({ kind: 'misprinted' } as const)
      : meaningOf(parts.date?.date, index.withSymbol(label), datedBefore.get(label));
    if (outcome.kind === 'resolved' && parts.date?.date) remember(datedBefore, label, outcome.document);
    return { passage, span: [parts.start, parts.end], label, parts, date: parts.date, outcome };
  });
  const unnumbered = findUnnumbered(wording, index.unnumbered).map(
    ({ start, end, raw, date, documents }): ResolvedCitation => ({
      passage,
      span: [start, end],
      label: raw.replace(/\s+/g, ' '),
      parts: null,
      date,
      outcome: oneOf(documents),
    }),
  );
  const laws = findLaws(wording).map((law): ResolvedCitation => ({
    passage,
    span: [law.start, law.end],
    label: law.raw.replace(/\s+/g, ' '),
    parts: null,
    date: law.date,
    outcome: meaningOf(law.date.date, index.laws(law.type, law.name)),
  }));
  return [byName(passage, index), laws, unnumbered].reduce(
    (found, more) => (more.length === 0 ? found : merged(found, more)),
    bySymbol,
  );
}

/** The citations by a name in use of the document. */
const byName = (passage: Passage, index: DocumentIndex): ResolvedCitation[] =>
  index.names.find(passage.wording).map(({ start, end, raw, values }) => {
    const isUnclear = values.length > 1 || values[0]?.symbol === null;
    const date = isUnclear ? namedDateAfter(passage.wording, end) : null;
    return {
      passage,
      span: [start, date?.end ?? end],
      label: raw.replace(/\s+/g, ' '),
      parts: null,
      date,
      outcome: meaningOf(date?.date, values),
    };
  });

const isMisprinted = ({ symbol }: Citation) => hasForeignLetters(symbol.raw) || hasWrongYear(symbol.value);

/** Citations with those of others that share no letters with them, in the order of the text. */
const merged = (found: readonly ResolvedCitation[], more: readonly ResolvedCitation[]): ResolvedCitation[] =>
  [...found, ...more.filter((one) => !overlapsAny(one, found))].sort((a, b) => a.span[0] - b.span[0]);

function remember(seen: Map<string, Set<RegisteredDocument>>, label: string, document: RegisteredDocument) {
  const known = seen.get(label);
  if (known) known.add(document);
  else seen.set(label, new Set([document]));
}

function meaningOf(
  day: PartialDate | null | undefined,
  candidates: readonly RegisteredDocument[],
  datedBefore?: ReadonlySet<RegisteredDocument>,
): CitationOutcome {
  if (candidates.length === 0) return { kind: 'unresolved' };
  if (!day) return oneOf(candidates.length > 1 && datedBefore ? [...datedBefore] : candidates);
  const exact = candidates.filter((document) => document.date === day);
  if (exact.length > 0) return oneOf(exact);
  const possible = candidates.filter((document) => mayBeOf(document, day));
  return possible.length > 0 ? oneOf(possible) : { kind: 'date-differs', candidates };
}

function oneOf(candidates: readonly RegisteredDocument[]): CitationOutcome {
  const [document] = candidates;
  return document && candidates.length === 1
    ? { kind: 'resolved', document }
    : { kind: 'ambiguous', candidates };
}

/** Whether a citation shares letters with one of several that are in the order of the text. */
function overlapsAny({ span }: ResolvedCitation, sorted: readonly ResolvedCitation[]): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span[1] ?? 0) <= span[0]) low = middle + 1;
    else high = middle;
  }
  const next = sorted[low];
  return next !== undefined && next.span[0] < span[1];
}

/** A document without a number, cited by the word for its kind and its date. */
interface UnnumberedCitation extends Span {
  readonly date: NamedDate;
  readonly documents: readonly RegisteredDocument[];
}

/**
 * The registered documents without a number that a wording cites by kind and date: “Kết luận của Thường trực Hội ngày 12/3/2025”. The
 * kind and the date stand in one clause, at most 200 letters apart, and no symbol between them.
 */
function findUnnumbered(wording: string, registered: DocumentIndex['unnumbered']): UnnumberedCitation[] {
  if (registered.size === 0) return [];
  const found: UnnumberedCitation[] = [];
  for (const date of findDates(wording)) {
    const documents = date.date === null ? [] : (registered.get(date.date) ?? []);
    const kinds = documents.map((document) => ({
      document,
      start: kindBefore(wording, date.start, document),
    }));
    const start = Math.max(...kinds.map((kind) => kind.start ?? -1));
    if (start < 0) continue;
    found.push({
      start,
      end: date.end,
      raw: wording.slice(start, date.end),
      date,
      documents: kinds.filter((kind) => kind.start === start).map(({ document }) => document),
    });
  }
  return found;
}

/** Where the word for a document's kind is before its date, in one clause; null where it is not. */
function kindBefore(wording: string, dateStart: number, { type }: RegisteredDocument): number | null {
  const from = Math.max(0, dateStart - 200);
  const before = wording.slice(from, dateStart);
  const words = [
    ...new Set([...wordsFor(type, 'party'), ...wordsFor(type, 'state')].map(({ word }) => word)),
  ];
  const pattern = new RegExp(`.*(?<!\\p{L})(?=(?:${words.join('|')})(?!\\p{L}))`, 'isu');
  const start = pattern.exec(before)?.[0].length;
  return start === undefined || /[.;:“”"/]/u.test(before.slice(start)) ? null : from + start;
}
