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
  const lines = [
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
    ...events.flatMap((event) => eventLines(event, `${compact(asOf)}T000000Z`)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

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

const signsEscaped = (text: string): string => text.replace(/[\\;,]/g, (sign) => `\\${sign}`);

/** A line has so many octets, the blank that continues it among them. */
const mostOctets = 75;

/** A line in pieces of at most 75 octets, no letter divided, and no word where that can be helped. */
function folded(line: string): string {
  if (octetsOf(line) <= mostOctets) return line;
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const word of line.match(/ ?[^ ]+| +/g) ?? []) {
    const ofWord = octetsOf(word);
    if (octets + ofWord > mostOctets && ofWord < mostOctets) next();
    if (octets + ofWord <= mostOctets) add(word, ofWord);
    else
      for (const letter of word) {
        const ofLetter = octetsOf(letter);
        if (octets + ofLetter > mostOctets) next();
        add(letter, ofLetter);
      }
  }
  return [...pieces, piece].join('\r\n ');

  function add(part: string, ofPart: number): void {
    piece += part;
    octets += ofPart;
  }

  function next(): void {
    if (piece === '') return;
    pieces.push(piece);
    piece = '';
    octets = 1;
  }
}

/** The bytes of a text in UTF-8. */
const octetsOf = (text: string): number => Buffer.byteLength(text);
