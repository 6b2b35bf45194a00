import { evenBlanks } from '../../../vietnamese/letters/even-blanks.ts';
import type { SourceRun } from '../../source-text.ts';
import type { Fragment } from './fragment.ts';

/** A printed line, or the part of one in a column of its own. */
export interface PageLine {
  readonly page: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly runs: readonly SourceRun[];
  readonly text: string;
  /** The column it stands in, where two columns of its page nearly touch. */
  readonly column?: { readonly block: number; readonly isRight: boolean };
}

/** Where two columns that nearly touch divide a row: what begins at `cut` or after it is in the right one. */
export interface RowInColumns {
  /** Which columns of the page they are. */
  readonly block: number;
  readonly cut: number;
}

/** Fragments as lines from the top; a wide gap divides a line, as between the halves of a letterhead. */
export const linesOfPage = (fragments: readonly Fragment[], page: number, maxGap: number): PageLine[] =>
  linesOfRows(printedRows(fragments), page, maxGap, new Map());

/** Rows as lines; a wide gap divides a row, and so do columns that are known to nearly touch. */
export const linesOfRows = (
  rows: readonly PrintedRow[],
  page: number,
  maxGap: number,
  inColumns: ReadonlyMap<PrintedRow, RowInColumns>,
): PageLine[] =>
  rows.flatMap((row) => {
    const { pieces, y, size } = row;
    const place = inColumns.get(row);
    const linesOf = (part: readonly Fragment[]) =>
      divided(part, size * maxGap).map((one) => lineOf(one, { page, y, size }));
    if (!place) return linesOf(pieces);
    const { block, cut } = place;
    return [false, true].flatMap((isRight) =>
      linesOf(pieces.filter(({ x }) => x >= cut === isRight)).map((line) => ({
        ...line,
        column: { block, isRight },
      })),
    );
  });

/** The fragments of one height of a page each, from the top, and those of a row from the left. */
export function printedRows(fragments: readonly Fragment[]): PrintedRow[] {
  const rows: RowInMaking[] = [];
  const solid = fragments.filter(
    ({ text, width, size }) => text.trim() !== '' || (width > 0 && width < size),
  );
  for (const piece of [...solid].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.findLast((one) => Math.abs(one.y - piece.y) <= Math.max(one.size, piece.size) * 0.45);
    if (!row) rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
    else {
      row.pieces.push(piece);
      if (piece.size > row.size) Object.assign(row, { y: piece.y, size: piece.size });
    }
  }
  return withRaised(rows)
    .filter(({ pieces }) => pieces.some(({ text }) => text.trim() !== ''))
    .map((row) => ({ ...row, pieces: [...row.pieces].sort((a, b) => a.x - b.x) }));
}

/** Letters on one height of a page, from the left. */
export interface PrintedRow {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Fragment[];
}

interface RowInMaking {
  y: number;
  size: number;
  pieces: Fragment[];
}

/** Raised figures are smaller than this share of their line. */
const raisedSize = 0.9;

/** Small figures that are raised above a line belong to it. */
function withRaised(rows: readonly RowInMaking[]): RowInMaking[] {
  const kept: RowInMaking[] = [];
  rows.forEach((row, index) => {
    const below = rows[index + 1];
    const isSmall = row.pieces.every(({ text }) => /^(?:[\d*]{0,3}|\(\d{1,3}\))$/u.test(text.trim()));
    if (below && isSmall && row.size < below.size * raisedSize && row.y - below.y < below.size * 0.8)
      for (const piece of row.pieces) below.pieces.push(piece);
    else kept.push(row);
  });
  return kept;
}

function divided(pieces: readonly Fragment[], gap: number): Fragment[][] {
  const parts: Fragment[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    if (piece.x - end > gap && !isLabel(parts.at(-1) ?? [])) parts.push([piece]);
    else parts.at(-1)?.push(piece);
    end = Math.max(end, piece.x + piece.width);
  }
  return parts.filter((part) => part.some(({ text }) => text.trim() !== ''));
}

/** A bullet or number alone, behind which a tab may leave a wide gap. */
const isLabel = (part: readonly Fragment[]): boolean =>
  /^\s*(?:[-–—+•▪]|[IVXLC]{1,7}[.)-]|\d{1,3}(?:\.\d{1,3})*[.)]|\p{Ll}\)|\(\d{1,3}\))\s*$/u.test(
    part.map(({ text }) => text).join(''),
  );

function lineOf(
  pieces: readonly Fragment[],
  { page, y, size }: { readonly page: number; readonly y: number; readonly size: number },
): PageLine {
  const runs: SourceRun[] = [];
  let end = pieces[0]?.x ?? 0;
  for (const piece of pieces) {
    const isRaised =
      piece.size < size * raisedSize &&
      piece.y > y + size * 0.15 &&
      /^(?:\d{1,3}|\(\d{1,3}\))$/.test(piece.text.trim());
    const isApart = piece.x - end > size * 0.2 && runs.length > 0;
    if (isRaised) runs.push({ text: '', bold: false, italic: false, note: piece.text.trim() });
    else {
      const last = runs.at(-1);
      const text =
        (isApart && !/\s$/.test(last?.text ?? '') && !/^\s/.test(piece.text) ? ' ' : '') + piece.text;
      if (last && last.note === undefined && last.bold === piece.bold && last.italic === piece.italic)
        runs[runs.length - 1] = { ...last, text: last.text + text };
      else runs.push({ text, bold: piece.bold, italic: piece.italic });
    }
    end = Math.max(end, piece.x + piece.width);
  }
  const plain = runs.map((run) => ({ ...run, text: run.text.replace(/ {2,}/gu, ' ') }));
  const text = plain.map((run) => run.text).join('');
  return {
    page,
    x0: pieces[0]?.x ?? 0,
    x1: end,
    y,
    size,
    runs: plain,
    text: evenBlanks(text),
  };
}
