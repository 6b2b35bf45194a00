import type { KnownXml, OfficePart, OfficeParts } from '../../plan/office-parts.ts';
import { readXml } from '../tables/read-xml.ts';
import { relationsOf } from '../tables/relations.ts';
import { readSharedStrings } from '../tables/workbook-parts.ts';
import { openZip, type Zip } from '../tables/zip.ts';

/**
 * What a Word document or a workbook says, line by line, whichever program saved it: the words of its paragraphs, notes and remarks; the
 * values and formulas of its cells. How they look is left out. A UserError where the file is damaged.
 */
export async function officeContent(bytes: Uint8Array): Promise<string[]> {
  const zip = await openZip(bytes);
  return zip.has('xl/workbook.xml') ? workbookContent(zip) : documentContent(zip);
}

/** The same of a Word document that is not packed yet. */
export const partsContent = (parts: OfficeParts): Promise<string[]> =>
  documentContent({ names: [...parts.keys()], read: (name) => partPieces(parts.get(name) ?? '') });

/** What the parts of a document are read from; what is known already of a part comes between the pieces that are to be read. */
interface DocumentSource {
  readonly names: readonly string[];
  readonly read: (name: string) => AsyncIterable<Uint8Array | KnownXml>;
}

async function* partPieces(part: OfficePart): AsyncGenerator<Uint8Array | KnownXml, void, undefined> {
  if (part instanceof Uint8Array) yield part;
  else
    for (const piece of typeof part === 'string' ? [part] : part)
      yield await Promise.resolve(typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece);
}

const documentParts = /^word\/(?:document|footnotes|endnotes|comments)\.xml$/;
/** Words of pages' heads and feet are the same on every page, but for numbers that programs write into them. */
const pageParts = /^word\/(?:header|footer)\d*\.xml$/;

async function documentContent(source: DocumentSource): Promise<string[]> {
  const lines: string[] = [];
  for (const part of source.names.filter((name) => documentParts.test(name)).sort())
    for (const line of await paragraphsOf(source, part)) lines.push(line);
  const furniture = new Set<string>();
  for (const part of source.names.filter((name) => pageParts.test(name)))
    for (const line of await paragraphsOf(source, part)) if (/\D/.test(line)) furniture.add(line);
  return [...lines, ...[...furniture].sort()];
}

const breaks: Readonly<Record<string, string>> = { tab: ' ', br: ' ', cr: ' ', noBreakHyphen: '-' };

/** What the words of a paragraph are not as they count: another hyphen, another blank, or more than one. */
const unusual = /\u2011|[^\S\u00A0 ]| {2}|^\s|\s$/;
const plainWords = (words: string) =>
  words
    .replaceAll('\u2011', '-')
    .replace(/[^\S\u00A0]+/g, ' ')
    .trim();

/** The paragraphs that hold words, blanks made one; removed words that are still marked as such are among them. */
async function paragraphsOf(source: DocumentSource, part: string): Promise<string[]> {
  const lines: string[] = [];
  let words = '';
  const end = () => {
    if (unusual.test(words)) words = plainWords(words);
    if (words !== '') lines.push(words);
    words = '';
  };
  const add = (paragraph: string) => {
    words = paragraph;
    end();
  };
  await readXml(part, unknownPieces(source.read(part), add), {
    open(path) {
      const name = path.at(-1) ?? '';
      if (name === 'p') end();
      else if (path.at(-2) === 'r') words += breaks[name] ?? '';
    },
    text(path, text) {
      const name = path.at(-1);
      if ((name === 't' || name === 'delText') && !path.includes('Fallback')) words += text;
    },
    close(path) {
      if (path.at(-1) === 'p') end();
    },
  });
  return lines;
}

/** The pieces of a part that are to be read; the paragraphs of the others are handed over in their place. */
async function* unknownPieces(
  pieces: AsyncIterable<Uint8Array | KnownXml>,
  add: (paragraph: string) => void,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const piece of pieces)
    if (piece instanceof Uint8Array) yield piece;
    else piece.paragraphs.forEach(add);
}

async function workbookContent(zip: Zip): Promise<string[]> {
  const main = 'xl/workbook.xml';
  const relations = await relationsOf(zip, main);
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.part ?? null;
  const strings = await readSharedStrings(zip, partOf('sharedStrings'));
  const sheets: { readonly name: string; readonly part: string | undefined }[] = [];
  await readXml(main, zip.read(main), {
    open(path, attributes) {
      if (path.length !== 3 || path[2] !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      sheets.push({ name: attributes['name'] ?? '', part: relations.find((one) => one.id === id)?.part });
    },
  });
  const lines: string[] = [];
  for (const { name, part } of sheets) {
    lines.push(`[${name}]`);
    if (part !== undefined && zip.has(part))
      for (const line of await cellsOf(zip, part, strings)) lines.push(line);
  }
  const remarks = zip.names.filter((name) => /^xl\/(?:threadedC|c)omments/.test(name));
  for (const part of remarks.sort()) for (const line of await remarksOf(zip, part)) lines.push(line);
  return lines;
}

/** The cells that hold something, each with its address. */
async function cellsOf(zip: Zip, part: string, strings: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  let cell = { address: '', type: '', value: '', formula: '' };
  await readXml(part, zip.read(part), {
    open(path, attributes) {
      if (path.length === 4 && path[3] === 'c')
        cell = { address: attributes['r'] ?? '', type: attributes['t'] ?? 'n', value: '', formula: '' };
    },
    text(path, text) {
      if (path[1] !== 'sheetData' || path.length < 5) return;
      if (path[4] === 'f') cell.formula += text;
      else if (path[4] === 'v' || (path[4] === 'is' && path.at(-1) === 't')) cell.value += text;
    },
    close(path) {
      if (path.length !== 4 || path[3] !== 'c') return;
      const value = valueOf(cell, strings);
      if (value !== '' || cell.formula !== '') lines.push(`${cell.address}${cell.formula}=${value}`);
    },
  });
  return lines;
}

/** Programs keep no more digits of a number. */
const digits = 12;

function valueOf(
  { type, value }: { readonly type: string; readonly value: string },
  strings: readonly string[],
): string {
  if (type === 's') return strings[Number(value)] ?? '';
  return type === 'n' && value !== '' ? String(Number(Number(value).toPrecision(digits))) : value;
}

async function remarksOf(zip: Zip, part: string): Promise<string[]> {
  const lines: string[] = [];
  await readXml(part, zip.read(part), {
    text(path, text) {
      if ((path.at(-1) === 't' || path.at(-1) === 'text') && text.trim() !== '') lines.push(text.trim());
    },
  });
  return lines;
}
