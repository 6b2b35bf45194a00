import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Tone } from '../../views/blocks/block.ts';
import type { Chart } from '../../views/blocks/chart.ts';
import { toneColours } from '../tone-colours.ts';
import { run } from './docx-run.ts';
import { sizes } from './docx-styles.ts';

/** A piece of a bar: as long as its share of the longest bar, from 0 to 1. */
interface BarPiece {
  readonly share: number;
  readonly text: string;
  readonly tone: Tone;
}

interface Bar {
  readonly name: string;
  readonly pieces: readonly BarPiece[];
}

/** Columns of the grid that bars are drawn on, beside that of the names. */
const steps = 60;
/** The share of the width for the names. */
const nameShare = 0.4;

/** A chart of bars drawn with the cells of a table, which every office program shows, prints and edits alike; null for a chart without bars. */
export function docxBars(chart: Chart, width: number): (Table | Paragraph)[] | null {
  const bars = barsOf(chart);
  if (!bars?.some(({ pieces }) => pieces.some(({ share }) => share > 0))) return null;
  const names = Math.floor(width * nameShare);
  const step = Math.floor((width - names) / steps);
  const legend = chart.chart === 'progress' ? legendOf(chart.bars) : [];
  return [
    new Table({
      borders: TableBorders.NONE,
      layout: TableLayoutType.FIXED,
      width: { size: names + step * steps, type: WidthType.DXA },
      columnWidths: [names, ...Array.from({ length: steps }, () => step)],
      rows: bars.map((bar, index) => row(bar, { names, step }, index < bars.length - 1)),
    }),
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

function barsOf(chart: Chart): Bar[] | null {
  switch (chart.chart) {
    case 'cells': {
      const most = Math.max(1, ...chart.slices.map(({ value }) => value));
      return chart.slices.map(({ name, value, text, tone }) => ({
        name,
        pieces: [{ share: value / most, text, tone }],
      }));
    }
    case 'progress': {
      const sums = chart.bars.map(({ slices }) => slices.reduce((sum, { value }) => sum + value, 0));
      const most = Math.max(1, ...sums);
      return chart.bars.map(({ name, slices }) => ({
        name,
        pieces: slices
          .filter(({ value }) => value > 0)
          .map(({ value, text, tone }) => ({ share: value / most, text, tone })),
      }));
    }
    case 'indicators':
      return chart.bars.map(({ name, value, target, text, tone }) => ({
        name,
        pieces: [{ share: Math.max(0, Math.min(1, (value ?? 0) / (target || 1))), text, tone }],
      }));
    case 'timeline':
    case 'trend':
      return null;
  }
}

type ProgressBars = Extract<Chart, { readonly chart: 'progress' }>;

const legendOf = (bars: ProgressBars['bars']): { readonly name: string; readonly tone: Tone }[] => [
  ...new Map(
    bars.flatMap(({ slices }) =>
      slices.filter(({ value }) => value > 0).map((one) => [one.name, one] as const),
    ),
  ).values(),
];

function row(
  { name, pieces }: Bar,
  { names, step }: { readonly names: number; readonly step: number },
  keepNext: boolean,
): TableRow {
  const cells: TableCell[] = [];
  let left = steps;
  for (const piece of pieces) {
    const wanted = Math.round(piece.share * steps);
    const span = Math.min(left, piece.share > 0 ? Math.max(1, wanted) : 0);
    if (span === 0) continue;
    left -= span;
    cells.push(pieceCell(piece, span, step, span >= roomFor(piece.text)));
  }
  const last = pieces.at(-1);
  const isOutside = last !== undefined && cells.length <= 1 && steps - left < roomFor(last.text);
  if (left > 0) cells.push(emptyCell(isOutside ? last.text : '', left, step));
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: { size: names, type: WidthType.DXA },
        verticalAlign: VerticalAlignTable.CENTER,
        children: [new Paragraph({ style: 'TableText', keepNext, children: [run(name)] })],
      }),
      ...cells,
    ],
  });
}

/** The steps that a figure in a bar takes. */
const roomFor = (text: string) => 2 + Math.ceil(text.length * 1.6);

const gap = { style: BorderStyle.SINGLE, size: 24, color: 'FFFFFF' } as const;
const edges = { top: gap, bottom: gap, left: { ...gap, size: 4 }, right: { ...gap, size: 4 } };
const noMargins = { left: 0, right: 0 };

const pieceCell = ({ text, tone }: BarPiece, span: number, step: number, fits: boolean) =>
  new TableCell({
    columnSpan: span,
    borders: edges,
    margins: noMargins,
    verticalAlign: VerticalAlignTable.CENTER,
    width: { size: span * step, type: WidthType.DXA },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: toneColours[tone].letters },
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: AlignmentType.CENTER,
        children: fits ? [run(text, { color: 'FFFFFF', bold: true, size: sizes.table - 2 })] : [],
      }),
    ],
  });

const emptyCell = (text: string, span: number, step: number) =>
  new TableCell({
    columnSpan: span,
    width: { size: span * step, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: 'TableText', children: text === '' ? [] : [run(text)] })],
  });
