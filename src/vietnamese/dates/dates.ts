import { memoised, memoisedByText, memoisedRecent } from '../../plan/memoised.ts';
import type { Language } from '../../locale/localised.ts';
import { type CalendarDate, isRealDate, type PartialDate, quarterOf } from '../../plan/calendar.ts';
import type { DateMention } from '../../plan/citation.ts';
import type { Passage } from '../../plan/passage.ts';
import { everyMatch } from '../letters/every-match.ts';
import { lettered } from '../letters/lettered.ts';
import { readable } from '../wording/readable.ts';
import { passagesWith } from '../wording/required-strings.ts';

/** The forms met in official texts: 24/11/2023, 24-11-2023, 22.12.2024, 06 tháng 4 năm 2026; not the beginning of a longer figure or symbol. */
const form =
  '(?:(\\d{1,2})(?: ?/ ?(\\d{1,2}) ?/ ?|-(\\d{1,2})-|\\.(\\d{1,2})\\.)([12]\\d{3})' +
  '|(\\d{1,2}) tháng (\\d{1,2}),? năm ([12]\\d{3}))(?![\\d/]|[-.]\\d)';
const anyDate = new RegExp(form, 'gi');
/** More letters than the longest form has, with what may not follow it. */
const maxLetters = 30;

/** The dates of a plan come again and again: so many are cached as they are written, and as they are read. */
const maxDates = 4096;

/** What every date has; most wordings have none. */
const anyYear = /[12]\d{3}/;

/** Every full date of a wording, with those that the calendar does not have. */
export const findDates = memoisedByText((wording: string): readonly DateMention[] => {
  const { text, spanOf } = readable(wording);
  if (!anyYear.test(text)) return [];
  const found: DateMention[] = [];
  for (const match of everyMatch(text, anyDate)) {
    const { 0: written, index } = match;
    if (continuesFigure(text.slice(Math.max(0, index - 2), index))) continue;
    const { start, end, raw } = spanOf(index, index + written.length);
    found.push({ date: dayOf(written), start, end, raw });
  }
  return found;
});

const longYear = lettered(
  String.raw`(?:(?<![\d/.])\d{1,2}(?:[/.-]\d{1,2}){0,1}[/.-]|(?<!\p{L})(?:\d{1,2} )?tháng \d{1,2}(?: ?/ ?|,? năm )|(?<!\p{L})quý (?:IV|I{1,3})(?: ?/ ?|,? năm )|(?<!(?<!\p{L})(?:hằng|hàng|mỗi|một|từng|các|nhiều) )(?<!\p{L})năm )(?:19|20)\d{3}(?![\d/]|[.,]\d)`,
  'giu',
);

const anyLongYear = /(?:19|20)\d{3}/;

/** Dates whose year has five figures: năm 20255, 30/9/20225. The calendar has none of them. */
export const findLongYears = memoisedByText((wording: string): readonly DateMention[] => {
  const { text, spanOf } = readable(wording);
  if (!anyLongYear.test(text)) return [];
  return everyMatch(text, longYear(text)).map(({ 0: found, index }) => ({
    ...spanOf(index, index + found.length),
    date: null,
  }));
});

/** A passage that may hold dates, with those that it holds, and with those whose year has five figures. */
interface DatedPassage {
  readonly passage: Passage;
  readonly dates: readonly DateMention[];
  readonly longYears: readonly DateMention[];
}

/** The passages of a programme that may hold dates, for all who ask for these. */
export const datedPassages = memoised((passages: readonly Passage[]): readonly DatedPassage[] =>
  Array.from(passagesWith(passages, 'dateYear'), (passage) => ({
    passage,
    dates: findDates(passage.wording),
    longYears: findLongYears(passage.wording),
  })),
);

/** Whether what is before a figure makes it part of a longer one, such as 1.2.3.2021. */
const continuesFigure = (before: string): boolean => /\d[./]?$/.test(before);

/** The date that begins at a place of a readable text, and where it ends there; null where none does. */
export function dateAt(text: string, start: number): { date: CalendarDate | null; end: number } | null {
  anyDate.lastIndex = 0;
  const match = anyDate.exec(text.slice(start, start + maxLetters));
  return match?.index === 0 ? { date: dayOf(match[0]), end: start + match[0].length } : null;
}

/** The day that a text such as “06/4/2026” or “ngày 06 tháng 4 năm 2026” names; null where it names none, or one that does not exist. */
export function parseDate(text: string): CalendarDate | null {
  const { text: plain } = readable(text.trim());
  const start = /^ngày /iu.exec(plain)?.[0].length ?? 0;
  const found = dateAt(plain, start);
  return found?.end === plain.length ? found.date : null;
}

/** The day that somebody types, who may leave the century of the year to this one: 15/12/26. In a printed text such figures may be anything. */
export const parseTypedDate = (text: string): CalendarDate | null => parseDate(withCentury(text.trim()));

/** A typed date, month or quarter with all figures of its year; any other text as it is. Of the figures behind a month or a quarter only those of years now planned are a year. */
export const withCentury = (text: string): string =>
  text.replace(
    /^((?:ngày |ngay )?\d{1,2} ?([/.-]) ?\d{1,2} ?\2 ?(?=\d\d$)|(?:tháng|thang|quý|quy) (?:\d{1,2}|i{1,3}|iv)[/.-](?=[23]\d$))/iu,
    '$120',
  );

/** The day that a date in one of the forms names. */
const dayOf = memoisedRecent(maxDates, (written: string): CalendarDate | null => {
  anyDate.lastIndex = 0;
  const [, day, slash, hyphen, stop, year, longDay, longMonth, longYear] = anyDate.exec(written) ?? [];
  const month = slash ?? hyphen ?? stop ?? longMonth ?? '';
  const date = `${year ?? longYear}-${month.padStart(2, '0')}-${(day ?? longDay ?? '').padStart(2, '0')}`;
  return isRealDate(date) ? date : null;
});

const englishMonths =
  'January February March April May June July August September October November December'.split(' ');

/**
 * A date as officials write it: 06/4/2026, with a leading 0 for days and for the months 1 and 2 only; 6 April 2026 in English. Of a
 * month, a quarter or a year, as much as is known. A day that does not exist is written all the same.
 */
export const formatDate = (date: PartialDate, language: Language): string => written[language](String(date));

const written: Readonly<Record<Language, (date: string) => string>> = {
  vi: memoisedRecent(maxDates, (date: string) => writeDate(date, 'vi')),
  en: memoisedRecent(maxDates, (date: string) => writeDate(date, 'en')),
};

function writeDate(date: string, language: Language): string {
  const quarter = quarterOf(date);
  if (quarter) return formatQuarter(quarter, language);
  const [year = '', month, day] = date.split('-');
  if (language === 'en') {
    const name = month && (englishMonths[Number(month) - 1] ?? `month ${Number(month)}`);
    return [day && Number(day), name, year].filter(Boolean).join(' ');
  }
  const known = month ? `${officialMonth(month)}/${year}` : year;
  return day ? `${day}/${known}` : known;
}

const quarters = ['I', 'II', 'III', 'IV'];

function formatQuarter({ year, number }: { year: string; number: number }, language: Language): string {
  return language === 'vi' ? `Quý ${quarters[number - 1]}/${year}` : `Q${number} ${year}`;
}

/** The date with its noun: ngày 06/4/2026, tháng 4/2026, năm 2026. English needs none. */
export function formatDateWithNoun(date: PartialDate, language: Language): string {
  if (language === 'en' || quarterOf(date)) return formatDate(date, language);
  const noun = ['năm', 'tháng', 'ngày'][String(date).split('-').length - 1] ?? 'ngày';
  return `${noun} ${formatDate(date, 'vi')}`;
}

/** When something happened, as far as it is known: ngày 06/4/2026, năm 2026; on 6 April 2026, in 2026. */
export function formatWhen(date: PartialDate, language: Language): string {
  if (language === 'vi') return formatDateWithNoun(date, 'vi');
  return `${String(date).length === 10 ? 'on' : 'in'} ${formatDate(date, 'en')}`;
}

/** The form that stands in the heading of a document: ngày 06 tháng 4 năm 2026. */
export function formatLongDate(date: CalendarDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${officialMonth(month)} năm ${year}`;
}

/** A day of issue in its heading: in the words of the text where they are of that day, else in the usual form. */
export function formatIssueDate(date: CalendarDate, printed: string | undefined): string {
  const [, day = '', month = '', year = ''] =
    /^ngày (\d{1,2})(?: tháng |\/)(\d{1,2})(?: năm |\/)(\d{4})$/u.exec(printed ?? '') ?? [];
  const isThatDay = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` === date;
  return printed !== undefined && isThatDay ? printed : formatLongDate(date);
}

/** Months 1 and 2 take a leading 0, so that they cannot be made into 11 and 12. */
const officialMonth = (month: string) =>
  Number(month) <= 2 ? month.padStart(2, '0') : String(Number(month));
