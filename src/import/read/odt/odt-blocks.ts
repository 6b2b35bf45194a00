import type {
  SourceBlock,
  SourceCell,
  SourceNote,
  SourceParagraph,
  SourcePlace,
  SourceRow,
  SourceRun,
} from '../../source-text.ts';
import { joined } from '../docx/runs.ts';
import { lettersOfFont } from '../legacy-fonts.ts';
import { sourceCounter } from '../source-bounds.ts';
import { type Element, elementsIn, under } from '../xml-tree.ts';
import { odtCounters } from './odt-lists.ts';
import type { OdtStyle, OdtStyles } from './odt-styles.ts';

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
  readonly counters: (number | undefined)[];
}

interface WithStyle {
  readonly style: OdtStyle;
  readonly bold: boolean;
  readonly italic: boolean;
}

const wrappers = new Set([
  'section',
  'index-body',
  'index-title',
  'table-of-content',
  'alphabetical-index',
  'numbered-paragraph',
  'h-group',
]);

/** Makes blocks of the elements of an OpenDocument text. */
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
      met.contents.push(
        ...inside(element, place).flatMap((block) => (block.kind === 'paragraph' ? [block] : [])),
      );
      return [];
    }
    if (name === 'frame' || name === 'custom-shape' || name === 'g') return boxBlocks(element, place);
    return wrappers.has(name) && attributes['display'] !== 'none' ? inside(element, place) : [];
  }

  const inside = (element: Element, place: SourcePlace): SourceBlock[] =>
    elementsIn(element).flatMap((child) => blocksOf(child, place));

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
      const given = item.attributes['start-value'];
      const [first] = elementsIn(item);
      const isNumbered =
        item.name === 'list-item' && first !== undefined && (first.name === 'p' || first.name === 'h');
      const label = isNumbered
        ? counters.item(list.counters, style, list.level, given === undefined ? undefined : Number(given))
        : null;
      return elementsIn(item).flatMap((child, index) =>
        blocksOf(child, place, list, index === 0 ? label : null),
      );
    });
  }

  function paragraph(element: Element, place: SourcePlace, given: string | null): SourceBlock[] {
    paragraphs += 1;
    const style = styles.styleOf('paragraph', element.attributes['style-name']);
    if (style.isHidden === true) return [];
    const outline = Number(element.attributes['outline-level'] ?? style.level ?? Number.NaN);
    const level = element.name === 'h' && outline >= 1 ? outline : null;
    const runs: SourceRun[] = [];
    const boxes: SourceBlock[] = [];
    const at = { ...place, paragraph: paragraphs };
    walk(
      element,
      { style, bold: style.bold ?? false, italic: style.italic ?? false },
      { runs, boxes, place },
    );
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

  interface Found {
    readonly runs: SourceRun[];
    readonly boxes: SourceBlock[];
    readonly place: SourcePlace;
  }

  function walk(element: Element, state: WithStyle, found: Found): void {
    const say = (text: string) => {
      const shown = lettersOfFont(text, state.style.font, met.converted);
      found.runs.push({ text: shown, bold: state.bold, italic: state.italic });
    };
    for (const child of element.children) {
      if (typeof child === 'string') say(child.replace(/[ \t\r\n]+/g, ' '));
      else piece(child, state, found, say);
    }
  }

  function piece(child: Element, state: WithStyle, found: Found, say: (text: string) => void): void {
    const { name, attributes } = child;
    if (name === 's') say(' '.repeat(Math.min(200, Number(attributes['c'] ?? 1))));
    else if (name === 'tab') say('\t');
    else if (name === 'line-break') say('\n');
    else if (name === 'note')
      found.runs.push({ text: '', bold: state.bold, italic: state.italic, note: noteMark(child) });
    else if (name === 'annotation' || name === 'annotation-end') met.comments = true;
    else if (name === 'frame' || name === 'custom-shape' || name === 'g')
      found.boxes.push(...boxBlocks(child, found.place));
    else if (name === 'span') {
      const own = styles.styleOf('text', attributes['style-name']);
      if (own.isHidden === true) return;
      walk(
        child,
        {
          style: { ...state.style, ...own },
          bold: own.bold ?? state.bold,
          italic: own.italic ?? state.italic,
        },
        found,
      );
    } else if (!skipped.has(name)) walk(child, state, found);
  }

  function noteMark(note: Element): string {
    const mark = String(met.notes.length + 1);
    const paragraphsIn = (
      under(note, 'note-body') ? inside(under(note, 'note-body') as Element, {}) : []
    ).flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
    met.notes.push({ mark, paragraphs: paragraphsIn });
    return mark;
  }

  function tableOf(table: Element, place: SourcePlace) {
    tables += 1;
    const at = { ...place, table: tables };
    const rows: SourceRow[] = [];
    let hasRules = false;
    const read = (element: Element, isHead: boolean): void => {
      for (const child of elementsIn(element)) {
        if (child.name === 'table-header-rows') read(child, true);
        else if (child.name === 'table-rows' || child.name === 'table-row-group') read(child, isHead);
        else if (child.name === 'table-row') rows.push({ cells: cellsOf(child), isHead });
      }
    };
    const cellsOf = (row: Element): SourceCell[] => {
      let column = 0;
      return elementsIn(row).flatMap((cell): SourceCell[] => {
        const repeated = Math.min(64, Number(cell.attributes['number-columns-repeated'] ?? 1));
        const start = column;
        column += repeated;
        if (cell.name !== 'table-cell') return [];
        counter.cell();
        hasRules ||= styles.styleOf('table-cell', cell.attributes['style-name']).hasRules === true;
        const cellPlace = { ...at, row: rows.length + 1, column: start + 1 };
        const span = (name: string) => Math.max(1, Math.min(1_000, Number(cell.attributes[name] ?? 1)));
        return [
          {
            place: cellPlace,
            column: start,
            columnSpan: span('number-columns-spanned'),
            rowSpan: span('number-rows-spanned'),
            blocks: inside(cell, cellPlace),
          },
        ];
      });
    };
    read(table, false);
    return { kind: 'table' as const, place: at, rows, hasRules };
  }

  return { blocksOf, inside };
}

const skipped = new Set([
  'bookmark',
  'bookmark-start',
  'bookmark-end',
  'change',
  'change-start',
  'change-end',
  'soft-page-break',
  'hidden-text',
  'hidden-paragraph',
  'script',
  'ruby-text',
  'note-citation',
]);
