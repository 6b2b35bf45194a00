import { AlignmentType, type FileChild, Paragraph } from 'docx';
import { visible } from '../../screen/visible.ts';
import type { Tone } from '../../views/blocks/shown-words.ts';
import type { Chart } from '../../views/blocks/chart.ts';
import { toneColours } from '../tone-colours.ts';
import { type BarCell, barCells, steps } from './bar-cells.ts';
import { run } from './docx-run.ts';
import { sizes } from './docx-styles.ts';
import { cellXml, paragraphXml, runXml, spanXml, tableEnd, tableStart, wholeRow } from './docx-xml.ts';
import type { DeferredXml } from './deferred-xml.ts';

/** The share of the width for the names. */
const nameShare = 0.4;

/** A chart of bars drawn with the cells of a table, which every office program shows, prints and edits alike; null for a chart without bars. */
export function docxBars(
  chart: Chart,
  { width, deferred }: { readonly width: number; readonly deferred: DeferredXml },
): FileChild[] | null {
  const bars = barCells(chart);
  if (!bars) return null;
  const names = Math.floor(width * nameShare);
  const step = Math.floor((width - names) / steps);
  const legend = chart.chart === 'progress' ? legendOf(chart.bars) : [];
  const grid = [names, ...Array.from({ length: steps }, () => step)];
  const rows = bars.map(({ name, cells }, index) =>
    wholeRow([
      nameCell(name, names, index < bars.length - 1),
      ...cells.map((cell) => (cell.tone === null ? restCell(cell, step) : pieceCell(cell, step, cell.tone))),
    ]),
  );
  const words = bars.flatMap(({ name, cells }) => [name, ...cells.map((cell) => cell.words ?? '')]);
  return [
    deferred.placeOf([
      {
        xml: [tableStart(grid, { width: names + step * steps }), ...rows, tableEnd].join(''),
        lines: words.map(visible),
      },
    ]),
    ...(legend.length === 0
      ? []
      : [
          new Paragraph({
            style: 'TableText',
            alignment: AlignmentType.CENTER,
            keepNext: true,
            children: legend.flatMap(({ name, tone }, index) => [
              run(`${index === 0 ? '' : '   '}■ `, { color: toneColours[tone].letters }),
              run(name),
            ]),
          }),
        ]),
  ];
}

type ProgressBars = Extract<Chart, { readonly chart: 'progress' }>;

const legendOf = (bars: ProgressBars['bars']): { readonly name: string; readonly tone: Tone }[] => [
  ...new Map(
    bars.flatMap(({ slices }) =>
      slices.filter(({ value }) => value > 0).map((one) => [one.name, one] as const),
    ),
  ).values(),
];

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
