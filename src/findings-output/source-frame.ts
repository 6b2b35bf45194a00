import { columnsOf } from '../screen/columns.ts';
import { type ScreenCell, cellsOf } from './screen-cells.ts';

/** A line of a file with a place marked in it: what is shown, the columns before the mark, and the columns of the mark. */
interface Frame {
  readonly shown: string;
  readonly before: number;
  readonly marked: number;
}

interface CellRange {
  readonly first: number;
  readonly last: number;
}

/** Columns kept in front of a mark that fills the width, and at most after a mark that is far into the line. */
const minColumnsBefore = 6;
const maxColumnsAfter = 16;
/** UTF-16 units looked at on either side of a place. */
const reach = 1000;

/**
 * Shows a line with the stretch `from` to `to` (UTF-16 units from 0, the end exclusive) marked, in at most `width` columns: a longer
 * line is cut around the mark, with `…` where something is left out. A letter is marked as a whole, whichever part of it is meant;
 * a place after the last letter is marked after it.
 */
export function frameOf(line: string, [from, to]: readonly [number, number], width: number): Frame {
  const letters = lettersNear(line, from);
  const cells = from < line.length ? letters : [...letters, { shown: ' ', start: line.length, columns: 1 }];
  const mark = markedCells(cells, from, to);
  const { first, last } = windowOf(cells, mark, width);
  const text = (start: number, end: number) =>
    cells
      .slice(start, end)
      .map(({ shown }) => shown)
      .join('');

  const end = Math.min(mark.last, last);
  const head = `${first > 0 ? '…' : ''}${text(first, mark.first)}`;
  const core = head + text(mark.first, end);
  const before = columnsOf(head);
  const cut = last < cells.length ? '…' : '';
  return {
    shown: `${core}${text(end, last)}${cut}`.trimEnd(),
    before,
    marked: Math.max(1, columnsOf(core) - before),
  };
}

/** The letters around a place, so that the length of a line costs nothing; `…` stands for those too far away to be shown. */
function lettersNear(line: string, place: number): ScreenCell[] {
  const start = Math.max(0, place - reach);
  const end = Math.min(line.length, place + reach);
  return [
    ...(start > 0 ? [{ shown: '…', start: start - 1, columns: 1 }] : []),
    ...cellsOf(line.slice(start, end)).map((cell) => ({ ...cell, start: cell.start + start })),
    ...(end < line.length ? [{ shown: '…', start: end, columns: 1 }] : []),
  ];
}

function markedCells(cells: readonly ScreenCell[], from: number, to: number): CellRange {
  const next = cells.findIndex(({ start }) => start > from);
  const first = (next < 0 ? cells.length : next) - 1;
  const behind = cells.findIndex(({ start }, index) => index > first && start >= to);
  return { first, last: behind < 0 ? cells.length : behind };
}

/** The cells to show, so that the mark is among them and the line with its `…` fits. */
function windowOf(cells: readonly ScreenCell[], mark: CellRange, width: number): CellRange {
  const columns = (first: number, last: number) =>
    cells.slice(first, last).reduce((sum, cell) => sum + cell.columns, 0);
  const all = cells.length;
  if (columns(0, all) <= width) return { first: 0, last: all };
  let first = 0;
  if (columns(0, mark.last) > width - 1) {
    const after = Math.min(maxColumnsAfter, columns(mark.last, all));
    first = mark.first;
    let room = Math.max(minColumnsBefore, width - 2 - columns(mark.first, mark.last) - after);
    for (let cell = cells[first - 1]; cell && cell.columns <= room; cell = cells[first - 1]) {
      room -= cell.columns;
      first -= 1;
    }
  }
  const lead = first > 0 ? 1 : 0;
  if (lead + columns(first, all) <= width) return { first, last: all };
  let last = first;
  let room = width - lead - 1;
  for (let cell = cells[last]; cell && cell.columns <= room; cell = cells[last]) {
    room -= cell.columns;
    last += 1;
  }
  return { first, last };
}
