import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Block } from '../blocks/block.ts';
import { note, paragraph } from '../blocks/figures.ts';
import { programmeHead } from '../parts/programme-head.ts';
import { type CalendarFacts, calendarOf, calendarTasks } from './calendar-of.ts';
import { calendarWords } from './calendar-words.ts';

/** The calendar of a programme as a table: each day with what falls on it, and how many tasks have no day. */
export function calendarView(facts: CalendarFacts): Block[] {
  const { language, body } = facts;
  const words = calendarWords[language];
  const { events } = calendarOf(facts);
  const shown = new Set(events.flatMap(({ unit }) => (unit === null ? [] : [unit.id])));
  const without = calendarTasks(facts).filter(({ unit }) => !shown.has(unit.id));
  const [day, what, address, lead, state] = words.columns;
  return [
    ...programmeHead(facts, body === null ? words.title : words.of(body.name)),
    events.length === 0
      ? paragraph(words.none)
      : {
          kind: 'table',
          columns: [
            { head: day, type: 'date' },
            { head: what },
            { head: address },
            { head: lead },
            { head: state },
          ],
          rows: events.map((event) => [
            { text: formatDate(event.day, language), value: event.day },
            event.summary,
            event.unit === null ? '' : { text: event.unit.address, ids: [event.unit.id] },
            event.lead,
            event.state,
          ]),
        },
    ...(without.length === 0
      ? []
      : [note(words.without(formatNumber(without.length, language), without.length))]),
  ];
}
