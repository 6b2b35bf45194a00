import type { CellStyle, WriteSheet } from 'hucre/xlsx';
import type { Language } from '../../locale/localised.ts';
import type { Block } from '../../views/blocks/block.ts';
import { formatWords } from '../format-words.ts';
import { letterheadText } from '../letterhead-lines.ts';
import { cellStyle, rowHeight, sheetText } from './xlsx-cell.ts';

/** A line of the first sheet. */
export interface CoverLine {
  readonly text: string;
  readonly looks?: { readonly bold?: boolean; readonly size?: number };
}

/** As wide as an upright page; merged cells would not grow with their words. */
const width = 80;
const usualSize = 12;

/** The first sheet: everything of a view that is not a table, line by line. */
export function coverSheet(name: string, lines: readonly CoverLine[], language: Language): WriteSheet {
  const cells = new Map<string, { style: CellStyle }>(
    lines.map(({ looks = {} }, row) => [`${row},0`, { style: cellStyle(looks) }]),
  );
  return {
    name,
    rows: lines.map(({ text }) => [text === '' ? null : sheetText(text, language)]),
    cells,
    columns: [{ width }],
    rowDefs: new Map(
      lines.map(({ text, looks }, row) => [
        row,
        { height: (rowHeight([text], [width]) * (looks?.size ?? usualSize)) / usualSize },
      ]),
    ),
  };
}

/** The lines that a block gives to the first sheet; of a table or chart, where it is to be found. */
export function coverLines(block: Block, language: Language, sheetName: string | null): CoverLine[] {
  const words = formatWords[language];
  const plain = (text: string): CoverLine => ({ text });
  const bold = (text: string): CoverLine => ({ text, looks: { bold: true } });
  const elsewhere = sheetName === null ? [] : [plain(words.sheet(sheetName))];
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
    case 'table':
      return elsewhere;
    case 'chart':
      return [bold(block.title), plain(block.summary), ...elsewhere];
    case 'letterhead':
      return letterheadText(block, language).map(plain);
    case 'signature':
      return [...(block.authority === undefined ? [] : [block.authority]), block.position, block.name].map(
        plain,
      );
    case 'recipients':
      return [bold(block.title), ...block.lines.map((line) => plain(`- ${line}`))];
  }
}
