import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { parsePrintedNumber } from '../../plan/printed-number.ts';
import type { SourceRow } from '../source-text.ts';
import type { ColumnUse, DraftColumn, DraftUnit } from './draft-units.ts';
import { marksOf } from './marked-columns.ts';
import { inheritedCells, isEmphasised } from './rows-going-on.ts';
import { cellsByColumn } from './table-grid.ts';

/** A row as it stands among others. */
interface RowContext {
  readonly columns: readonly DraftColumn[];
  readonly place: DraftUnit['place'];
  readonly row: SourceRow;
  readonly above: DraftUnit | null;
  readonly group: DraftUnit | null;
  /** The row below. */
  readonly next: SourceRow | undefined;
}

/**
 * The words of a cell in the place of the number, with nothing else in its row: the name of a group, also where the cell is not merged with those beside it
 * and its words are more than a number is.
 */
function overWhole(cells: readonly string[], { cells: own }: SourceRow, number: number): string {
  const [only] = own.filter(({ columnSpan, rowSpan }) => columnSpan > 1 && rowSpan > 0);
  const words = number >= 0 ? (cells[number] ?? '') : '';
  const isName =
    only?.column === number ? /\p{L}{2}/u.test(words) : /\p{L}{2}.*\p{L}{2}.*\p{L}{2}/su.test(words);
  return isName && cells.every((cell, column) => cell === '' || column === number) ? words : '';
}

/** A group whose name and number stand in one cell: “I. Nhóm chung”. */
function groupOverAll(
  words: string,
  width: number,
  { place, number }: Pick<RowContext, 'place'> & { readonly number: number },
): DraftUnit {
  const [, label = '', rest = words] =
    /^((?:[IVXLC]+|[A-HĐ]|\d{1,3}(?:\.\d{1,3})*)[.)]?)\s+(.*)$/u.exec(words) ?? [];
  const cells = Array.from({ length: width }, (_, column) => (column === number ? label : ''));
  const own = label === '' ? {} : { number: label.replace(/[.)]$/u, '') };
  return { kind: 'group', place, notes: [], units: [], ...own, text: rest, cells };
}

/** A plan file has no longer numbers; what is longer stays the words of its cell. */
const maxNumberLength = 16;

/** The row or the group that a row of cells is. */
export function rowUnit(cells: readonly string[], context: RowContext): DraftUnit {
  const { columns, place, row } = context;
  const at = (use: ColumnUse) => columns.findIndex(({ is }) => is === use);
  const merged = evenBlanks(overWhole(cells, row, at('number')));
  if (merged !== '') return groupOverAll(merged, cells.length, { place, number: at('number') });
  const total = totalOf(cells, context);
  if (total !== null) return total;
  const printed = numberIn(cells, columns).replace(/\.$/u, '');
  const number = printed.length > maxNumberLength ? '' : printed;
  const filled = cells.flatMap((cell, column) => (cell === '' || column === at('number') ? [] : [column]));
  const [only] = filled;
  const isGroup =
    filled.length === 1 &&
    !isNumberMerged(columns, row) &&
    (/^(?:[IVXLC]+|[A-HĐ])$/u.test(number) ||
      row.cells.some(({ columnSpan }) => columnSpan > 2) ||
      isNumberedOver(number, context) ||
      isNamedOver(number, context) ||
      (number === '' && only === at('text') && isEmphasisedName(row, only)));
  const text = evenBlanks(cells[isGroup ? (only ?? 0) : at('text')] ?? '');
  const base = {
    place,
    notes: [],
    units: [],
    ...(number !== '' && { number }),
    ...(text !== '' && { text }),
  };
  if (isGroup) return { kind: 'group', ...base, cells: numberOnly(cells, at('number')) };
  if (isNextGroup(number, filled, context)) return { kind: 'group', ...base, cells };
  const inherited = inheritedCells(cells, context);
  return {
    kind: 'row',
    ...base,
    cells,
    ...(inherited.some((words) => words !== '') && { inherited }),
    ...(columns.some(({ isMarked }) => isMarked) && { marks: marksOf(row, context) }),
  };
}

/** A row of sums, whose name may take the place of its number too: no task, but a group that holds nothing; null for any other row. */
function totalOf(cells: readonly string[], { columns, place }: RowContext): DraftUnit | null {
  const number = columns.findIndex(({ is }) => is === 'number');
  const column = cells.findIndex((cell) => cell !== '');
  const words = evenBlanks(cells[column] ?? '');
  if (columns[column]?.is !== 'text' && column !== number) return null;
  if (!/^(?:tổng(?: cộng| số)?|cộng)(?: kinh phí)?(?: \([^()]{1,40}\))?\s?:?$/iu.test(words)) return null;
  return {
    kind: 'group',
    place,
    notes: [],
    units: [],
    text: words,
    cells: cells.map((cell, at) => (at === number ? '' : cell)),
  };
}

/** Whether the name that a row consists of is set apart: its words bold, or in capitals, or behind a label. */
const isEmphasisedName = (row: SourceRow, column: number): boolean =>
  row.cells.every(({ rowSpan }) => rowSpan > 0) &&
  row.cells
    .filter((cell) => cell.column === column)
    .flatMap(({ blocks }) => blocks)
    .every(isEmphasised);

/** Whether the row below bears a number that goes on from that of a row of a name alone: 1.1 below 1. */
function isNumberedOver(number: string, { columns, next }: RowContext): boolean {
  if (!/^\d+$/u.test(number) || next === undefined) return false;
  const below = numberIn(cellsByColumn(next, columns.length), columns);
  return below.startsWith(number) && /^\.\d/u.test(below.slice(number.length));
}

/** Whether words number a row of a name alone, and a plain figure or such words the row below: Nhiệm vụ 1 over 1, Nhóm nhiệm vụ 1 over Nhiệm vụ 1. */
function isNamedOver(number: string, { columns, next }: RowContext): boolean {
  const word = numberingWord(number);
  if (word === null || next === undefined) return false;
  const below = numberIn(cellsByColumn(next, columns.length), columns);
  return /^\d+\.?$/u.test(below) || (numberingWord(below) ?? word) !== word;
}

/** The word that a number begins with, in small letters: “nhiệm vụ” of “Nhiệm vụ 3”; null where it is none. */
export const numberingWord = (number: string): string | null =>
  /^((?:nhóm )?(?:nhiệm vụ|giải pháp|nội dung|hoạt động|(?:tiểu )?dự án|chuyên đề)|nhóm) (?:\d{1,3}|[IVX]{1,5})(?![\p{L}\d])/iu
    .exec(number)?.[1]
    ?.toLowerCase() ?? null;

/** What the cell of the number says; “1. 1” is a number that a narrow column broke. */
export const numberIn = (cells: readonly string[], columns: readonly DraftColumn[]): string =>
  evenBlanks(cells[columns.findIndex(({ is }) => is === 'number')] ?? '').replace(
    /(?<=\d\.) (?=\d)|(?<=\d) (?=\.\d)/gu,
    '',
  );

/**
 * Whether a row goes on with the count of the groups and assigns nobody: one more cell with words, as when the end of a page left there what
 * belongs to the row above, makes no task of it.
 */
function isNextGroup(number: string, filled: readonly number[], { columns, group }: RowContext): boolean {
  const uses = filled.map((column) => columns[column]?.is);
  return (
    group?.number !== undefined &&
    filled.length === 2 &&
    uses[0] === 'text' &&
    !uses.includes('lead') &&
    !uses.includes('with') &&
    romanOf(number) === romanOf(group.number) + 1
  );
}

const romanOf = (number: string): number => {
  const read = parsePrintedNumber('annex', number);
  return read?.style === 'roman' ? read.place : Number.NaN;
};

/** Whether the number of the row above stands for this one too. */
export const isNumberMerged = (columns: readonly DraftColumn[], row: SourceRow) =>
  row.cells.some(({ column, rowSpan }) => rowSpan === 0 && columns[column]?.is === 'number');

const numberOnly = (cells: readonly string[], number: number) =>
  cells.map((cell, column) => (column === number ? cell : ''));
