import { cutAtNotes } from '../footnotes.ts';
import {
  FootnoteReferenceRun,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  type Table,
  type TextRun,
  UnderlineType,
} from 'docx';
import type { Language } from '../../locale/localised.ts';
import type { Block, ChangedWords } from '../../views/blocks/block.ts';
import { visible } from '../../screen/visible.ts';
import { chartTable } from '../chart-table.ts';
import { docxClosing, docxLetterhead } from './docx-official.ts';
import { run } from './docx-run.ts';
import { dashes } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';
import { formatWords } from '../format-words.ts';

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** Blocks as paragraphs and tables of a page whose text is this wide, in twentieths of a point; a signature is beside the recipients next to it. */
export function docxBlocks(
  blocks: readonly Block[],
  language: Language,
  width: number,
): (Paragraph | Table)[] {
  return blocks.flatMap((block, index) => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (block.kind === 'signature' || block.kind === 'recipients') {
      if (before && closes(before) && before.kind !== block.kind) return [];
      const pair = [block, ...(after && closes(after) ? [after] : [])];
      const signature = pair.find((one) => one.kind === 'signature');
      const recipients = pair.find((one) => one.kind === 'recipients');
      return [
        paragraph(''),
        docxClosing({ ...(signature && { signature }), ...(recipients && { recipients }) }, width),
        spacer(),
      ];
    }
    const isNext = block.kind === 'letterhead' && index > 0;
    return [...(isNext ? [pageBreak()] : []), ...blockParagraphs(block, language, width)];
  });
}

const closes = (block: Block) => block.kind === 'signature' || block.kind === 'recipients';

const wordingStyles = {
  title: 'WordingTitle',
  heading: 'WordingHeading',
  ground: 'WordingGround',
} as const;

function blockParagraphs(
  block: Exclude<Block, { readonly kind: 'signature' | 'recipients' }>,
  language: Language,
  width: number,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], text: visible(block.text) })];
    case 'paragraph':
      return [paragraph(block.text)];
    case 'wording': {
      const { text, role, notes = [] } = block;
      const style = role === undefined ? 'Wording' : wordingStyles[role];
      if (notes.length === 0) return [paragraph(text, style)];
      const children = cutAtNotes(text, notes).map((piece) =>
        typeof piece === 'string' ? run(piece) : new FootnoteReferenceRun(piece.number),
      );
      return [new Paragraph({ style, children })];
    }
    case 'note':
      return [
        block.weight === 'warning'
          ? new Paragraph({
              style: 'Note',
              children: [run(`${formatWords[language].warning}: `, { bold: true }), run(block.text)],
            })
          : paragraph(block.text, 'Note'),
      ];
    case 'list':
      return block.items.map(item);
    case 'lines':
      return block.lines.map((text) =>
        block.role
          ? paragraph(text, 'WordingTitle')
          : new Paragraph({ text: visible(text), spacing: { after: 0 } }),
      );
    case 'facts':
      return [
        ...titled(block.title),
        ...block.facts.map(
          ({ name, words }) =>
            new Paragraph({
              spacing: { after: 40 },
              indent: { left: 2268, hanging: 2268 },
              children: [run(`${name}: `, { italics: true }), run(words)],
            }),
        ),
      ];
    case 'changes':
      return [
        ...titled(block.title),
        new Paragraph({ style: 'Wording', children: block.words.map(changed) }),
      ];
    case 'table':
      return [...titled(block.caption), docxTable(block, width), spacer()];
    case 'chart':
      return [
        ...titled(block.title),
        ...(block.hasTable ? [] : [docxTable(chartTable(block, language), width), spacer()]),
        new Paragraph({ style: 'Note', text: visible(block.summary), keepNext: block.hasTable === true }),
      ];
    case 'letterhead':
      return docxLetterhead(block, language, width);
  }
}

const paragraph = (text: string, style?: string): Paragraph =>
  new Paragraph({ text: visible(text), ...(style !== undefined && { style }) });

const titled = (title: string | undefined): Paragraph[] =>
  title === undefined ? [] : [paragraph(title, 'TableTitle')];

const item = (text: string): Paragraph =>
  new Paragraph({
    style: 'ListParagraph',
    text: visible(text),
    numbering: { reference: dashes.reference, level: 0 },
  });

/** Word needs a paragraph between two tables, or makes them one. */
const spacer = (): Paragraph =>
  new Paragraph({ spacing: { after: 0, line: 120, lineRule: 'exact' }, text: '' });

/** A document that follows another begins a page of its own. */
const pageBreak = (): Paragraph =>
  new Paragraph({
    pageBreakBefore: true,
    spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT },
    text: '',
  });

/** As an editor marks them: out is struck through, in is underlined. */
const changed = ({ change, text }: ChangedWords): TextRun => run(text, marks[change]);
const marks = {
  same: {},
  removed: { strike: true },
  added: { underline: { type: UnderlineType.SINGLE } },
} as const;
