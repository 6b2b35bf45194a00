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
export const boldness = 1.15;

const listed = new Map(
  widths.flatMap(([width, letters]) => Array.from(letters, (one) => [one, width] as const)),
);
const baseOf = (letter: string): string => letter.normalize('NFD').charAt(0);
const byCode = new Uint16Array(0x2100);

function letterWidth(code: number): number {
  const known = byCode[code];
  if (known !== undefined && known > 0) return known;
  const letter = String.fromCharCode(code);
  const width = /\p{M}/u.test(letter) ? 1 : (listed.get(letter) ?? listed.get(baseOf(letter)) ?? otherLetter);
  if (code < byCode.length) byCode[code] = width;
  return width;
}

const blank = 0x20;
/** How wide a blank is, in thousandths of the size. */
export const blankWidth = letterWidth(blank);

/** How wide a text and its widest word are in Times New Roman, in thousandths of its size. */
export function textWidths(text: string): { readonly whole: number; readonly word: number } {
  let [whole, word, begun] = [0, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const width = letterWidth(code);
    whole += width;
    begun = code === blank ? 0 : begun + width;
    if (begun > word) word = begun;
  }
  return { whole, word };
}

/** How wide a text is in Times New Roman, in thousandths of its size. */
export const timesWidth = (text: string): number => textWidths(text).whole;

/** How wide the widest word of a text is, in thousandths of its size. */
export const widestWord = (text: string): number => textWidths(text).word;

/** What a text is broken at: what `\s` stands for. */
function isBlank(code: number): boolean {
  if (code <= blank) return code === blank || (code >= 0x09 && code <= 0x0d);
  if (code < firstOther) return code === 0xa0;
  return !isVietnamese(code) && otherBlanks.has(code);
}
const firstOther = 0x1680;
/** Letters with the marks of Vietnamese. */
const isVietnamese = (code: number) => code >= 0x1e00 && code <= 0x1eff;
const otherBlanks: ReadonlySet<number> = new Set(
  Array.from(
    '\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
    (one) => one.charCodeAt(0),
  ),
);

/** How many numbers `measureWords` writes at most for a text. */
export const mostMeasures = (text: string): number => (text.length >> 1) + 3;

/**
 * Writes from a place on how wide a text is, in thousandths of its size: the whole on one line, then each of its words, also the empty ones
 * before a blank at its beginning and after one at its end. Returns the place after the last.
 */
export function measureWords(text: string, into: Uint32Array, start: number): number {
  let [whole, width, end] = [0, 0, start + 1];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const letter = letterWidth(code);
    whole += letter;
    if (!isBlank(code)) width += letter;
    else if (at === 0 || !isBlank(text.charCodeAt(at - 1))) {
      into[end] = width;
      end += 1;
      width = 0;
    }
  }
  into[start] = whole;
  into[end] = width;
  return end + 1;
}

/** The lines that a text with these measures takes in a column of so many thousandths of its size, broken between words. */
export function measuredLines(measures: Uint32Array, start: number, end: number, room: number): number {
  if ((measures[start] ?? 0) <= room) return 1;
  let [lines, used] = [1, 0];
  for (let at = start + 1; at < end; at += 1) {
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
  if (mostMeasures(text) > single.length) single = new Uint32Array(2 * mostMeasures(text));
  return measuredLines(single, 0, measureWords(text, single, 0), room);
}
