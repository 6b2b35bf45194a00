import type { SourceBlock, SourceNote, SourceParagraph, SourcePlace } from '../../source-text.ts';
import { joined } from '../docx/runs.ts';
import { sourceCounter } from '../source-bounds.ts';
import { type Element, elementsIn, under } from '../xml-tree.ts';
import { type OdtCounters, odtCounters } from './odt-lists.ts';
import { isBox, readOdtRuns } from './odt-runs.ts';
import type { OdtStyles } from './odt-styles.ts';
import { readOdtTable } from './odt-tables.ts';

/** What is met on the way that belongs to the whole document. */
export interface OdtMet {
  tracked: boolean;
  comments: boolean;
  objects: number;
  readonly converted: Map<string, string>;
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

/** Makes blocks of the elements of an OpenDocument text: of one element, and of those inside one. */
export function odtBlocks(styles: OdtStyles, met: OdtMet) {
  const counters = odtCounters(styles);
  const counter = sourceCounter();
  let [paragraphs, tables] = [0, 0];

  function blocksOf(
    element: Element,
    place: SourcePlace,
    list: InList | null = null,
    label: string | null = null,
  ): SourceBlock[] {
    const { name, attributes } = element;
    if (name === 'p' || name === 'h') return paragraph(element, place, label);
    if (name === 'list') return listBlocks(element, place, list);
    if (name === 'table') return [tableOf(element, place)];
    if (name === 'tracked-changes') met.tracked ||= elementsIn(element).length > 0;
    if (name === 'table-of-content') {
      met.contents.push(...paragraphsIn(element, place));
      return [];
    }
    if (isBox(element)) return boxBlocks(element, place);
    return wrappers.has(name) && attributes['display'] !== 'none' ? inside(element, place) : [];
  }

  const inside = (element: Element, place: SourcePlace): SourceBlock[] =>
    elementsIn(element).flatMap((child) => blocksOf(child, place));

  const paragraphsIn = (element: Element, place: SourcePlace): SourceParagraph[] =>
    inside(element, place).flatMap((block) => (block.kind === 'paragraph' ? [block] : []));

  function boxBlocks(element: Element, place: SourcePlace): SourceBlock[] {
    const boxes = element.name === 'custom-shape' ? [element] : elementsIn(element, 'text-box');
    if (element.name === 'g') return elementsIn(element).flatMap((child) => boxBlocks(child, place));
    if (boxes.length === 0 && elementsIn(element).length > 0) met.objects += 1;
    return boxes.flatMap((box) => inside(box, place));
  }

  function listBlocks(element: Element, place: SourcePlace, above: InList | null): SourceBlock[] {
    const { attributes } = element;
    const style = attributes['style-name'] ?? above?.style;
    const list: InList = {
      style,
      level: (above?.level ?? 0) + 1,
      counters:
        above && attributes['style-name'] === undefined
          ? above.counters
          : counters.countersOf(style, attributes),
    };
    return elementsIn(element).flatMap((item) => {
      const label = itemLabel(item, list);
      return elementsIn(item).flatMap((child, index) =>
        blocksOf(child, place, list, index === 0 ? label : null),
      );
    });
  }

  /** The label of an item of a list; null for one that does not begin with a paragraph. */
  function itemLabel(item: Element, list: InList): string | null {
    const [first] = elementsIn(item);
    if (item.name !== 'list-item' || (first?.name !== 'p' && first?.name !== 'h')) return null;
    const given = item.attributes['start-value'];
    return counters.item(
      list.counters,
      list.style,
      list.level,
      given === undefined ? undefined : Number(given),
    );
  }

  function paragraph(element: Element, place: SourcePlace, given: string | null): SourceBlock[] {
    paragraphs += 1;
    const style = styles.styleOf('paragraph', element.attributes['style-name']);
    if (style.isHidden === true) return [];
    const outline = Number(element.attributes['outline-level'] ?? style.level ?? Number.NaN);
    const level = element.name === 'h' && outline >= 1 ? outline : null;
    const at = { ...place, paragraph: paragraphs };
    const boxes: SourceBlock[] = [];
    const runs = readOdtRuns(element, style, {
      styles,
      converted: met.converted,
      readNote: noteMark,
      readBox: (box) => boxes.push(...boxBlocks(box, place)),
      meetComment() {
        met.comments = true;
      },
    });
    const isNumbered = level !== null && element.attributes['is-list-header'] !== 'true' && runs.length > 0;
    const label = given ?? (isNumbered ? counters.heading(level) : null);
    const words = joined(runs);
    counter.paragraph(words);
    if (words.length === 0 && boxes.length > 0) return boxes;
    return [
      ...boxes,
      {
        kind: 'paragraph',
        place: at,
        runs: words,
        align: style.align ?? 'left',
        level,
        label: words.length > 0 ? label : null,
      },
    ];
  }

  function noteMark(note: Element): string {
    const mark = String(met.notes.length + 1);
    const body = under(note, 'note-body');
    met.notes.push({ mark, paragraphs: body ? paragraphsIn(body, {}) : [] });
    return mark;
  }

  function tableOf(table: Element, place: SourcePlace) {
    tables += 1;
    return readOdtTable(
      table,
      { ...place, table: tables },
      {
        styles,
        readBlocks(cell, at) {
          counter.cell();
          return inside(cell, at);
        },
      },
    );
  }

  return { blocksOf, inside };
}
