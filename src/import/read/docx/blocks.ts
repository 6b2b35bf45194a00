import type {
  ParagraphAlign,
  SourceBlock,
  SourceParagraph,
  SourcePlace,
  SourceRun,
} from '../../source-text.ts';
import type { Numbering } from './numbering.ts';
import { chosen, joined, type Met, readRuns } from './runs.ts';
import type { StyleOf } from './styles.ts';
import { readTableElement } from './tables.ts';
import { plainBullet } from '../plain-bullet.ts';
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

  function paragraph(element: Element, place: SourcePlace): SourceBlock[] {
    reader.paragraphs += 1;
    const at = { ...place, paragraph: reader.paragraphs };
    const properties = under(element, 'pPr');
    const styleId = valueAt(properties, 'pStyle');
    const style = reader.styleOf(styleId);
    const { runs, boxes, isContents } = readRuns(element, style, reader);
    reader.counter.paragraph(runs);
    const level = Number(valueAt(properties, 'outlineLvl') ?? Number.NaN) + 1;
    const read: SourceParagraph = {
      kind: 'paragraph',
      place: at,
      runs,
      align: alignOf(valueAt(properties, 'jc') ?? style.align),
      level: level >= 1 && level <= 9 ? level : style.level,
      label: runs.length > 0 || boxes.length === 0 ? labelOf(properties, styleId, runs.length > 0) : null,
    };
    const before = boxes.flatMap((box) => inside(box, place));
    const mark = under(properties, 'rPr');
    const isOpen = under(mark, 'del') !== undefined;
    if (isOpen) reader.met.tracked = true;
    if (isOpen) {
      const { label = null, runs: earlier = [] } = open ?? {};
      for (const run of read.runs) earlier.push(run);
      open = { ...read, label: label ?? read.label, runs: earlier };
      return before;
    }
    const whole = open
      ? { ...read, label: open.label ?? read.label, runs: joined([...open.runs, ...read.runs]) }
      : read;
    open = null;
    if (isContents || style.isContents) {
      reader.contents.push(whole);
      return before;
    }
    return [...before, whole];
  }

  function labelOf(
    properties: Element | undefined,
    styleId: string | undefined,
    hasWords: boolean,
  ): string | null {
    const direct = under(properties, 'numPr');
    const style = reader.styleOf(styleId);
    const fromStyle = style.numbering ?? (styleId === undefined ? null : reader.numbering.ofStyle(styleId));
    const id = valueAt(direct, 'numId') ?? fromStyle?.id;
    const level = valueAt(direct, 'ilvl') ?? fromStyle?.level ?? 0;
    if (id === undefined || id === '0' || !hasWords) return null;
    const linked = styleId === undefined ? null : reader.numbering.ofStyle(styleId);
    const at = direct || linked?.id !== id ? Number(level) : linked.level;
    const label = reader.numbering.next(id, at);
    return label === null ? null : plainBullet(label);
  }

  function inside(container: Element, place: SourcePlace): SourceBlock[] {
    return elementsIn(container).flatMap((child) => block(child, place));
  }

  function block(element: Element, place: SourcePlace): SourceBlock[] {
    const { name } = element;
    if (name === 'p') return paragraph(element, place);
    if (name === 'tbl') {
      reader.tables += 1;
      const table = { ...place, table: reader.tables };
      return [
        readTableElement(element, table, {
          styleOf: reader.styleOf,
          readBlocks(cell, at) {
            reader.counter.cell();
            return inside(cell, at);
          },
        }),
      ];
    }
    if (name === 'AlternateContent') return inside(chosen(element), place);
    if (name === 'del' || name === 'moveFrom') {
      reader.met.tracked = true;
      return [];
    }
    return transparent.has(name) ? inside(element, place) : [];
  }

  return {
    top: (element) => block(element, {}),
    rest: () => (open ? [{ ...open, runs: joined(open.runs) }] : []),
    inside,
  };
}

/** Elements that only wrap blocks. */
const transparent = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag']);

function alignOf(jc: string | undefined): ParagraphAlign {
  if (jc === 'center') return 'center';
  if (jc === 'right' || jc === 'end') return 'right';
  return jc === 'both' || jc === 'distribute' ? 'justify' : 'left';
}
