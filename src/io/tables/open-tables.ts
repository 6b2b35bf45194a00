import { resolve } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import { preferLessMemory } from '../engine.ts';
import { readRegularFile } from '../files/read-file.ts';
import { nothingChanged } from '../system-errors.ts';
import { noComments } from './cell-comments.ts';
import { type IsHeader, readCsv } from './read-csv.ts';
import { odsFile } from './ods-row.ts';
import { isOds, openOds } from './read-ods.ts';
import { type OpenSheet, type OpenWorkbook, openXlsx } from './read-xlsx.ts';
import { encrypted, openZip } from './zip.ts';

/** A file of tables, as the user named it. */
export interface TablesSource {
  readonly cwd: string;
  readonly path: string;
  /** What a header looks like, by which the separator of a csv file is told. */
  readonly isHeader: IsHeader;
}

/** A file of tables that was opened. */
export interface OpenTables {
  readonly kind: 'xlsx' | 'ods' | 'csv';
  /** In their order; a csv file is one sheet without a name. */
  readonly sheets: readonly OpenSheet[];
  readonly hasMacros: boolean;
}

/**
 * Opens a spreadsheet (.xlsx, .ods) or a csv file, recognised by what it holds and not by its name; its rows are then read one by one.
 * A UserError in one sentence, with the file's name, for everything that is none of these, is damaged, or is beyond the limits, now or while
 * rows are read.
 */
export async function openTables({ cwd, path, isHeader }: TablesSource): Promise<OpenTables> {
  const content = readRegularFile(resolve(cwd, path), maxTableBytes);
  if ('reason' in content) throw unread(path, clause(content.reason));
  const { bytes } = content;
  const isZip = begins(bytes, zipMark) || begins(bytes, emptyZipMark);
  if (bytes.length > (isZip ? largeWorkbook : largeCsv)) preferLessMemory();
  const named = <T>(action: () => Promise<T>) => withName(path, action);
  return named(async () => {
    if (isZip) {
      const { kind, hasMacros, sheets } = await openWorkbook(bytes);
      return {
        kind,
        hasMacros,
        sheets: sheets.map((sheet) => ({
          ...sheet,
          rows: (onShare) => namedRows(path, sheet.rows(onShare)),
        })),
      };
    }
    refuseOthers(path, bytes);
    return { kind: 'csv', hasMacros: false, sheets: [csvSheet(path, bytes, isHeader)] };
  });
}

/** Bytes of a table of a hundred thousand rows of long notes, whichever its format. */
const maxTableBytes = 24 * 1024 * 1024;

/** Bytes of a table of tens of thousands of rows, which is read and recorded within little memory. */
const largeCsv = 2_000_000;
const largeWorkbook = 500_000;

async function openWorkbook(bytes: Uint8Array): Promise<OpenWorkbook & { kind: 'xlsx' | 'ods' }> {
  const zip = await openZip(bytes);
  if (await isOds(zip)) return { kind: 'ods', ...(await openOds(await openZip(bytes, odsFile))) };
  return { kind: 'xlsx', ...(await openXlsx(zip)) };
}

const csvSheet = (path: string, bytes: Uint8Array, isHeader: IsHeader): OpenSheet => ({
  name: null,
  isHidden: false,
  hiddenColumns: new Set(),
  comments: noComments(),
  rows: (onShare) => namedRows(path, readCsv({ path, bytes }, isHeader, onShare)),
});

async function* namedRows(path: string, rows: ReturnType<OpenSheet['rows']>): ReturnType<OpenSheet['rows']> {
  for (;;) {
    const next = await withName(path, () => rows.next());
    if (next.done) return;
    yield next.value;
  }
}

async function withName<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof UserError) throw unread(path, error.localised);
    throw error;
  }
}

/** The error of a table that cannot be read, with its file. */
export const unread = (path: string, why: Localised): UserError =>
  nothingChanged({ vi: `Không đọc được bảng ${path}`, en: `The table ${path} cannot be read` }, why);

const clause = ({ vi, en }: Localised): Localised => ({
  vi: vi.replace(/^Không đọc được: /, '').replace(/\.$/, ''),
  en: en.replace(/^It cannot be read: /, '').replace(/\.$/, ''),
});

const zipMark = [0x50, 0x4b, 0x03, 0x04];
const emptyZipMark = [0x50, 0x4b, 0x05, 0x06];
const oldOfficeMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const pdfMark = [0x25, 0x50, 0x44, 0x46, 0x2d];

const begins = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

/** Refuses what is no table that is read here, with how to save it. */
function refuseOthers(path: string, bytes: Uint8Array): void {
  if (begins(bytes, oldOfficeMark)) throw new UserError(isUnderPassword(bytes) ? encrypted() : oldExcel);
  if (begins(bytes, pdfMark)) throw new UserError(pdf);
  const beginning = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  if (/^\s*<(?:html|!doctype|\?xml|table)/i.test(beginning)) throw new UserError(webPage);
  if (/\.(?:xlsx|ods)$/i.test(path)) throw new UserError(notSheets);
}

/** A workbook under a password is an old office file with this part in it, named in UTF-16. */
const isUnderPassword = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('EncryptedPackage', 0, 'utf16le');

const oldExcel: Localised = {
  vi: 'đây là tệp Excel cũ (.xls); hãy lưu lại thành .xlsx hoặc «CSV UTF-8»',
  en: 'this is an old Excel file (.xls); save it as .xlsx or “CSV UTF-8”',
};
const pdf: Localised = {
  vi: 'đây là tệp PDF; hãy xin bản Excel (.xlsx) của bảng',
  en: 'this is a PDF file; ask for the table as a workbook (.xlsx)',
};
const webPage: Localised = {
  vi: 'đây là trang web hoặc XML mang tên bảng tính; hãy mở bằng Excel rồi lưu lại thành .xlsx',
  en: 'this is a web page or XML under the name of a spreadsheet; open it in Excel and save it as .xlsx',
};
const notSheets: Localised = {
  vi: 'tệp mang tên bảng tính nhưng không phải bảng tính; hãy lưu lại bằng Excel thành .xlsx',
  en: 'the file is named as a workbook and is none; save it in Excel as .xlsx',
};
