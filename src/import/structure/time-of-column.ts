import type { DraftColumn } from './draft-units.ts';

/** The month, quarter or year that the head of a column names, of the former with its year where that is named too. */
export interface TimeOfColumn {
  readonly kind: 'month' | 'quarter' | 'year';
  readonly place: number;
  readonly year: number | null;
}

const month = /^(?:tháng|th|t)?[. ]?(0?[1-9]|1[0-2])(?: ?[/-] ?(20\d\d))?$/iu;
const quarter = /^(?:quý|q)?[. ]?(IV|I{1,3}|[1-4])(?:(?: ?[/-] ?|,? năm )(20\d\d))?$/iu;
const year = /^(?:năm )?(20\d\d)$/iu;

/** The time that a column stands for by its head; a bare figure stands for one only where the head above it says of what. */
export function timeOfColumn({ head, under = '' }: Pick<DraftColumn, 'head' | 'under'>): TimeOfColumn | null {
  const isBare = /^[\dIV]/u.test(head);
  const isOfMonths = /(?<!\p{L})tháng(?!\p{L})/iu.test(under) || /^q/iu.test(under);
  const isOfQuarters = !isOfMonths && /(?<!\p{L})quý(?!\p{L})|thời gian|tiến độ|lộ trình/iu.test(under);
  const yearIn = (words: string | undefined) => (words === undefined ? null : Number(words));
  const [, monthPlace, ofYear] = month.exec(head) ?? [];
  if (monthPlace !== undefined && (isBare ? isOfMonths : /^t/iu.test(head)))
    return { kind: 'month', place: Number(monthPlace), year: yearIn(ofYear) };
  const [, quarterPlace = '', inYear] = quarter.exec(head) ?? [];
  if (quarterPlace !== '' && (/^q/iu.test(head) || (isOfQuarters && !/^\d/u.test(head)))) {
    const place = ['I', 'II', 'III', 'IV'].indexOf(quarterPlace.toUpperCase()) + 1;
    return { kind: 'quarter', place: place === 0 ? Number(quarterPlace) : place, year: yearIn(inYear) };
  }
  const [, whole] = year.exec(head) ?? [];
  return whole === undefined ? null : { kind: 'year', place: Number(whole), year: Number(whole) };
}
