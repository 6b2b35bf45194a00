import type { TrendChart } from '../../views/blocks/chart.ts';
import { anchor, escaped } from '../html/html-text.ts';
import { percent, svg } from './svg.ts';

const height = 160;
const [top, bottom] = [0.12, 0.86];
/** More names than this would run into each other under the axis. */
const maxNames = 6;
/** The share of the width that a name takes. */
const nameWidth = 0.12;

/** The line that the greatest value reaches, with that value, so that heights can be read. */
const scaleLine = (text: string, at: string): string[] =>
  text === ''
    ? []
    : [
        `<line class="grid" x1="0" x2="100%" y1="${at}" y2="${at}"/>`,
        `<text x="0" y="${at}" dy="-4">${escaped(text)}</text>`,
      ];

/** How far across each moment is, as a share of the width: as far from the others as in time. */
function acrossBy(days: readonly string[]): (index: number) => number {
  const times = days.map((day) => Date.parse(`${day}T00:00:00Z`));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  return (index) => 0.02 + (0.96 * ((times[index] ?? first) - first)) / Math.max(1, last - first);
}

/** Lines over time, from nothing to the greatest value; their names are under the drawing. */
export function drawTrend(chart: TrendChart, nextId: (prefix: string) => string): string {
  const { moments, days, lines } = chart;
  const highest = lines
    .flatMap(({ points }) => points.filter((point) => point !== null))
    .reduce((max, point) => (point.value > max.value ? point : max), { value: 0, text: '' });
  const greatest = highest.value || 1;
  const across = acrossBy(days);
  const down = (value: number) => bottom - (bottom - top) * (Math.max(0, value) / greatest);
  const shapes = [
    ...scaleLine(highest.text, percent(top)),
    `<line class="axis" x1="0" x2="100%" y1="${percent(bottom)}" y2="${percent(bottom)}"/>`,
    ...lines.flatMap(({ tone, points }) =>
      points.flatMap((point, index) => {
        if (!point) return [];
        const [x, y] = [percent(across(index)), percent(down(point.value))];
        const before = points[index - 1];
        const line = before
          ? [
              `<line class="${tone}" x1="${percent(across(index - 1))}" y1="${percent(down(before.value))}" x2="${x}" y2="${y}"/>`,
            ]
          : [];
        return [...line, `<circle class="${tone}" cx="${x}" cy="${y}" r="4"/>`];
      }),
    ),
    ...moments.flatMap((moment, index) => {
      const [isFirst, isLast] = [index === 0, index === moments.length - 1];
      const isClear = isLast || across(moments.length - 1) - across(index) > nameWidth;
      const isNamed = isFirst || isLast || (moments.length <= maxNames && isClear);
      const side = isFirst ? 'start' : isLast ? 'end' : 'middle';
      return isNamed
        ? [
            `<text x="${percent(across(index))}" y="${height - 4}" text-anchor="${side}">${escaped(moment)}</text>`,
          ]
        : [];
    }),
  ].join('');
  const names = lines.map(({ name, tone, points }) => {
    const dot = `<svg class="swatch" width="12" height="12" aria-hidden="true"><circle class="${tone}" cx="6" cy="6" r="5"/></svg>`;
    const counted = chart.hasTable ? points.map((point) => anchor(point?.ids)).join('') : '';
    return `<li>${dot} ${escaped(name)}${counted}</li>`;
  });
  const drawn = svg(height, { title: chart.title, text: chart.summary }, nextId, shapes);
  return `${drawn}\n<ul class="legend">${names.join('')}</ul>`;
}
