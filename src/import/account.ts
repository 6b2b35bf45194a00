import { paragraphsIn, paragraphText, type SourceText } from './source-text.ts';
import type { DraftProgramme, DraftHead, DraftUnit } from './structure/draft-units.ts';

/** How many words of a text came into the plan, were left out on purpose, or were lost or made up on the way. */
export interface Account {
  readonly letters: number;
  readonly placedLetters: number;
  readonly words: number;
  readonly placed: number;
  readonly dropped: number;
  readonly unplaced: number;
  /** Words that the plan lacks and nobody dropped, each as often as it is missing. */
  readonly lost: readonly string[];
  /** Words that the plan has and the text has not. */
  readonly invented: readonly string[];
}

/** Words without case, numbers without leading zeros: 04 and 4 are one month. */
const wordsIn = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => word.replace(/^0+(?=\d)/u, ''));
const lettersIn = (text: string): number => text.replace(/\s/gu, '').length;

/** Compares the words of a text with those of its draft, each counted as often as it stands there. */
export function accountFor(source: SourceText, draft: DraftProgramme): Account {
  const read = textsOf(source);
  const left = [...draft.dropped, ...draft.unplaced].map(({ text }) => text);
  const placed = draftTexts(draft);
  const balance = new Map<string, number>();
  const add = (texts: readonly string[], by: number) => {
    for (const text of texts)
      for (const word of wordsIn(text)) balance.set(word, (balance.get(word) ?? 0) + by);
  };
  add(read, 1);
  add([...placed, ...left], -1);
  const spread = (sign: number) =>
    [...balance].flatMap(([word, count]) => Array.from({ length: Math.max(0, count * sign) }, () => word));
  const count = (texts: readonly string[]) => texts.reduce((sum, text) => sum + wordsIn(text).length, 0);
  const letters = (texts: readonly string[]) => texts.reduce((sum, text) => sum + lettersIn(text), 0);
  return {
    letters: letters(read),
    placedLetters: letters(placed),
    words: count(read),
    placed: count(placed),
    dropped: count(draft.dropped.map(({ text }) => text)),
    unplaced: count(draft.unplaced.map(({ text }) => text)),
    lost: spread(1),
    invented: spread(-1),
  };
}

function textsOf({ blocks, notes, dropped }: SourceText): string[] {
  const paragraphs = [...paragraphsIn(blocks), ...notes.flatMap((note) => note.paragraphs)];
  return [
    ...paragraphs.map((one) => `${one.label ?? ''} ${paragraphText(one)}`),
    ...dropped.map(({ text }) => text),
  ];
}

function draftTexts({ instrument, head, units }: DraftProgramme): string[] {
  return [
    ...(instrument ? [...headTexts(instrument.head), ...instrument.units.flatMap(unitTexts)] : []),
    ...headTexts(head),
    ...units.flatMap(unitTexts),
  ];
}

function headTexts(head: DraftHead): string[] {
  const { symbol, date, place, issuer, title, subject, reference, grounds, preamble, formula } = head;
  const { authority, position, name, recipients, filing } = head;
  const [year, month, day] = (date ?? '').split('-');
  return [
    symbol === null ? null : `Số ${symbol}`,
    date === null ? null : `ngày ${day ?? ''} tháng ${month ?? ''} năm ${year ?? ''}`,
    ...[place, issuer, title, subject, reference, ...grounds, ...preamble, formula],
    ...[authority, position, name, recipients.length > 0 ? 'Nơi nhận' : null, ...recipients, filing],
  ].filter((one) => one !== null);
}

function unitTexts(unit: DraftUnit): string[] {
  const {
    kind,
    number = '',
    heading = '',
    text = '',
    reference = '',
    notes,
    columns = [],
    rows = [],
    cells,
  } = unit;
  const label = kind === 'article' ? `Điều ${number}` : kind === 'annex' ? `Phụ lục ${number}` : number;
  return [
    ...(cells ? cells : [label, text.replace(/\[\^[^\]]*\]/gu, ' ')]),
    heading.replace(/\[\^[^\]]*\]/gu, ' '),
    reference,
    ...notes.map((note) => note.text),
    ...columns.map(({ head }) => head),
    ...new Set(columns.map(({ under = '' }) => under)),
    ...rows.flat(),
    ...unit.units.flatMap(unitTexts),
  ];
}
