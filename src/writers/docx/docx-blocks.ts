import { AlignmentType, type FileChild, HeadingLevel, Paragraph } from 'docx';
import type { Language } from '../../locale/localised.ts';
import { visible } from '../../screen/visible.ts';
import { nonBreaking, nonBreakingYears } from '../../vietnamese/wording/non-breaking.ts';
import type { Block, Letterhead } from '../../views/blocks/block.ts';
import type { Chart } from '../../views/blocks/chart.ts';
import { briefLists } from './brief-lists.ts';
import { chartTable } from '../chart-table.ts';
import { formatWords } from '../format-words.ts';
import { docxBars } from './docx-bars.ts';
import { docxLetterhead } from './docx-letterhead.ts';
import { ruleOnly } from './docx-sides.ts';
import { docxAddressee, docxClosing } from './docx-closing.ts';
import {
  changed,
  codeLine,
  factLine,
  firstLine,
  isReference,
  item,
  pageBreak,
  paragraph,
  spacer,
  titled,
  titleLine,
} from './docx-paragraphs.ts';
import { run, sentenceRun, titleRuns } from './docx-run.ts';
import { docxTable } from './docx-table.ts';
import type { DeferredXml } from './deferred-xml.ts';
import { labelledRuns, notedLine, plainLines, type WordingLine } from './wording-paragraphs.ts';

/** What blocks are written on: how wide its text is in twentieths of a point, the form of its letterhead, and the tables that its document takes deferred. */
export interface DocxPage {
  readonly width: number;
  readonly family: Letterhead['style'];
  readonly deferred: DeferredXml;
}

const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** Blocks as paragraphs and tables of a page; a signature is beside the recipients next to it, in the form of the letterhead above them. */
export function docxBlocks(blocks: readonly Block[], language: Language, page: DocxPage): FileChild[] {
  const { width, family, deferred } = page;
  const familyAt = (place: number) =>
    blocks.slice(0, place).findLast((block) => block.kind === 'letterhead')?.style ?? family;
  return blocks.flatMap((block, index) => {
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    if (block.kind === 'signature' || block.kind === 'recipients') {
      if (before && closes(before) && before.kind !== block.kind) return [];
      const pair = [block, ...(after && closes(after) ? [after] : [])];
      const signature = pair.find((one) => one.kind === 'signature');
      const recipients = pair.find((one) => one.kind === 'recipients');
      return [
        new Paragraph({ text: '', keepNext: true }),
        docxClosing(
          { ...(signature && { signature }), ...(recipients && { recipients }), family: familyAt(index) },
          width,
        ),
        spacer(),
      ];
    }
    if (isPlain(blocks, index))
      return isPlain(blocks, index - 1)
        ? []
        : [deferred.placeOf(plainLines(plainFrom(blocks, index), deferred))];
    if (
      after &&
      closes(after) &&
      (block.kind === 'paragraph' || block.kind === 'wording') &&
      !hasNotes(block)
    )
      return [new Paragraph({ style: 'Wording', children: labelledRuns(block.text), keepNext: true })];
    if (block.kind === 'paragraph' && before?.kind === 'heading' && before.level === 1)
      return [new Paragraph({ style: 'PageSubject', children: titleRuns(nonBreaking(block.text)) })];
    if (block.kind === 'paragraph' && (after?.kind === 'table' || after?.kind === 'list'))
      return [
        new Paragraph({ style: 'Wording', text: visible(nonBreakingYears(block.text)), keepNext: true }),
      ];
    if (block.kind === 'facts' && before?.kind === 'facts') return [];
    if (block.kind === 'facts' && after?.kind === 'facts')
      return [deferred.placeOf(briefLists(listsFrom(blocks, index), deferred))];
    if (block.kind === 'lines' && block.role === 'title') {
      const begins = before !== undefined && !['letterhead', 'heading', 'lines'].includes(before.kind);
      const isState = familyAt(index) === 'state' && isReference(block.lines.at(-1));
      return [
        ...block.lines.map((text, at) => titleLine(text, begins && at === 0)),
        ...(isState ? [ruleOnly(annexRule), spacer()] : []),
      ];
    }
    if (block.kind === 'note' && before?.kind === 'wording')
      return [
        new Paragraph({ style: 'Note', text: visible(nonBreakingYears(block.text)), indent: { firstLine } }),
      ];
    const isNext = block.kind === 'letterhead' && index > 0;
    return [...(isNext ? [pageBreak()] : []), ...blockParagraphs(block, language, page)];
  });
}

/** How far a rule under the title of an annex of the State is drawn in on both sides (practice of issued annexes). */
const annexRule = 4000;

/** Whether a line has notes to it. */
const hasNotes = (block: Block) => block.kind === 'wording' && (block.notes ?? []).length > 0;

/** Whether at a place there is a line without notes that looks like all others: not the last before a signature. */
function isPlain(blocks: readonly Block[], at: number): boolean {
  const [block, after] = [blocks[at], blocks[at + 1]];
  return block?.kind === 'wording' && !hasNotes(block) && !(after && closes(after));
}

/** Such lines after each other. */
function plainFrom(blocks: readonly Block[], from: number): WordingLine[] {
  let end = from;
  while (isPlain(blocks, end)) end += 1;
  return blocks.slice(from, end).filter((block) => block.kind === 'wording');
}

/** Lists of facts after each other. */
function listsFrom(blocks: readonly Block[], from: number) {
  let end = from;
  while (blocks[end]?.kind === 'facts') end += 1;
  return blocks.slice(from, end).filter((block) => block.kind === 'facts');
}

const closes = (block: Block) => block.kind === 'signature' || block.kind === 'recipients';

function blockParagraphs(
  block: Exclude<Block, { readonly kind: 'signature' | 'recipients' }>,
  language: Language,
  page: DocxPage,
): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: levels[block.level],
          text: visible(block.text),
          ...(block.role === 'annex' && {
            alignment: AlignmentType.CENTER,
            indent: { firstLine: 0 },
            pageBreakBefore: true,
          }),
        }),
      ];
    case 'paragraph':
      return [paragraph(block.text, 'Wording')];
    case 'wording':
      return [notedLine(block)];
    case 'note':
      return [
        block.weight === 'warning'
          ? new Paragraph({
              style: 'Note',
              children: [run(`${formatWords[language].warning}: `, { bold: true }), sentenceRun(block.text)],
            })
          : paragraph(block.text, 'Note'),
      ];
    case 'list':
      return block.items.map(item);
    case 'lines':
      return block.lines.map((text) =>
        block.role === 'addressee'
          ? docxAddressee(text)
          : block.role === 'code'
            ? codeLine(text)
            : new Paragraph({ text: visible(text), spacing: { after: 0 } }),
      );
    case 'facts':
      return [
        ...titled(block.title),
        ...block.facts.map((fact, index) => factLine(fact, index < block.facts.length - 1)),
      ];
    case 'changes':
      return [
        ...titled(block.title),
        new Paragraph({ style: 'Wording', children: block.words.map(changed) }),
      ];
    case 'table':
      return [...titled(block.caption), docxTable(block, page), spacer()];
    case 'chart':
      return chartBlocks(block, language, page);
    case 'letterhead':
      return docxLetterhead(block, language, page.width);
  }
}

/** A chart with its title: its bars, else its figures; where a table beside it gives them and there are no bars, its sentence alone. */
function chartBlocks(chart: Chart, language: Language, page: DocxPage): FileChild[] {
  const bars = docxBars(chart, page);
  const summary = (isNamed: boolean) =>
    new Paragraph({
      style: 'Note',
      children: [...(isNamed ? [run(`${chart.title}. `, { bold: true })] : []), run(chart.summary)],
      keepNext: chart.hasTable === true,
    });
  if (chart.hasTable) return bars ? [...titled(chart.title), bars, summary(false)] : [summary(true)];
  return [
    ...titled(chart.title),
    ...(bars ? [bars, spacer()] : []),
    docxTable(chartTable(chart, language), page),
    spacer(),
    summary(false),
  ];
}
