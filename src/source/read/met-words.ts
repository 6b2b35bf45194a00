const places = 256;
/** Longer words are hardly ever met again. */
const maxRepeatedLength = 48;

/** Where a word belongs that stands between two places of a text: it follows from its length and letters. */
export const placeOfWord = (units: Uint16Array, from: number, to: number): number =>
  ((to - from) * 7 + (units[from] ?? 0) * 3 + (units[(from + to) >> 1] ?? 0) * 5 + (units[to - 1] ?? 0)) &
  (places - 1);

/** A number for each place of a word, 0 at first. */
export const numberOfEachPlace = (): Int32Array => new Int32Array(places);

/** Words that were met, the last at each place with its units: plans have few of them, each thousands of times, and making one takes longer. */
export class MetWords {
  readonly #words = new Array<string>(places).fill('');
  readonly #units = new Uint16Array(places * maxRepeatedLength);

  /** The word that was met at its place, where that is what stands between two places of a text; null where it is not. */
  find(place: number, units: Uint16Array, from: number, to: number): string | null {
    const word = this.#words[place] ?? '';
    if (word.length !== to - from) return null;
    const met = this.#units;
    for (let at = from, own = place * maxRepeatedLength; at < to; at += 1, own += 1)
      if (met[own] !== units[at]) return null;
    return word;
  }

  /** Remembers a word that stands at a place of a text, and gives it back. */
  remember(place: number, word: string, units: Uint16Array, from: number): string {
    if (word.length > maxRepeatedLength) return word;
    this.#words[place] = word;
    for (let at = 0; at < word.length; at += 1)
      this.#units[place * maxRepeatedLength + at] = units[from + at] ?? 0;
    return word;
  }
}
