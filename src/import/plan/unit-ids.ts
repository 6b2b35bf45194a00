import { fold } from '../../vietnamese/letters/fold.ts';

/** Words that say little of what a unit is about, and are left out of its id. */
const common = new Set(
  'và của các cho về với trong tại theo là được đến từ nhằm những một để trên thực hiện này có khi'.split(
    ' ',
  ),
);

const maxLength = 48;

/** Gives ids made from words: short, readable, the same for the same text, and each only once. */
export function idMaker(taken: Iterable<string> = []): (words: string, preset?: string) => string {
  const used = new Set(taken);
  /** From which number on an id with these words is free, so that many units of the same words are not looked through again. */
  const next = new Map<string, number>();
  return (words, preset = 'muc') => {
    const written =
      words
        .replace(/\[\^[^\]]{0,40}\]/gu, ' ')
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const plain = (list: readonly string[]) => list.flatMap((word) => fold(word).match(/[a-z0-9]+/g) ?? []);
    const all = plain(written);
    const telling = plain(written.filter((word) => !common.has(word)));
    const chosen = telling.length >= 2 ? telling : all;
    for (let count = Math.min(5, chosen.length); count <= Math.min(12, chosen.length); count += 1) {
      const id = asId(chosen.slice(0, count), preset);
      if (!used.has(id)) return take(id);
    }
    const base = asId(chosen.slice(0, 5), preset);
    for (let number = next.get(base) ?? 1; ; number += 1) {
      const id = `${base}-${lettersOf(number)}`;
      next.set(base, number + 1);
      if (!used.has(id)) return take(id);
    }
  };

  function take(id: string): string {
    used.add(id);
    return id;
  }
}

/** b, c, … z, ba, bb: no figures, which would look like the number of the unit. */
function lettersOf(number: number): string {
  const digits = number.toString(26);
  return Array.from(digits, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('');
}

function asId(words: readonly string[], preset: string): string {
  const id = words
    .reduce((sum, word) => (sum.length + word.length < maxLength ? `${sum}-${word}` : sum), '')
    .slice(1);
  if (id === '') return preset;
  return /^[a-z]/.test(id) ? id : `${preset}-${id}`;
}
