import { numberWords, type OfficePart, type OfficeParts } from '../../plan/office-parts.ts';
import { readXml } from '../tables/read-xml.ts';
import { relationsOf } from '../tables/relations.ts';
import { readSharedStrings, unescapeText } from '../tables/workbook-parts.ts';
import { openZip, type PartSource } from '../tables/zip.ts';

/**
 * What a Word document or a workbook says, line by line, whichever program saved it: the words of its paragraphs, notes and remarks; the
 * values and formulas of its cells. How they look is left out. A UserError where the file is damaged.
 */
export async function officeContent(bytes: Uint8Array): Promise<string[]> {
  return contentOf(await openZip(bytes));
}

/** The same of a file that is not packed yet. */
export const partsContent = (parts: OfficeParts): Promise<string[]> =>
  contentOf({
    names: [...parts.keys()],
    has: (name) => parts.has(name),
    read: (name, known) => partPieces(parts.get(name) ?? '', known),
  });

const contentOf = (source: PartSource): Promise<string[]> =>
  source.has('xl/workbook.xml') ? workbookContent(source) : documentContent(source);

async function* partPieces(
  part: OfficePart,
  known: ((line: string) => void) | undefined,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (part instanceof Uint8Array) yield part;
  else
    for (const piece of typeof part === 'string' ? [part] : part)
      if (typeof piece !== 'string') for (const line of piece.lines) known?.(line);
      else yield await Promise.resolve(Buffer.from(piece, 'utf8'));
}

const documentParts = /^word\/(?:document|footnotes|endnotes|comments)\.xml$/;
/** Words of pages' heads and feet are the same on every page, but for numbers that programs write into them. */
const pageParts = /^word\/(?:header|footer)\d*\.xml$/;

async function documentContent(source: PartSource): Promise<string[]> {
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

/**
 * The same of the words of several paragraphs, each between ends of lines: nor may one hold no words. Whatever it finds is two letters or more, so
 * that the engine need not look at each: it takes three fifths of the time of one for single letters.
 */
const unusualLines = /(?:\u2011|[^\S\u00A0 \n])[^]|[ \n][ \n]|\n\u00A0|\u00A0\n/;

/** The paragraphs that hold words, blanks made one; removed words that are still marked as such are among them. Several may stand in one text, each on a line. */
async function paragraphsOf(source: PartSource, part: string): Promise<string[]> {
  const lines: string[] = [];
  let words = '';
  const end = () => {
    if (unusual.test(words)) words = plainWords(words);
    if (words !== '') lines.push(words);
    words = '';
  };
  const add = (paragraphs: string) => {
    if (paragraphs !== '' && !unusualLines.test(`\n${paragraphs}\n`)) lines.push(paragraphs);
    else
      for (const paragraph of paragraphs.split('\n')) {
        words = paragraph;
        end();
      }
  };
  await readXml(
    part,
    source.read(part, add),
    {
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
    },
    anyLength,
  );
  return lines;
}

async function workbookContent(source: PartSource): Promise<string[]> {
  const main = 'xl/workbook.xml';
  const relations = await relationsOf(source, main);
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.part ?? null;
  const strings = await readSharedStrings(source, partOf('sharedStrings'));
  const sheets: { readonly name: string; readonly part: string | undefined }[] = [];
  await readXml(main, source.read(main), {
    open(path, attributes) {
      if (path.length !== 3 || path[2] !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      sheets.push({ name: attributes['name'] ?? '', part: relations.find((one) => one.id === id)?.part });
    },
  });
  const lines: string[] = [];
  for (const { name, part } of sheets) {
    lines.push(`[${name}]`);
    if (part !== undefined && source.has(part))
      for (const line of await cellsOf(source, part, strings)) lines.push(line);
  }
  const remarks = source.names.filter((name) => /^xl\/(?:threadedC|c)omments/.test(name));
  for (const part of remarks.sort()) for (const line of await remarksOf(source, part)) lines.push(line);
  return lines;
}

/** A rendering may be as long as the plan makes it. */
const anyLength = { elements: Infinity };

/** The cells that hold something, each with its address. */
async function cellsOf(source: PartSource, part: string, strings: readonly string[]): Promise<string[]> {
  const lines: string[] = [];
  let cell = { address: '', type: '', value: '', formula: '' };
  const add = (line: string) => lines.push(unescapeText(line));
  await readXml(
    part,
    source.read(part, add),
    {
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
    },
    anyLength,
  );
  return lines;
}

function valueOf(
  { type, value }: { readonly type: string; readonly value: string },
  strings: readonly string[],
): string {
  if (type === 's') return strings[Number(value)] ?? '';
  return type === 'n' && value !== '' ? numberWords(Number(value)) : value;
}

async function remarksOf(source: PartSource, part: string): Promise<string[]> {
  const lines: string[] = [];
  await readXml(part, source.read(part), {
    text(path, text) {
      if ((path.at(-1) === 't' || path.at(-1) === 'text') && text.trim() !== '') lines.push(text.trim());
    },
  });
  return lines;
}
