import { daysLater } from '../plan/calendar.ts';
import { inert } from '../screen/inert.ts';
import { visible } from '../screen/visible.ts';
import type { Calendar, CalendarEvent } from '../views/calendar/calendar-event.ts';
import type { Rendering } from '../views/rendering.ts';
import { evenBlanks } from '../vietnamese/letters/even-blanks.ts';
import { calendarCommand } from './made-by.ts';

/** How many days before a day a calendar program reminds of it. */
const daysBefore = { deadline: 7, report: 3, cutoff: 1 } as const;

/**
 * A calendar as calendar programs take it in (RFC 5545): days without hours, a UID that stays the same from one making to the next, and a
 * SEQUENCE that grows as a task changes, so that what was taken in before is updated. DTSTAMP is the day as of which it speaks. Equal
 * calendars give equal bytes.
 */
export function ics(
  { command, asOf, isSigned }: Pick<Rendering, 'command' | 'asOf' | 'isSigned'>,
  { name, events }: Calendar,
): string {
  const stamp = `${compact(asOf)}T000000Z`;
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//cthd//cthd//VI',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(isSigned ? [`${calendarCommand}:${escaped(command)}`] : []),
    `NAME:${shown(name)}`,
    `X-WR-CALNAME:${shown(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
  ];
  const parts = events.map((event) => linesOf(eventLines(event, stamp)));
  return [linesOf(head), ...parts, linesOf(['END:VCALENDAR'])].join('');
}

const linesOf = (lines: readonly string[]): string => lines.map((line) => `${folded(line)}\r\n`).join('');

function eventLines(event: CalendarEvent, stamp: string): string[] {
  const { uid, kind, day, summary, details, sequence, standing } = event;
  const title = shown(summary);
  const alarm = [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${title}`,
    `TRIGGER:-P${daysBefore[kind]}D`,
    'END:VALARM',
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}@cthd`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(daysLater(day, 1))}`,
    `SEQUENCE:${sequence}`,
    `STATUS:${standing === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${title}`,
    `DESCRIPTION:${details.map(shown).join('\\n')}`,
    ...(standing === 'open' ? alarm : []),
    'END:VEVENT',
  ];
}

const compact = (day: string) => day.replaceAll('-', '');

/** A value of the type TEXT. */
const escaped = (text: string): string => signsEscaped(visible(evenBlanks(text)));

/** The same of words from a plan, which no job takes for a command wherever the line is folded. */
const shown = (text: string): string => signsEscaped(inert(evenBlanks(text)).replace(/:(?=:)/g, '\\u{3a}'));

const signsEscaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&');

/** A line has so many octets, the blank that continues it among them. */
const maxOctets = 75;

/** A line in pieces of at most 75 octets, no letter divided, and no word where that can be helped. */
function folded(line: string): string {
  if (octetsOf(line, 0, line.length) <= maxOctets) return line;
  const pieces: string[] = [];
  let start = 0;
  let octets = 0;
  for (let at = 0, end = 0; at < line.length; at = end) {
    end = wordEnd(line, at);
    const ofWord = octetsOf(line, at, end);
    if (octets + ofWord > maxOctets && ofWord < maxOctets) foldAt(at);
    if (octets + ofWord <= maxOctets) octets += ofWord;
    else addLetters(at, end);
  }
  return [...pieces, line.slice(start)].join('\r\n ');

  function addLetters(from: number, to: number): void {
    for (let at = from, next = from; at < to; at = next) {
      next = at + ((line.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
      const ofLetter = octetsOf(line, at, next);
      if (octets + ofLetter > maxOctets) foldAt(at);
      octets += ofLetter;
    }
  }

  function foldAt(at: number): void {
    if (at === start) return;
    pieces.push(line.slice(start, at));
    start = at;
    octets = 1;
  }
}

/** The end of a word with the blank before it, or of several blanks. */
function wordEnd(line: string, from: number): number {
  const first = line[from] === ' ' ? from + 1 : from;
  const inBlanks = first > from && (first === line.length || line[first] === ' ');
  let end = first;
  while (end < line.length && (line[end] === ' ') === inBlanks) end += 1;
  return end;
}

/** The bytes of a part of a text in UTF-8, counted here: words are so short that a call of the engine takes longer. */
function octetsOf(text: string, from: number, to: number): number {
  let octets = to - from;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) octets += unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 1 : 2;
  }
  return octets;
}
