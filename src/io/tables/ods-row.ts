import { isRealDate } from '../../plan/calendar.ts';
import { type InputCellValue, notCalculated } from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import type { RowBuilder } from './collect-rows.ts';
import { percent } from './shown-percent.ts';
import type { Attributes } from './xml-events.ts';
import { damaged, type OfficeFile } from './zip.ts';

/** For what is said of a spreadsheet of LibreOffice that cannot be read. */
export const odsFile: OfficeFile = { program: 'LibreOffice', ending: '.ods' };

/** A cell while it is read, as often as it is repeated. */
export interface OdsCell {
  readonly attributes: Attributes;
  readonly times: number;
  lines: string[];
  comment: string | null;
  /** Who wrote the comment. */
  author: string;
}

/** A row while it is read: its cells wait until it is known how often it is repeated and whether it holds anything. */
export interface OdsRow {
  readonly times: number;
  readonly isHidden: boolean;
  readonly cells: { readonly column: number; readonly times: number; readonly cell: OdsCell }[];
  column: number;
}

/** A row as often as it is repeated; what is repeated to the edge of the sheet and holds nothing costs nothing. */
export function putRow({ cells, times: rows, isHidden }: OdsRow, number: number, builder: RowBuilder): void {
  const filled = cells.flatMap((one) => {
    const value = valueOf(one.cell);
    return value.kind === 'empty' || (value.kind === 'text' && value.text === '') ? [] : [{ ...one, value }];
  });
  for (let row = 0; row < (filled.length === 0 ? 0 : rows); row += 1)
    for (const { column, times: columns, cell, value } of filled) {
      const span = spanOf(cell.attributes);
      const isFormula = cell.attributes['table:formula'] !== undefined;
      for (let place = 0; place < columns; place += 1)
        builder.add(
          { column: column + place, row: number + row, isHidden, isFormula, ...(span && { span }) },
          value,
        );
    }
}

/** How often something is repeated: once where nothing is said. A UserError for more often than a sheet has room for. */
export function times(written: string | undefined): number {
  if (written === undefined) return 1;
  const number = /^\d{1,7}$/.test(written) ? Number(written) : 0;
  if (number < 1 || number > 1_048_576) throw new UserError(damaged(`repeated="${written}"`, odsFile));
  return number;
}

function spanOf(attributes: Attributes) {
  const columns = times(attributes['table:number-columns-spanned']);
  const rows = times(attributes['table:number-rows-spanned']);
  return columns === 1 && rows === 1 ? null : { columns, rows };
}

function valueOf({ attributes, lines }: OdsCell): InputCellValue {
  const text = lines.join('\n');
  const type = attributes['office:value-type'] ?? attributes['calcext:value-type'];
  const isFormula = attributes['table:formula'] !== undefined;
  if (attributes['calcext:value-type'] === 'error' || (isFormula && /^(?:#\S+|Err:\d+)$/.test(text)))
    return { kind: 'error', error: text };
  if (type === undefined)
    return isFormula && text === '' ? { kind: 'error', error: notCalculated } : words(text);
  if (type === 'date') {
    const day = (attributes['office:date-value'] ?? '').slice(0, 10);
    return isRealDate(day) ? { kind: 'date', date: day } : words(text);
  }
  if (type === 'float' || type === 'currency' || type === 'percentage') {
    const value = Number(attributes['office:value'] ?? 'x');
    if (!Number.isFinite(value)) throw new UserError(damaged(`office:value: ${text.slice(0, 40)}`, odsFile));
    return type === 'percentage' ? { kind: 'percent', value: percent(value) } : { kind: 'number', value };
  }
  if (type === 'boolean') return words(attributes['office:boolean-value'] === 'true' ? 'TRUE' : 'FALSE');
  return words(attributes['office:string-value'] ?? text);
}

const words = (text: string): InputCellValue => (text === '' ? { kind: 'empty' } : { kind: 'text', text });
