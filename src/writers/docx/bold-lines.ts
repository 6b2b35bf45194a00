import { timesWidth } from '../times-width.ts';

/** How much wider bold letters are than plain ones, on average: small letters a tenth, capitals a twentieth. */
const bolder = { small: 1.1, capitals: 1.05 } as const;
/** Of the room that lines of equal length need, so much more, since the letters of a printer may be a little wider. */
const slack = 1.06;
/** Steps, in twentieths of a point, in which a narrower room is tried. */
const step = 60;

/** How wide bold words are in a size in half points, in twentieths of a point. */
export function boldWidth(words: string, size: number): number {
  const ratio = words === words.toLocaleUpperCase('vi') ? bolder.capitals : bolder.small;
  return (timesWidth(words) * ratio * size * 10) / 1000;
}

/** The lines of bold words in a room of this width, broken at blanks that are not fixed. */
export const boldLines = (words: string, room: number, size: number): string[] =>
  words.split(' ').reduce<string[]>((done, word) => {
    const longer = [...done.slice(-1), word].join(' ');
    return done.length > 0 && boldWidth(longer, size) > room
      ? [...done, word]
      : [...done.slice(0, -1), longer];
  }, []);

/**
 * How far bold words in the middle of a page are drawn in on both sides, so that their lines are of about one length and no last line has
 * one word alone (issued pages break a subject so); 0 for one line.
 */
export function evenIndent(words: string, width: number, size: number): number {
  const count = boldLines(words, width, size).length;
  if (count === 1) return 0;
  let room = width;
  while (room > width / 2 && boldLines(words, room - step, size).length === count) room -= step;
  return Math.max(0, Math.floor((width - room * slack) / 2));
}
