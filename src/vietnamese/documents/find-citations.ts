import { groupBy } from '../../plan/group-by.ts';
import { memoisedByText } from '../../plan/memoised.ts';
import type { Citation, DocumentSymbol } from '../../plan/citation.ts';
import { dateAt } from '../dates/dates.ts';
import { familyOf, typesOf } from './symbols.ts';
import { findSymbols, mayHoldSymbols } from './find-symbols.ts';
import { typeWords, wordsFor } from './document-types.ts';
import { lettered, smallLettered } from '../letters/lettered.ts';
import { readable } from '../wording/readable.ts';

interface GoverningWord {
  readonly start: number;
  readonly end: number;
  /** In small letters. */
  readonly word: string;
}

/** Every citation by symbol in a wording, in order. */
export const findCitations = memoisedByText((wording: string): readonly Citation[] => {
  if (!mayHoldSymbols(wording)) return [];
  const plain = readable(wording);
  const { text } = plain;
  const found: Citation[] = [];
  let governing: readonly GoverningWord[] = [];
  let previousEnd = 0;
  for (const symbol of findSymbols(text)) {
    const numberStart = startOfNumber(text, symbol.start, previousEnd);
    const own = typeWordsBefore(text, numberStart, previousEnd);
    const isNextInList =
      own.length === 0 && found.length > 0 && isListGap(text.slice(previousEnd, numberStart));
    if (!isNextInList)
      governing =
        own.length === 0 && symbol.value.form === 'assembly'
          ? actWordBefore(text, numberStart, previousEnd)
          : own;
    const word = governingWord(governing, symbol.value);
    if (!word && symbol.start === 0 && symbol.end === text.length && isSeries(symbol.value)) continue;
    const date = dateAfter(text, symbol.end);
    const start = isNextInList ? numberStart : (word?.start ?? numberStart);
    previousEnd = date?.whole ?? symbol.end;
    found.push({
      symbol: { value: symbol.value, ...plain.spanOf(symbol.start, symbol.end) },
      date: date && { date: date.date, ...plain.spanOf(date.start, date.end) },
      typeWord: word && { word: word.word, ...plain.spanOf(word.start, word.end) },
      ...plain.spanOf(start, previousEnd),
    });
  }
  return found;
});

/** Whether a symbol has nothing but a number and one series of letters, as a fraction in a cell has too. */
const isSeries = ({ form, organ }: DocumentSymbol): boolean => form === 'letter' && !organ.includes('-');

const numberWord = lettered('(?<![\\p{L}\\d])số ?:? ?$', 'iu');

/** Where “số” is before a symbol; the symbol's own start where there is none. */
function startOfNumber(text: string, start: number, limit: number): number {
  if (start - limit < 2) return start;
  const before = text.slice(Math.max(limit, start - 8), start);
  const word = numberWord(text).exec(before)?.[0] ?? '';
  return start - word.length;
}

const words = [...new Set(typeWords.map(({ word }) => word))].sort((a, b) => b.length - a.length);
const wordsByEnd = groupBy(words, (word) => word.slice(-2));
const longest = Math.max(...words.map((word) => word.length));
const shortest = Math.min(...words.map((word) => word.length));

const endOfWord = lettered('(?:\\p{L}|\\d)$', 'u');

/** The type word that ends at a place, in any case; the longest where several do. */
function typeWordAt(text: string, end: number, limit: number): string | undefined {
  const before = text.slice(Math.max(limit, end - longest - 1), end);
  const small = before.toLowerCase();
  const word = wordsByEnd.get(small.slice(-2))?.find((one) => small.endsWith(one));
  if (word === undefined) return undefined;
  const rest = before.slice(0, before.length - word.length);
  return endOfWord(text).test(rest) ? undefined : word;
}

const noWords: readonly GoverningWord[] = [];
/** What may stand between a type word and the number, and between two type words. */
const beforeNumber = / ?\(?$/u;
const betweenWords = /(?: ?[,;] ?| (?:và|hoặc) )$/u;

/** The type words that end before a place: one, or several joined as in “các nghị quyết, chỉ thị số …”; in order. */
function typeWordsBefore(text: string, before: number, limit: number): readonly GoverningWord[] {
  if (before - limit < shortest) return noWords;
  const stretches: GoverningWord[] = [];
  let joint = beforeNumber;
  let end = before;
  for (;;) {
    end -= joint.exec(text.slice(Math.max(limit, end - 6), end))?.[0].length ?? 0;
    const word = typeWordAt(text, end, limit);
    if (word === undefined) return stretches;
    stretches.unshift({ start: end - word.length, end, word });
    end -= word.length;
    joint = betweenWords;
  }
}

const namedAct = lettered('.*(?<!\\p{L})(Bộ luật|Luật|Pháp lệnh) (?:\\p{Lu}|sửa đổi)[^.;:()“”"]*$', 'u');

/** The type word of an act whose name stands between it and its number: “Luật Trí tuệ nhân tạo số 134/2025/QH15”. */
function actWordBefore(text: string, numberStart: number, limit: number): GoverningWord[] {
  const from = Math.max(limit, numberStart - 200);
  const before = text.slice(from, numberStart);
  const match = namedAct(text).exec(before);
  if (!match) return [];
  const word = match[1] ?? '';
  const start = from + match[0].lastIndexOf(word);
  return [{ start, end: start + word.length, word: word.toLowerCase() }];
}

/** What may stand between the members of a list under one type word: a comma, “và”, and the issuer of the member before. */
const isListGap = (gap: string): boolean =>
  gap === ', ' ||
  (gap.length <= 100 &&
    /^(?: của [^,.;:()“”"]{1,80})?(?: ?[,;](?: và| hoặc)?| và| hoặc|, cùng| cùng) ?(?:các )?$/u.test(gap));

const dateLead = smallLettered('^ ?,? ?\\(? ?(?:(?:ra|ký|ban hành) )?(?:ngày )?');
/** The most letters of it. */
const maxDateLead = ' , ( ban hành ngày '.length;

/** The date that follows a symbol: after a blank or a comma, with or without “ngày”, perhaps in parentheses, which then belong to the citation. */
function dateAfter(text: string, end: number) {
  const [lead, ahead] = dateLead(text.slice(end, end + maxDateLead));
  const start = end + (lead.exec(ahead)?.[0].length ?? 0);
  const found = start > end ? dateAt(text, start) : null;
  if (!found) return null;
  const isOpen = text.slice(end, start).includes('(');
  const closing = isOpen ? (/^ ?\)/.exec(text.slice(found.end, found.end + 2))?.[0].length ?? 0) : 0;
  const { date, end: dateEnd } = found;
  return { date, start, end: dateEnd, whole: dateEnd + closing };
}

/** Of the words that govern a symbol, the one that fits it; the nearest where none does. */
const governingWord = (words: readonly GoverningWord[], symbol: DocumentSymbol): GoverningWord | null =>
  words.findLast(({ word }) => fits(word, symbol)) ?? words.at(-1) ?? null;

function fits(said: string, symbol: DocumentSymbol): boolean {
  const types = typesOf(symbol);
  return !types || types.some((type) => wordsFor(type, familyOf(symbol)).some(({ word }) => word === said));
}

/** Whether the type word of a citation names the type that the symbol carries; a citation without one contradicts nothing. */
export const hasFittingTypeWord = ({ typeWord, symbol }: Citation): boolean =>
  typeWord === null || fits(typeWord.word, symbol.value);
