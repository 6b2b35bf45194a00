import type { TimelineChart } from '../../views/blocks/chart.ts';
import { anchor, escaped } from '../html/html-text.ts';
import { percent, svg } from './svg.ts';

const lanes = 4;
const laneHeight = 13;
const axis = lanes * laneHeight + 6;
/** Nearer than this, two dots would touch on a small screen. */
const nearest = 0.025;

/** The events of a term as dots over their days, years marked, and under it the list of them. */
export function drawTimeline(chart: TimelineChart, nextId: (prefix: string) => string): string {
  const { from, to, today, events } = chart;
  const [start, end] = [dayNumber(from), dayNumber(to)];
  const place = (date: string) =>
    0.01 + 0.98 * Math.min(1, Math.max(0, (dayNumber(date) - start) / (end - start || 1)));
  const items = events.map(
    ({ date, dateText, name, ids }) =>
      `<li><time datetime="${escaped(date)}">${escaped(dateText)}</time> ${escaped(name)}${anchor(ids)}</li>`,
  );
  const shapes = [
    `<line class="axis" x1="0" x2="100%" y1="${axis}" y2="${axis}"/>`,
    ...yearMarks(from, to, place),
    ...(today >= from && today <= to
      ? [
          `<line class="today" x1="${percent(place(today))}" x2="${percent(place(today))}" y1="0" y2="${axis + 6}"/>`,
        ]
      : []),
    ...dots(events.map(({ date, tone }) => ({ at: place(date), tone }))),
  ].join('');
  const drawn = svg(axis + 24, { title: chart.title, text: chart.summary }, nextId, shapes);
  return `${drawn}\n<ul class="events">${items.join('\n')}</ul>`;
}

const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

function yearMarks(from: string, to: string, place: (date: string) => number): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  const every = Math.max(1, Math.ceil((last - first + 1) / 6));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((year) => (year - first) % every === 0)
    .map((year) => {
      const at = place(year === first ? from : `${year}-01-01`);
      const side = at > 0.9 ? 'end' : at < 0.1 ? 'start' : 'middle';
      return `<line class="axis" x1="${percent(at)}" x2="${percent(at)}" y1="${axis}" y2="${axis + 6}"/><text x="${percent(at)}" y="${axis + 20}" text-anchor="${side}">${year}</text>`;
    });
}

/** Dots that would touch are above each other, in as many lanes as there is room for. */
function dots(events: readonly { readonly at: number; readonly tone: string }[]): string[] {
  const ends: number[] = [];
  return events
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, tone }) => {
      const free = Array.from({ length: lanes }, (_, lane) => lane).find(
        (lane) => at - (ends[lane] ?? -1) >= nearest,
      );
      const lane = free ?? lanes - 1;
      ends[lane] = at;
      return `<circle class="${tone}" cx="${percent(at)}" cy="${axis - 8 - lane * laneHeight}" r="5"/>`;
    });
}
