import type { Tone } from '../../views/blocks/shown-words.ts';
import type { Chart } from '../../views/blocks/chart.ts';

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

/** A bar on a grid: its name, and cells that fill the grid. */
export interface BarCells {
  readonly name: string;
  readonly cells: readonly BarCell[];
}

/** So many columns of the grid, with the words that have room there, or null; a piece of the bar with its tone, or what is left of the line. */
export interface BarCell {
  readonly span: number;
  readonly words: string | null;
  readonly tone: Tone | null;
}

/** Columns of the grid that bars are drawn on, beside that of the names. */
export const steps = 60;

/** A chart of bars as cells of a grid; null for one without bars. */
export function barCells(chart: Chart): BarCells[] | null {
  const bars = barsOf(chart);
  if (!bars?.some(({ pieces }) => pieces.some(({ share }) => share > 0))) return null;
  return bars.map(({ name, pieces }) => ({ name, cells: cellsOf(pieces) }));
}

function barsOf(chart: Chart): Bar[] | null {
  switch (chart.chart) {
    case 'cells': {
      const max = Math.max(1, ...chart.slices.map(({ value }) => value));
      return chart.slices.map(({ name, value, text, tone }) => ({
        name,
        pieces: [{ share: value / max, text, tone }],
      }));
    }
    case 'progress': {
      const sums = chart.bars.map(({ slices }) => slices.reduce((sum, { value }) => sum + value, 0));
      const max = Math.max(1, ...sums);
      return chart.bars.map(({ name, slices }) => ({
        name,
        pieces: slices
          .filter(({ value }) => value > 0)
          .map(({ value, text, tone }) => ({ share: value / max, text, tone })),
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

/** The pieces of a bar as far as there is room for them, then the rest of the line, which has the figure that no piece has room for. */
function cellsOf(pieces: readonly BarPiece[]): BarCell[] {
  const cells: BarCell[] = [];
  let left = steps;
  for (const { share, text, tone } of pieces) {
    const wanted = Math.round(share * steps);
    const span = Math.min(left, share > 0 ? Math.max(1, wanted) : 0);
    if (span === 0) continue;
    left -= span;
    cells.push({ span, words: span >= roomFor(text) ? text : null, tone });
  }
  const last = pieces.at(-1);
  const isOutside = last !== undefined && cells.length <= 1 && steps - left < roomFor(last.text);
  if (left > 0) cells.push({ span: left, words: isOutside ? last.text : null, tone: null });
  return cells;
}

/** The steps that a figure in a bar takes. */
const roomFor = (text: string) => 2 + Math.ceil(text.length * 1.6);
