import { type Passage, passagesOf } from '../../plan/passage.ts';
import type { Programme, RegisteredDocument } from '../../plan/plan.ts';
import { type Citation, findCitations } from './find-citations.ts';
import { type DocumentIndex, indexOf, mayBeOf } from './document-index.ts';
import { formatSymbol } from './symbols.ts';

/** What a citation turned out to mean: one registered document, none, several, or one that the registry dates otherwise. */
export type Outcome =
  | { readonly kind: 'resolved'; readonly document: RegisteredDocument }
  | { readonly kind: 'unresolved' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly RegisteredDocument[] }
  | { readonly kind: 'date-differs'; readonly candidates: readonly RegisteredDocument[] };

/** A citation in a programme's wording, by symbol or by a registered name, and what it means. */
export interface ResolvedCitation {
  readonly passage: Passage;
  /** Start and end in the passage's wording. */
  readonly span: readonly [start: number, end: number];
  /** The canonical symbol, or the name as the wording has it. */
  readonly label: string;
  /** The parts of a citation by symbol; null for one by name. */
  readonly parts: Citation | null;
  readonly outcome: Outcome;
}

const cache = new WeakMap<
  Programme,
  { readonly documents: readonly RegisteredDocument[]; readonly citations: readonly ResolvedCitation[] }
>();

/**
 * Every citation of a programme, in the order of the text, held against the register. A citation without a date means the document
 * that the programme cited with its date before, where several bear the symbol.
 */
export function resolveCitations(
  programme: Programme,
  documents: readonly RegisteredDocument[],
): readonly ResolvedCitation[] {
  const known = cache.get(programme);
  if (known?.documents === documents) return known.citations;
  const index = indexOf(documents);
  const datedBefore = new Map<string, Set<RegisteredDocument>>();
  const citations = [...passagesOf(programme)].flatMap((passage) => citationsIn(passage, index, datedBefore));
  cache.set(programme, { documents, citations });
  return citations;
}

function citationsIn(
  passage: Passage,
  index: DocumentIndex,
  datedBefore: Map<string, Set<RegisteredDocument>>,
): ResolvedCitation[] {
  const { wording } = passage;
  const bySymbol = findCitations(wording).map((parts): ResolvedCitation => {
    const label = formatSymbol(parts.symbol.value);
    const outcome = meaningOf(parts, index.bearing(label), datedBefore.get(label));
    if (outcome.kind === 'resolved' && parts.date?.date) remember(datedBefore, label, outcome.document);
    return { passage, span: [parts.start, parts.end], label, parts, outcome };
  });
  const byName = index.names.find(wording).map(({ start, end, raw, values }): ResolvedCitation => ({
    passage,
    span: [start, end],
    label: raw.replace(/\s+/g, ' '),
    parts: null,
    outcome: oneOf(values),
  }));
  if (byName.length === 0) return bySymbol;
  return [...bySymbol, ...byName.filter((name) => !overlapsAny(name, bySymbol))].sort(
    (a, b) => a.span[0] - b.span[0],
  );
}

function remember(seen: Map<string, Set<RegisteredDocument>>, label: string, document: RegisteredDocument) {
  const known = seen.get(label);
  if (known) known.add(document);
  else seen.set(label, new Set([document]));
}

function meaningOf(
  { date }: Citation,
  candidates: readonly RegisteredDocument[],
  datedBefore: ReadonlySet<RegisteredDocument> | undefined,
): Outcome {
  if (candidates.length === 0) return { kind: 'unresolved' };
  const day = date?.date;
  if (!day) return oneOf(candidates.length > 1 && datedBefore ? [...datedBefore] : candidates);
  const exact = candidates.filter((document) => document.date === day);
  if (exact.length > 0) return oneOf(exact);
  const possible = candidates.filter((document) => mayBeOf(document, day));
  return possible.length > 0 ? oneOf(possible) : { kind: 'date-differs', candidates };
}

function oneOf(candidates: readonly RegisteredDocument[]): Outcome {
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
