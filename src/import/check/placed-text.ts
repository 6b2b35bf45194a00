import {
  paragraphText,
  type SourceCell,
  type SourcePlace,
  type SourceRow,
  type SourceText,
} from '../source-text.ts';
import type { LeftOut } from '../structure/draft-units.ts';
import { withLabelSign } from '../structure/line-labels.ts';
import { withoutMarks } from '../structure/note-marks.ts';
import { cellText, linesOf } from '../structure/text-lines.ts';

/** Words that stand together: a line, or a cell of a table. */
export interface PlacedText<P> {
  readonly text: string;
  readonly place: P;
  /** The column of a cell, from 0; words that moved to another column differ. */
  readonly column?: number;
  /** The parts of a document whose order is a matter of layout: letterhead, signature, recipients, footnotes. */
  readonly isMargin?: boolean;
  /** Words that a page may have of itself, such as the issuer of a text without a letterhead. */
  readonly isOptional?: boolean;
}

/** A text from outside as lines and cells in reading order, without the marks of footnotes; the notes themselves come last. */
export function sourceTexts(
  source: SourceText,
  joinedRows: ReadonlySet<SourcePlace> = new Set(),
): PlacedText<SourcePlace>[] {
  const body = linesOf(source).flatMap((line): PlacedText<SourcePlace>[] =>
    line.kind === 'line'
      ? [{ text: withLabelSign(withoutMarks(line.text)), place: line.place }]
      : withJoinedRows(line.rows, joinedRows).flatMap((cells) =>
          rowTexts(
            cells
              .filter(({ rowSpan }) => rowSpan > 0)
              .map(({ blocks, place, column }) => ({ text: withoutMarks(cellText(blocks)), place, column })),
          ),
        ),
  );
  const notes = source.notes.flatMap(({ paragraphs }) =>
    paragraphs.map((one) => ({ text: paragraphText(one), place: one.place, isMargin: true })),
  );
  return [...body, ...notes];
}

/** The words of a row, cell by cell. */
const wordsIn = (cells: readonly SourceCell[]): string =>
  cells.map(({ blocks }) => cellText(blocks)).join('\n');

/** The cells of rows by row; those of a row that was joined to the one above stand with the cells above, also over heads that are repeated. */
function withJoinedRows(rows: readonly SourceRow[], joinedRows: ReadonlySet<SourcePlace>): SourceCell[][] {
  const all: SourceCell[][] = [];
  const heads = wordsIn(rows[0]?.cells ?? []);
  for (const { cells } of rows) {
    const last = joinedRows.has(cells[0]?.place ?? {})
      ? all.findLast((row) => wordsIn(row) !== heads)
      : all.at(-1);
    const [first] = cells;
    if (!last || !first || !joinedRows.has(first.place)) all.push([...cells]);
    else
      for (const cell of cells) {
        const index = last.findIndex(({ column }) => column === cell.column);
        const above = last[index];
        if (above) last[index] = { ...above, blocks: [...above.blocks, ...cell.blocks] };
        else last.push(cell);
      }
  }
  return all;
}

/** The cells of a row that have words. A row of one or two is a heading within a table, whose column says nothing. */
export function rowTexts<P>(
  cells: readonly Required<Omit<PlacedText<P>, 'isMargin' | 'isOptional'>>[],
): PlacedText<P>[] {
  const filled = cells.filter(({ text }) => text.trim() !== '');
  return filled.length > 2 ? filled : filled.map(({ text, place }) => ({ text, place }));
}

/** What of a text is no part of a plan, and the words that could be placed nowhere. */
export const leftOutTexts = (left: readonly LeftOut[]): string[] =>
  left.map(({ text }) => withoutMarks(text));
