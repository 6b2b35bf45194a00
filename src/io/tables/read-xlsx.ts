import { isRealDate } from '../../plan/calendar.ts';
import {
  addressOf,
  type InputCellValue,
  notCalculated,
  placeOfAddress,
  type InputTable,
} from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import { rowCollector, tableLimits } from './collect-rows.ts';
import { fromSerial } from './excel-dates.ts';
import { type Attributes, readXml, type XmlHandlers } from './read-xml.ts';
import { isTrue, readWorkbook, type Workbook } from './workbook.ts';
import {
  isRun,
  type CellNumberStyle,
  readNumberStyles,
  readSharedStrings,
  unescapeText,
} from './workbook-parts.ts';
import { damaged, openZip } from './zip.ts';

/**
 * Reads one sheet of an .xlsx workbook, the first that can be seen or the one named: values only. Formulas give their last result,
 * dates are recognised by the cell's number format, a merged cell is read from its first cell, hidden rows are read and marked; macros, links,
 * pictures and everything else is not looked at. The file comes from a stranger: a UserError as soon as it is damaged or beyond the limits.
 */
export async function readXlsx(bytes: Uint8Array, sheet?: string): Promise<InputTable> {
  const zip = await openZip(bytes);
  const workbook = await readWorkbook(zip, sheet);
  if (!zip.has(workbook.sheetPart)) throw new UserError(damaged(`${workbook.sheetPart}?`));
  const strings = await readSharedStrings(zip, workbook.stringsPart);
  const numberStyles = await readNumberStyles(zip, workbook.stylesPart);
  const collector = rowCollector();
  const handlers = sheetHandlers({ ...workbook, strings, numberStyles }, (place, value) => {
    collector.add(place, value);
  });
  await readXml(workbook.sheetPart, zip.read(workbook.sheetPart), handlers);
  return { sheet: workbook.sheet, rows: collector.rows };
}

interface OpenWorkbook extends Workbook {
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
  place: { readonly column: number; readonly row: number; readonly isHidden: boolean },
  value: InputCellValue,
) => void;

/** What is done with worksheet > sheetData > row > c > v, or is for a text of its own; everything else is skipped. */
function sheetHandlers(known: OpenWorkbook, take: TakeCell): XmlHandlers {
  let row = { number: 0, isHidden: false };
  let column = -1;
  let cell: OpenCell | null = null;
  const inData = (path: readonly string[], depth: number) => path.length >= depth && path[1] === 'sheetData';
  return {
    open(path, attributes) {
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
        { column: cell.column, row: row.number, isHidden: row.isHidden },
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

/** What a cell of per cent shows: 0.94 is 94, and no trace is left of how the computer halves numbers. */
const percent = (value: number): number => Number((value * 100).toPrecision(12));

function valueOf(
  { column, attributes, text, hasFormula }: OpenCell,
  row: number,
  known: OpenWorkbook,
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
