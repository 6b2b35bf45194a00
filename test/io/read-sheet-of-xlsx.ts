import { allRows, openXlsx } from '../../src/io/tables/read-xlsx.ts';
import { chooseSheet } from '../../src/io/tables/workbook.ts';
import { openZip } from '../../src/io/tables/zip.ts';
import type { InputTable } from '../../src/plan/input-table.ts';

/** One sheet of an .xlsx workbook whole, the first that can be seen or the one named. */
export async function readXlsx(bytes: Uint8Array, wanted?: string): Promise<InputTable> {
  const { sheets } = await openXlsx(await openZip(bytes));
  const sheet = chooseSheet(sheets, wanted);
  return { sheet: sheet.name, rows: await allRows(sheet) };
}
