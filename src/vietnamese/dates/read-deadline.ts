import { evenBlanks } from '../letters/even-blanks.ts';
import {
  daysLater,
  firstDay,
  isRealDate,
  lastDay,
  type PartialDate,
  quarterOf,
} from '../../plan/calendar.ts';
import type { DeadlineTerm } from '../../plan/deadline.ts';
import { fold } from '../letters/fold.ts';
import { formatDeadline, isOpened } from './deadlines.ts';
import { readPeriodically } from './read-periodically.ts';
import { readPoint } from './read-point.ts';

/** What a text says as a deadline; why it cannot be one: no form of ours, a date that the calendar does not have, a period that ends before it begins. */
export type ReadDeadline =
  { readonly term: DeadlineTerm } | { readonly problem: 'unreadable' | 'impossible-date' | 'backwards' };

/** No line of a plan is longer. */
const maxLetters = 4096;

/**
 * Reads a deadline as people type it and as official annexes print it, with or without diacritics: 2026-Q4, Quý IV/2026, Cuối năm 2027,
 * trước ngày 10/12 hằng năm, Năm 2026 và các năm tiếp theo. What is printed in Vietnamese is read back as the deadline it was printed from.
 */
export function parseDeadline(text: string): ReadDeadline {
  if (text.length > maxLetters) return { problem: 'unreadable' };
  const typed = plainText(text);
  const { base, condition } = splitCondition(typed);
  const read = readForm(base);
  if ('problem' in read || condition === null) return read;
  return { term: { ...read.term, condition } };
}

/** The issued words of a deadline as data: its form, with the words where ours would differ; the words alone where they are no form. */
export function readPrintedDeadline(text: string): DeadlineTerm {
  const printed = plainText(text);
  const read = parseDeadline(printed);
  if ('problem' in read) return { printed };
  return formatDeadline(read.term, 'vi') === printed ? read.term : { ...read.term, printed };
}

const plainText = (text: string) => evenBlanks(text.normalize('NFC').replace(/[\u2010-\u2013]/g, '-'));

/** A condition after a deadline: in parentheses or after a comma, opened by a word that shows it. */
function splitCondition(typed: string): { base: string; condition: string | null } {
  const [, before = '', inside = ''] = /^(.+?) ?\(([^()]+(?:\([^()]*\)[^()]*)*)\)$/u.exec(typed) ?? [];
  const [, named] = /^(?:điều kiện|dieu kien|condition) ?: ?(.+)$/iu.exec(inside) ?? [];
  if (named !== undefined) return { base: before, condition: named };
  if (isOpened(inside)) return { base: before, condition: inside };
  const [, first = '', rest = ''] = /^([^,]*\d[^,]*), ?(\p{L}.+)$/u.exec(typed) ?? [];
  return isOpened(rest) ? { base: first, condition: rest } : { base: typed, condition: null };
}

type Reader = (text: string, folded: string) => ReadDeadline | null;

function readForm(typed: string): ReadDeadline {
  const text = typed.replace(/[.;,]$/u, '').trim();
  const folded = fold(text);
  if (folded.length !== text.length) return { problem: 'unreadable' };
  for (const read of readers) {
    const found = read(text, folded);
    if (found) return found;
  }
  return { problem: 'unreadable' };
}

const standing =
  /^(?:nhiem vu |thuc hien |cong viec |duoc thuc hien )?(?:thuong xuyen|lien tuc|standing)(?:,? (?:va )?(?:thuong xuyen|lien tuc|dinh ky|hang nam|theo quy dinh|khi co yeu cau))*(?: trong nam| trong suot (?:nhiem ky|qua trinh)| hang nam| cac nam(?: tiep theo)?)?(?:,? ?\(?(?:bat dau )?(?:tu|from) (.+?)\)?)?$/;
const yearly =
  /^(?:dinh ky |thuc hien |nhiem vu )?(?:hang nam|moi nam|yearly)(?:,? (?:va )?(?:thuong xuyen|dinh ky))?(?:,? ?\(?(?:bat dau )?(?:tu|from) (.+?)\)?)?$/;
const every =
  /^(?:dinh ky |bao cao )?(?:(?:hang|moi|theo) (?<each>tuan|thang|quy)|(?<half>(?:6|06|sau) thang(?:,? ?(?:mot|1) ?lan|\/(?:1 )?lan)?|(?:hang|moi) (?:6|06|sau) thang)|(?<english>weekly|monthly|quarterly|every six months))(?:,? ?\(?(?:bat dau )?(?:tu|from) (?<from>.+?)\)?)?$/;
const yearlyBy =
  /^(?:hang nam,? ?)?(?:xong |hoan thanh |bao cao )?(?:truoc|cham nhat|muon nhat|den|vao|by)?(?: la| den)? ?(?:ngay )?(?<day>\d{1,2}) ?(?:\/|thang) ?(?<month>\d{1,2})(?:,? (?<yearly>(?:hang|moi) nam))?(?:,? ?\(?(?:bat dau )?tu (?<from>.+?)\)?)?$/;
const yearlyIn =
  /^(?:trong |vao )?(?:thang (\d{1,2})|quy (iv|i{1,3}|[1-4])|(cuoi nam))(?:,)? (?:hang|moi) nam$/;
const then =
  /^(.+?)(?:,? va|,|;) ?(?:(thuc hien )?(thuong xuyen)(?: (?:hang nam|cac nam|nhung nam|trong cac nam).*)?|(?:(?:cap nhat|ra soat|bo sung|duy tri|thuc hien) )?(hang nam)|(?:trong |duy tri )?(?:cac|nhung) nam (?:tiep theo|sau|ke tiep)(?: do)?)$/;

/** Words before a congress or a session whose day is not set. */
const beforeMeeting =
  /^(?:(?:xong|hoan thanh) )?truoc (?:khi |thoi diem )?(?:dien ra |to chuc |tien hanh )?(?=(?:dai hoi|hoi nghi|ky hop)(?: |$))/;

/** What a plan looks out to beyond the year by which it is done. */
const outlook = /^(.+?)(?:,| va) ?(?:tam nhin|dinh huong) (?:den )?(?:nam )?\d{4}$/;

/** Words before a point that do not change its last day. */
const lead =
  /^(?:(?:xong|hoan thanh|thuc hien|ban hanh|trinh|phe duyet|ket thuc|thoi gian|thoi han|du kien|phan dau)(?: xong)?:? )?(?:(?:trong|vao|cham nhat(?: la)?|muon nhat(?: la)?|khong muon hon|den het|het|den|truoc het|tu nay den(?: het)?|cuoi)(?: (?:trong|vao|den|het|cuoi|la))*(?: khoang)? |ca (?=nam ))?/;

const readers: readonly Reader[] = [
  (text) => {
    const [, named, rest = ''] =
      /^(sự kiện|su kien|event|kế hoạch|ke hoach|plan) ?: ?(.+)$/iu.exec(text) ?? [];
    if (named === undefined) return null;
    return /^[kp]/iu.test(named) ? { term: { plan: rest } } : readEvent(rest);
  },
  (_, folded) => {
    const found = standing.exec(folded);
    return found && since(found[1], (from) => ({ standing: true, ...from }));
  },
  (_, folded) => {
    const found = yearly.exec(folded);
    return found && since(found[1], (from) => ({ yearly: true, ...from }));
  },
  (_, folded) => {
    const { each = '', english = '', from } = every.exec(folded)?.groups ?? {};
    if (!every.test(folded)) return null;
    const period = periods[each || english] ?? 'half-year';
    return since(from, (rest) => ({ every: period, ...rest }));
  },
  readYearlyBy,
  (text, folded) => {
    const [, before] = outlook.exec(folded) ?? [];
    const read = before === undefined ? null : readForm(text.slice(0, before.length));
    return read && 'term' in read ? { term: { ...read.term, printed: text } } : read;
  },
  (text, folded) => {
    const every = readPeriodically(folded);
    return every === null ? null : { term: { every, printed: text } };
  },
  (text, folded) => {
    const found = then.exec(folded);
    if (!found || found[1] === undefined) return null;
    const read = readForm(text.slice(0, found[1].length));
    if ('problem' in read || !mayGoOn(read.term)) return null;
    return { term: { ...read.term, then: found[3] === undefined ? 'yearly' : 'standing' } };
  },
  (_, folded) => {
    const [, from] = /^(?:bat dau |thuc hien |trien khai )?(?:tu|from) (.+?)(?: tro di)?$/.exec(folded) ?? [];
    return from !== undefined && readPoint(from)
      ? since(from, (rest) => ({ standing: true, ...rest }))
      : null;
  },
  readSingle,
  readHalves,
  readPeriod,
  (text, folded) => (/^(?:den|until) (?!\d)/.test(folded) ? readEvent(text.replace(/^\S+ /u, '')) : null),
  (text, folded) => {
    const [opening] = beforeMeeting.exec(folded) ?? [];
    return opening === undefined ? null : readEvent(text.slice(opening.length));
  },
  (text, folded) => {
    const [opening] = /^(?:theo|as set by) /.exec(folded) ?? [];
    return opening === undefined ? null : { term: { plan: text.slice(opening.length) } };
  },
];

const periods: Readonly<Record<string, 'week' | 'month' | 'quarter'>> = {
  tuan: 'week',
  thang: 'month',
  quy: 'quarter',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
};

const mayGoOn = (term: DeadlineTerm) =>
  ['date', 'month', 'quarter', 'year', 'to'].some((field) => field in term);

function readEvent(rest: string): ReadDeadline {
  const [, event = rest, when] = /^(.+?) ?\((?:dự kiến|du kien|expected) (.+)\)$/iu.exec(rest) ?? [];
  return when === undefined ? { term: { event } } : at(when, (expected) => ({ event, expected }));
}

/** A recurring form, with the time from which it holds where the text names one. */
const since = (
  from: string | undefined,
  make: (from: { from?: PartialDate }) => DeadlineTerm,
): ReadDeadline => (from === undefined ? { term: make({}) } : at(from, (point) => make({ from: point })));

function readYearlyBy(_: string, folded: string): ReadDeadline | null {
  const inYear = yearlyIn.exec(folded);
  if (inYear) {
    const [, month, quarter] = inYear;
    const last =
      month !== undefined
        ? `2023-${month.padStart(2, '0')}`
        : quarter === undefined
          ? '2023-12'
          : readPoint(`quy ${quarter}/2023`)?.point;
    return isRealDate(firstDay(last ?? ''))
      ? { term: { yearly: true, by: lastDay(last ?? '').slice(5) } }
      : { problem: 'impossible-date' };
  }
  const { day, month, yearly: isYearly, from } = yearlyBy.exec(folded)?.groups ?? {};
  if (day === undefined || month === undefined || (isYearly === undefined && !folded.startsWith('hang nam')))
    return null;
  const by = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isRealDate(`2024-${by}`)) return { problem: 'impossible-date' };
  return since(from, (rest) => ({ yearly: true, ...rest, by }));
}

/** One day, month, quarter or year, perhaps after words such as “Xong trong”; before a month, quarter or year is the day before it. */
function readSingle(text: string, folded: string): ReadDeadline | null {
  const [before] =
    /^(?:(?:xong|hoan thanh|trinh|ban hanh)(?: [^\d()]{1,80})? )?truoc (?:ngay )?/.exec(folded) ?? [];
  const start = before?.length ?? lead.exec(folded)?.[0].length ?? 0;
  const read = readPoint(text.slice(start)) ?? readPoint(text);
  if (!read) return null;
  return pointed(read.point, (point) =>
    before !== undefined && String(point).length < 10
      ? { date: daysLater(firstDay(point), -1) }
      : toTerm(point),
  );
}

/** A half of a year: “6 tháng đầu năm 2026”. */
function readHalves(_: string, folded: string): ReadDeadline | null {
  const [, half, year] = /^(?:trong )?(?:6|06|sau) thang (dau|cuoi) nam (\d{4})$/.exec(folded) ?? [];
  if (half === undefined) return null;
  return half === 'dau'
    ? { term: { from: `${year}-01`, to: `${year}-06` } }
    : { term: { from: `${year}-07`, to: `${year}-12` } };
}

/** A period of two points, of which the first may leave its year, month word or quarter word to the other; the hyphen between two of the form 2027-03 needs blanks. */
function readPeriod(_: string, folded: string): ReadDeadline | null {
  const [opening = ''] = /^(?:trong |thuc hien |giai doan |tu |from )+/.exec(folded) ?? [];
  const [, one = '', joint = '', other = ''] =
    /^(.+?)( ?- | -| den (?:het )?| to | va |, ?|(?<=^(?:nam )?\d{4})-(?=(?:nam )?\d{4}$)|(?<=^(?:ngay )?\d{1,2}(?:\/\d{1,2})?)-(?=(?:ngay )?\d{1,2}\/\d{1,2}\/\d{4}$)|(?<=^(?:(?:quy |q\.? ?)(?:i{1,3}|iv|[1-4])|(?:thang |t\.? ?)\d{1,2}))-(?=\S))(.+)$/.exec(
      folded.slice(opening.length),
    ) ?? [];
  const end = readPoint(other.replace(/^(?:den |het )+/, '')) ?? readPoint(`${wordOf(one)} ${other}`);
  if (!end) return null;
  const begin = readPoint(one) ?? readPoint(withMonth(one, end.point) ?? withYear(one, end.point));
  if (!begin) return null;
  if (/va|,/.test(joint) && !areNeighbours(begin.point, end.point)) return null;
  return pointed(end.point, (to) => pointed(begin.point, (from) => ({ from, to })));
}

/** “Quý II - III/2026” and “tháng 6 - 12/2026” name the kind once. */
const wordOf = (one: string) => /^(?:quy|thang)(?= )/.exec(one)?.[0] ?? '';
/** “07 - 08/3/2026” names the month once; null where the first is no day alone, or the second no day. */
const withMonth = (one: string, end: PartialDate | null): string | null => {
  const [, day] = /^(?:ngay )?(\d{1,2})$/.exec(one) ?? [];
  const [, year, month] = /^(\d{4})-(\d\d)-\d\d$/.exec(String(end)) ?? [];
  return day === undefined || month === undefined ? null : `${day}/${month}/${year ?? ''}`;
};
const withYear = (one: string, end: PartialDate | null) => `${one}/${String(end).slice(0, 4)}`;

/** A list such as “năm 2025 và 2026” is a period where nothing lies between its members. */
function areNeighbours(begin: PartialDate | null, end: PartialDate | null): boolean {
  if (begin === null || end === null || sizeOf(begin) !== sizeOf(end)) return false;
  return daysLater(lastDay(begin), 1) === firstDay(end);
}

const sizeOf = (point: PartialDate) => (quarterOf(point) ? 'quarter' : String(point).length);

/** The deadline that a text makes as a point, or why there is none. */
function at(text: string, make: (point: PartialDate) => DeadlineTerm): ReadDeadline {
  const read = readPoint(text);
  return read === null ? { problem: 'unreadable' } : pointed(read.point, make);
}

function pointed(
  point: PartialDate | null,
  make: (point: PartialDate) => DeadlineTerm | ReadDeadline,
): ReadDeadline {
  if (point === null) return { problem: 'impossible-date' };
  const made = make(point);
  if ('term' in made || 'problem' in made) return made;
  return 'to' in made && firstDay(made.from) > lastDay(made.to) ? { problem: 'backwards' } : { term: made };
}

/** The form of deadline that one point makes: a day, a month, a quarter or a year. */
function toTerm(point: PartialDate): DeadlineTerm {
  if (typeof point === 'number') return { year: point };
  if (quarterOf(point)) return { quarter: point };
  return point.length === 7 ? { month: point } : { date: point };
}
