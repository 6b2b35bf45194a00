import { paragraphText, type SourceBlock, type SourceRow } from '../source-text.ts';
import type { ColumnUse, DraftColumn, DraftUnit } from './draft-units.ts';
import { startOf } from './table-grid.ts';

/** A row as it stands in its table. */
interface RowOfTable {
  readonly columns: readonly DraftColumn[];
  readonly row: SourceRow;
}

/** What a cell that is merged with the one above says too: who, by when, with what result. */
export function inheritedCells(
  cells: readonly string[],
  { columns, row, above }: RowOfTable & { readonly above: DraftUnit | null },
): string[] {
  const merged = new Set(row.cells.filter(({ rowSpan }) => rowSpan === 0).map(({ column }) => column));
  const number = columns.findIndex(({ is }) => is === 'number');
  const text = columns.findIndex(({ is }) => is === 'text');
  // A table that is ordered by bodies or months: each stands once, before its tasks.
  columns.slice(0, text).forEach(({ is }, column) => {
    if (is !== 'lead' && is !== 'deadline') return;
    if (cells[column] === '' && (number < 0 || cells[number] === '')) merged.add(column);
  });
  cells.forEach((cell, column) => {
    if (isDitto(cell)) merged.add(column);
  });
  return columns.map(({ is }, column) =>
    merged.has(column) && is !== 'number' && is !== 'text' && is !== 'other'
      ? above?.inherited?.[column] || lastWords(above, column)
      : '',
  );
}

/** What a column says last in a row, of the lines of print that it may have. */
const lastWords = (row: DraftUnit | null, column: number): string =>
  (row?.lines ?? [row?.cells ?? []]).findLast((cells) => (cells[column] ?? '') !== '')?.[column] ?? '';

/** Whether a cell says that what stands above it holds again: “nt”, “như trên”, a ditto mark. */
export const isDitto = (cell: string): boolean =>
  /^[-–]?\s*(?:nt|n\/t|như trên|[″”"〃])\s*[-–.]?$/iu.test(cell);

/** Whether words in a cell are set apart, as the name of a group is: bold, in capitals, or behind a label. */
export const isEmphasised = (block: SourceBlock): boolean => {
  if (block.kind !== 'paragraph') return false;
  const words = paragraphText(block).trim();
  const written = block.runs.filter(({ text }) => /\p{L}/u.test(text));
  return (
    (written.length > 0 && written.every(({ bold }) => bold)) ||
    (/\p{Lu} \p{Lu}/u.test(words) && words === words.toUpperCase()) ||
    /^(?:[IVXLC]+|[A-HĐ])[.)]\s/u.test(words)
  );
};

/** Words of the row above that stand in a row of their own, as after the end of a page: no number, one cell, not bold. */
export function isContinuation(cells: readonly string[], { columns, row }: RowOfTable): boolean {
  const number = columns.findIndex(({ is }) => is === 'number');
  const filled = cells.filter((cell) => cell !== '');
  const isBold = row.cells.some(({ blocks }) =>
    blocks.some(
      (block) => block.kind === 'paragraph' && (block.runs.some(({ bold }) => bold) || isEmphasised(block)),
    ),
  );
  const isMerged = row.cells.some(({ columnSpan }) => columnSpan > 1);
  return number >= 0 && cells[number] === '' && filled.length === 1 && !isBold && !isMerged;
}

/**
 * Whether the cells of a row without a number go on with those of the row above, which the end of a page divided: each begins small, below one that
 * ends without a mark and begins with another word: “quý II” below “quý I” is a term of its own.
 */
export function isDividedRow(
  cells: readonly string[],
  { columns, row, above }: RowOfTable & { readonly above: DraftUnit },
): boolean {
  const number = columns.findIndex(({ is }) => is === 'number');
  const filled = cells.flatMap((cell, column) =>
    cell === '' ? [] : [{ cell, before: above.cells?.[column] ?? '' }],
  );
  return (
    number >= 0 &&
    cells[number] === '' &&
    cells[columns.findIndex(({ is }) => is === 'text')] !== '' &&
    filled.length > 1 &&
    row.cells.every(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1) &&
    filled.every(
      ({ cell, before }) =>
        /^[\p{Ll}(]/u.test(cell) &&
        before !== '' &&
        !/[.;:!?]$/u.test(before) &&
        firstWordOf(cell) !== firstWordOf(before),
    )
  );
}

const firstWordOf = (cell: string): string => cell.split(/\s/u, 1)[0]?.toLowerCase() ?? '';

/** Puts the words of a row that goes on into the cells above it; of several lines of print there, into the last that says something. */
export function addDividedRow(
  above: DraftUnit,
  cells: readonly string[],
  columns: readonly DraftColumn[],
): void {
  const goingOn = (words: string, column: number) => `${words} ${cells[column] ?? ''}`.trim();
  above.cells = (above.cells ?? []).map(goingOn);
  const { lines = [] } = above;
  const last = columns.map((_, column) => lines.findLastIndex((one) => (one[column] ?? '') !== ''));
  lines.forEach((line, at) => {
    lines[at] = line.map((words, column) => (last[column] === at ? goingOn(words, column) : words));
  });
  const text = above.cells[columns.findIndex(({ is }) => is === 'text')] ?? '';
  if (text !== '') above.text = text.replace(/\s+/gu, ' ');
}

/** Whether a row has no number and no words of a task: what it gives, a product, a deadline, a body, is of the task above. */
export function isFurtherResult(cells: readonly string[], { columns, row }: RowOfTable): boolean {
  const at = (use: ColumnUse) => columns.findIndex(({ is }) => is === use);
  const [number, text] = [at('number'), at('text')];
  const isSpread = row.cells.some(({ columnSpan }) => columnSpan > 1);
  return number >= 0 && cells[number] === '' && cells[text] === '' && at('lead') !== 0 && !isSpread;
}

/** Puts the words of a line of print into the cells above it. */
export function addFurtherResult(row: DraftUnit, cells: readonly string[]): void {
  const before = row.cells ?? [];
  (row.lines ??= [before]).push(cells);
  row.cells = before.map((cell, column) => {
    const words = cells[column] ?? '';
    return cell === '' || words === '' ? cell + words : `${cell}\n${words}`;
  });
}

/** That words without a number were taken to go on with the row above. */
export const continuedRow = (words: string) => ({
  vi: `dòng không có số, nối vào dòng trên: «${startOf(words)}»`,
  en: `a row without a number, joined to the row above: “${startOf(words)}”`,
});

/** That a row was taken for another result of the task above. */
export const furtherResult = (words: string) => ({
  vi: `dòng không có số và nội dung, ghi vào nhiệm vụ của dòng trên: «${startOf(words)}»`,
  en: `a row without a number and a task, taken for more of the task above: “${startOf(words)}”`,
});
