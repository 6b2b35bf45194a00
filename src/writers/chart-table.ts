import type { Language } from '../locale/localised.ts';
import type { Cell, TableColumn, Table } from '../views/blocks/block.ts';
import type { Chart, Slice } from '../views/blocks/chart.ts';
import { formatNumber } from '../vietnamese/numbers/numbers.ts';
import { chartWords } from './chart-words.ts';
import { shareBar } from './text/share-bar.ts';

interface Rows {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** What a bar beside each row would show, with its head. */
  readonly shares?: { readonly head: string; readonly of: readonly number[] };
}

/** The figures of a chart as a table: what every format has to say of it that cannot draw; with bars in letters where asked. */
export function chartTable(chart: Chart, language: Language, withBars = false): Table {
  const { columns, rows, shares } = rowsOf(chart, language);
  const isBarred = withBars && shares !== undefined;
  return {
    kind: 'table',
    caption: chart.title,
    columns: isBarred ? [...columns, { head: shares.head }] : columns,
    rows: isBarred ? rows.map((row, index) => [...row, shareBar(shares.of[index] ?? 0)]) : rows,
  };
}

/** The bars of a progress chart whose figures are in a table beside it; null for every other chart. */
export function barsTable(chart: Chart, language: Language): Table | null {
  if (chart.chart !== 'progress' || !chart.hasTable) return null;
  const words = chartWords[language];
  return {
    kind: 'table',
    columns: [{ head: words.name }, { head: words.done }],
    rows: chart.bars.map(({ name, slices }) => [name, shareBar(completedShare(slices))]),
  };
}

function rowsOf(chart: Chart, language: Language): Rows {
  const words = chartWords[language];
  const number = (head: string): TableColumn => ({ head, type: 'number' });
  switch (chart.chart) {
    case 'cells':
      return {
        columns: [{ head: words.name }, number(words.count)],
        rows: chart.slices.map((slice) => [{ text: slice.name, tone: slice.tone }, figureOf(slice)]),
        shares: {
          head: words.share,
          of: chart.slices.map(({ value }) => value / (totalOf(chart.slices) || 1)),
        },
      };
    case 'progress': {
      const names = [...new Set(chart.bars.flatMap(({ slices }) => slices.map(({ name }) => name)))];
      return {
        columns: [{ head: words.name }, ...names.map(number)],
        rows: chart.bars.map(({ name, slices }) => [
          name,
          ...names.map((wanted) => {
            const slice = slices.find((one) => one.name === wanted);
            return slice ? figureOf(slice) : '';
          }),
        ]),
        shares: { head: words.done, of: chart.bars.map(({ slices }) => completedShare(slices)) },
      };
    }
    case 'indicators':
      return {
        columns: [{ head: words.name }, { head: words.reached, align: 'right' }, number(words.target)],
        rows: chart.bars.map(({ name, value, target, ids, tone, text }) => [
          name,
          { text, value, tone, ...(ids && { ids }) },
          { text: formatNumber(target, language), value: target },
        ]),
        shares: {
          head: words.ofTarget,
          of: chart.bars.map(({ value, target }) => (value ?? 0) / (target || 1)),
        },
      };
    case 'timeline':
      return {
        columns: [{ head: words.date, type: 'date' }, { head: words.name }],
        rows: chart.events.map(({ date, dateText, name, tone, ids }) => [
          { text: dateText, value: date },
          { text: name, tone, ...(ids && { ids }) },
        ]),
      };
    case 'trend':
      return {
        columns: [{ head: words.moment }, ...chart.lines.map(({ name }) => number(name))],
        rows: chart.moments.map((moment, index) => [
          moment,
          ...chart.lines.map(({ points }) => {
            const point = points[index];
            return point
              ? { text: point.text, value: point.value, ...(point.ids && { ids: point.ids }) }
              : '';
          }),
        ]),
      };
  }
}

const figureOf = ({ text, value, ids }: Slice): Cell => ({ text, value, ...(ids && { ids }) });

/** All slices of a whole added up. */
export const totalOf = (slices: readonly Slice[]): number =>
  slices.reduce((sum, { value }) => sum + value, 0);

/** What of a whole is completed: on time or late, as the official count has it. */
const completedShare = (slices: readonly Slice[]): number =>
  totalOf(slices.filter(({ tone }) => tone === 'good' || tone === 'late')) / (totalOf(slices) || 1);
