import { fillContentHash } from '../../io/files/hash-content.ts';
import { withHash } from '../../plan/content-hash.ts';
import { lineOf } from '../show/make-file.ts';
import { type SheetFacts, sheetPage, type SheetPage } from '../../views/sheet/sheet-page.ts';
import { reportSheet } from '../../writers/xlsx/report-sheet.ts';

/** The workbook of a sheet, with the hash of its content, so that one that was filled in is told from one that was not. */
export const sheetBytes = async (page: SheetPage): Promise<Uint8Array> =>
  fillContentHash(await reportSheet(page));

/** The page of a sheet, named by the command that makes it. */
export const pageOfSheet = (facts: Omit<SheetFacts, 'command'>): SheetPage =>
  sheetPage({
    ...facts,
    command: withHash(
      `cthd sheet out --programme ${facts.programme.id} --period ${facts.period.name} --lead ${facts.body} --as-of ${facts.asOf}`,
    ),
  });

/** The line of a file that a step of the reporting loop made; null for any other. */
export async function madeBySheet(bytes: Uint8Array): Promise<string | null> {
  const line = await lineOf(bytes);
  return line?.startsWith('cthd sheet ') ? line : null;
}
