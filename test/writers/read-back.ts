import { XmlDocument, XmlElement } from 'libxml2-wasm';
import { openZip } from '../../src/io/tables/zip.ts';
import { toBytes, toOutput } from '../../src/commands/show/make-file.ts';
import type { Written } from '../../src/writers/formats.ts';

const word = { w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main' };

/** What a format wrote, as a file. */
export const fileOf = (written: Written): Uint8Array => toBytes(toOutput(written));

/** What a format wrote, as the text that it is. */
export const textIn = (written: Written): string => String(toOutput(written));

/** A part of a zip as text. */
export async function partOf(bytes: Uint8Array, name: string): Promise<string> {
  const zip = await openZip(bytes);
  const pieces: Uint8Array[] = [];
  for await (const piece of zip.read(name)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}

/** The paragraphs of a Word document, in order. */
export async function paragraphsOf(docx: Uint8Array): Promise<string[]> {
  const parts: string[] = [];
  for (const part of ['word/document.xml', 'word/footnotes.xml']) {
    const document = XmlDocument.fromString(await partOf(docx, part));
    try {
      for (const paragraph of document.find('//w:p', word))
        parts.push(
          paragraph
            .find('.//w:t | .//w:noBreakHyphen', word)
            .map((node) => (node instanceof XmlElement && node.name === 'noBreakHyphen' ? '-' : node.content))
            .join(''),
        );
    } finally {
      document.dispose();
    }
  }
  return parts;
}

/** The names of the sheets of a workbook, in order, hidden ones left out. */
export async function sheetNamesOf(xlsx: Uint8Array): Promise<string[]> {
  const document = XmlDocument.fromString(await partOf(xlsx, 'xl/workbook.xml'));
  try {
    return document
      .find("//*[local-name()='sheet'][not(@state='hidden')]/@name")
      .map(({ content }) => content);
  } finally {
    document.dispose();
  }
}

export interface Page {
  /** All words of the page, each run of blanks one blank. */
  readonly text: string;
  /** The lists of ids that its anchors hold. */
  readonly ids: readonly string[];
  /** How often each element stands in it. */
  readonly elements: Readonly<Record<string, number>>;
  /** Every attribute that stands in it. */
  readonly attributes: ReadonlySet<string>;
}

/** A page read strictly, as XML: whatever a text had opened or left open would be refused. Its own style and script are cut out before. */
export function readPage(html: string): Page {
  const markup = html
    .replace('<!doctype html>', '')
    .replace(/^<!-- cthd render .* -->$/m, '')
    .replace(/<style>[^]*?<\/style>/, '<style/>')
    .replace(/<script>[^]*?<\/script>/, '<script/>');
  const document = XmlDocument.fromString(markup);
  try {
    const elements: Record<string, number> = {};
    for (const { name } of document.find('//*') as unknown as { name: string }[])
      elements[name] = (elements[name] ?? 0) + 1;
    return {
      text: (document.get('//main')?.content ?? '').replace(/\s+/g, ' '),
      ids: document.find('//@data-ids').map(({ content }) => content),
      elements,
      attributes: new Set((document.find('//@*') as unknown as { name: string }[]).map(({ name }) => name)),
    };
  } finally {
    document.dispose();
  }
}

/** Markdown as its reader sees it: code without its fences, no escapes of ours, and no marks for what went and came. */
export const readMarkdown = (markdown: string): string =>
  markdown
    .replace(/^<!-- .* -->\n/, '')
    .replace(/(?<!`)(`+)(?!`)([^]*?[^`])\1(?!`)/g, (_, _fence: string, code: string) =>
      code
        .replace(/^ (?=[` ])|(?<=[` ]) $/g, '')
        .replaceAll('~', '\uE001')
        .replaceAll('*', '\uE002'),
    )
    .replace(/\\(?=[-+=])/g, '')
    .replace(/^((?:- |> )*\d+)\\(?=[.)])/gm, '$1')
    .replace(/~~|\*\*/g, '')
    .replaceAll('\uE001', '~')
    .replaceAll('\uE002', '*');
