type HowOften = 'week' | 'month' | 'quarter' | 'half-year';

/** Words before a day or a period that do not change how often it comes. */
const opening =
  '(?:(?:dinh ky|bao cao|chot|thuc hien|hoan thanh|xong|truoc|cham nhat|muon nhat|vao|la|trong) )*';

/** A day of a month. */
const day = '(?:0?[1-9]|[12]\\d|3[01])';

const eachMonth = new RegExp(`^${opening}(?:ngay )?${day} (?:cua )?(?:hang|moi) thang$`);
const eachQuarter = new RegExp(
  `^${opening}(?:(?:ngay )?${day},? )?(?:cua )?(?:thang cuoi(?: cung)? (?:cua )?(?:(?:hang|moi|cac|tung) )?quy|cuoi (?:hang|moi|cac|tung) quy)$`,
);
const severalPeriods = new RegExp(
  `^${opening}(?:(?:hang|moi) )?(tuan|thang|quy|(?:6|06|sau) thang)(?:(?: ?[,/]| va) ?(?:(?:hang|moi|ca|cuoi|1|mot) )?(?:thang|quy|(?:6|06|sau|9|09|chin) thang|nam))+$`,
);
const timesAYear = new RegExp(
  `^${opening}(?:(?:moi nam |hang nam )0?([24]) lan|0?([24]) lan(?:\\/| (?:moi |mot |trong )?)nam)$`,
);
const oftenEach =
  /^(?:it nhat |dinh ky |toi thieu )?(?:(?:moi|hang|mot|1) (?<before>tuan|thang|quy)(?: it nhat| toi thieu)? (?:mot|0?1) (?:lan|ky)|(?:mot|0?1) (?:lan|ky) ?(?:\/ ?|(?:moi |mot |trong )?)(?<after>tuan|thang|quy)|(?<day>thu (?:\p{L}+|\d)|chu nhat) (?:hang|moi) tuan)$/u;
/** “3 tháng/lần”, “mỗi 6 tháng một lần”, “01 lần/quý”: once in a number of periods. */
const onceIn =
  /^(?:it nhat |toi thieu )?(?:dinh ky |bao cao )?(?:(?:moi |cu |hang )?(?<number>mot|0?1|ba|0?3|sau|0?6)? ?(?<unit>tuan|thang|quy) ?(?:\/ ?(?:(?:mot|0?1) )?|(?:mot|0?1) )lan|(?:mot|0?1) lan ?(?:\/|moi|trong) ?(?<inNumber>ba|0?3|sau|0?6) (?<inUnit>thang))$/;
const twiceAYear = new RegExp(`^${opening}(.+?)(?:,| va) ?(.+?),? (?:hang|moi) nam$`);

/** No words for a time that comes again are longer; longer ones could be divided in too many ways. */
const maxLetters = 200;

/**
 * How often something is due, by words that say more than the period (small, without diacritics): “ngày 15 tháng cuối quý”, “định kỳ 6
 * tháng, hằng năm”, “quý I, quý III hằng năm”, which is once in each half of a year; null for any other words.
 */
export function readPeriodically(folded: string): HowOften | null {
  if (folded.length > maxLetters) return null;
  if (eachMonth.test(folded)) return 'month';
  if (eachQuarter.test(folded)) return 'quarter';
  const [, yearly, times = yearly] = timesAYear.exec(folded) ?? [];
  const { before, after = before, day: ofWeek } = oftenEach.exec(folded)?.groups ?? {};
  if (ofWeek !== undefined) return 'week';
  const { number, unit, inNumber = number, inUnit = unit } = onceIn.exec(folded)?.groups ?? {};
  if (inUnit !== undefined) return spanOf(inNumber, inUnit);
  if (after !== undefined) return periods[after] ?? null;
  if (times !== undefined) return times === '4' ? 'quarter' : 'half-year';
  const [, shortest] = severalPeriods.exec(folded) ?? [];
  if (shortest !== undefined) return periods[shortest] ?? 'half-year';
  const [, first, second] = twiceAYear.exec(folded) ?? [];
  if (first === undefined || second === undefined) return null;
  const word = /^(?:quy|thang) /.exec(first)?.[0] ?? '';
  const halves = [halfOf(first), halfOf(second) ?? halfOf(word + second)];
  return halves.includes(1) && halves.includes(2) ? 'half-year' : null;
}

const periods: Readonly<Record<string, HowOften>> = { tuan: 'week', thang: 'month', quy: 'quarter' };

/** A number of periods as the one that is as long; null where none is. */
function spanOf(number: string | undefined, unit: string): HowOften | null {
  if (number === undefined || /^(?:mot|0?1)$/.test(number)) return periods[unit] ?? null;
  if (unit !== 'thang') return null;
  return /3|ba/.test(number) ? 'quarter' : 'half-year';
}

const quarters = ['i', 'ii', 'iii', 'iv'];

/** In which half of a year a quarter, a month or a day lies; null for other words. */
function halfOf(point: string): 1 | 2 | null {
  const [, quarter] = /^quy (i{1,3}|iv|[1-4])$/.exec(point) ?? [];
  const number = quarter === undefined ? -1 : quarters.indexOf(quarter) + 1 || Number(quarter);
  if (number > 0) return number <= 2 ? 1 : 2;
  const [, month] = /^(?:thang |(?:ngay )?\d{1,2}(?:\/| thang ))(\d{1,2})$/.exec(point) ?? [];
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return null;
  return Number(month) <= 6 ? 1 : 2;
}
