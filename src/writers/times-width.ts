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

/** How wide a text is in Times New Roman, in thousandths of its size. */
export function timesWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += letterWidth(text.charCodeAt(at));
  return width;
}

const blank = 0x20;

/** How wide the widest word of a text is, in thousandths of its size. */
export function widestWord(text: string): number {
  let [most, width] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    width = code === blank ? 0 : width + letterWidth(code);
    if (width > most) most = width;
  }
  return most;
}

/** The lines that a text takes in a column of so many thousandths of its size, broken between words. */
export function timesLines(text: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(/\s+/)) {
    const width = timesWidth(word);
    const needed = used === 0 ? width : used + letterWidth(blank) + width;
    if (needed <= room) used = needed;
    else {
      lines += (used === 0 ? 0 : 1) + Math.max(0, Math.ceil(width / room) - 1);
      used = width % room;
    }
  }
  return lines;
}
