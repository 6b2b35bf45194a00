import { authorityLines } from '../../vietnamese/documents/authority-lines.ts';
import type { Language } from '../../locale/localised.ts';
import type { Screen } from '../screen.ts';
import type { Block, Cell, ChangedWords, Table as TableBlock } from '../../views/blocks/block.ts';
import { alignOf, toneOf, wordsOf } from '../../views/blocks/cell.ts';
import { headRows, wholeHead } from '../../views/blocks/heads.ts';
import type { Chart } from '../../views/blocks/chart.ts';
import { asLogLines, inert } from '../../screen/inert.ts';
import { wrap } from '../../screen/wrap.ts';
import { barsTable, chartTable } from '../chart-table.ts';
import { compactRows } from './compact-rows.ts';
import { drawRows } from './draw-rows.ts';
import { fitColumns, foldCell } from './fit-columns.ts';
import { cutAtNotes, footnotesOf } from '../footnotes.ts';
import { formatWords } from '../format-words.ts';
import { letterheadText } from '../letterhead-lines.ts';
import { foldedRows, stackedRows } from './stacked-rows.ts';

/** A screen, and the language of what formats say themselves. */
export interface TextSettings extends Screen {
  readonly language: Language;
}

/** Blocks as text for a terminal or a file, one blank line between blocks; nothing from a plan can act on the screen or on the log of a job. */
export function plainText(blocks: readonly Block[], settings: TextSettings): string {
  const lines: string[] = [];
  for (const block of blocks) {
    // Line by line, so that the text of a long table is not put together twice.
    if (block.kind === 'table') for (const line of tableLines(block, settings)) lines.push(line);
    else lines.push(blockText(block, settings));
    lines.push('');
  }
  for (const text of footnotesText(blocks, settings)) lines.push(text, '');
  return lines.length === 0 ? '\n' : asLogLines(lines.join('\n'));
}

function blockText(block: Block, settings: TextSettings): string {
  const { language, width, bold, dim } = settings;
  const folded = (text: string, indent = '') => {
    const lines = width === null ? [inert(text)] : wrap(inert(text), width - indent.length);
    return lines.join(`\n${indent}`);
  };
  const item = (text: string) => `  - ${folded(text, '    ')}`;
  switch (block.kind) {
    case 'heading':
      return bold(folded(block.text));
    case 'note':
      return block.weight === 'warning'
        ? bold(folded(`${formatWords[language].warning}: ${block.text}`))
        : dim(folded(block.text));
    case 'paragraph':
      return folded(block.text);
    case 'wording': {
      const { text, role, notes = [] } = block;
      const pieces = cutAtNotes(text, notes).map((piece) =>
        typeof piece === 'string' ? piece : `${piece.at === undefined ? ' ' : ''}[${piece.number}]`,
      );
      const line = folded(pieces.join(''));
      return role && role !== 'ground' && role !== 'reference' ? bold(line) : line;
    }
    case 'list':
      return block.items.map(item).join('\n');
    case 'lines':
      if (block.role === 'code') return block.lines.map(inert).join('\n');
      return block.lines
        .map((line) => {
          const indent = /^ */.exec(line)?.[0] ?? '';
          return indent + folded(line.slice(indent.length), indent);
        })
        .join('\n');
    case 'facts':
      return [
        ...(block.title === undefined ? [] : [bold(folded(block.title))]),
        ...block.facts.map(({ name, words }) => `  ${folded(`${name}: ${words}`, '    ')}`),
      ].join('\n');
    case 'changes':
      return [
        ...(block.title === undefined ? [] : [bold(folded(block.title))]),
        changedText(block.words, settings),
      ].join('\n');
    case 'table':
      return tableLines(block, settings).join('\n');
    case 'chart':
      return chartText(block, settings);
    case 'letterhead':
      return letterheadText(block, language)
        .map((line) => folded(line))
        .join('\n');
    case 'signature': {
      const { authority, position, name } = block;
      const over = authority === undefined ? [] : [...authorityLines(block), ''];
      const lines = [...over, position, '', '', '', name];
      return lines.map((line) => folded(line)).join('\n');
    }
    case 'recipients':
      return [folded(block.title), '', ...block.lines.map((line) => folded(`- ${line}`))].join('\n');
  }
}

/** The notes under the text, as printed texts have them. */
function footnotesText(blocks: readonly Block[], settings: TextSettings): string[] {
  const { language, width, bold } = settings;
  const notes = footnotesOf(blocks).map(({ number, text }) => {
    const line = `[${number}] ${inert(text)}`;
    return width === null ? line : wrap(line, width).join('\n');
  });
  if (notes.length === 0) return [];
  const isIssued = footnotesOf(blocks).every(({ at }) => at !== undefined);
  return [...(isIssued ? [] : [bold(formatWords[language].footnotes)]), notes.join('\n')];
}

/** What went and what came between marks, `[-gone-]` and `{+new+}` as git has them, and in colour where there is one: never in colour alone. */
function changedText(words: readonly ChangedWords[], { width, removed, added }: TextSettings): string {
  const painted = (text: string, paint: (word: string) => string) =>
    text.replace(/\S+/g, (word) => paint(word));
  const line = words
    .map(({ change, text }) => {
      const shown = inert(text);
      if (change === 'same') return shown;
      const isGone = change === 'removed';
      const paint = isGone ? removed : added;
      const marked = isGone ? `[-${shown}-]` : `{+${shown}+}`;
      return paint ? painted(marked, paint) : marked;
    })
    .join('');
  return width === null ? line : wrap(line, width).join('\n');
}

function chartText(chart: Chart, settings: TextSettings): string {
  const { title, hasTable } = chart;
  const summary = blockText({ kind: 'paragraph', text: chart.summary }, settings);
  const table = hasTable ? barsTable(chart, settings.language) : chartTable(chart, settings.language, true);
  return table
    ? [...tableLines({ ...table, caption: title }, settings), summary].join('\n')
    : [settings.bold(inert(title)), summary].join('\n');
}

function tableLines(table: TableBlock, settings: TextSettings): string[] {
  return table.isIssued && settings.width === null ? issuedLines(table) : drawnTable(table, settings);
}

/** A table of the official text, one line a row: every cell whole, and in its order. */
function issuedLines({ columns, rows }: TableBlock): string[] {
  return [...headRows(columns), ...rows.map((row) => row.map(wordsOf))].map((row) =>
    row
      .map((cell) => inert(cell))
      .join(' | ')
      .trimEnd(),
  );
}

function drawnTable(table: TableBlock, screen: TextSettings): string[] {
  const { caption, columns, rows, isCompact } = table;
  const { width, bold, paint } = screen;
  const title = caption === undefined ? [] : [bold(inert(caption))];
  if (isCompact) return [...title, compactRows(table, screen)];
  const head = columns.map((column) => inert(wholeHead(column)));
  const body = rows.map((row) => row.map((cell) => inert(wordsOf(cell))));
  const aligns = columns.map(alignOf);
  const widths = fitColumns([head, ...body], aligns, width ?? 100);
  const settings = { width: width ?? 100, bold };
  const folded = foldedRows(body, widths, settings.width);
  if (!folded) return [...title, ...title.map(() => ''), ...stackedRows(head, body, settings)];
  const heads = head.map((cell, index) => foldCell(cell, widths[index] ?? 0));
  const shown = paint ? folded.map((cells, row) => painted(cells, rows[row] ?? [], table, paint)) : folded;
  const lines = drawRows([heads, ...shown], { aligns, widths });
  const rule = lines[0]?.replace('┌', '├').replaceAll('┬', '┼').replace('┐', '┤') ?? '';
  const height = heads.reduce((max, cell) => Math.max(max, cell.length), 1);
  return [...title, ...lines.toSpliced(1 + height, 0, rule)];
}

/** The lines of the cells of a row, in the colour of how each stands. */
const painted = (
  folded: readonly (readonly string[])[],
  cells: readonly Cell[],
  { columns }: TableBlock,
  paint: NonNullable<Screen['paint']>,
): readonly (readonly string[])[] =>
  folded.map((lines, index) => {
    const [cell, column] = [cells[index], columns[index]];
    const tone = cell !== undefined && column ? toneOf(cell, column) : null;
    return tone === null ? lines : lines.map((text) => (text === '' ? text : paint(tone, text)));
  });
