import { memoised } from '../../plan/memoised.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Passage } from '../../plan/passage.ts';
import { placeLimit } from '../../plan/strings.ts';
import { lettered, smallLettered } from '../letters/lettered.ts';
import { type FoundPhrase, type PhraseIndex, phraseIndex } from './phrase-index.ts';
import { passagesWith } from './required-strings.ts';

/** A registered name in a wording, whatever its capitals. */
export interface NameWritten {
  readonly written: string;
  /** The nearest spelling that is registered. */
  readonly registered: string;
  readonly span: readonly [start: number, end: number];
  readonly isRegistered: boolean;
  /** The register and the wording differ in nothing but a capital at the very beginning. */
  readonly isFirstOnly: boolean;
  readonly isSentenceStart: boolean;
}

/** A name in the passage that it stands in. */
export interface NameInPassage {
  readonly passage: Passage;
  readonly found: NameWritten;
}

/** The names of bodies in the wording of a programme, whatever their capitals; but for names of a single syllable. */
export function findNames(programme: Programme, bodies: readonly Body[]): NameInPassage[] {
  const index = indexSpellings(bodies);
  return Array.from(passagesWith(programme.index.passages, index), (passage) =>
    namesIn(passage.wording, index).map(({ start, end, raw, values }): NameInPassage => {
      const written = raw.replace(/\s+/g, ' ').normalize('NFC');
      const [registered = written] = values.toSorted(
        (a, b) => differences(a, written) - differences(b, written),
      );
      const found = {
        written,
        registered,
        span: [start, end] as const,
        isRegistered: registered === written,
        isFirstOnly: registered.slice(1) === written.slice(1),
        isSentenceStart: /(?:^|[.!?:…]["”]?\s|[“"(])\s*$/u.test(
          passage.wording.slice(Math.max(0, start - 5), start),
        ),
      };
      return { passage, found };
    }),
  ).flat();
}

/** The names of a register that a wording may write with other capitals. */
export const indexSpellings = memoised((bodies: readonly Body[]): PhraseIndex<string> => {
  const spellings = bodies
    .flatMap(({ name, names = [] }) => [name, ...names])
    .map((name) => name.normalize('NFC'))
    .filter((name) => name.includes(' ') && !isPlainClass(name));
  return phraseIndex(
    spellings.map((name) => [name, name] as const),
    'any-case',
  );
});

/**
 * The names of a programme that are written with other capitals than in the register. Left alone: wordings in capitals
 * throughout, a capital that begins a sentence, and every spelling that the register has. Where only the first letter is small or great,
 * or nothing is capital at all, a common noun may be meant (một ban tổ chức, các hội thành viên): that counts only where
 * the programme itself also writes the registered form.
 */
export function nameVariants(all: readonly NameInPassage[]): NameInPassage[] {
  const inUse = new Set(
    all
      .map(({ found }) => found)
      .filter(({ isRegistered, isSentenceStart }) => isRegistered && !isSentenceStart)
      .map(({ written }) => written),
  );
  const reported = new Map<Passage, number>();
  return all.filter(({ passage, found }) => {
    const { written, registered, isRegistered, isFirstOnly, isSentenceStart } = found;
    if (isRegistered || written === written.toUpperCase() || (isFirstOnly && isSentenceStart)) return false;
    const mayBeNoun = isFirstOnly || written === written.toLowerCase();
    if (mayBeNoun && !inUse.has(registered)) return false;
    reported.set(passage, (reported.get(passage) ?? 0) + 1);
    return (reported.get(passage) ?? 0) <= placeLimit;
  });
}

/** The names in a wording; a word beside one may make another of it: “phi chính phủ”, “chính phủ điện tử” do not name the Government. */
function namesIn(wording: string, index: PhraseIndex<string>): readonly FoundPhrase<string>[] {
  const names = index.find(wording);
  const isMadeAnother = ({ start, end }: FoundPhrase<string>) => {
    const [before, after] = [wording.slice(Math.max(0, start - 6), start), wording.slice(end, end + 14)];
    const [making, searched] = makingBefore(before);
    return making.test(searched) || makingAfter(after).test(after);
  };
  return names.length === 0 ? names : names.filter((name) => !isMadeAnother(name));
}

const makingBefore = smallLettered(String.raw`(?<!\p{L})(?:phi|liên|ngoài|tiền|hậu|cựu|siêu)\s$`);
const makingAfter = lettered(
  String.raw`^\s(?:số(?!\s\d)|điện tử|mở|kiến tạo|thông minh|các nước)(?!\p{L})`,
  'u',
);

/** A class of bodies of one kind, “Các cơ quan”, is no name: its capitals mean nothing. */
function isPlainClass(name: string): boolean {
  const [several, searched] = severalOf(name);
  return several.test(searched) && !/[,;]| và /u.test(name);
}
const severalOf = smallLettered(String.raw`^(?:các|những|mọi|toàn thể)(?!\p{L})`);

const differences = (a: string, b: string) =>
  Array.from(a).filter((letter, index) => letter !== b.charAt(index)).length;
