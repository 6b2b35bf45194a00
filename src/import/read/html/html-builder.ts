import type { SourceParagraph, SourceRun, SourceTable, SourceText } from '../../source-text.ts';
import { showsNumber } from '../plain-bullet.ts';
import { remarksOf } from '../remarks.ts';
import { sourceCounter } from '../source-bounds.ts';
import { cellSpans, tableOpener } from './html-tables.ts';
import { nextItemLabel } from './list-labels.ts';
import {
  blockElements,
  elementWithin,
  hasBorder,
  type HtmlAttributes,
  isRuledTable,
  noElement,
  type OpenElement,
} from './open-element.ts';
import { type FoundBlock, isFurniture, withoutFurniture } from './page-furniture.ts';
import { paragraphWords } from './paragraph-words.ts';

/** Elements of a table between which blanks are no words. */
const betweenCells = new Set(['table', 'tr', 'tbody', 'thead', 'tfoot']);

/** Puts paragraphs and tables together from the elements of a page as they come. */
export function htmlBuilder() {
  const stack: OpenElement[] = [];
  const tables = tableOpener();
  const counter = sourceCounter();
  const words = paragraphWords();
  const top: FoundBlock[] = [];
  let surroundings = 0;
  let label: string | null = null;
  let paragraphs = 0;
  let pictures = 0;
  let hasDeleted = false;

  const current = () => stack.at(-1) ?? noElement;

  function flush(): void {
    put(words.take());
  }

  /** Ends a cell: an item without words shows its number where it is all of the cell, and nothing elsewhere. */
  function endCell(): void {
    if (showsNumber(label) && tables.cellBlocks()?.length === 0) put([], true);
    label = null;
    tables.closeCell();
  }

  function put(runs: readonly SourceRun[], isNumberAlone = false): void {
    if (runs.length === 0 && !isNumberAlone) return;
    const { align, level } = current();
    paragraphs += 1;
    counter.paragraph(runs);
    add({
      kind: 'paragraph',
      place: { ...tables.place(), paragraph: paragraphs },
      runs,
      align,
      level,
      label,
    });
    label = null;
  }

  function add(block: SourceParagraph | SourceTable): void {
    const cell = tables.cellBlocks();
    if (cell) cell.push(block);
    else top.push({ block, furniture: current().furniture });
  }

  function open(name: string, attributes: HtmlAttributes): void {
    if (blockElements.has(name)) flush();
    const before = current();
    const furniture =
      before.furniture === 0 && isFurniture(name, attributes) ? (surroundings += 1) : before.furniture;
    const element = elementWithin(before, name, attributes, furniture);
    if (name === 'li' && !element.isHidden) label = nextItemLabel(stack, attributes['value']);
    stack.push(element);
    hasDeleted ||= name === 'del';
    if (element.isHidden) return;
    if (name === 'img' && element.furniture === 0) pictures += 1;
    if (name === 'br') words.lineBreak();
    if (name === 'table') tables.openTable(isRuledTable(attributes));
    if (name === 'tr') tables.openRow();
    if (name === 'td' || name === 'th') {
      counter.cell();
      tables.openCell(cellSpans(attributes), { isHead: name === 'th', hasRules: hasBorder(attributes) });
    }
  }

  function text(found: string): void {
    const element = current();
    if (element.isHidden || (betweenCells.has(element.name) && found.trim() === '')) return;
    const isBareMark = element.isNoteLink && /^\s*\d{1,3}\s*$/u.test(found);
    words.add(isBareMark ? `[${found.trim()}]` : found, element);
  }

  function close(name: string): void {
    if (blockElements.has(name)) flush();
    const element = stack.at(-1);
    if (element?.name === name) stack.pop();
    if (element?.isHidden) return;
    if (name === 'li' && tables.cellBlocks() === undefined) label = null;
    if (name === 'td' || name === 'th') endCell();
    if (name === 'table') {
      const table = tables.closeTable();
      if (table) add(table);
    }
  }

  function end(): SourceText {
    flush();
    for (let table = tables.closeTable(); table; table = tables.closeTable()) add(table);
    const { blocks, dropped } = withoutFurniture(top);
    const remarks = remarksOf({ tracked: hasDeleted, comments: false, objects: pictures });
    return { blocks, notes: [], dropped, remarks };
  }

  return { open, text, close, end };
}
