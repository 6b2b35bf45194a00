import type { Language } from '../../locale/localised.ts';
import type { Tone } from '../../views/blocks/shown-words.ts';
import type { CellsChart, Chart, IndicatorsChart, ProgressChart, Slice } from '../../views/blocks/chart.ts';
import { formatNumber } from '../../vietnamese/numbers/numbers.ts';
import { chartTable, totalOf } from '../chart-table.ts';
import { htmlTable } from './html-table.ts';
import { anchor, escaped } from './html-text.ts';
import { htmlWords } from './html-words.ts';
import { drawTimeline } from '../svg/svg-timeline.ts';
import { drawTrend } from '../svg/svg-trend.ts';
import { percent, svg } from '../svg/svg.ts';

const barHeight = 16;

/** A chart as a figure: drawn as SVG from the same numbers that are beside it as text. */
export function htmlChart(chart: Chart, language: Language, nextId: (prefix: string) => string): string {
  const needsTable = !chart.hasTable && (chart.chart === 'progress' || chart.chart === 'trend');
  const table = needsTable
    ? [
        `<details open=""><summary>${htmlWords[language].figures}</summary>`,
        htmlTable(chartTable(chart, language), { id: nextId('table-'), name: chart.title }),
        '</details>',
      ]
    : [];
  return [
    `<figure class="${chart.chart === 'timeline' ? 'chart' : 'chart whole'}"><figcaption>${escaped(chart.title)}</figcaption>`,
    drawn(chart, language, nextId),
    `<p class="soft">${escaped(chart.summary)}</p>`,
    ...table,
    '</figure>',
  ].join('\n');
}

function drawn(chart: Chart, language: Language, nextId: (prefix: string) => string): string {
  switch (chart.chart) {
    case 'cells':
      return cellsFigure(chart, nextId);
    case 'progress':
      return progressFigure(chart, nextId);
    case 'indicators':
      return indicatorsFigure(chart, language, nextId);
    case 'timeline':
      return drawTimeline(chart, nextId);
    case 'trend':
      return drawTrend(chart, nextId);
  }
}

function cellsFigure(chart: CellsChart, nextId: (prefix: string) => string): string {
  const items = chart.slices.map(
    ({ name, text, tone, ids }) =>
      `<li>${swatch(tone)}${escaped(name)}${chart.hasTable ? '' : `: <b>${escaped(text)}</b>`}${anchor(ids)}</li>`,
  );
  return `${stackedBar(chart.slices, 28, { title: chart.title, text: chart.summary }, nextId)}\n<ul class="legend">${items.join('')}</ul>`;
}

function progressFigure(chart: ProgressChart, nextId: (prefix: string) => string): string {
  const tones = new Map(chart.bars.flatMap(({ slices }) => slices.map(({ name, tone }) => [name, tone])));
  const legend = [...tones].map(([name, tone]) => `<li>${swatch(tone)}${escaped(name)}</li>`);
  const bars = chart.bars.map(({ name, slices }) => {
    const text = slices.map((slice) => `${slice.name}: ${slice.text}`).join('; ');
    const counted = chart.hasTable ? slices.map(({ ids }) => anchor(ids)).join('') : '';
    return `<li><span>${escaped(name)}${counted}</span>${stackedBar(slices, barHeight, { title: name, text }, nextId)}</li>`;
  });
  return `<ul class="legend">${legend.join('')}</ul>\n<ul class="bars">${bars.join('\n')}</ul>`;
}

function indicatorsFigure(
  { bars }: IndicatorsChart,
  language: Language,
  nextId: (prefix: string) => string,
): string {
  const items = bars.map(({ name, value, target, text, tone, ids }) => {
    const share = Math.min(1, Math.max(0, (value ?? 0) / (target || 1)));
    const drawn = svg(
      barHeight,
      { title: name, text },
      nextId,
      `<rect class="track" width="100%" height="${barHeight}"/><rect class="${tone}" width="${percent(share)}" height="${barHeight}"/>`,
    );
    return `<li><span>${escaped(name)}: <b>${escaped(text)}</b>${value === null ? '' : ` / ${formatNumber(target, language)}`}${anchor(ids)}</span>${drawn}</li>`;
  });
  return `<ul class="bars">${items.join('\n')}</ul>`;
}

const swatch = (tone: Tone) =>
  `<svg class="swatch" width="12" height="12" aria-hidden="true"><rect class="${tone}" width="12" height="12"/></svg> `;

function stackedBar(
  slices: readonly Slice[],
  height: number,
  words: { readonly title: string; readonly text: string },
  nextId: (prefix: string) => string,
): string {
  const whole = totalOf(slices) || 1;
  let before = 0;
  const parts = slices.map(({ value, tone }) => {
    const part = `<rect class="${tone}" x="${percent(before / whole)}" width="${percent(value / whole)}" height="${height}"/>`;
    before += value;
    return value > 0 ? part : '';
  });
  return svg(height, words, nextId, `<rect class="track" width="100%" height="${height}"/>${parts.join('')}`);
}
