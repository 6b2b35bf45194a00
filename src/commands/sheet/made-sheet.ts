import { fillContentHash } from '../../io/files/hash-content.ts';
import { filledWorkbook } from '../../io/tables/filled-workbook.ts';
import { openTemplate, type OpenedTemplate, unusable } from '../../io/tables/open-template.ts';
import { withHash } from '../../plan/content-hash.ts';
import { maxSheetRows } from '../../progress/sheet/sheet-limits.ts';
import { UserError } from '../../plan/user-error.ts';
import type { Environment, Given } from '../command.ts';
import { lineOf } from '../show/make-file.ts';
import { type SheetFacts, sheetPage, type SheetPage } from '../../views/sheet/sheet-page.ts';
import { madeByProperty } from '../../writers/made-by.ts';
import { reportSheet } from '../../writers/xlsx/report-sheet.ts';
import { fillTemplate } from '../../writers/xlsx/template/fill-template.ts';

/** An office's own workbook for sheets, as it was named. */
export interface SheetTemplate {
  readonly path: string;
  readonly opened: OpenedTemplate;
}

/** The template that was asked for; null where none was. A UserError where it cannot be used. */
export async function templateAsked({ options }: Given, { cwd }: Environment): Promise<SheetTemplate | null> {
  const path = options['template'];
  return typeof path === 'string' ? { path, opened: await openTemplate(cwd, path) } : null;
}

/**
 * The workbook of a sheet, in the layout of a template where there is one, with the hash of its content, so that one that was filled in is told
 * from one that was not. A UserError where the template cannot be filled in.
 */
export async function sheetBytes(
  page: SheetPage,
  template: SheetTemplate | null = null,
): Promise<Uint8Array> {
  if (template === null) return fillContentHash(await reportSheet(page));
  try {
    const { parts, hasFormulas } = fillTemplate(template.opened, page);
    const property = [madeByProperty, page.command] as const;
    return await fillContentHash(
      await filledWorkbook(template.opened, { parts, property, dropsOrder: hasFormulas }),
    );
  } catch (error) {
    if (error instanceof UserError) throw unusable(template.path, error.localised);
    throw error;
  }
}

/** The page of a sheet, named by the command that makes it. */
export const pageOfSheet = (
  facts: Omit<SheetFacts, 'command'>,
  template: SheetTemplate | null = null,
): SheetPage =>
  sheetPage({
    ...facts,
    command: withHash(
      `cthd sheet out --programme ${facts.programme.id} --period ${facts.period.name} --lead ${facts.body} --as-of ${facts.asOf}${template === null ? '' : ` --template ${quotedWord(template.path)}`}`,
    ),
  });

/** One of the sheets of a body for a period. */
export interface SheetOfBody {
  /** As a file. */
  readonly name: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** The sheets of a body for a period, one after the other: as many as its rows need, none where it has no row. */
export async function* sheetsOfBody(
  facts: Omit<SheetFacts, 'command'>,
  template: SheetTemplate | null,
): AsyncGenerator<SheetOfBody> {
  const { body, period } = facts;
  for (let from = 0; from < facts.rows.length; from += maxSheetRows) {
    const rows = facts.rows.slice(from, from + maxSheetRows);
    const place = from === 0 ? '' : `-${from / maxSheetRows + 1}`;
    yield {
      name: `${period.name.toLowerCase()}-${body}${place}.xlsx`,
      rows: rows.length,
      bytes: await sheetBytes(pageOfSheet({ ...facts, rows }, template), template),
    };
  }
}

const quotedWord = (word: string) => JSON.stringify(word);

/** The line of a file that a step of the reporting loop made; null for any other. */
export async function madeBySheet(bytes: Uint8Array): Promise<string | null> {
  const line = await lineOf(bytes);
  return line?.startsWith('cthd sheet ') ? line : null;
}
