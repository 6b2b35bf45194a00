import { type Bound, boundOf } from '../../plan/indicator.ts';
import { evenBlanks } from '../letters/even-blanks.ts';
import { parseBound } from './bounds.ts';

/** What is to be reached by the end of a year. */
export interface YearlyBound {
  readonly by: number;
  readonly bound: Bound;
}

interface YearlyBounds {
  /** The earliest first. */
  readonly years: readonly YearlyBound[];
  readonly unit: string | undefined;
}

/** Longer words are a sentence and no list of figures. */
const maxLength = 400;

const yearFirst =
  /^(?:phấn đấu )?(?:đến |hết |cuối |vào |trong )*(?:năm )?(?<year>20\d\d)(?: ?[:=-] ?| )(?:đạt |là )?(?<figure>.+)$/iu;
const yearLast =
  /^(?<figure>.+?) ?(?:\((?:đến )?(?:năm )?(?<inside>20\d\d)\)|(?:(?:đến|hết|cuối|vào|trong) )*năm (?<year>20\d\d))$/iu;

/** Whether words are two figures between which a bound lies, “2000 - 2500 hộ”, and no year. */
const isRange = (words: string): boolean => parseBound(evenBlanks(words))?.between !== undefined;

/**
 * What is to be reached year by year, as a cell lists it: “Đến năm 2026: 30%; năm 2028: 60%”, “12 (2026), 20 (2027)”, “từ 95% trở lên vào năm 2028”. Null where
 * a part is no figure with its year, the years do not follow each other, or the units differ.
 */
export function readYearlyBounds(words: string): YearlyBounds | null {
  if (words.length > maxLength || !/(?<!\d)20\d\d(?!\d)/u.test(words) || isRange(words)) return null;
  const parts = evenBlanks(words.replaceAll('\n', '; '))
    .replace(/[.;]+$/u, '')
    .split(/; ?|,? và |, /u)
    .filter((part) => part !== '');
  const years: YearlyBound[] = [];
  const units = new Set<string>();
  for (const part of parts) {
    const { year, inside, figure } = (yearFirst.exec(part) ?? yearLast.exec(part))?.groups ?? {};
    const read = figure === undefined ? null : parseBound(figure);
    const by = Number(year ?? inside);
    if (!read || by <= (years.at(-1)?.by ?? 0)) return null;
    if (read.unit !== undefined) units.add(read.unit);
    years.push({ by, bound: boundOf(read) });
  }
  const [unit, ...others] = units;
  return years.length === 0 || others.length > 0 ? null : { years, unit };
}
