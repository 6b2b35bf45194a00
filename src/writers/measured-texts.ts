import { measuredLines, measureOf, measureWords, maxMeasures } from './times-width.ts';

/** Texts with their measures, each different short one measured once, however many cells of a table hold it. */
export interface MeasuredTexts {
  /** The number of a text, which counts from 0 in the order in which texts come; a long text has one each time. */
  readonly numberOf: (text: string) => number;
  /** A text as it is measured. */
  readonly textOf: (number: number) => string;
  /** How wide a text is on one line, in thousandths of its size. */
  readonly widthOf: (number: number) => number;
  /** How wide its widest word is between blanks that are not fixed. */
  readonly widestOf: (number: number) => number;
  /** The lines that it takes in a column of so many thousandths of its size. */
  readonly linesOf: (number: number, room: number) => number;
}

/** Names of bodies and remarks are shorter, and stand in many cells; a longer text mostly stands in one only. */
const maxLookedUp = 128;

/** Measures texts, each as it is shown. */
export function measuredTexts(shown: (text: string) => string): MeasuredTexts {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const starts: number[] = [0];
  let measures = new Uint32Array(1 << 14);
  const startOf = (number: number) => starts[number] ?? 0;
  const measure = (text: string) => {
    const number = texts.length;
    const start = startOf(number);
    const end = start + maxMeasures(text);
    if (end > measures.length) {
      const longer = new Uint32Array(2 * end);
      longer.set(measures);
      measures = longer;
    }
    starts.push(measureWords(text, measures, start));
    texts.push(text);
    return number;
  };
  return {
    numberOf(text) {
      if (text.length > maxLookedUp) return measure(shown(text));
      const known = numbers.get(text);
      if (known !== undefined) return known;
      const number = measure(shown(text));
      numbers.set(text, number);
      return number;
    },
    textOf: (number) => texts[number] ?? '',
    widthOf: (number) => measures[startOf(number) + measureOf.whole] ?? 0,
    widestOf: (number) => measures[startOf(number) + measureOf.widest] ?? 0,
    linesOf: (number, room) => measuredLines(measures, startOf(number), startOf(number + 1), room),
  };
}
