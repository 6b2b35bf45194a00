import { evenBlanks } from '../letters/even-blanks.ts';
import type { DeadlineTerm } from '../../plan/deadline.ts';
import { fold } from '../letters/fold.ts';
import {
  at,
  type FormReader,
  type ReadDeadline,
  readHalves,
  readPeriod,
  readSingle,
} from './deadline-points.ts';
import { isOpened } from './deadlines.ts';
import { readEventInWords } from './read-event.ts';
import { readPeriodically } from './read-periodically.ts';
import { readRun } from './read-run.ts';
import { readSince, recurringReaders } from './recurring-deadlines.ts';

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

const then =
  /^(.+?)(?:,? va|,|;) ?(?:((?:thuc hien|duy tri) )?(thuong xuyen)(?: (?:hang nam|cac nam|nhung nam|trong cac nam).*)?|(?:(?:cap nhat|ra soat|bo sung|duy tri|thuc hien) )?(hang nam)|(?:trong |duy tri )?(?:cac|nhung) nam (?:tiep theo|sau|ke tiep)(?: do)?)$/;

/** Words before a congress or a session whose day is not set. */
const beforeMeeting =
  /^(?:(?:xong|hoan thanh) )?truoc (?:khi |thoi diem )?(?:dien ra |to chuc |tien hanh )?(?=(?:dai hoi|hoi nghi|ky hop)(?: |$))/;

/** What a plan looks out to beyond the year by which it is done. */
const outlook = /^(.+?)(?:,| va) ?(?:tam nhin|dinh huong) (?:den )?(?:nam )?\d{4}$/;

const readers: readonly FormReader[] = [
  (text) => {
    const [, named, rest = ''] =
      /^(sự kiện|su kien|event|kế hoạch|ke hoach|plan) ?: ?(.+)$/iu.exec(text) ?? [];
    if (named === undefined) return null;
    return /^[kp]/iu.test(named) ? { term: { plan: rest } } : readEvent(rest);
  },
  ...recurringReaders,
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
    if ('term' in read && 'standing' in read.term) return { term: { ...read.term, printed: text } };
    if ('problem' in read || !mayGoOn(read.term)) return null;
    return { term: { ...read.term, then: found[3] === undefined ? 'yearly' : 'standing' } };
  },
  readSince,
  readSingle,
  readHalves,
  readPeriod,
  readRun,
  readEventInWords,
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

const mayGoOn = (term: DeadlineTerm) =>
  ['date', 'month', 'quarter', 'year', 'to'].some((field) => field in term);

function readEvent(rest: string): ReadDeadline {
  const [, event = rest, when] = /^(.+?) ?\((?:dự kiến|du kien|expected) (.+)\)$/iu.exec(rest) ?? [];
  return when === undefined ? { term: { event } } : at(when, (expected) => ({ event, expected }));
}
