import type { Bound } from '../../plan/indicator.ts';
import { parseBound, readPrintedBound } from './bounds.ts';
import { readYearlyBounds, type YearlyBound } from './yearly-bounds.ts';

/** A bound as data hold it. */
type ReadBound = Omit<Bound, 'between'> & { readonly between?: number[] };

/** An indicator as data hold it. */
type ReadIndicator = ReadBound & {
  readonly name: string;
  readonly unit?: string;
  readonly by?: number;
  readonly milestones?: (ReadBound & { readonly by: number })[];
};

/** A target as cells give it: 12 đảng đoàn; Tỷ lệ chôn lấp: ≤ 30%; year by year; else its words under the head of the column. */
export function readIndicator(words: string, head: string): ReadIndicator {
  const yearly = readYearlyBounds(words);
  if (yearly) return byYears(nameOr(head), yearly.unit, yearly.years);
  const [, named, rest] = /^([^:]{2,200}): *(.+)$/su.exec(words.replace(/\s+/gu, ' ')) ?? [];
  if (named !== undefined && rest !== undefined)
    return { name: named.trim(), ...plainBound(readPrintedBound(rest)) };
  const bound = parseBound(words);
  const share = /^%\s*(?=\p{L})(?<what>.+)$/u.exec(bound?.unit ?? '')?.groups?.['what'];
  if (bound && share !== undefined) return { name: share, ...plainBound({ ...bound, unit: '%' }) };
  if (bound?.unit !== undefined && !bound.unit.startsWith('%')) {
    const { unit, ...figures } = bound;
    return { name: unit, ...plainBound(figures) };
  }
  return { name: nameOr(head), ...plainBound(readPrintedBound(words)) };
}

/** What stands for the name of an indicator that has none. */
const nameOr = (head: string): string => (head === '' ? 'chỉ tiêu' : head);

/** A figure on the way to an upper bound is one itself: less is better in each year. */
const inDirection = (bound: Bound, last: Bound | undefined): Bound =>
  last?.['at-most'] !== undefined && bound.target !== undefined ? { 'at-most': bound.target } : bound;

/** An indicator that is to be reached year by year: what the last year asks is its target, what those before ask are its milestones. */
function byYears(name: string, unit: string | undefined, years: readonly YearlyBound[]): ReadIndicator {
  const last = years.at(-1)?.bound;
  const plain = years.map(({ by, bound }) => ({ ...plainBound(inDirection(bound, last)), by }));
  const milestones = plain.slice(0, -1);
  return {
    name,
    ...(unit !== undefined && { unit }),
    ...plain.at(-1),
    ...(milestones.length > 0 && { milestones }),
  };
}

/** An indicator without the figures of years before one: they say where it began, and are nothing to reach. */
export function sinceYear({ milestones = [], ...rest }: ReadIndicator, year: number): ReadIndicator {
  const wanted = milestones.filter(({ by }) => by >= year);
  return { ...rest, ...(wanted.length > 0 && { milestones: wanted }) };
}

/**
 * What a row of a table of targets gives: its task is what is measured, its unit stands in a column of its own, and so may what is to be reached in
 * years before.
 */
export function readTarget(
  words: string,
  {
    name,
    unit,
    by,
    before,
  }: {
    readonly name: string;
    readonly unit: string;
    readonly by?: number | undefined;
    readonly before: readonly YearlyBound[];
  },
): ReadIndicator {
  const yearly = readYearlyBounds(words);
  if (yearly) return byYears(name, yearly.unit ?? (unit === '' ? undefined : unit), yearly.years);
  const bound = readPrintedBound(words);
  const earlier = byYears(name, undefined, [...before, { by: by ?? 0, bound }]).milestones;
  const more = { ...(by !== undefined && { by }), ...(earlier && { milestones: earlier }) };
  const read = plainBound(bound);
  if (unit === '' || read.unit !== undefined) return { name, ...read, ...more };
  return { name, unit, ...read, ...more };
}

const plainBound = ({ between, ...rest }: Bound & { readonly unit?: string }) => ({
  ...rest,
  ...(between && { between: [...between] }),
});
