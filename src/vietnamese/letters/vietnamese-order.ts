import { lazily } from '../../plan/lazily.ts';

/** Ordinary characters in Vietnamese order; those of one letter, which differ by their tone alone, together. */
const ordered = [
  ...Array.from(' _-–—,;:!?.()*/&+0123456789'),
  ...'aàảãáạ ăằẳẵắặ âầẩẫấậ b c d đ eèẻẽéẹ êềểễếệ f g h iìỉĩíị j k l m n'.split(' '),
  ...'oòỏõóọ ôồổỗốộ ơờởỡớợ p q r s t uùủũúụ ưừửữứự v w x yỳỷỹýỵ z'.split(' '),
];

/** What tells two characters apart, first the letter, then the tone, then the case, as one number. */
const letterStep = 16;
const toneStep = 2;

const rankOf = lazily(() => {
  const ranks = new Map<string, number>();
  for (const [letter, tones] of ordered.entries())
    for (const [tone, character] of Array.from(tones.normalize('NFC')).entries()) {
      const rank = letter * letterStep + tone * toneStep;
      ranks.set(character.toUpperCase(), rank + 1).set(character, rank);
    }
  return ranks;
});

/** Stands behind the last character, before all others. */
const end = -letterStep;

const collator = lazily(() => new Intl.Collator('vi'));

/**
 * Compares two texts as `Intl.Collator('vi')` does, without it where both have ordinary characters alone: the engine reads its tables of the
 * world's writing for longer than a short page takes.
 */
export function inVietnameseOrder(one: string, other: string): number {
  const [ours, theirs] = [ranksOf(one), ranksOf(other)];
  return ours && theirs ? compareRanks(ours, theirs) : collator().compare(one, other);
}

function ranksOf(text: string): number[] | null {
  const ranks: number[] = [];
  for (const character of text) {
    const rank = rankOf().get(character);
    if (rank === undefined) return null;
    ranks.push(rank);
  }
  return ranks;
}

/** A tone counts only where all letters are the same, a capital only where all tones are. */
function compareRanks(ours: readonly number[], theirs: readonly number[]): number {
  const firstDifference = (step: number) => {
    const at = ours.findIndex(
      (rank, index) => Math.trunc(rank / step) !== Math.trunc((theirs[index] ?? end) / step),
    );
    return at < 0 ? ours.length - theirs.length : (ours[at] ?? end) - (theirs[at] ?? end);
  };
  return firstDifference(letterStep) || firstDifference(toneStep) || firstDifference(1);
}
