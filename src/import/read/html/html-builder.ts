import type { SourceParagraph, SourceTable, SourceText } from '../../source-text.ts';
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
import { withPageNotes } from './page-notes.ts';
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

  const current = () => stack.at(-1) ?? noElement;

  function flush(): void {
    const runs = words.take();
    if (runs.length === 0) return;
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
    if (element.isHidden) return;
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
    words.add(found, element);
  }

  function close(name: string): void {
    if (blockElements.has(name)) flush();
    const element = stack.at(-1);
    if (element?.name === name) stack.pop();
    if (element?.isHidden) return;
    if (name === 'td' || name === 'th') tables.closeCell();
    if (name === 'table') {
      const table = tables.closeTable();
      if (table) add(table);
    }
  }

  function end(): Pick<SourceText, 'blocks' | 'notes' | 'dropped'> {
    flush();
    for (let table = tables.closeTable(); table; table = tables.closeTable()) add(table);
    const { blocks, dropped } = withoutFurniture(top);
    return { ...withPageNotes(blocks), dropped };
  }

  return { open, text, close, end };
}
