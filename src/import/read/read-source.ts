import { openZip } from '../../io/tables/zip.ts';
import type { Localised } from '../../locale/localised.ts';
import { UserError } from '../../plan/user-error.ts';
import type { SourceText } from '../source-text.ts';
import { readDocx } from './docx/read-docx.ts';
import { legacyText, readOnceMore, withoutLegacyLetters } from './legacy-text.ts';
import { readLines } from './markup/read-lines.ts';
import { checkLines } from './source-bounds.ts';
import type { OnShare } from '../../plan/progress-share.ts';

/** Reads a PDF, and tells how much of that is done. */
export type ReadPdf = (bytes: Uint8Array, onShare?: OnShare) => Promise<SourceText>;

/**
 * Reads a text from outside, told by its first bytes and not by its name: Word, OpenDocument, PDF, a web page, or lines of text with or without Markdown. A
 * UserError with what to do for everything else. A PDF is read by what is given for that, where anything is.
 */
export async function readSource(
  bytes: Uint8Array,
  {
    readPdf,
    onShare,
  }: { readonly readPdf?: ReadPdf | undefined; readonly onShare?: OnShare | undefined } = {},
): Promise<SourceText> {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (bytes.length === 0) throw new UserError({ vi: 'tệp rỗng', en: 'the file is empty' });
  if (start.includes('%PDF-'))
    return (readPdf ?? (await import('./pdf/read-pdf.ts')).readPdf)(bytes, onShare);
  if (start.startsWith('PK')) return readZip(bytes);
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    throw new UserError(isUnderPassword(bytes) ? underPassword : oldWord);
  if (start.startsWith('{\\rtf')) throw new UserError(richText);
  const isPage = isWebPage(start, Buffer.from(bytes.subarray(-64)).toString('latin1'));
  const max = isPage ? maxOfPage : maxOfText;
  if (bytes.length > max) throw new UserError(tooLarge(max));
  return isPage ? readPage(bytes) : linesIn(bytes);
}

/** Whether a file is a web page by its first and last letters, or a piece of one: what begins with a block and ends with a tag. */
const isWebPage = (start: string, end: string): boolean => {
  const first = start.replace(/^\xef\xbb\xbf/, '').replace(/^(?:\s*<!--[^>]{0,900}-->)+/, '');
  return (
    /^\s*(?:<\?xml|<!doctype html|<html)/i.test(first) ||
    (/^\s*<(?:body|head|meta|title|style|div|p|table|article|section|main|center|h[1-6])[\s>]/i.test(first) &&
      /<\/?\w+\s*>\s*$/.test(end))
  );
};

/** A text or a web page that is larger is not read: far above 1,000 pages without pictures. */
const maxOfText = 4 * 1024 * 1024;
const maxOfPage = 10 * 1024 * 1024;

/** Lines of text in Unicode, or in a letter table from before it. */
function linesIn(bytes: Uint8Array): SourceText {
  const decoded = decode(bytes);
  const { text, remarks } = withoutLegacyLetters(decoded.text);
  checkLines(text);
  const source = readLines(text);
  return { ...source, remarks: [...decoded.remarks, ...remarks, ...source.remarks] };
}

async function readPage(bytes: Uint8Array): Promise<SourceText> {
  const { text, remarks } = decode(bytes);
  const source = (await import('./html/read-html.ts')).readHtml(text);
  return { ...source, remarks: [...remarks, ...source.remarks] };
}

/** A text, not a spreadsheet or a presentation, which are OpenDocument files too. */
async function readOpenDocument(bytes: Uint8Array): Promise<SourceText> {
  const zip = await openZip(bytes, { program: 'LibreOffice', ending: '.odt' });
  let kind = '';
  for await (const piece of zip.read('mimetype')) kind += Buffer.from(piece).toString('latin1').slice(0, 200);
  if (/spreadsheet|presentation|graphics/.test(kind)) throw new UserError(spreadsheet);
  return (await import('./odt/read-odt.ts')).readOdt(bytes);
}

async function readZip(bytes: Uint8Array): Promise<SourceText> {
  const { names } = await openZip(bytes, { program: 'Word', ending: '.docx' });
  if (names.includes('content.xml') && names.includes('mimetype')) return readOpenDocument(bytes);
  if (names.some((name) => name.startsWith('xl/'))) throw new UserError(spreadsheet);
  return readDocx(bytes);
}

const isUnderPassword = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );

/** The text of bytes, letters of TCVN3 and VNI as Latin-1; a UserError where they are no text. */
function decode(bytes: Uint8Array): ReturnType<typeof withoutLegacyLetters> {
  const text = unicodeOf(bytes);
  if (text === null) return legacyText(bytes) ?? refused();
  return readOnceMore(text) ?? { text, remarks: [] };
}

function refused(): never {
  throw new UserError(notText);
}

/** The text of bytes in UTF-8 or UTF-16; null where they are neither. */
function unicodeOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

const saveAsDocx = {
  vi: 'hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx',
  en: 'open it in Word or LibreOffice and save it as .docx',
};
const underPassword: Localised = {
  vi: 'tệp được đặt mật khẩu; hãy lưu lại thành .docx không mật khẩu',
  en: 'the file is protected by a password; save it as .docx without one',
};
const oldWord: Localised = {
  vi: `tệp theo dạng Word cũ (.doc); ${saveAsDocx.vi}`,
  en: `the file has the form of old Word (.doc); ${saveAsDocx.en}`,
};
const richText: Localised = { vi: `tệp RTF; ${saveAsDocx.vi}`, en: `an RTF file; ${saveAsDocx.en}` };
const spreadsheet: Localised = {
  vi: 'tệp là bảng tính; cần một văn bản: .docx, .odt, .pdf, .html, .md hoặc .txt',
  en: 'the file is a spreadsheet; a text is needed: .docx, .odt, .pdf, .html, .md or .txt',
};
const tooLarge = (max: number): Localised => ({
  vi: `tệp chữ hoặc trang web lớn hơn ${max / 1024 / 1024} MiB nên không được đọc; hãy tách phần cần nhập`,
  en: `a text or web page of more than ${max / 1024 / 1024} MiB is not read; take out the part to import`,
});
const notText: Localised = {
  vi: 'tệp không phải văn bản UTF-8, UTF-16, Windows-1258, TCVN3 hay VNI; hãy lưu lại thành .docx, hoặc .txt với bảng mã UTF-8',
  en: 'the file is no text in UTF-8, UTF-16, Windows-1258, TCVN3 or VNI; save it as .docx, or as .txt in UTF-8',
};
