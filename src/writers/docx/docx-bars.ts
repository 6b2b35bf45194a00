import type { FileChild } from 'docx';
import { visible } from '../../screen/visible.ts';
import type { Tone } from '../../views/blocks/shown-words.ts';
import type { Chart } from '../../views/blocks/chart.ts';
import { toneColours } from '../tone-colours.ts';
import { type BarCell, barCells, steps } from './bar-cells.ts';
import { sizes } from './docx-styles.ts';
import { cellXml, paragraphXml, runXml, spanXml, tableEnd, tableStart, wholeRow } from './docx-xml.ts';
import type { DeferredXml } from './deferred-xml.ts';

/** The share of the width for the names. */
const nameShare = 0.4;

/** A chart of bars drawn with the cells of a table, which every office program shows, prints and edits alike; null for a chart without bars. */
export function docxBars(
  chart: Chart,
  { width, deferred }: { readonly width: number; readonly deferred: DeferredXml },
): FileChild | null {
  const bars = barCells(chart);
  if (!bars) return null;
  const names = Math.floor(width * nameShare);
  const step = Math.floor((width - names) / steps);
  const legend = chart.chart === 'progress' ? legendOf(chart.bars) : [];
  const grid = [names, ...Array.from({ length: steps }, () => step)];
  const whole = names + step * steps;
  const rows = bars.map(({ name, cells }, index) =>
    wholeRow([
      nameCell(name, names, legend.length > 0 || index < bars.length - 1),
      ...cells.map((cell) => (cell.tone === null ? restCell(cell, step) : pieceCell(cell, step, cell.tone))),
    ]),
  );
  const legendRow = legend.length === 0 ? '' : wholeRow([legendCell(legend, whole)]);
  const words = bars.flatMap(({ name, cells }) => [name, ...cells.map((cell) => cell.words ?? '')]);
  const legendLine = keyRuns(legend).map((key) => key.sign + key.words);
  return deferred.placeOf([
    {
      xml: [tableStart(grid, { width: whole }), ...rows, legendRow, tableEnd].join(''),
      lines: [...words.map(visible), ...(legend.length === 0 ? [] : [legendLine.join('')])],
    },
  ]);
}

type ProgressBars = Extract<Chart, { readonly chart: 'progress' }>;

interface LegendKey {
  readonly name: string;
  readonly tone: Tone;
}

/** What the pieces are, in the order in which a bar has them, without what no bar shows. */
function legendOf(bars: ProgressBars['bars']): readonly LegendKey[] {
  const slices = bars.flatMap((bar) => bar.slices);
  const shown = new Set(slices.filter(({ value }) => value > 0).map(({ name }) => name));
  return [...new Map(slices.map((one) => [one.name, one])).values()].filter(({ name }) => shown.has(name));
}

/** The sign and the words of each key, of which no line ends within. */
const keyRuns = (legend: readonly LegendKey[]) =>
  legend.map(({ name, tone }, index) => ({
    sign: `${index === 0 ? '' : '   '}■\u00A0`,
    colour: toneColours[tone].letters,
    words: visible(name).replaceAll(' ', '\u00A0'),
  }));

/** The legend in a row of its own below the bars, so that no page ends between them. */
const legendCell = (legend: readonly LegendKey[], width: number) =>
  cellXml(
    width,
    spanXml(steps + 1),
    paragraphXml(
      'TableText',
      '<w:keepNext w:val="false"/><w:jc w:val="center"/>',
      keyRuns(legend)
        .map(
          ({ sign, colour, words }) =>
            runXml(sign, `<w:rPr><w:color w:val="${colour}"/></w:rPr>`) + runXml(words),
        )
        .join(''),
    ),
  );

const inTheMiddle = '<w:vAlign w:val="center"/>';

const nameCell = (name: string, width: number, keepsNext: boolean) =>
  cellXml(
    width,
    inTheMiddle,
    paragraphXml(
      'TableText',
      keepsNext ? '<w:keepNext/>' : '<w:keepNext w:val="false"/>',
      runXml(visible(name)),
    ),
  );

/** White edges, so that pieces and bars stand apart. */
const edges = (
  [
    ['top', 24],
    ['left', 4],
    ['bottom', 24],
    ['right', 4],
  ] as const
)
  .map(([side, size]) => `<w:${side} w:val="single" w:color="FFFFFF" w:sz="${size}"/>`)
  .join('');
const noMargins = ['left', 'right'].map((side) => `<w:${side} w:type="dxa" w:w="0"/>`).join('');
const pieceLooks = (colour: string) =>
  `<w:tcBorders>${edges}</w:tcBorders><w:shd w:fill="${colour}" w:color="auto" w:val="clear"/><w:tcMar>${noMargins}</w:tcMar>${inTheMiddle}`;
const figureSize = sizes.table - 2;
const figureLooks = `<w:rPr><w:b/><w:bCs/><w:color w:val="FFFFFF"/><w:sz w:val="${figureSize}"/><w:szCs w:val="${figureSize}"/></w:rPr>`;

const pieceCell = ({ span, words }: BarCell, step: number, tone: Tone) =>
  cellXml(
    span * step,
    spanXml(span) + pieceLooks(toneColours[tone].letters),
    paragraphXml(
      'TableText',
      '<w:jc w:val="center"/>',
      words === null ? '' : runXml(visible(words), figureLooks),
    ),
  );

const restCell = ({ span, words }: BarCell, step: number) =>
  cellXml(
    span * step,
    spanXml(span) + inTheMiddle,
    paragraphXml('TableText', '', words === null || words === '' ? '' : runXml(visible(words))),
  );
