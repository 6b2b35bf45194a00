import type {
  SourceBlock,
  SourceNote,
  SourceParagraph,
  SourcePlace,
  SourceTable,
} from '../../source-text.ts';
import { joinRuns } from '../join-runs.ts';
import { showsNumber } from '../plain-bullet.ts';
import { type SourceCounter, sourceCounter } from '../source-bounds.ts';
import { type Element, elementsIn, under } from '../xml-tree.ts';
import { type OdtCounters, odtCounters } from './odt-lists.ts';
import { isBox, readOdtRuns } from './odt-runs.ts';
import type { OdtStyle, OdtStyles } from './odt-styles.ts';
import { readOdtTable } from './odt-tables.ts';

/** What is met on the way that belongs to the whole document. */
export interface OdtMet {
  tracked: boolean;
  comments: boolean;
  objects: number;
  readonly notes: SourceNote[];
  /** Paragraphs of a generated table of contents. */
  readonly contents: SourceParagraph[];
}

/** The list that a paragraph stands in. */
interface InList {
  readonly style: string | undefined;
  readonly level: number;
  readonly counters: OdtCounters;
}

/** Elements that only wrap blocks. */
const wrappers = new Set([
  'section',
  'index-body',
  'index-title',
  'table-of-content',
  'alphabetical-index',
  'numbered-paragraph',
  'h-group',
]);

/** One reading of an OpenDocument text: its styles, and what has been counted so far. */
export interface OdtReader {
  readonly styles: OdtStyles;
  readonly met: OdtMet;
  readonly labels: ReturnType<typeof odtCounters>;
  readonly counter: SourceCounter;
  paragraphs: number;
  tables: number;
}

/** A reading that has counted nothing yet. */
export const odtReader = (styles: OdtStyles, met: OdtMet): OdtReader => ({
  styles,
  met,
  labels: odtCounters(styles),
  counter: sourceCounter(),
  paragraphs: 0,
  tables: 0,
});

/** The blocks of the elements inside one. */
export const odtBlocksIn = (reader: OdtReader, element: Element, place: SourcePlace): SourceBlock[] =>
  elementsIn(element).flatMap((child) => odtBlocksOf(reader, child, place));

/** The blocks of an element; in a list, with the label that its item begins with. */
export function odtBlocksOf(
  reader: OdtReader,
  element: Element,
  place: SourcePlace,
  list: InList | null = null,
  label: string | null = null,
): SourceBlock[] {
  const { name, attributes } = element;
  const { met } = reader;
  if (isParagraph(element)) return paragraphBlocks(reader, element, place, label);
  if (name === 'list') return listBlocks(reader, element, place, list);
  if (name === 'table') return [tableOf(reader, element, place)];
  if (name === 'tracked-changes') met.tracked ||= elementsIn(element).length > 0;
  if (name === 'table-of-content') {
    met.contents.push(...paragraphsIn(reader, element, place));
    return [];
  }
  if (isBox(element)) return boxBlocks(reader, element, place);
  return wrappers.has(name) && attributes['display'] !== 'none' ? odtBlocksIn(reader, element, place) : [];
}

const isParagraph = ({ name }: Element): boolean => name === 'p' || name === 'h';

const paragraphsIn = (reader: OdtReader, element: Element, place: SourcePlace): SourceParagraph[] =>
  odtBlocksIn(reader, element, place).flatMap((block) => (block.kind === 'paragraph' ? [block] : []));

function boxBlocks(reader: OdtReader, element: Element, place: SourcePlace): SourceBlock[] {
  const boxes = element.name === 'custom-shape' ? [element] : elementsIn(element, 'text-box');
  if (element.name === 'g') return elementsIn(element).flatMap((child) => boxBlocks(reader, child, place));
  if (boxes.length === 0 && elementsIn(element).length > 0) reader.met.objects += 1;
  return boxes.flatMap((box) => odtBlocksIn(reader, box, place));
}

function listBlocks(
  reader: OdtReader,
  element: Element,
  place: SourcePlace,
  above: InList | null,
): SourceBlock[] {
  const { attributes } = element;
  const style = attributes['style-name'] ?? above?.style;
  const goesOn = above !== null && attributes['style-name'] === undefined;
  const list: InList = {
    style,
    level: (above?.level ?? 0) + 1,
    counters: goesOn ? above.counters : reader.labels.countersOf(style, attributes),
  };
  return elementsIn(element).flatMap((item) => {
    const label = itemLabel(reader, item, list);
    return elementsIn(item).flatMap((child, index) =>
      odtBlocksOf(reader, child, place, list, index === 0 ? label : null),
    );
  });
}

/** The label of an item of a list; null for one that does not begin with a paragraph. */
function itemLabel({ labels }: OdtReader, item: Element, list: InList): string | null {
  const [first] = elementsIn(item);
  if (item.name !== 'list-item' || !first || !isParagraph(first)) return null;
  const start = item.attributes['start-value'];
  return labels.item(list.counters, list.style, list.level, start === undefined ? undefined : Number(start));
}

function paragraphBlocks(
  reader: OdtReader,
  element: Element,
  place: SourcePlace,
  itemLabel: string | null,
): SourceBlock[] {
  reader.paragraphs += 1;
  const at = { ...place, paragraph: reader.paragraphs };
  const style = reader.styles.styleOf('paragraph', element.attributes['style-name']);
  if (style.isHidden === true) return [];
  const boxes: SourceBlock[] = [];
  const runs = readOdtRuns(element, style, {
    styles: reader.styles,
    readNote: (note) => noteMark(reader, note),
    readBox: (box) => boxes.push(...boxBlocks(reader, box, place)),
    meetComment() {
      reader.met.comments = true;
    },
  });
  const level = headingLevelOf(element, style);
  const isNumbered = level !== null && element.attributes['is-list-header'] !== 'true' && runs.length > 0;
  const label = itemLabel ?? (isNumbered ? reader.labels.heading(level) : null);
  const words = joinRuns(runs);
  reader.counter.paragraph(words);
  if (words.length === 0 && boxes.length > 0) return boxes;
  return [
    ...boxes,
    {
      kind: 'paragraph',
      place: at,
      runs: words,
      align: style.align ?? 'left',
      level,
      label: words.length > 0 || (place.column !== undefined && showsNumber(label)) ? label : null,
    },
  ];
}

/** The level of a heading, from 1; null for any other paragraph. */
function headingLevelOf({ name, attributes }: Element, style: OdtStyle): number | null {
  const level = Number(attributes['outline-level'] ?? style.level ?? Number.NaN);
  return name === 'h' && level >= 1 ? level : null;
}

function noteMark(reader: OdtReader, note: Element): string {
  const { notes } = reader.met;
  const mark = String(notes.length + 1);
  const body = under(note, 'note-body');
  notes.push({ mark, paragraphs: body ? paragraphsIn(reader, body, {}) : [] });
  return mark;
}

/** A paragraph as it prints where other blocks stand in its cell: without words it shows no number. */
const withoutEmptyLabel = (block: SourceBlock): SourceBlock =>
  block.kind === 'paragraph' && block.runs.length === 0 ? { ...block, label: null } : block;

function tableOf(reader: OdtReader, element: Element, place: SourcePlace): SourceTable {
  reader.tables += 1;
  return readOdtTable(
    element,
    { ...place, table: reader.tables },
    {
      styles: reader.styles,
      readBlocks(cell, at) {
        reader.counter.cell();
        const blocks = odtBlocksIn(reader, cell, at);
        return blocks.length === 1 ? blocks : blocks.map(withoutEmptyLabel);
      },
    },
  );
}
