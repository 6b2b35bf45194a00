import type { Cell, TableColumn, Figure } from './block.ts';
import type { Tone } from './shown-words.ts';

/** The words of a cell. */
export const wordsOf = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);

/** A cell with all that is known of it. */
export const figureOf = (cell: Cell): Figure => (typeof cell === 'string' ? { text: cell } : cell);

/** How a cell stands: what it says itself, else what its column says of its words. */
export function toneOf(cell: Cell, { tones }: TableColumn): Tone | null {
  const text = wordsOf(cell);
  const own = typeof cell === 'string' ? undefined : cell.tone;
  return own ?? (tones && Object.hasOwn(tones, text) ? (tones[text] ?? null) : null);
}

/** Where a column's words stand: numbers to the right, unless it says otherwise. */
export const alignOf = ({ align, type }: TableColumn): 'left' | 'right' | 'centre' =>
  align ?? (type === 'number' || type === 'percent' ? 'right' : 'left');
