import { daysLater, firstDay, lastDay, type PartialDate, quarterOf } from '../../plan/calendar.ts';
import type { DeadlineTerm } from '../../plan/deadline.ts';
import { readPoint } from './read-point.ts';

/** What a text says as a deadline; why it cannot be one: no form of ours, a date that the calendar does not have, a period that ends before it begins. */
export type ReadDeadline =
  { readonly term: DeadlineTerm } | { readonly problem: 'unreadable' | 'impossible-date' | 'backwards' };

/** Reads one form of deadline, from the text and from it without diacritics; null for any other. */
export type FormReader = (text: string, folded: string) => ReadDeadline | null;

/** Words before a point that do not change its last day. */
const lead =
  /^(?:(?:xong|hoan thanh|thuc hien|ban hanh|trinh|phe duyet|ket thuc|thoi gian|thoi han|du kien|phan dau)(?: xong)?:? )?(?:ngay (?=trong ))?(?:(?:trong|vao|khong qua|cham nhat(?: la)?|muon nhat(?: la)?|khong muon hon|den het|het|den|truoc het|tu nay den(?: het)?|cuoi)(?: (?:trong|vao|den|het|cuoi|la))*(?: khoang)? |ca (?=nam ))?/;

/** One day, month, quarter or year, perhaps after words such as “Xong trong”; before a month, quarter or year is the day before it. */
export function readSingle(text: string, folded: string): ReadDeadline | null {
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

/** The first or last months of a year: “6 tháng đầu năm 2026”, “9 tháng đầu năm 2026”. */
export function readHalves(_: string, folded: string): ReadDeadline | null {
  const [, words = '', end, year = ''] =
    /^(?:trong )?(0?[369]|ba|sau|chin) thang (dau|cuoi) nam (\d{4})$/.exec(folded) ?? [];
  if (end === undefined) return null;
  const count = { ba: 3, sau: 6, chin: 9 }[words] ?? Number(words);
  const month = (number: number): string => `${year}-${String(number).padStart(2, '0')}`;
  return end === 'dau'
    ? { term: { from: month(1), to: month(count) } }
    : { term: { from: month(13 - count), to: month(12) } };
}

/** A period of two points, of which the first may leave its year, month word or quarter word to the other; the hyphen between two of the form 2027-03 needs blanks. */
export function readPeriod(_: string, folded: string): ReadDeadline | null {
  const [opening = ''] = /^(?:trong |thuc hien |giai doan |ca |nhiem ky |tu |from )+/.exec(folded) ?? [];
  const [, one = '', joint = '', other = ''] =
    /^(.+?)( ?- | -| den (?:het )?| to | va |, ?|(?<=^(?:nam )?\d{4})-(?=(?:nam )?\d{4}$)|(?<=^(?:ngay )?\d{1,2}(?:\/\d{1,2})?)-(?=(?:ngay )?\d{1,2}\/\d{1,2}\/\d{4}$)|(?<=^(?:(?:quy |q\.? ?)(?:i{1,3}|iv|[1-4])|(?:thang |t\.? ?)\d{1,2}))-(?=\S))(.+)$/.exec(
      folded.slice(opening.length),
    ) ?? [];
  const named = wordOf(one) === 'quy' ? readPoint(`quy ${other}`) : null;
  const end =
    named ?? readPoint(other.replace(/^(?:den |het )+/, '')) ?? readPoint(`${wordOf(one)} ${other}`);
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
export function at(text: string, make: (point: PartialDate) => DeadlineTerm): ReadDeadline {
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
