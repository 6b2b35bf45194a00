import type {
  ParagraphAlign,
  SourceBlock,
  SourceParagraph,
  SourcePlace,
  SourceRun,
} from '../../source-text.ts';
import type { Numbering } from './numbering.ts';
import { chosen, type Met, readRuns } from './runs.ts';
import type { StyleOf } from './styles.ts';
import { readTableElement } from './tables.ts';
import { joinRuns } from '../join-runs.ts';
import { plainBullet, showsNumber } from '../plain-bullet.ts';
import type { SourceCounter } from '../source-bounds.ts';
import { type Element, elementsIn, under, valueAt } from '../xml-tree.ts';

/** One reading of a document: its styles and lists, and what has been counted so far. */
export interface DocumentReader {
  readonly styleOf: StyleOf;
  readonly numbering: Numbering;
  readonly met: Met;
  readonly counter: SourceCounter;
  paragraphs: number;
  tables: number;
  /** Paragraphs of a generated table of contents. */
  readonly contents: SourceParagraph[];
}

export interface BlockReader {
  /** The blocks that a child of the body gives. */
  readonly top: (element: Element) => SourceBlock[];
  /** What a deleted paragraph mark at the very end has held back. */
  readonly rest: () => SourceBlock[];
  /** The blocks of a cell, a note or a text box. */
  readonly inside: (container: Element, place: SourcePlace) => SourceBlock[];
}

/** A paragraph that goes on in the next one, with its runs so far. */
type OpenParagraph = Omit<SourceParagraph, 'runs'> & { readonly runs: SourceRun[] };

/** Makes blocks of elements. A paragraph whose mark is deleted by a tracked change goes on in the next one. */
export function blockReader(reader: DocumentReader): BlockReader {
  let open: OpenParagraph | null = null;

  function paragraph(element: Element, place: SourcePlace, isWholeCell: boolean): SourceBlock[] {
    const { read, boxes, isContents, isMarkDeleted } = readParagraph(reader, element, { place, isWholeCell });
    const before = boxes.flatMap((box) => inside(box, place));
    if (isMarkDeleted) {
      const { label = null, runs: earlier = [] } = open ?? {};
      for (const run of read.runs) earlier.push(run);
      open = { ...read, label: label ?? read.label, runs: earlier };
      return before;
    }
    const whole = open
      ? { ...read, label: open.label ?? read.label, runs: joinRuns([...open.runs, ...read.runs]) }
      : read;
    open = null;
    if (!isContents) return [...before, whole];
    reader.contents.push(whole);
    return before;
  }

  function inside(container: Element, place: SourcePlace): SourceBlock[] {
    const children = elementsIn(container);
    const isCell = container.name === 'tc' && children.filter(({ name }) => name === 'p').length === 1;
    return children.flatMap((child) => block(child, place, isCell));
  }

  function table(element: Element, place: SourcePlace): SourceBlock {
    reader.tables += 1;
    const at = { ...place, table: reader.tables };
    return readTableElement(element, at, {
      styleOf: reader.styleOf,
      readBlocks(cell, cellPlace) {
        reader.counter.cell();
        return inside(cell, cellPlace);
      },
    });
  }

  /** `isWholeCell`: whether a paragraph is all of its cell, which may then show the number of a list and no words. */
  function block(element: Element, place: SourcePlace, isWholeCell = false): SourceBlock[] {
    const { name } = element;
    if (name === 'p') return paragraph(element, place, isWholeCell);
    if (name === 'tbl') return [table(element, place)];
    if (name === 'AlternateContent') return inside(chosen(element), place);
    if (name === 'del' || name === 'moveFrom') {
      reader.met.tracked = true;
      return [];
    }
    return transparent.has(name) ? inside(element, place) : [];
  }

  return {
    top: (element) => block(element, {}),
    rest: () => (open ? [{ ...open, runs: joinRuns(open.runs) }] : []),
    inside,
  };
}

/** A paragraph as it stands, the text boxes anchored in it, and whether its mark is deleted by a tracked change. */
function readParagraph(
  reader: DocumentReader,
  element: Element,
  { place, isWholeCell }: { readonly place: SourcePlace; readonly isWholeCell: boolean },
) {
  reader.paragraphs += 1;
  const at = { ...place, paragraph: reader.paragraphs };
  const properties = under(element, 'pPr');
  const styleId = valueAt(properties, 'pStyle');
  const style = reader.styleOf(styleId);
  const { runs, boxes, isContents } = readRuns(element, style, reader);
  reader.counter.paragraph(runs);
  const level = Number(valueAt(properties, 'outlineLvl') ?? Number.NaN) + 1;
  const label = runs.length > 0 || isWholeCell ? labelOf(reader, properties, styleId) : null;
  const read: SourceParagraph = {
    kind: 'paragraph',
    place: at,
    runs,
    align: alignOf(valueAt(properties, 'jc') ?? style.align),
    level: level >= 1 && level <= 9 ? level : style.level,
    label: runs.length > 0 || showsNumber(label) ? label : null,
  };
  const isMarkDeleted = under(under(properties, 'rPr'), 'del') !== undefined;
  reader.met.tracked ||= isMarkDeleted;
  return { read, boxes, isContents: isContents || style.isContents, isMarkDeleted };
}

/** The label that the numbering of a paragraph prints; null where it is in no list. */
function labelOf(
  { styleOf, numbering }: DocumentReader,
  properties: Element | undefined,
  styleId: string | undefined,
): string | null {
  const direct = under(properties, 'numPr');
  const linked = styleId === undefined ? null : numbering.ofStyle(styleId);
  const fromStyle = styleOf(styleId).numbering ?? linked;
  const id = valueAt(direct, 'numId') ?? fromStyle?.id;
  if (id === undefined || id === '0') return null;
  const level = valueAt(direct, 'ilvl') ?? fromStyle?.level ?? 0;
  const at = direct || linked?.id !== id ? Number(level) : linked.level;
  const label = numbering.next(id, at);
  return label === null ? null : plainBullet(label);
}

/** Elements that only wrap blocks. */
const transparent = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

function alignOf(jc: string | undefined): ParagraphAlign {
  if (jc === 'center') return 'center';
  if (jc === 'right' || jc === 'end') return 'right';
  return jc === 'both' || jc === 'distribute' ? 'justify' : 'left';
}
