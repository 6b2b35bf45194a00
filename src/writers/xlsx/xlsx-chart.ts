import type { SheetChart } from 'hucre/xlsx';
import type { Language } from '../../locale/localised.ts';
import type { Tone } from '../../views/blocks/shown-words.ts';
import type { Chart } from '../../views/blocks/chart.ts';
import { visible } from '../../screen/visible.ts';
import { chartWords } from '../chart-words.ts';
import { toneColours } from '../tone-colours.ts';
import { quoted } from './sheet-names.ts';
import { sheetText } from './xlsx-cell.ts';
import type { CellRow } from './xlsx-rows.ts';

/** The figures of charts, on a hidden sheet of their own, since the tables that a person reads are sorted and filtered. */
export interface ChartData {
  readonly sheet: string;
  readonly rows: CellRow[];
}

/** What a chart draws: names down, a column of values for each series. */
interface Drawing {
  readonly names: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
    readonly tone: Tone;
    /** The tone of each value, where they differ. */
    readonly tones?: readonly Tone[];
  }[];
}

/** Rows of a sheet that a chart needs, by how many bars it has. */
export const chartRows = (chart: Chart): number =>
  Math.min(30, Math.max(9, 5 + 2 * (drawingOf(chart, 'vi')?.names.length ?? 0)));

/** A native chart under a row, over the whole width; its figures go to the hidden sheet. Null for what is better read as a list. */
export function sheetChart(
  chart: Chart,
  data: ChartData,
  language: Language,
  place: { readonly row: number; readonly rows: number; readonly columns: number },
): SheetChart | null {
  const drawing = drawingOf(chart, language);
  const isEmpty = drawing?.series.every(({ values }) =>
    values.every((value) => value === null || value <= 0),
  );
  if (!drawing || isEmpty !== false) return null;
  const first = data.rows.length + 1;
  data.rows.push(
    { values: [null, ...drawing.series.map(({ name }) => sheetText(name, language))] },
    ...drawing.names.map((name, index) => ({
      values: [sheetText(name, language), ...drawing.series.map(({ values }) => values[index] ?? null)],
    })),
  );
  const range = (column: number) => {
    const letter = String.fromCharCode(65 + column);
    return `${quoted(data.sheet)}!$${letter}$${first + 1}:$${letter}$${first + drawing.names.length}`;
  };
  const isShare = chart.chart === 'indicators';
  const isLine = chart.chart === 'trend';
  return {
    type: isLine ? 'line' : 'bar',
    showTitle: false,
    frameTitle: visible(chart.title),
    altText: visible(chart.summary),
    ...(!isLine && { barGrouping: 'stacked' as const, gapWidth: 40, overlap: 100 }),
    series: drawing.series.map(({ name, tone, tones }, index): SheetChart['series'][number] => ({
      name: sheetText(name, language),
      values: range(index + 1),
      categories: range(0),
      color: toneColours[tone].letters,
      ...(tones && {
        dataPoints: tones.map((one, idx) => ({ idx, fillColor: toneColours[one].letters })),
      }),
    })),
    dataLabels: {
      showValue: true,
      bold: true,
      ...(!isLine && { fontColor: 'FFFFFF' }),
      numberFormat: { formatCode: isShare ? '0%' : '#,##0;;', sourceLinked: false },
    },
    legend: drawing.series.length > 1 ? 'bottom' : false,
    plotVisOnly: false,
    axes: {
      x: { ...(!isLine && { reverse: true }) },
      y: {
        gridlines: { major: true },
        numberFormat: { formatCode: isShare ? '0%' : '#,##0', sourceLinked: false },
        scale: isShare ? { min: 0, max: 1 } : { min: 0 },
      },
    },
    anchor: { from: { row: place.row, col: 0 }, to: { row: place.row + place.rows, col: place.columns } },
  };
}

function drawingOf(chart: Chart, language: Language): Drawing | null {
  const words = chartWords[language];
  switch (chart.chart) {
    case 'cells':
      return {
        names: chart.slices.map(({ name }) => name),
        series: [
          {
            name: words.count,
            values: chart.slices.map(({ value }) => value),
            tone: 'open',
            tones: chart.slices.map(({ tone }) => tone),
          },
        ],
      };
    case 'progress': {
      const series = chart.bars[0]?.slices ?? [];
      return {
        names: chart.bars.map(({ name }) => name),
        series: series.map(({ name, tone }) => ({
          name,
          tone,
          values: chart.bars.map(({ slices }) => slices.find((one) => one.name === name)?.value ?? 0),
        })),
      };
    }
    case 'indicators':
      return {
        names: chart.bars.map(({ name }) => name),
        series: [
          {
            name: words.ofTarget,
            values: chart.bars.map(({ value, target }) =>
              value === null ? null : Math.min(1, Math.max(0, value / (target || 1))),
            ),
            tone: 'open',
            tones: chart.bars.map(({ tone }) => tone),
          },
        ],
      };
    case 'trend':
      return {
        names: chart.moments,
        series: chart.lines.map(({ name, tone, points }) => ({
          name,
          tone,
          values: points.map((point) => point?.value ?? null),
        })),
      };
    case 'timeline':
      return null;
  }
}
