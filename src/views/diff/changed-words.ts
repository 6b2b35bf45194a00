import { counted } from '../../locale/counted.ts';
import type { Language } from '../../locale/localised.ts';
import { taskLines } from '../../plan/schema-fields.ts';
import type { Change } from '../../change/change.ts';
import { shorten } from '../../change/sequences/shorten.ts';
import type { Segment } from '../../change/sequences/word-diff.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { ChangedWords } from '../blocks/block.ts';
import { fieldNames, inTableOrder } from '../../change/field-names.ts';
import type { ValueFormatter } from './diff-values.ts';
import type { WordMarks } from './word-marks.ts';

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

/** The whole texts before and after a change of text; null for other changes, and where there is no room for more marks. */
export const wordsOf = ({ kind, before, after }: Change, marks: WordMarks): Segment[] | null =>
  worded.has(kind) && typeof before === 'string' && typeof after === 'string'
    ? marks.between(before, after)
    : null;

/** How the changes of a page are said. */
export interface ChangeShown {
  readonly language: Language;
  readonly say: { readonly before: ValueFormatter; readonly after: ValueFormatter };
  readonly marks: WordMarks;
}

/**
 * What a change says of before and after, in one run; long stretches that stayed are shortened, and say so. Where the page has no
 * room for more marks, both sides stand whole.
 */
export function changedWords({ kind, before, after }: Change, context: ChangeShown): ChangedWords[] {
  if (byField.has(kind)) return fieldWords(kind, before as object, after as object, context);
  const { say } = context;
  const [old, current] = withoutKeptLedger(before, after);
  const [was, now] = [
    old === undefined ? '' : say.before(kind, old),
    current === undefined ? '' : say.after(kind, current),
  ];
  return worded.has(kind) ? marked(was, now, context) : sides(was, now);
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
  context: ChangeShown,
): ChangedWords[] {
  const { say, language } = context;
  const fields = inTableOrder([...new Set([...Object.keys(before), ...Object.keys(after)])]);
  return fields.flatMap((field, index): ChangedWords[] => {
    const only = (side: object, context: ValueFormatter) =>
      field in side ? context(kind, { [field]: (side as Record<string, unknown>)[field] }) : '';
    const label = `${fieldNames[field]?.[language] ?? field}: `;
    const [was, now] = [only(before, say.before), only(after, say.after)].map((text) =>
      text.startsWith(label) ? text.slice(label.length) : text,
    );
    return [
      { change: 'same', text: `${index === 0 ? '' : '; '}${label}` },
      ...marked(was ?? '', now ?? '', context),
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

function marked(was: string, now: string, { marks, language }: ChangeShown): ChangedWords[] {
  const segments = marks.between(was, now);
  return segments === null ? sides(was, now) : shown(segments, language);
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
