import { compareTexts, type TextComparison, type TextDifference } from '../../import/check/compare-texts.ts';
import { leftOutTexts, sourceTexts } from '../../import/check/placed-text.ts';
import { paragraphText, type SourcePlace, type SourceText } from '../../import/source-text.ts';
import { divideText } from '../../import/structure/divide-text.ts';
import type { DraftProgramme } from '../../import/structure/draft-units.ts';
import { counted } from '../../locale/counted.ts';
import type { Language } from '../../locale/localised.ts';
import type { Plan, Programme } from '../../plan/plan.ts';
import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { visible } from '../../screen/visible.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { placeText } from './place-text.ts';
import { type PrintedText, printedTexts } from './printed-texts.ts';

export type Fidelity = TextComparison<SourcePlace, string | null>;

/**
 * Holds what `render text` prints of a programme against the text that it came from; what the import leaves out on purpose is no loss. What
 * the reader left out around the text, such as page heads, counts as read and left out.
 */
export function fidelityOf(
  {
    source,
    draft,
  }: { readonly source: SourceText; readonly draft: Pick<DraftProgramme, 'dropped' | 'decisions'> },
  programme: Programme,
  plan: Plan,
): Fidelity {
  const joined = draft.decisions.filter(({ isJoinedRow }) => isJoinedRow === true);
  const texts = sourceTexts(source, new Set(joined.map(({ place }) => place)));
  const unread = new Set(source.dropped);
  const leftOut = draft.dropped.filter((one) => !unread.has(one));
  const printed = notesLast(printedTexts(programme, plan), source);
  const compared = compareTexts(texts, printed, leftOutTexts(leftOut));
  const around = source.dropped.reduce((sum, { text }) => sum + text.replace(/\s/gu, '').length, 0);
  return { ...compared, letters: compared.letters + around, leftOut: compared.leftOut + around };
}

/** What is printed, and last of it the paragraphs that are footnotes of the text, where a plan has no place for these: so they stand among its notes. */
function notesLast(printed: readonly PrintedText[], { notes }: SourceText): readonly PrintedText[] {
  const words = new Set(
    notes.map(({ paragraphs }) => evenBlanks(paragraphs.map((one) => paragraphText(one)).join(' '))),
  );
  const isNote = ({ text }: PrintedText) => words.has(evenBlanks(text));
  return [
    ...printed.filter((one) => !isNote(one)),
    ...printed.filter(isNote).map((one) => ({ ...one, isMargin: true })),
  ];
}

/** The same, for a text that was only read. */
export const checkText = (source: SourceText, programme: Programme, plan: Plan): Fidelity =>
  fidelityOf({ source, draft: divideText(source) }, programme, plan);

/** One line of figures. */
export function fidelityLine(
  { letters, leftOut, placed, lostWords, inventedWords }: Fidelity,
  language: Language,
): string {
  const number = (value: number) => formatNumber(value, language);
  const wanted = letters - leftOut;
  const share = wanted === 0 ? 100 : Math.floor((placed / wanted) * 10_000) / 100;
  const percent = `${formatNumber(share, language)}%`;
  return {
    vi: `Chữ cái: đọc ${number(letters)}, bỏ có lý do ${number(leftOut)}, có trong kế hoạch ${number(placed)} (${percent}); mất ${number(lostWords)} từ, thêm ${number(inventedWords)} từ.`,
    en: `Letters: ${number(letters)} read, ${number(leftOut)} left out on purpose, ${number(placed)} in the plan (${percent}); ${counted(number(lostWords), 'word')} lost, ${number(inventedWords)} made up.`,
  }[language];
}

/** A difference in a line: where in the text and in the plan, after which words, what is lost and what was added. */
export function differenceLine(
  { source, plan, after, lost, invented, isMoved }: TextDifference<SourcePlace, string | null>,
  language: Language,
): string {
  const place = source === null ? '' : placeText(source, language);
  const unit = plan === null ? '' : `${plan}: `;
  const before = { vi: `sau «${after}»`, en: `after “${after}”` }[language];
  const say = {
    lost: { vi: `văn bản có «${lost}»`, en: `the text has “${lost}”` },
    invented: { vi: `kế hoạch có «${invented}»`, en: `the plan has “${invented}”` },
    moved: { vi: 'đứng ở chỗ khác', en: 'it stands elsewhere' },
    column: { vi: 'chữ đứng ở cột khác', en: 'the words stand in another column' },
  };
  const parts = [
    ...(lost === '' ? [] : [say.lost[language]]),
    ...(invented === '' ? [] : [say.invented[language]]),
    ...(isMoved ? [(lost + invented === '' ? say.column : say.moved)[language]] : []),
  ];
  return visible(`${place}${unit}${before}: ${parts.join(', ')}`);
}
