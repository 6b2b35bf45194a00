import { authorityLines } from '../../vietnamese/documents/authority-lines.ts';
import type { Language } from '../../locale/localised.ts';
import type { Block, Table } from '../../views/blocks/block.ts';
import type { Chart } from '../../views/blocks/chart.ts';
import { formatWords } from '../format-words.ts';
import { letterheadText } from '../letterhead-lines.ts';
import { addLine, emptySheet, finishedSheet } from './sheet-draft.ts';
import type { RowSheet } from './xlsx-rows.ts';

/** A line of a sheet. */
export interface CoverLine {
  readonly text: string;
  readonly looks?: { readonly bold?: boolean; readonly size?: number; readonly colour?: string };
}

/** As wide as an upright page. */
const pageWidth = 80;

/** A sheet of nothing but lines. */
export function coverSheet(name: string, lines: readonly CoverLine[], language: Language): RowSheet {
  const draft = emptySheet([pageWidth]);
  for (const { text, looks } of lines) addLine(draft, text, language, looks);
  return finishedSheet(name, draft);
}

/** The lines that words give to a sheet. */
export function coverLines(block: Exclude<Block, Table | Chart>, language: Language): CoverLine[] {
  const words = formatWords[language];
  const plain = (text: string): CoverLine => ({ text });
  const bold = (text: string): CoverLine => ({ text, looks: { bold: true } });
  switch (block.kind) {
    case 'heading':
      return [
        plain(''),
        { text: block.text, looks: { bold: true, size: { 1: 16, 2: 14, 3: 12 }[block.level] } },
      ];
    case 'paragraph':
      return [plain(block.text)];
    case 'wording': {
      const { text, role, notes = [] } = block;
      return [
        role && role !== 'ground' ? bold(text) : plain(text),
        ...notes.map((note) => plain(`[${note.number}] ${note.text}`)),
      ];
    }
    case 'note':
      return [plain(block.weight === 'warning' ? `${words.warning}: ${block.text}` : block.text)];
    case 'list':
      return block.items.map((item) => plain(`- ${item}`));
    case 'lines':
      return block.lines.map(plain);
    case 'facts':
      return [
        ...(block.title === undefined ? [] : [bold(block.title)]),
        ...block.facts.map((fact) => plain(`${fact.name}: ${fact.words}`)),
      ];
    case 'changes':
      return [
        ...(block.title === undefined ? [] : [bold(block.title)]),
        ...block.words
          .filter(({ text }) => text.trim() !== '')
          .map(({ change, text }) => plain(change === 'same' ? text : `[${words[change]}] ${text}`)),
      ];
    case 'letterhead':
      return letterheadText(block, language).map(plain);
    case 'signature':
      return [...authorityLines(block), block.position, block.name].map(plain);
    case 'recipients':
      return [bold(block.title), ...block.lines.map((line) => plain(`- ${line}`))];
  }
}
