import type {
  ParagraphAlign,
  SourceParagraph,
  SourceRun,
  SourceTable,
  SourceText,
} from '../../source-text.ts';
import { formatLabel } from '../docx/number-formats.ts';
import { joined } from '../docx/runs.ts';
import { checkParagraph, sourceCounter } from '../source-bounds.ts';
import { cellSpans, tableOpener } from './html-tables.ts';
import { type FoundBlock, isFurniture, withoutFurniture } from './page-furniture.ts';

type HtmlAttributes = Readonly<Record<string, string>>;

/** An element that is open, with what holds for its words. */
interface OpenElement {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly isHidden: boolean;
  readonly isPlain: boolean;
  /** Which element it stands in that surrounds the text of the page; 0 for none. */
  readonly furniture: number;
  readonly align: ParagraphAlign;
  readonly level: number | null;
  /** Of a list: how many items it had. */
  items: number;
  readonly format: string;
}

/** Elements that begin a paragraph and end the one before. */
const blocks = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd blockquote pre section article header footer main aside address center hr figure figcaption body form fieldset table tr td th thead tbody tfoot caption'.split(
    ' ',
  ),
);

/** Elements that are hidden or hold no text. */
const unseen = new Set(
  'script style head title template noscript iframe object svg math select textarea button canvas audio video'.split(
    ' ',
  ),
);

const root: OpenElement = {
  name: '',
  bold: false,
  italic: false,
  isHidden: false,
  isPlain: false,
  furniture: 0,
  align: 'left',
  level: null,
  items: 0,
  format: '1',
};

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

  const current = () => stack.at(-1) ?? root;

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
    if (blocks.has(name)) flush();
    const before = current();
    const style = (attributes['style'] ?? '').toLowerCase();
    const element: OpenElement = {
      name,
      bold: boldOf(name, style) ?? before.bold,
      italic: ['i', 'em', 'cite'].includes(name) || /font-style:\s*italic/.test(style) || before.italic,
      isHidden:
        before.isHidden ||
        unseen.has(name) ||
        'hidden' in attributes ||
        /display:\s*none|visibility:\s*hidden|mso-hide:\s*all/.test(style),
      furniture:
        before.furniture === 0 && isFurniture(name, attributes) ? (surroundings += 1) : before.furniture,
      isPlain: name === 'pre' || /white-space:\s*pre/.test(style) || before.isPlain,
      align: alignOf(name, attributes['align'] ?? '', style) ?? before.align,
      level: /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : blocks.has(name) ? null : before.level,
      items: Number(attributes['start'] ?? 1) - 1 || 0,
      format: attributes['type'] ?? '1',
    };
    if (name === 'li' && !element.isHidden) label = itemLabel(attributes['value']);
    stack.push(element);
    if (element.isHidden) return;
    if (name === 'br') runs.push({ text: '\n', bold: false, italic: false });
    if (name === 'table') tables.openTable(hasRules(attributes, style));
    if (name === 'tr') tables.openRow();
    if (name === 'td' || name === 'th') {
      counter.cell();
      tables.openCell(cellSpans(attributes), {
        isHead: name === 'th',
        hasRules: /border(?:-\w+)?:\s*(?!none|0)/.test(style),
      });
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
    if (blocks.has(name)) flush();
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

function boldOf(name: string, style: string): boolean | null {
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  if (weight !== undefined) return /^(?:bold|bolder|[6-9]00)$/.test(weight);
  return ['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(name) ? true : null;
}

function alignOf(name: string, attribute: string, style: string): ParagraphAlign | null {
  const words = /text-align:\s*(\w+)/.exec(style)?.[1] ?? attribute.toLowerCase();
  if (name === 'center' || words === 'center') return 'center';
  if (words === 'right' || words === 'end') return 'right';
  if (words === 'justify') return 'justify';
  return words === 'left' || words === 'start' ? 'left' : null;
}

const hasRules = (attributes: HtmlAttributes, style: string) =>
  (attributes['border'] !== undefined && attributes['border'] !== '0') ||
  /border(?:-\w+)?:\s*(?!none|0)/.test(style) ||
  attributes['rules'] === 'all';

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
