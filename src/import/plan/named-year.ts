import type { DeadlineContext } from './cell-deadline.ts';

/** The days and symbols of documents that words cite, whose years say nothing of their own. */
const ofDocuments =
  /ngày \d{1,2}(?: tháng |[/.-])\d{1,2}(?:,? năm |[/.-])\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,6}\/20\d\d\/\S+/giu;

/** Words without the days and symbols of the documents that they cite. */
export const withoutCitedDays = (words: string): string => words.replace(ofDocuments, '');

const oneYear =
  /(?<!\d ?[-–] ?|(?:đến|từ|hết|sau|trước|cuối|tầm nhìn|quả|kết) (?:năm )?)(?<=năm )20\d\d(?!\d| ?[-–]|[/.])/giu;

/** The one year that a heading or a title says it is for: “NHIỆM VỤ NĂM 2026”; null where it names none, several, or one that it goes up to. */
export function yearNamedIn(words: string): number | null {
  const own = withoutCitedDays(words);
  const years = new Set(own.match(/(?<!\d)20\d\d(?!\d)/gu) ?? []);
  const [year] = own.match(oneYear) ?? [];
  return year === undefined || years.size > 1 ? null : Number(year);
}

/** What is known of deadlines below a heading: one that names a year is for that year. */
export function belowHeading<C extends DeadlineContext>(heading: unknown, context: C): C {
  const year = typeof heading === 'string' ? yearNamedIn(heading) : null;
  return year === null || year < context.firstYear ? context : { ...context, yearOf: () => year };
}
