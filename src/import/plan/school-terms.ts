import type { DeadlineTerm } from '../../plan/deadline.ts';

const form =
  /^(?:xong |hoàn thành )?(?:trong |hết |kết thúc )?(?:(?<part>đầu|cuối|trước|cả) )?(?:(?:học kỳ |hk ?)(?<term>II|I|1|2)(?!\p{L}))?,? ?(?:(?<whole>(?:của )?năm học)(?: (?<year>20\d\d) ?[-–] ?20\d\d)?)?\.?$/iu;

/**
 * A term or a year of school, “Học kỳ I năm học 2026-2027”, as the months in which it lies by the frame that schools have: the first term from September
 * to January, the second to May. `begins` is the year in which a school year begins that is not named; null where the words are no such time, or no year is known.
 */
export function schoolTerm(words: string, begins: number | null): DeadlineTerm | null {
  const { part = '', term, whole, year } = form.exec(words)?.groups ?? {};
  if (term === undefined && whole === undefined) return null;
  const first = year === undefined ? begins : Number(year);
  if (first === null) return null;
  const isSecond = term === 'II' || term === '2';
  const from = isSecond ? `${first + 1}-01` : `${first}-09`;
  const to = term === undefined || isSecond ? `${first + 1}-05` : `${first + 1}-01`;
  switch (part.toLowerCase()) {
    case 'đầu':
      return { month: from, printed: words };
    case 'cuối':
      return { month: to, printed: words };
    case 'trước':
      return { date: isSecond ? `${first}-12-31` : `${first}-08-31`, printed: words };
    default:
      return { from, to, printed: words };
  }
}
