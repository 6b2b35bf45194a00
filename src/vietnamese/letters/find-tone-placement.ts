import { memoisedByText } from '../../plan/memoised.ts';
import { everyMatch } from './every-match.ts';
import { lettered } from './lettered.ts';
import { tonesOf, withoutTones } from './tones.ts';

/** Where the tone of oa, oe, uy without a final consonant stands: on the first letter (hòa, the old way) or the second (hoà, the new). */
export type TonePlacement = 'old' | 'new';

/** A word whose spelling tells how tones are placed. */
export interface PlacedTone {
  readonly word: string;
  readonly placement: TonePlacement;
  /** The same word in the other way. */
  readonly other: string;
  readonly span: readonly [start: number, end: number];
}

/** The first letters of rimes with the second ones: òa, óe, ủy, and with the tone moved oà, oé, uỷ. */
const old = ['òóỏõọ ae', 'ùúủũụ y'];
const moved = ['o àáảãạèéẻẽẹ', 'u ỳýỷỹỵ'];

const lettersOf = (ways: readonly string[]) => ways.map((way) => way.normalize('NFC').split(' '));
const rimesOf = (ways: readonly string[]): readonly string[] =>
  lettersOf(ways).flatMap(([first = '', second = '']) =>
    first.split('').flatMap((one) => second.split('').map((other) => one + other)),
  );

const oldRimes = rimesOf(old);
/** The rimes that tell it. */
export const tellingRimes: readonly string[] = [...oldRimes, ...rimesOf(moved)];

const anyRime = lettersOf([...old, ...moved])
  .map(([first = '', second = '']) => `[${first}][${second}]`)
  .join('|');
/** The rime ends the word; what is before it is looked at afterwards, which is quicker than looking for words. */
const rimes = lettered(`(?:${anyRime})(?![\\p{L}\\p{M}])`, 'giu');

/** After q the u is no vowel, so that quý is right in both ways. */
const onsetOnly = lettered(
  '(?<![\\p{L}\\p{M}])(?:b|ch?|d|đ|gh?|h|kh?|l|m|ngh?|nh?|ph?|r|s|th?|tr|v|x)?$',
  'iu',
);

/** The words of a text that are spelt in one way or the other. */
export const findPlacedTones = memoisedByText((text: string): readonly PlacedTone[] => {
  return everyMatch(text, rimes(text)).flatMap(({ 0: rime, index }) => {
    const before = text.slice(Math.max(0, index - 4), index);
    const onset = onsetOnly(before).exec(before)?.[0];
    if (onset === undefined) return [];
    const placement = oldRimes.includes(rime.toLowerCase()) ? 'old' : 'new';
    const span = [index - onset.length, index + rime.length] as const;
    return [{ word: onset + rime, placement, other: onset + moveTone(rime), span }];
  });
});

function moveTone(rime: string): string {
  const [first = '', second = ''] = rime;
  const tone = tonesOf(rime).join('');
  const letters =
    tonesOf(first).length > 0 ? [withoutTones(first), second + tone] : [first + tone, withoutTones(second)];
  return letters.join('').normalize('NFC');
}
