import { resolve } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import type { InputTable } from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import { nothingChanged } from '../system-errors.ts';
import { type IsHeader, readCsv } from './read-csv.ts';
import { readRegularFile } from '../files/read-file.ts';
import { readXlsx } from './read-xlsx.ts';
import { encrypted } from './zip.ts';

/** A table to be read: the path as the user typed it, from where, and what its header looks like. */
export interface TableSource {
  readonly cwd: string;
  readonly path: string;
  readonly sheet?: string;
  readonly isHeader: IsHeader;
}

/**
 * Reads a csv file or an .xlsx workbook, recognised by its first bytes and not by its name. A UserError in one sentence, with the file's
 * name, for everything that is neither, is damaged, or is beyond the limits.
 */
export async function readTable({ cwd, path, sheet, isHeader }: TableSource): Promise<InputTable> {
  const content = readRegularFile(resolve(cwd, path));
  if ('reason' in content) throw unread(path, clause(content.reason));
  const { bytes } = content;
  try {
    if (begins(bytes, zipMark) || begins(bytes, emptyZipMark)) return await readXlsx(bytes, sheet);
    if (begins(bytes, oldOfficeMark)) throw new UserError(isUnderPassword(bytes) ? encrypted() : oldExcel);
    if (/^\s*<(?:html|!doctype|\?xml|table)/i.test(beginningOf(bytes))) throw new UserError(webPage);
    if (path.toLowerCase().endsWith('.xlsx')) throw new UserError(notXlsx);
    if (sheet !== undefined) throw new UserError(noSheets);
    return readCsv({ path, bytes }, isHeader);
  } catch (error) {
    if (error instanceof UserError) throw unread(path, error.localised);
    throw error;
  }
}

const unread = (path: string, why: Localised) =>
  nothingChanged({ vi: `Không đọc được bảng ${path}`, en: `The table ${path} cannot be read` }, why);

const clause = ({ vi, en }: Localised): Localised => ({
  vi: vi.replace(/^Không đọc được: /, '').replace(/\.$/, ''),
  en: en.replace(/^It cannot be read: /, '').replace(/\.$/, ''),
});

const zipMark = [0x50, 0x4b, 0x03, 0x04];
const emptyZipMark = [0x50, 0x4b, 0x05, 0x06];
const oldOfficeMark = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const begins = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, index) => bytes[index] === byte);

const beginningOf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 200)).toString('latin1');

/** A workbook under a password is an old office file with this part in it, named in UTF-16. */
const isUnderPassword = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('EncryptedPackage', 0, 'utf16le');

const oldExcel: Localised = {
  vi: 'đây là tệp Excel cũ (.xls); hãy lưu lại thành .xlsx hoặc «CSV UTF-8»',
  en: 'this is an old Excel file (.xls); save it as .xlsx or “CSV UTF-8”',
};
const webPage: Localised = {
  vi: 'đây là trang web hoặc XML mang tên bảng tính; hãy mở bằng Excel rồi lưu lại thành .xlsx',
  en: 'this is a web page or XML under the name of a spreadsheet; open it in Excel and save it as .xlsx',
};
const notXlsx: Localised = {
  vi: 'tệp tên .xlsx nhưng không phải bảng tính Excel; hãy lưu lại bằng Excel thành .xlsx',
  en: 'the file is named .xlsx but is not an Excel workbook; save it in Excel as .xlsx',
};
const noSheets: Localised = {
  vi: 'tệp csv không có trang tính; --sheet chỉ dùng cho .xlsx',
  en: 'a csv file has no sheets; --sheet is for .xlsx',
};
