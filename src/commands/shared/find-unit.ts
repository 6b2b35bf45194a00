import type { Localised } from '../../locale/localised.ts';
import { nearest } from '../../plan/nearest.ts';
import type { Programme } from '../../plan/plan.ts';
import { type Unit, listedWording } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { fold } from '../../vietnamese/letters/fold.ts';

/** The units that a user's word can mean: by permanent id, by address (`II.2.1/3`), else by words of the wording, without diacritics too. */
export const findUnits = (units: readonly Unit[], asked: string): Unit[] =>
  unitsFoundBy(foldedWords, units, asked);

/** Finds units as `findUnits` does, for many questions: the words of each unit are folded once. */
export function memoisedFinder(): typeof findUnits {
  const folded = new Map<Unit, string>();
  const wordsOf = (unit: Unit) => {
    const words = folded.get(unit) ?? foldedWords(unit);
    folded.set(unit, words);
    return words;
  };
  return (units, asked) => unitsFoundBy(wordsOf, units, asked);
}

function unitsFoundBy(wordsOf: (unit: Unit) => string, units: readonly Unit[], asked: string): Unit[] {
  const wanted = asked.trim();
  const exact = units.filter(
    ({ id, address }) => id === wanted || address.toLowerCase() === wanted.toLowerCase(),
  );
  if (exact.length > 0) return exact;
  const words = withBlanks(fold(wanted))
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const holdAll = (text: string) => words.every((word) => text.includes(word));
  const texts = units.map((unit) => ({ unit, text: wordsOf(unit) })).filter(({ text }) => holdAll(text));
  if (texts.length === 0) return [];
  const spelled = isSpelled(wanted) ? decomposed(wanted) : null;
  const begins = (unit: Unit, all: readonly string[]) =>
    spelled === null ||
    all.every((word) => atWord(word).test(decomposed(`${unit.id} ${listedWording(unit)}`)));
  const phrase = words.join(' ');
  const [wholePhrase, phraseAtWord] = [wholeWord(phrase), atWord(phrase)];
  const [wholeWords, atWords] = [words.map(wholeWord), words.map(atWord)];
  const marked = spelledWords(wanted);
  const bears = (unit: Unit) => {
    if (marked.length === 0) return true;
    const own = new Set(spelledWords(`${unit.id} ${listedWording(unit)}`));
    return marked.every((word) => own.has(word));
  };
  const ways: ((one: { unit: Unit; text: string }) => boolean)[] = [
    ({ unit, text }) => wholePhrase.test(text) && bears(unit),
    ({ unit, text }) => phraseAtWord.test(text) && begins(unit, spelled === null ? [] : [spelled]),
    ({ unit, text }) => wholeWords.every((one) => one.test(text)) && bears(unit),
    ({ unit, text }) => atWords.every((one) => one.test(text)) && begins(unit, spelled?.split(/\s+/) ?? []),
  ];
  for (const isMeant of ways) {
    const found = texts.filter(isMeant);
    if (found.length > 0) return found.map(({ unit }) => unit);
  }
  return [];
}

/** Whether words have diacritics, so that they are not the beginning of words with others: “hòa” is not “hoạch”. */
const isSpelled = (typed: string): boolean => /[^\p{ASCII}]/u.test(typed);

const decomposed = (text: string): string => withBlanks(text.toLowerCase()).normalize('NFD');

/** The words with diacritics, each with its tone mark last: “hòa” and “hoà” are one word, “hóa” is another. */
const spelledWords = (text: string): string[] =>
  (decomposed(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [])
    .filter((word) => isSpelled(word))
    .map((word) => word.replace(/([\u0300\u0301\u0303\u0309\u0323])(.+)$/u, '$2$1'));

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const atWord = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${escaped(words)}`, 'u');
const wholeWord = (words: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words)}(?![\\p{L}\\p{N}])`, 'u');

const foldedWords = (unit: Unit): string => ` ${withBlanks(fold(`${unit.id} ${listedWording(unit)}`))} `;

/** Words that a hyphen joins, as ids have them, are words all the same. */
const withBlanks = (text: string) => text.replace(/(?<=[\p{L}\d])-(?=[\p{L}\d])/gu, ' ');

/** The one unit that is meant; a UserError that lists them where there are several, or the nearest ids where there is none. */
export function findUnit(
  programme: Programme,
  asked: string,
  among: readonly Unit[] = programme.index.units,
): Unit {
  const meant = findUnits(among, asked);
  const [only] = meant;
  if (only && meant.length === 1) return only;
  throw new UserError(only ? several(asked, meant) : none(asked, among));
}

/** The unit, where no other unit has its id; a UserError that names them where one has: a record of one would count for the other. */
export function withOwnId(unit: Unit, units: readonly Unit[]): Unit {
  const same = units.filter(({ id }) => id === unit.id);
  if (same.length < 2) return unit;
  const places = same.map(({ address }) => address).join(', ');
  throw new UserError({
    vi: `Mã «${unit.id}» được dùng cho ${same.length} đơn vị (${places}); hãy đặt mã riêng cho từng đơn vị rồi chạy lại.`,
    en: `The id “${unit.id}” belongs to ${same.length} units (${places}); give each an id of its own, and run this again.`,
  });
}

const maxListed = 8;

function several(asked: string, meant: readonly Unit[]): Localised {
  const list = meant.slice(0, maxListed).map(({ id, address }) => `${address} ${id}`);
  const more = meant.length - list.length;
  return {
    vi: `«${asked}» có thể là ${meant.length} đơn vị; hãy nêu mã hoặc địa chỉ: ${list.join('; ')}${more > 0 ? `; và ${more} đơn vị nữa` : ''}.`,
    en: `“${asked}” can mean ${meant.length} units; give the id or address: ${list.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
  };
}

function none(asked: string, among: readonly Unit[]): Localised {
  const near = nearest(
    asked,
    among.flatMap(({ id, address }) => [id, address]),
  );
  return near.length > 0
    ? {
        vi: `Không có đơn vị «${asked}». Có phải: ${near.join(', ')}?`,
        en: `There is no unit “${asked}”. Did you mean: ${near.join(', ')}?`,
      }
    : {
        vi: `Không có đơn vị «${asked}»; hãy nêu mã, địa chỉ (II.2.1/3) hoặc vài từ trong lời văn.`,
        en: `There is no unit “${asked}”; give an id, an address (II.2.1/3) or a few words of its wording.`,
      };
}
