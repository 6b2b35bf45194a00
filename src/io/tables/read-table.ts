import type { Localised } from '../../locale/localised.ts';
import type { InputRow } from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import { openTables, type TablesSource, unread } from './open-tables.ts';
import type { OpenSheet } from './read-xlsx.ts';
import { chooseSheet } from './workbook.ts';

/** A table to be read: the path as the user typed it, from where, what its header looks like, and which sheet of a workbook. */
export interface TableSource extends TablesSource {
  /** The first that can be seen where absent. */
  readonly sheet?: string;
  /** Whether a row shows that its sheet is the one that is meant; the first sheet that can be seen stands where none is. */
  readonly isSign?: (row: InputRow) => boolean;
}

/** Opens the sheet that is wanted, to read its rows one by one. */
export async function openTable({ sheet, isSign, ...source }: TableSource): Promise<OpenSheet> {
  const { kind, sheets } = await openTables(source);
  const [only] = sheets;
  if (kind === 'csv' && sheet === undefined && only) return only;
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  if (sheet === undefined && isSign && shown.length > 1)
    for (const one of shown) if (await holds(one, isSign)) return one;
  try {
    if (kind === 'csv') throw new UserError(noSheets);
    const named = sheets.map((one) => ({ ...one, name: one.name ?? '' }));
    return chooseSheet(named, sheet);
  } catch (error) {
    if (error instanceof UserError) throw unread(source.path, error.localised);
    throw error;
  }
}

/** Rows of a sheet that are looked through for its sign. */
const maxLookedThrough = 60;

async function holds(sheet: OpenSheet, isSign: (row: InputRow) => boolean): Promise<boolean> {
  let seen = 0;
  for await (const row of sheet.rows()) {
    if (isSign(row)) return true;
    if ((seen += 1) >= maxLookedThrough) return false;
  }
  return false;
}

const noSheets: Localised = {
  vi: 'tệp csv không có trang tính; --sheet chỉ dùng cho .xlsx và .ods',
  en: 'a csv file has no sheets; --sheet is for .xlsx and .ods',
};
