import { blankWidth, timesWidth } from '../times-width.ts';

/** How much wider bold letters are than plain ones, on average: small letters a tenth, capitals a twentieth. */
const bolder = { small: 1.1, capitals: 1.05 } as const;
/** Of the room that lines of equal length need, so much more, since the letters of a printer may be a little wider. */
const slack = 1.06;
/** Steps, in twentieths of a point, in which a narrower room is tried. */
const step = 60;

/** How wide words are as plain letters, and whether they are capitals alone. */
interface Measured {
  readonly width: number;
  readonly capitals: boolean;
}

const measured = (words: string): Measured => ({
  width: timesWidth(words),
  capitals: words === words.toLocaleUpperCase('vi'),
});

const beside = (first: Measured, second: Measured): Measured => ({
  width: first.width + blankWidth + second.width,
  capitals: first.capitals && second.capitals,
});

const boldWidthOf = ({ width, capitals }: Measured, size: number): number =>
  (width * (capitals ? bolder.capitals : bolder.small) * size * 10) / 1000;

/** How wide bold words are in a size in half points, in twentieths of a point. */
export const boldWidth = (words: string, size: number): number => boldWidthOf(measured(words), size);

/** How many of these words stand on each line of a room of this width. */
function wordsALine(words: readonly Measured[], room: number, size: number): number[] {
  const counts: number[] = [];
  let line: Measured | null = null;
  for (const word of words) {
    const longer: Measured = line === null ? word : beside(line, word);
    const fits: boolean = line !== null && boldWidthOf(longer, size) <= room;
    line = fits ? longer : word;
    counts.push(fits ? (counts.pop() ?? 0) + 1 : 1);
  }
  return counts;
}

/** The lines of bold words in a room of this width, broken at blanks that are not fixed. */
export function boldLines(words: string, room: number, size: number): string[] {
  const parts = words.split(' ');
  let at = 0;
  return wordsALine(parts.map(measured), room, size).map((count) => parts.slice(at, (at += count)).join(' '));
}

/**
 * How far bold words in the middle of a page are drawn in on both sides, so that their lines are of about one length and no last line has
 * one word alone (issued pages break a subject so); 0 for one line.
 */
export function evenIndent(words: string, width: number, size: number): number {
  const parts = words.split(' ').map(measured);
  const linesIn = (room: number) => wordsALine(parts, room, size).length;
  const count = linesIn(width);
  if (count === 1) return 0;
  let room = width;
  while (room > width / 2 && linesIn(room - step) === count) room -= step;
  return Math.max(0, Math.floor((width - room * slack) / 2));
}
