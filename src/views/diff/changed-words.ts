import { counted } from '../../locale/counted.ts';
import type { Language } from '../../locale/localised.ts';
import { taskLines } from '../../plan/schema-fields.ts';
import type { Change } from '../../change/change.ts';
import { shorten } from '../../change/sequences/shorten.ts';
import { diffWords, type Segment } from '../../change/sequences/word-diff.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { ChangedWords } from '../blocks/block.ts';
import { fieldNames, inTableOrder } from '../../change/field-names.ts';
import type { ValueFormatter } from './diff-values.ts';

/** Kinds whose values are texts of which only some words change. */
const worded = new Set<Change['kind']>([
  'title-reworded',
  'subject-reworded',
  'preamble-reworded',
  'heading-reworded',
  'unit-reworded',
  'filing-changed',
  ...taskLines.map((field) => `${field}-changed` as const),
  'recipient-changed',
  'unit-split',
  'units-joined',
]);

/** Kinds that tell of some fields of a thing. */
const byField = new Set<Change['kind']>([
  'issue-changed',
  'document-changed',
  'body-changed',
  'body-ended',
  'slip-changed',
]);

/** The whole texts before and after a change of text; null for other changes. */
export const wordsOf = ({ kind, before, after }: Change): Segment[] | null =>
  worded.has(kind) && typeof before === 'string' && typeof after === 'string'
    ? diffWords(before, after)
    : null;

/** What a change says of before and after, in one run; long stretches that stayed are shortened, and say so. */
export function changedWords(
  { kind, before, after }: Change,
  say: { readonly before: ValueFormatter; readonly after: ValueFormatter },
  language: Language,
): ChangedWords[] {
  if (byField.has(kind)) return fieldWords(kind, before as object, after as object, say, language);
  const [old, current] = withoutKeptLedger(before, after);
  const [was, now] = [
    old === undefined ? '' : say.before(kind, old),
    current === undefined ? '' : say.after(kind, current),
  ];
  return worded.has(kind) ? shown(diffWords(was, now), language) : sides(was, now);
}

/** A deadline or target as it changed, without the entries of its ledger that both sides have. */
function withoutKeptLedger(before: unknown, after: unknown): [unknown, unknown] {
  const [was, now] = [ledgerOf(before), ledgerOf(after)];
  if (!was || !now) return [before, after];
  let kept = 0;
  while (kept < was.length && JSON.stringify(was[kept]) === JSON.stringify(now[kept])) kept += 1;
  return [
    { ...(before as object), was: was.slice(kept) },
    { ...(after as object), was: now.slice(kept) },
  ];
}

const ledgerOf = (value: unknown): readonly unknown[] | null =>
  value !== null && typeof value === 'object' && 'was' in value && Array.isArray(value.was)
    ? value.was
    : null;

function fieldWords(
  kind: Change['kind'],
  before: object = {},
  after: object = {},
  say: { readonly before: ValueFormatter; readonly after: ValueFormatter },
  language: Language,
): ChangedWords[] {
  const fields = inTableOrder([...new Set([...Object.keys(before), ...Object.keys(after)])]);
  return fields.flatMap((field, index): ChangedWords[] => {
    const only = (side: object, sayer: ValueFormatter) =>
      field in side ? sayer(kind, { [field]: (side as Record<string, unknown>)[field] }) : '';
    const label = `${fieldNames[field]?.[language] ?? field}: `;
    const [was, now] = [only(before, say.before), only(after, say.after)].map((text) =>
      text.startsWith(label) ? text.slice(label.length) : text,
    );
    return [
      { change: 'same', text: `${index === 0 ? '' : '; '}${label}` },
      ...shown(diffWords(was ?? '', now ?? ''), language),
    ];
  });
}

function sides(was: string, now: string): ChangedWords[] {
  const words: ChangedWords[] = [];
  if (was !== '') words.push({ change: 'removed', text: was });
  if (was !== '' && now !== '') words.push({ change: 'same', text: ' → ' });
  if (now !== '') words.push({ change: 'added', text: now });
  return words;
}

const shown = (segments: readonly Segment[], language: Language): ChangedWords[] =>
  shorten(segments).map((part, index, all) => {
    if (part.kind !== 'omitted') return { change: part.kind, text: part.text };
    const note = texts[language](formatNumber(part.words, language));
    return { change: 'same', text: index === all.length - 1 ? note : `${note} ` };
  });

const texts = {
  vi: (count: string) => `(… ${count} từ giữ nguyên …)`,
  en: (count: string) => `(… ${counted(count, 'word')} unchanged …)`,
} as const;
