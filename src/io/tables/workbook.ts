import { UserError } from '../../plan/user-error.ts';
import { readXml } from './read-xml.ts';
import { relationsOf } from './relations.ts';
import type { Zip } from './zip.ts';

/** A sheet of a workbook. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

/** What a workbook says of itself: its sheets in their order, and what they need to be read. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly stringsPart: string | null;
  readonly stylesPart: string | null;
  /** Whether days are counted from 1904, as on old Macintoshes. */
  readonly is1904: boolean;
}

/** Reads what a workbook holds. A UserError where that is no sheet. */
export async function readWorkbook(zip: Zip): Promise<Workbook> {
  const main = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined || !zip.has(main)) throw notXlsx();
  const relations = await relationsOf(zip, main);
  const sheets: SheetPart[] = [];
  let is1904 = false;
  await readXml(main, zip.read(main), {
    open(path, attributes) {
      if (path.length === 2 && path[1] === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      if (path.length !== 3 || path[2] !== 'sheet') return;
      const { name = '', state } = attributes;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const part = relations.find((one) => one.id === id && one.type === 'worksheet')?.part;
      if (part !== undefined)
        sheets.push({ name, part, isHidden: state !== undefined && state !== 'visible' });
    },
  });
  if (sheets.length === 0) throw notXlsx();
  const partOf = (wantedType: string) => relations.find(({ type }) => type === wantedType)?.part ?? null;
  return {
    sheets,
    stringsPart: partOf('sharedStrings'),
    stylesPart: partOf('styles'),
    is1904,
  };
}

/** Whether an attribute says yes. */
export const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

/** The sheet of a name, in any case of letters, or the first that can be seen. A UserError where there is none. */
export function chooseSheet<S extends { readonly name: string; readonly isHidden: boolean }>(
  sheets: readonly S[],
  wanted?: string,
): S {
  const sheet =
    wanted === undefined
      ? (sheets.find(({ isHidden }) => !isHidden) ?? sheets[0])
      : sheets.find(({ name }) => plain(name) === plain(wanted));
  if (sheet) return sheet;
  throw wanted === undefined ? notXlsx() : noSheet(wanted, sheets);
}

const plain = (name: string) => name.normalize('NFC').toLowerCase().trim();

const notXlsx = () =>
  new UserError({
    vi: 'tệp nén này không phải bảng tính .xlsx có trang tính; hãy lưu lại bằng Excel hoặc LibreOffice thành .xlsx, hoặc «CSV UTF-8»',
    en: 'this zip is not an .xlsx workbook with a sheet; save it in Excel or LibreOffice as .xlsx, or as “CSV UTF-8”',
  });

const noSheet = (wanted: string, sheets: readonly { readonly name: string }[]) => {
  const list = sheets.map(({ name }) => name).join(', ');
  return new UserError({
    vi: `không có trang tính «${wanted}» (có: ${list})`,
    en: `there is no sheet “${wanted}” (there are: ${list})`,
  });
};
