import { isRealDate } from '../../plan/calendar.ts';
import {
  addressOf,
  type InputCellValue,
  type InputRow,
  notCalculated,
  placeOfAddress,
} from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import { addXlsxComments, type CellComments, noComments } from './cell-comments.ts';
import { addColumns, type CellPlace, rowBuilder, tableLimits } from './collect-rows.ts';
import { fromSerial } from './excel-dates.ts';
import { mergedCells } from './merged-cells.ts';
import { xmlSteps, type XmlHandlers } from './read-xml.ts';
import type { Attributes } from './xml-events.ts';
import { percent } from './shown-percent.ts';
import { isTrue, readWorkbook, type Workbook } from './workbook.ts';
import {
  isRun,
  type CellNumberStyle,
  readNumberStyles,
  readSharedStrings,
  unescapeText,
} from './workbook-parts.ts';
import { watchedZip } from './watched-zip.ts';
import { damaged, type Zip } from './zip.ts';
import type { OnShare } from '../../plan/progress-share.ts';

/** A sheet whose rows can be read, as often as wanted. */
export interface OpenSheet {
  /** Null for a csv file, which has no sheets. */
  readonly name: string | null;
  readonly isHidden: boolean;
  /** The columns that the spreadsheet keeps from sight, from 0; known when the rows have been read. */
  readonly hiddenColumns: ReadonlySet<number>;
  /** What is written beside cells; known when the rows have been read. */
  readonly comments: CellComments;
  /** The rows that hold anything, in their order, as they are read. */
  rows(onShare?: OnShare): AsyncGenerator<InputRow>;
}

/** A workbook that was opened. */
export interface OpenWorkbook {
  readonly sheets: readonly (OpenSheet & { readonly name: string })[];
  /** Whether it holds macros, which are never looked at. */
  readonly hasMacros: boolean;
}

/**
 * Opens an .xlsx workbook to read the rows of its sheets: values only. Formulas give their last result, dates are recognised by the cell's number
 * format, a merged cell is read for every row that it covers, hidden rows are read and marked, comments kept apart; macros, links, pictures and everything else is not
 * looked at. The file is not trusted: a UserError as soon as it is damaged or beyond the limits.
 */
export async function openXlsx(zip: Zip): Promise<OpenWorkbook> {
  const workbook = await readWorkbook(zip);
  let known: Promise<XlsxSheetContext> | null = null;
  return {
    hasMacros: zip.names.some((name) => /vbaproject\.bin$/i.test(name)),
    sheets: workbook.sheets.map(({ name, part, isHidden }) => {
      const hiddenColumns = new Set<number>();
      const comments = noComments();
      return {
        name,
        isHidden,
        hiddenColumns,
        comments,
        async *rows(onShare) {
          if (!zip.has(part)) throw new UserError(damaged(`${part}?`));
          const { stringsPart } = workbook;
          const isKnown = known !== null || stringsPart === null;
          const watched = watchedZip(zip, [part, part, ...(isKnown ? [] : [stringsPart])], onShare);
          known ??= knownOf(watched, workbook);
          yield* rowsOf(watched, part, { ...(await known), hiddenColumns });
          Object.assign(comments, noComments());
          await addXlsxComments(zip, part, comments);
        },
      };
    }),
  };
}

const knownOf = async (zip: Zip, workbook: Workbook): Promise<XlsxSheetContext> => ({
  is1904: workbook.is1904,
  strings: await readSharedStrings(zip, workbook.stringsPart),
  numberStyles: await readNumberStyles(zip, workbook.stylesPart),
});

async function* rowsOf(
  zip: Zip,
  part: string,
  known: XlsxSheetContext & { readonly hiddenColumns: Set<number> },
): AsyncGenerator<InputRow> {
  const merged = await mergedCells(zip, part);
  const builder = rowBuilder();
  const handlers = sheetHandlers(known, (place, value) => {
    const span = merged.get(addressOf(place.column, place.row));
    builder.add({ ...place, ...(span && { span }) }, value);
  });
  const steps = xmlSteps(part, zip.read(part), handlers);
  while (!(await steps.next()).done) yield* builder.take();
  builder.end();
  yield* builder.take();
}

/** The rows of a sheet, all at once. */
export async function allRows(sheet: OpenSheet, onShare?: OnShare): Promise<InputRow[]> {
  const rows: InputRow[] = [];
  for await (const row of sheet.rows(onShare)) rows.push(row);
  return rows;
}

/** What cells of a workbook refer to. */
interface XlsxSheetContext extends Pick<Workbook, 'is1904'> {
  readonly strings: readonly string[];
  readonly numberStyles: readonly CellNumberStyle[];
}

/** A cell while it is read. */
interface OpenCell {
  readonly column: number;
  readonly attributes: Attributes;
  text: string;
  hasFormula: boolean;
}

type TakeCell = (
  place: Pick<CellPlace, 'column' | 'row' | 'isHidden' | 'isFormula'>,
  value: InputCellValue,
) => void;

/** What is done with worksheet > cols > col, and sheetData > row > c > v, or is for a text of its own; everything else is skipped. */
function sheetHandlers(
  known: XlsxSheetContext & { readonly hiddenColumns: Set<number> },
  take: TakeCell,
): XmlHandlers {
  let row = { number: 0, isHidden: false };
  let column = -1;
  let cell: OpenCell | null = null;
  const inData = (path: readonly string[], depth: number) => path.length >= depth && path[1] === 'sheetData';
  return {
    open(path, attributes) {
      if (path.length === 3 && path[1] === 'cols' && isTrue(attributes['hidden']))
        addColumns(known.hiddenColumns, Number(attributes['min']) - 1, Number(attributes['max']));
      if (!inData(path, 3)) return;
      if (path.length === 3 && path[2] === 'row') {
        row = { number: rowNumber(attributes['r'], row.number), isHidden: isTrue(attributes['hidden']) };
        column = -1;
      } else if (path.length === 4 && path[3] === 'c') {
        column = columnNumber(attributes['r'], row.number, column);
        cell = { column, attributes, text: '', hasFormula: false };
      } else if (path.length === 5 && path[4] === 'f' && cell) cell.hasFormula = true;
    },
    text(path, piece) {
      if (!cell || !inData(path, 5)) return;
      const isValue = path.length === 5 && path[4] === 'v';
      if (!isValue && !(path[4] === 'is' && isRun(path, 5))) return;
      if (cell.text.length <= tableLimits.characters) cell.text += piece;
    },
    close(path) {
      if (!cell || path.length !== 4 || !inData(path, 4)) return;
      take(
        { column: cell.column, row: row.number, isHidden: row.isHidden, isFormula: cell.hasFormula },
        valueOf(cell, row.number, known),
      );
      cell = null;
    },
  };
}

/** Rows count on where they give no number; a row that comes twice, or before its time, is not written by any office. */
function rowNumber(written: string | undefined, last: number): number {
  const number = written === undefined ? last + 1 : /^\d{1,7}$/.test(written) ? Number(written) : 0;
  if (number <= last || number > 1_048_576) throw new UserError(damaged(`<row r="${written ?? ''}">`));
  return number;
}

function columnNumber(written: string | undefined, row: number, last: number): number {
  if (written === undefined) return last + 1;
  const place = placeOfAddress(written);
  if (!place || place.row !== row || place.column <= last) throw new UserError(damaged(`<c r="${written}">`));
  return place.column;
}

function valueOf(
  { column, attributes, text, hasFormula }: OpenCell,
  row: number,
  known: XlsxSheetContext,
): InputCellValue {
  const type = attributes['t'] ?? 'n';
  const refuse = () => new UserError(damaged(`${addressOf(column, row)}: ${text.slice(0, 40)}`));
  if (type === 'inlineStr') return { kind: 'text', text: unescapeText(text) };
  if (text === '' && hasFormula && type !== 'str') return { kind: 'error', error: notCalculated };
  if (text === '') return { kind: 'empty' };
  if (type === 'str') return { kind: 'text', text: unescapeText(text) };
  if (type === 'e') return { kind: 'error', error: text };
  if (type === 'b') return { kind: 'text', text: isTrue(text) ? 'TRUE' : 'FALSE' };
  if (type === 'd') {
    const day = text.slice(0, 10);
    return isRealDate(day) ? { kind: 'date', date: day } : { kind: 'text', text };
  }
  if (type === 's') {
    const shared = /^\d{1,9}$/.test(text) ? known.strings[Number(text)] : undefined;
    if (shared === undefined) throw refuse();
    return { kind: 'text', text: shared };
  }
  const value = Number(text);
  if (type !== 'n' || !/^[-+]?\d*\.?\d+(e[-+]?\d+)?$/i.test(text.trim()) || !Number.isFinite(value))
    throw refuse();
  const style = known.numberStyles[Number(attributes['s'] ?? 0)];
  if (style === 'date') return fromSerial(value, known.is1904);
  return style === 'percent' ? { kind: 'percent', value: percent(value) } : { kind: 'number', value };
}
