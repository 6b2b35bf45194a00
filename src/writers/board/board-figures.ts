import { formatDate } from '../../vietnamese/dates/dates.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import type { Board, BoardIndicator, BoardNumber, BurnUp, QuarterTally } from '../../views/board/board.ts';
import { queryText } from '../../views/board/board-filter.ts';
import { boardWords } from '../../views/board/board-words.ts';
import { counter, escaped } from '../html/html-text.ts';
import { percent, svg } from '../svg/svg.ts';
import { boardPageWords } from './board-page-words.ts';

const barHeight = 10;
const plotHeight = 150;

/** The charts of the board: progress against time, quarters, indicators; nothing where there is nothing to draw. */
export function figuresMarkup(board: Board): string {
  const nextId = counter();
  const figures = [
    ...(board.burnUp ? [burnUpFigure(board.burnUp, board, nextId)] : []),
    ...(board.quarters.length > 0 ? [quartersFigure(board, nextId)] : []),
    ...(board.indicators.length > 0 ? [indicatorsFigure(board, nextId)] : []),
  ];
  if (figures.length === 0) return '';
  const { charts } = boardPageWords[board.language];
  return `<section class="block" aria-labelledby="charts"><h2 id="charts">${charts}</h2><div class="figures">${figures.join('\n')}</div></section>`;
}

const dayNumber = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const rounded = (value: number) => Math.round(value * 100) / 100;

/** Two lines over the term, what was due and what is done, with a mark at the day. */
function burnUpFigure(burnUp: BurnUp, { language }: Board, nextId: (prefix: string) => string): string {
  const { from, to, today, points, whole, summary } = burnUp;
  const { legend } = boardPageWords[language];
  const title = boardWords[language].progress;
  const [start, end] = [dayNumber(from), dayNumber(to)];
  const across = (day: string) => (100 * (dayNumber(day) - start)) / (end - start || 1);
  const line = (kind: string, values: readonly (readonly [string, number])[]) =>
    `<polyline class="${kind}" points="${values.map(([on, value]) => `${rounded(across(on))},${rounded(100 - (100 * value) / (whole || 1))}`).join(' ')}"/>`;
  const at = percent(across(today) / 100);
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  const shapes = [
    `<line class="grid" x1="0" x2="100%" y1="20" y2="20"/><text x="0" y="14">${formatNumber(whole, language)}</text>`,
    `<line class="axis" x1="0" x2="100%" y1="${20 + plotHeight}" y2="${20 + plotHeight}"/>`,
    `<svg x="0" y="20" width="100%" height="${plotHeight}" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">`,
    line(
      'due',
      points.map(({ on, due }) => [on, due]),
    ),
    line(
      'done',
      points.flatMap(({ on, done }) => (done === null ? [] : [[on, done] as const])),
    ),
    '</svg>',
    `<line class="today" x1="${at}" x2="${at}" y1="16" y2="${24 + plotHeight}"/>`,
    `<text x="0" y="${plotHeight + 38}">${first}</text><text x="100%" y="${plotHeight + 38}" text-anchor="end">${last}</text>`,
  ].join('');
  const swatch = (kind: string) =>
    `<svg width="22" height="8" aria-hidden="true"><line class="${kind}" x1="0" x2="22" y1="4" y2="4"/></svg>`;
  return [
    `<figure class="wide"><figcaption>${escaped(title)}</figcaption>`,
    `<p>${escaped(summary)}</p>`,
    svg(plotHeight + 44, { title, text: summary }, nextId, shapes),
    `<ul class="legend"><li>${swatch('done')} ${legend.done}</li><li>${swatch('due')} ${legend.due}</li><li>${swatch('today')} ${legend.today} (${formatDate(today, language)})</li></ul>`,
    '</figure>',
  ].join('\n');
}

const total = ({ onTime, late, overdue }: QuarterTally) => onTime.count + late.count + overdue.count;

/** Of the tasks due in each quarter, those done on time, done late and not done; every number a link. */
function quartersFigure({ quarters, language }: Board, nextId: (prefix: string) => string): string {
  const words = boardPageWords[language];
  const max = Math.max(...quarters.map(total), 1);
  const link = ({ name, count, query }: BoardNumber) =>
    count === 0
      ? []
      : [`<a href="#${escaped(queryText(query))}">${formatNumber(count, language)} ${escaped(name)}</a>`];
  const rows = quarters.map((one) => {
    const whole = total(one);
    const share = words.onTimeShare.replace(
      '{share}',
      `${formatNumber((100 * one.onTime.count) / (whole || 1), language, 0)}%`,
    );
    let x = 0;
    const bars = [one.onTime, one.late, one.overdue].map(({ count, tone }) => {
      const bar = `<rect class="${tone}" x="${percent(x / max)}" width="${percent(count / max)}" height="${barHeight}"/>`;
      x += count;
      return count === 0 ? '' : bar;
    });
    return `<li><span>${escaped(one.name)} <b>${share}</b></span>${svg(barHeight, { title: one.name, text: share }, nextId, bars.join(''))}<span class="soft small">${[one.onTime, one.late, one.overdue].flatMap(link).join(' · ')}</span></li>`;
  });
  return `<figure><figcaption>${escaped(boardWords[language].quarters)}</figcaption><ul class="bars">${rows.join('\n')}</ul></figure>`;
}

/** Bars of what was reached, with a mark where it should be by the day. */
function indicatorsFigure({ indicators, language }: Board, nextId: (prefix: string) => string): string {
  const row = (one: BoardIndicator) => {
    const { key, name, address, value, said, target, expected, judged, tone } = one;
    const max = Math.max(target ?? 0, value ?? 0, expected ?? 0) || 1;
    const at = percent(Math.min(1, (expected ?? 0) / max));
    const bar = [
      `<rect class="track" width="100%" height="${barHeight}"/>`,
      `<rect class="${tone}" width="${percent(Math.max(0, value ?? 0) / max)}" height="${barHeight}"/>`,
      expected === null ? '' : `<line class="mark" x1="${at}" x2="${at}" y1="-3" y2="${barHeight + 3}"/>`,
    ].join('');
    const words = [said, judged].filter((part) => part !== '').join('; ');
    return `<li><span><a href="#task-${escaped(encodeURIComponent(key))}">${escaped(`${address}. ${name}`)}</a></span>${svg(barHeight, { title: name, text: words }, nextId, bar)}<span class="small">${escaped(words)}</span></li>`;
  };
  return `<figure><figcaption>${escaped(boardWords[language].indicators)}</figcaption><ul class="bars">${indicators.map(row).join('\n')}</ul></figure>`;
}
