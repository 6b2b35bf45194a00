import type { Language } from '../../locale/localised.ts';
import { firstDay, isRealPartialDate, lastDay, type PartialDate } from '../../plan/calendar.ts';
import type { DeadlineTerm } from '../../plan/deadline.ts';
import { findDates, formatDate, formatDateWithNoun } from './dates.ts';

const quarters = ['I', 'II', 'III', 'IV'];

/** A deadline as official annexes write it: 31/12/2026, tháng 3/2026, Quý IV/2026, 2027 - 2030, thường xuyên, hằng năm. */
export function formatDeadline(deadline: DeadlineTerm, language: Language): string {
  const words = terms[language];
  if ('date' in deadline) return formatDate(deadline.date, language);
  if ('month' in deadline) return formatDateWithNoun(deadline.month, language);
  if ('quarter' in deadline) {
    const [year = '', quarter = ''] = deadline.quarter.split('-Q');
    return language === 'vi'
      ? `Quý ${quarters[Number(quarter) - 1] ?? quarter}/${year}`
      : `Q${quarter} ${year}`;
  }
  if ('year' in deadline) return formatDateWithNoun(deadline.year, language);
  if ('to' in deadline)
    return `${formatDate(deadline.from, language)} - ${formatDate(deadline.to, language)}`;
  if ('yearly' in deadline)
    return (
      words.yearly +
      (deadline.from === undefined ? '' : ` (${words.from} ${formatDate(deadline.from, language)})`)
    );
  if ('event' in deadline) {
    const { event, expected } = deadline;
    return `${words.until} ${event}${expected === undefined ? '' : ` (${words.expected} ${formatDate(expected, language)})`}`;
  }
  return 'plan' in deadline ? `${words.plan} ${deadline.plan}` : words.standing;
}

const terms = {
  vi: {
    standing: 'thường xuyên',
    yearly: 'hằng năm',
    from: 'từ',
    until: 'đến',
    expected: 'dự kiến',
    plan: 'theo',
  },
  en: {
    standing: 'standing',
    yearly: 'yearly',
    from: 'from',
    until: 'until',
    expected: 'expected',
    plan: 'as set by',
  },
} satisfies Record<Language, object>;

/** What a text says as a deadline; why it cannot be one: no form of ours, a date that the calendar does not have, a period that ends before it begins. */
export type ReadDeadline =
  { readonly term: DeadlineTerm } | { readonly problem: 'unreadable' | 'impossible-date' | 'backwards' };

/** No line of a plan is longer. */
const mostLetters = 4096;

/** Reads a deadline as people type it, in the forms of the data (2026-Q4) and of official annexes (Quý IV/2026), with or without diacritics. */
export function parseDeadline(text: string): ReadDeadline {
  if (text.length > mostLetters) return { problem: 'unreadable' };
  const typed = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (/^(?:thường xuyên|thuong xuyen|standing)$/iu.test(typed)) return { term: { standing: true } };
  const [, named, rest = ''] =
    /^(sự kiện|su kien|event|kế hoạch|ke hoach|plan) ?: ?(.+)$/iu.exec(typed) ?? [];
  if (named !== undefined) return /^(?:k|p)/iu.test(named) ? { term: { plan: rest } } : readEvent(rest);
  const yearly = /^(?:hằng năm|hàng năm|hang nam|yearly)(?:,? ?\(?(?:từ|tu|from) (.+?)\)?)?$/iu.exec(typed);
  if (yearly) return readYearly(yearly[1]);
  const quarter = readQuarter(typed);
  if (quarter !== null) return { term: { quarter } };
  const single = readPartialDate(typed);
  return single ? termOf(single, toTerm) : readPeriod(typed);
}

function readEvent(rest: string): ReadDeadline {
  const [, event = rest, when] = /^(.+?) ?\((?:dự kiến|du kien|expected) (.+)\)$/iu.exec(rest) ?? [];
  if (when === undefined) return { term: { event } };
  return termOf(readPartialDate(when), (expected) => ({ event, expected }));
}

function readYearly(since: string | undefined): ReadDeadline {
  if (since === undefined) return { term: { yearly: true } };
  return termOf(readPartialDate(since), (from) => ({ yearly: true, from }));
}

function readQuarter(typed: string): string | null {
  const [, quarter = '', year = ''] =
    /^(?:quý|quy|q) ?(IV|I{1,3}|[1-4]) ?(?:\/|-|,? năm|,? nam| ) ?(\d{4})$/iu.exec(typed) ??
    swapped(/^(\d{4})-Q([1-4])$/iu.exec(typed)) ??
    [];
  if (!isYear(year)) return null;
  const place = quarters.indexOf(quarter.toUpperCase());
  return `${year}-Q${place < 0 ? quarter : place + 1}`;
}

/** A period of two dates, months or years; the hyphen between two of the form 2027-03 needs blanks. */
function readPeriod(typed: string): ReadDeadline {
  const [, one = '', other = ''] =
    /^(?:từ |tu |from )?(.+?)(?: ?- | -| ?– ?| đến | den | to |(?<=^\d{4})-(?=\d{4}$))(.+)$/iu.exec(typed) ??
    [];
  const begin = readPartialDate(one.trim());
  return termOf(readPartialDate(other.trim()), (to) => termOf(begin, (from) => ({ from, to })));
}

/** A date as typed; null where the calendar does not have it. */
interface ReadDate {
  readonly date: PartialDate | null;
}

/** A day, month or year in the form of the data: 2026-12-31, 2026-03, 2026; null where the text is none. */
function readPartialDate(typed: string): ReadDate | null {
  const plain = typed.replace(/^(?:ngày|ngay|năm|nam) /iu, '');
  if (/^\d{4}$/.test(plain)) return { date: isYear(plain) ? Number(plain) : null };
  const [, year, month] =
    /^(\d{4})-(\d{1,2})$/.exec(plain) ??
    swapped(/^(?:tháng |thang )?(\d{1,2}) ?(?:\/|,? năm |,? nam ) ?(\d{4})$/iu.exec(plain)) ??
    [];
  const written = year === undefined ? plain : `${year}-${(month ?? '').padStart(2, '0')}`;
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(written)) return { date: isReal(written) ? written : null };
  const [mention] = findDates(plain);
  if (mention?.raw !== plain) return null;
  return { date: mention.date !== null && isReal(mention.date) ? mention.date : null };
}

/** The deadline that a date makes, or why there is none. */
function termOf(
  read: ReadDate | null,
  make: (date: PartialDate) => DeadlineTerm | ReadDeadline,
): ReadDeadline {
  if (read === null) return { problem: 'unreadable' };
  if (read.date === null) return { problem: 'impossible-date' };
  const made = make(read.date);
  if ('term' in made || 'problem' in made) return made;
  const isBackwards = 'to' in made && firstDay(made.from) > lastDay(made.to);
  return isBackwards ? { problem: 'backwards' } : { term: made };
}

const swapped = (match: RegExpExecArray | null) => match && [match[0], match[2], match[1]];

const isYear = (year: string) => Number(year) >= 1900 && Number(year) <= 2200;
const isReal = (date: string) => isYear(date.slice(0, 4)) && isRealPartialDate(date);

/** The form of deadline that one date makes: a day, a month or a year. */
function toTerm(date: PartialDate): DeadlineTerm {
  if (typeof date === 'number') return { year: date };
  return date.length === 7 ? { month: date } : { date };
}
