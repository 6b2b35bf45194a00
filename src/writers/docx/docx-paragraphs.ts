import { LineRuleType, Paragraph, type TextRun, UnderlineType } from 'docx';
import { visible } from '../../screen/visible.ts';
import { nonBreaking, nonBreakingYears } from '../../vietnamese/wording/non-breaking.ts';
import type { Block, ChangedWords } from '../../views/blocks/block.ts';
import { run, sentenceRun, titleRuns } from './docx-run.ts';
import { dashes } from './docx-styles.ts';

/** A list of facts. */
export type Facts = Extract<Block, { readonly kind: 'facts' }>;

/** How far the first line of a paragraph is drawn in. */
export const firstLine = 567;

/** A fact on a line of its own. */
export const factLine = ({ name, words }: Facts['facts'][number], keepNext: boolean): Paragraph =>
  new Paragraph({
    keepNext,
    spacing: { after: 40 },
    indent: { left: firstLine, hanging: firstLine },
    children: [run(`${name}: `, { italics: true }), sentenceRun(words)],
  });

/** Letters of one width, whose columns keep the shape of data; small enough for a line of it. */
const codeLooks = { font: 'Courier New', size: 18 } as const;

/** A line of code or data, as it is. */
export const codeLine = (text: string): Paragraph =>
  new Paragraph({ spacing: { after: 0 }, children: [run(text, codeLooks)] });

/** Whether a line of a title says in brackets what it goes with. */
export const isReference = (text: string | undefined): boolean => text !== undefined && /^\(.*\)$/.test(text);

/** A line of a title, broken at sense; the one in brackets that says what it goes with is in italics (practice of annexes). The first may begin a page. */
export const titleLine = (text: string, begins: boolean): Paragraph =>
  new Paragraph({
    style: isReference(text) ? 'TitleReference' : 'WordingTitle',
    ...(begins && { pageBreakBefore: true }),
    children: titleRuns(nonBreaking(text)),
  });

/** A paragraph of words. */
export const paragraph = (text: string, style?: string): Paragraph =>
  new Paragraph({ text: visible(nonBreakingYears(text)), ...(style !== undefined && { style }) });

/** The title of what follows, where it has one. */
export const titled = (title: string | undefined): Paragraph[] =>
  title === undefined ? [] : [paragraph(title, 'TableTitle')];

/** An item of a list. */
export const item = (text: string): Paragraph =>
  new Paragraph({
    style: 'ListParagraph',
    text: visible(nonBreakingYears(text)),
    numbering: { reference: dashes.reference, level: 0 },
  });

/** Word needs a paragraph between two tables, or makes them one. */
export const spacer = (): Paragraph =>
  new Paragraph({ spacing: { after: 0, line: 120, lineRule: 'exact' }, text: '' });

/** A document that follows another begins a page of its own. */
export const pageBreak = (): Paragraph =>
  new Paragraph({
    pageBreakBefore: true,
    spacing: { after: 0, line: 20, lineRule: LineRuleType.EXACT },
    text: '',
  });

/** Words as an editor marks them: out is struck through, in is underlined. */
export const changed = ({ change, text }: ChangedWords): TextRun => run(text, marks[change]);
const marks = {
  same: {},
  removed: { strike: true },
  added: { underline: { type: UnderlineType.SINGLE } },
} as const;
