import { resolve } from 'node:path';
import type { Localised } from '../../locale/localised.ts';
import { placeOfAddress } from '../../plan/input-table.ts';
import { UserError } from '../../plan/user-error.ts';
import { readRegularFile } from '../files/read-file.ts';
import { nothingChanged } from '../system-errors.ts';
import { isOds } from './read-ods.ts';
import { openXlsx } from './read-xlsx.ts';
import { readXml } from './read-xml.ts';
import { relationsOf } from './relations.ts';
import { readWorkbook } from './workbook.ts';
import { damaged, openZip, type Zip } from './zip.ts';

const mebibyte = 1024 * 1024;
/** A form for reports is never near this: so many rows, and so many bytes of XML a part. */
const limits = { rows: 5000, part: 8 * mebibyte, cells: 50_000, pieces: 500 };

interface TextPart {
  readonly part: string;
  readonly xml: string;
}

/** An office's own workbook that was opened to be filled in. */
export interface OpenedTemplate {
  readonly bytes: Uint8Array;
  readonly zip: Zip;
  readonly workbook: TextPart;
  /** The looks of cells; null where the workbook has none. */
  readonly styles: TextPart | null;
  readonly sheets: readonly (TextPart & {
    readonly name: string;
    /** The cells whose words hold two braces. */
    readonly marked: readonly { readonly address: string; readonly row: number; readonly text: string }[];
    readonly drawings: readonly TextPart[];
    readonly tables: readonly TextPart[];
    readonly remarks: readonly TextPart[];
  })[];
}

const linked: Localised = {
  vi: 'mẫu liên kết tới tệp, ảnh hoặc dữ liệu bên ngoài; hãy ngắt liên kết (Data > Edit Links > Break Link)',
  en: 'the template is linked to files, pictures or data elsewhere; break the links (Data > Edit Links > Break Link)',
};

/** Whether a part fetches anything from elsewhere; an address to click on fetches nothing by itself. */
const linksOutside = (relations: string): boolean =>
  (relations.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).some(
    (tag) =>
      /TargetMode\s*=\s*["']External["']/i.test(tag) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/.test(tag),
  );

/** Parts that run, or that fetch something, when a workbook is opened; a file that is sent to others has none of them. */
const unwelcome: readonly (readonly [RegExp, Localised])[] = [
  [
    /vbaproject|\/macrosheets\/|\/activex\//i,
    {
      vi: 'mẫu có macro; hãy lưu lại thành .xlsx không macro',
      en: 'the template holds macros; save it without them',
    },
  ],
  [/\/externallinks\/|\/connections\.xml|\/querytables\//i, linked],
  [
    /\/embeddings\//i,
    { vi: 'mẫu có tệp nhúng; hãy bỏ tệp nhúng', en: 'the template embeds other files; remove them' },
  ],
];

/**
 * Opens an office's own .xlsx to fill it in, within bounds. A UserError in one sentence, with the file, for anything else, for one that is
 * damaged, too large, under a password, and for one with macros, links to the outside or embedded files.
 */
export async function openTemplate(cwd: string, path: string): Promise<OpenedTemplate> {
  const content = readRegularFile(resolve(cwd, path));
  if ('reason' in content) throw unusable(path, content.reason);
  try {
    return await opened(content.bytes);
  } catch (error) {
    if (error instanceof UserError) throw unusable(path, error.localised);
    throw error;
  }
}

/** The error of a template that cannot be used, with its file. */
export const unusable = (path: string, { vi, en }: Localised): UserError =>
  nothingChanged(
    { vi: `Không dùng được mẫu ${path}`, en: `The template ${path} cannot be used` },
    { vi: vi.replace(/\.$/, ''), en: en.replace(/\.$/, '') },
  );

async function opened(bytes: Uint8Array): Promise<OpenedTemplate> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UserError(notXlsx);
  const zip = await openZip(bytes);
  if (await isOds(zip)) throw new UserError(notXlsx);
  for (const name of zip.names.filter((one) => one.endsWith('.rels')))
    if (linksOutside((await textPart(zip, name)).xml)) throw new UserError(linked);
  const why = unwelcome.find(([names]) => zip.names.some((name) => names.test(`/${name}`)))?.[1];
  if (why) throw new UserError(why);
  const { sheets, stylesPart } = await readWorkbook(zip);
  const read = await openXlsx(zip);
  const main = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.part ?? '';
  const all: OpenedTemplate['sheets'][number][] = [];
  for (const [place, { name, part }] of sheets.entries()) {
    const sheet = await textPart(zip, part);
    const marked = await markedCells(read.sheets[place]);
    const relations = await relationsOf(zip, part);
    const parts = async (type: RegExp) => {
      const texts: TextPart[] = [];
      for (const one of relations) if (type.test(one.type)) texts.push(await textPart(zip, one.part));
      return texts;
    };
    all.push({
      name,
      ...sheet,
      marked,
      drawings: await parts(/^drawing$/),
      tables: await parts(/^table$/),
      remarks: await parts(/omment/),
    });
  }
  const styles = stylesPart === null ? null : await textPart(zip, stylesPart);
  return { bytes, zip, workbook: await textPart(zip, main), sheets: all, styles };
}

type SheetToRead = Awaited<ReturnType<typeof openXlsx>>['sheets'][number];

async function markedCells(sheet: SheetToRead | undefined) {
  const marked: { address: string; row: number; text: string }[] = [];
  let [rows, cells] = [0, 0];
  for await (const row of sheet?.rows() ?? []) {
    rows += 1;
    cells += row.cells.length;
    if (rows > limits.rows || cells > limits.cells) throw new UserError(tooLong);
    for (const cell of row.cells) {
      if (cell.kind !== 'text' || cell.coveredBy !== undefined || !cell.text.includes('{{')) continue;
      marked.push({ address: cell.address, row: placeOfAddress(cell.address)?.row ?? 0, text: cell.text });
      if (marked.length > limits.pieces) throw new UserError(tooLong);
    }
  }
  return marked;
}

/** A part as text, known to be well-formed XML without a document type. */
export async function textPart(zip: Zip, part: string): Promise<TextPart> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of zip.read(part)) {
    length += piece.length;
    if (length > limits.part) throw new UserError(tooLong);
    pieces.push(piece);
  }
  const bytes = Buffer.concat(pieces);
  await readXml(part, once(bytes), {});
  try {
    return { part, xml: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    throw new UserError(damaged(`${part}: UTF-8?`));
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const notXlsx: Localised = {
  vi: 'mẫu phải là bảng tính .xlsx; hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx',
  en: 'a template must be an .xlsx workbook; open it in Excel or LibreOffice and save it as .xlsx',
};
const tooLong: Localised = {
  vi: `mẫu quá lớn (hơn ${limits.rows} hàng, ${limits.cells} ô hoặc ${limits.part / mebibyte} MiB một phần)`,
  en: `the template is too large (more than ${limits.rows} rows, ${limits.cells} cells or ${limits.part / mebibyte} MiB in a part)`,
};
