import type { SourceParagraph, SourceRun, SourceTable, SourceText } from '../../source-text.ts';
import { formatLabel } from '../docx/number-formats.ts';
import { joined } from '../docx/runs.ts';
import { checkParagraph, sourceCounter } from '../source-bounds.ts';
import { cellSpans, tableOpener } from './html-tables.ts';
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

/** Puts paragraphs and tables together from the elements of a page as they come. */
export function htmlBuilder() {
  const stack: OpenElement[] = [];
  const tables = tableOpener();
  const counter = sourceCounter();
  const top: FoundBlock[] = [];
  let surroundings = 0;
  let runs: { text: string; readonly bold: boolean; readonly italic: boolean }[] = [];
  let length = 0;
  let label: string | null = null;
  let paragraphs = 0;

  const current = () => stack.at(-1) ?? noElement;

  function flush(): void {
    const words = joined(trimmed(runs));
    const { align, level } = current();
    if (words.some(({ text }) => text.trim() !== '')) {
      paragraphs += 1;
      counter.paragraph(words);
      const place = { ...tables.place(), paragraph: paragraphs };
      const paragraph: SourceParagraph = { kind: 'paragraph', place, runs: words, align, level, label };
      add(paragraph);
      label = null;
    }
    [runs, length] = [[], 0];
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
    if (name === 'li' && !element.isHidden) label = itemLabel(attributes['value']);
    stack.push(element);
    if (element.isHidden) return;
    if (name === 'br') runs.push({ text: '\n', bold: false, italic: false });
    if (name === 'table') tables.openTable(isRuledTable(attributes));
    if (name === 'tr') tables.openRow();
    if (name === 'td' || name === 'th') {
      counter.cell();
      tables.openCell(cellSpans(attributes), { isHead: name === 'th', hasRules: hasBorder(attributes) });
    }
  }

  /** The label of the next item: a dash, or the number that the list prints. */
  function itemLabel(value: string | undefined): string {
    const list = stack.findLast(({ name }) => name === 'ol' || name === 'ul');
    if (list?.name !== 'ol') return '-';
    list.items = value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : list.items + 1;
    return listNumber(list.items, list.format);
  }

  function text(words: string): void {
    const { isHidden, isPlain, bold, italic } = current();
    if (isHidden) return;
    if (['table', 'tr', 'tbody', 'thead', 'tfoot'].includes(current().name) && words.trim() === '') return;
    const shown = isPlain ? words : words.replace(/[ \t\r\n\f]+/gu, ' ');
    const last = runs.at(-1);
    if (last?.bold === bold && last.italic === italic) last.text += shown;
    else runs.push({ text: shown, bold, italic });
    length += shown.length;
    checkParagraph(length / 2); // before blanks are taken out
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
    return { ...withoutFurniture(top), notes: [] };
  }

  return { open, text, close, end };
}

const formats: Readonly<Record<string, string>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};

const listNumber = (value: number, format: string) =>
  `${formatLabel(value, formats[format] ?? 'decimal')}${format === 'a' ? ')' : '.'}`;

/** One line break at most on each side is no part of a paragraph, nor are the blanks around line breaks. */
function trimmed(runs: readonly SourceRun[]): SourceRun[] {
  const words = runs.map((run) => ({ ...run }));
  let hadBlank = true;
  for (const run of words) {
    let text = '';
    for (const sign of run.text) {
      const isBlank = sign === ' ';
      if (isBlank && hadBlank) continue;
      text += sign;
      hadBlank = isBlank || sign === '\n';
    }
    run.text = text;
  }
  return words.filter(({ text }) => text !== '');
}
