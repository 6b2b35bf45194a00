/**
 * Widths of letters of Times New Roman in thousandths of the size (the published metrics of Times): small letters, capitals, signs. A
 * letter with marks is as wide as the one without.
 */
const widths: readonly (readonly [width: number, letters: string])[] = [
  [250, ' .,\u00a0'],
  [278, "ijlt/;:'’‘|!"],
  [333, 'frsIJ-()[]"'],
  [400, '“”°'],
  [444, 'acez?'],
  [500, 'bdđghknopquvxyơ0123456789$_*'],
  [560, 'ưPSF+=<>≤≥'],
  [667, 'BCELRTZ'],
  [722, 'wADĐGHKNOQUVXYƯƠ&'],
  [778, 'm'],
  [900, 'MW%…—@'],
];
/** Of a letter that is not listed: as wide as a wide one, so that no column gets too narrow. */
const otherLetter = 722;
const widestLetter = Math.max(...widths.map(([width]) => width));
/** How much wider bold letters are, at most. */
export const boldFactor = 1.15;

const listed = new Map(
  widths.flatMap(([width, letters]) => Array.from(letters, (one) => [one, width] as const)),
);
const baseOf = (letter: string): string => letter.normalize('NFD').charAt(0);

/** Of each unit that was met: how wide it is, doubled, and one more where a text is broken at it. */
const met = new Uint16Array(0x10000);

function meet(code: number): number {
  const letter = String.fromCharCode(code);
  const width = /\p{M}/u.test(letter) ? 1 : (listed.get(letter) ?? listed.get(baseOf(letter)) ?? otherLetter);
  return (met[code] = 2 * width + (/\s/.test(letter) ? 1 : 0));
}

/** Taken once: cells are texts of more kinds than the engine keeps in mind at a place, where it would look for the method at each letter. */
// eslint-disable-next-line @typescript-eslint/unbound-method -- called with its text
const { charCodeAt } = String.prototype;

const blank = 0x20;
/** How wide a blank is, in thousandths of the size. */
export const blankWidth = meet(blank) >> 1;

/** How wide a text is in Times New Roman, in thousandths of its size. */
export function timesWidth(text: string): number {
  let whole = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = charCodeAt.call(text, at);
    whole += (met[code] || meet(code)) >> 1;
  }
  return whole;
}

/** How wide the widest word of a text is, in thousandths of its size. */
export const widestWord = (text: string): number => Math.max(...text.split(' ').map(timesWidth));

/** How many numbers `measureWords` writes at most for a text. */
export const maxMeasures = (text: string): number => (text.length >> 1) + 4;

/** Which of the measures of a text is which: its whole on one line, its widest word between blanks that are not fixed, and from there on its words. */
export const measureOf = { whole: 0, widest: 1, words: 2 } as const;

/**
 * Writes from a place on how wide a text is, in thousandths of its size: what `measureOf` says; among its words are the empty ones before a
 * blank at its beginning and after one at its end. Returns the place after the last.
 */
export function measureWords(text: string, into: Uint32Array, start: number): number {
  // Each for itself, and the length once: of every cell of a long table, an array of them takes a third of the time.
  const { length } = text;
  let whole = 0;
  let widest = 0;
  let begun = 0;
  let word = 0;
  let end = start + measureOf.words;
  let isAfterBlank = false;
  for (let at = 0; at < length; at += 1) {
    const code = charCodeAt.call(text, at);
    const sign = met[code] || meet(code);
    const width = sign >> 1;
    whole += width;
    if (sign % 2 === 0) {
      word += width;
      begun += width;
      isAfterBlank = false;
      continue;
    }
    if (!isAfterBlank) {
      into[end] = word;
      end += 1;
      word = 0;
      isAfterBlank = true;
    }
    begun += width;
    if (code !== blank) continue;
    if (begun - width > widest) widest = begun - width;
    begun = 0;
  }
  into[start + measureOf.whole] = whole;
  into[start + measureOf.widest] = Math.max(widest, begun);
  into[end] = word;
  return end + 1;
}

/** The lines that a text with these measures takes in a column of so many thousandths of its size, broken between words. */
export function measuredLines(measures: Uint32Array, start: number, end: number, room: number): number {
  if ((measures[start + measureOf.whole] ?? 0) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (let at = start + measureOf.words; at < end; at += 1) {
    const width = measures[at] ?? 0;
    const needed = used === 0 ? width : used + blankWidth + width;
    if (needed <= room) used = needed;
    else {
      lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(width / room) - 1);
      used = width % room;
    }
  }
  return lines;
}

let single = new Uint32Array(1024);

/** The lines that a text takes in a column of so many thousandths of its size, broken between words. */
export function timesLines(text: string, room: number): number {
  if (text.length * widestLetter <= room) return 1;
  if (maxMeasures(text) > single.length) single = new Uint32Array(2 * maxMeasures(text));
  return measuredLines(single, 0, measureWords(text, single, 0), room);
}
