import { relationsOf } from '../../../io/tables/relations.ts';
import { type OfficeFile, openZip, type Zip } from '../../../io/tables/zip.ts';
import type { Localised } from '../../../locale/localised.ts';
import { UserError } from '../../../plan/user-error.ts';
import {
  contentsDropped,
  type Dropped,
  paragraphText,
  type SourceBlock,
  type SourceNote,
  type SourceParagraph,
  type SourceText,
} from '../../source-text.ts';
import { plainSource } from '../plain-letters.ts';
import { remarksOf } from '../remarks.ts';
import { sourceCounter } from '../source-bounds.ts';
import { blockReader, type DocumentReader } from './blocks.ts';
import { readNumbering } from './numbering.ts';
import type { Met } from './runs.ts';
import { readStyles } from './styles.ts';
import { readElements } from '../xml-tree.ts';

const word: OfficeFile = { program: 'Word', ending: '.docx' };

/**
 * Reads a Word document as it is printed: automatic numbers resolved, tracked changes accepted, hidden text, comments and fields' codes left out.
 * Macros, links and embedded objects are not looked at. The file is not trusted: a UserError as soon as it is damaged, is no document, or is beyond
 * the limits.
 */
export async function readDocx(bytes: Uint8Array): Promise<SourceText> {
  const zip = await openZip(bytes, word);
  const main = (await relationsOf(zip, '')).find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined || !zip.has(main) || !/(?:^|\/)word\//.test(`/${main}`))
    throw new UserError(notDocx);
  const relations = await relationsOf(zip, main);
  const partOf = (wanted: string) => relations.find(({ type }) => type === wanted)?.part;
  const notes: { mark: string; kind: 'footnote' | 'endnote'; id: string }[] = [];
  const marks = new Map<string, string>();
  const met: Met = {
    tracked: false,
    comments: false,
    objects: 0,
    noteMark(kind, id) {
      const known = marks.get(`${kind} ${id}`);
      if (known !== undefined) return known;
      const mark = String(notes.length + 1);
      marks.set(`${kind} ${id}`, mark);
      notes.push({ mark, kind, id });
      return mark;
    },
  };
  const reader: DocumentReader = {
    styleOf: await readStyles(zip, partOf('styles')),
    numbering: await readNumbering(zip, partOf('numbering')),
    met,
    counter: sourceCounter(),
    paragraphs: 0,
    tables: 0,
    contents: [],
  };
  const read = blockReader(reader);
  const blocks: SourceBlock[] = [];
  await readElements(zip, main, 3, (element, parents) => {
    if (parents[1] !== 'body') return;
    for (const block of read.top(element)) blocks.push(block);
  });
  blocks.push(...read.rest());
  return plainSource({
    blocks,
    notes: await readNotes(zip, { notes, partOf, reader }),
    dropped: [...reader.contents.map(contentsDropped), ...(await furniture(zip, relations, reader))],
    remarks: remarksOf(met),
  });
}

interface NoteSources {
  readonly notes: readonly {
    readonly mark: string;
    readonly kind: 'footnote' | 'endnote';
    readonly id: string;
  }[];
  readonly partOf: (type: string) => string | undefined;
  readonly reader: DocumentReader;
}

async function readNotes(zip: Zip, { notes, partOf, reader }: NoteSources): Promise<SourceNote[]> {
  const found = new Map<string, SourceParagraph[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = partOf(`${kind}s`);
    if (part === undefined || !zip.has(part)) continue;
    const { inside } = blockReader(reader);
    await readElements(zip, part, 2, (element) => {
      if (element.name !== kind || element.attributes['type'] !== undefined) return;
      const blocks = inside(element, {});
      found.set(
        `${kind} ${element.attributes['id'] ?? ''}`,
        blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : [])),
      );
    });
  }
  return notes.map(({ mark, kind, id }) => ({ mark, paragraphs: found.get(`${kind} ${id}`) ?? [] }));
}

/** The words of page heads and feet, which are no part of the text. */
async function furniture(
  zip: Zip,
  relations: readonly { readonly type: string; readonly part: string }[],
  reader: DocumentReader,
): Promise<Dropped[]> {
  const dropped: Dropped[] = [];
  const read = new Set<string>();
  for (const { type, part } of relations) {
    if ((type !== 'header' && type !== 'footer') || !zip.has(part) || read.has(part)) continue;
    read.add(part);
    const why: Localised =
      type === 'header' ? { vi: 'đầu trang', en: 'page head' } : { vi: 'chân trang', en: 'page foot' };
    const { inside } = blockReader({ ...reader, met: { ...reader.met } });
    await readElements(zip, part, 2, (element) => {
      for (const block of inside({ name: 'part', attributes: {}, children: [element] }, {}))
        if (block.kind === 'paragraph' && paragraphText(block).trim() !== '')
          dropped.push({ text: paragraphText(block).trim(), place: {}, why });
    });
  }
  return dropped;
}

const notDocx: Localised = {
  vi: 'tệp nén này không phải văn bản Word .docx; hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx',
  en: 'this zip is no Word document; open it in Word or LibreOffice and save it as .docx',
};
