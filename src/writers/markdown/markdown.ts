import { authorityLines } from '../../vietnamese/documents/authority-lines.ts';
import type { Language } from '../../locale/localised.ts';
import type { Block, Letterhead } from '../../views/blocks/block.ts';
import type { Chart } from '../../views/blocks/chart.ts';
import { asLogLines, inert } from '../../screen/inert.ts';
import { markdownWords } from '../../screen/markdown-text.ts';
import { barsTable, chartTable } from '../chart-table.ts';
import { cutAtNotes, footnotesOf } from '../footnotes.ts';
import { formatWords } from '../format-words.ts';
import { letterheadText } from '../letterhead-lines.ts';
import { markdownTable } from './markdown-table.ts';
import { markedWords } from '../marked-words.ts';
import { mermaidLines } from './mermaid.ts';

/** Blocks as a Markdown page: the words of every other format, with whatever could be markup, a link or a mention set as code. */
export function markdown(blocks: readonly Block[], language: Language): string {
  const notes = footnotesOf(blocks).map(({ number, text: words }) => `[^${number}]: ${markdownWords(words)}`);
  const shown = blocks.map((block) => blockText(block, language));
  const text = [...shown, ...(notes.length === 0 ? [] : [notes.join('\n')])].join('\n\n');
  return `${asLogLines(text)}\n`;
}

function blockText(block: Block, language: Language): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownWords(block.text.trim())}`;
    case 'note':
      return block.weight === 'warning'
        ? `> **${formatWords[language].warning}:** ${markdownWords(block.text)}`
        : `*${markdownWords(block.text.trim())}*`;
    case 'paragraph':
      return paragraph(block.text);
    case 'wording': {
      const { text, role, notes = [] } = block;
      const mark = role === 'ground' || role === 'reference' ? '*' : '**';
      if (notes.some(({ at }) => at !== undefined))
        return cutAtNotes(text, notes)
          .map((piece) => (typeof piece === 'string' ? paragraph(piece) : `[^${piece.number}]`))
          .join('');
      const line = role ? `${mark}${markdownWords(text.trim())}${mark}` : paragraph(text);
      const marks = notes.map(({ number }) => `[^${number}]`).join('');
      return line.endsWith('!') && marks !== '' ? `${line} ${marks}` : line + marks;
    }
    case 'list':
      return list(block.items);
    case 'lines':
      return block.role === 'code' ? codeBlock(block.lines) : broken(block.lines);
    case 'facts':
      return titled(block.title, list(block.facts.map(({ name, words }) => `${name}: ${words}`)));
    case 'changes':
      return titled(block.title, paragraphOf(markedWords(block.words)));
    case 'table':
      return titled(block.caption, markdownTable(block));
    case 'chart':
      return chartText(block, language);
    case 'letterhead':
      return letterhead(block, language);
    case 'signature': {
      const { position, name } = block;
      return broken([...authorityLines(block), position, name]);
    }
    case 'recipients':
      return titled(block.title, list(block.lines));
  }
}

/** Words that begin a line: they must not begin a list, a rule or a block of code. */
const paragraph = (text: string) => paragraphOf(markdownWords(text.trimStart()));

const paragraphOf = (escaped: string) => escaped.replace(/^(?:(\d+)(?=[.)])|(?=[-+=]))/, '$1\\');

const list = (items: readonly string[]) => items.map((item) => `- ${paragraph(item)}`).join('\n');

/** Lines that end where they end; empty ones would end the paragraph and are left out. */
/** Lines as they are, indented, which no letter in them can end. */
const codeBlock = (lines: readonly string[]) =>
  lines.map((line) => `    ${inert(line)}`.trimEnd()).join('\n');

const broken = (lines: readonly string[]) =>
  lines
    .filter((line) => line.trim() !== '')
    .map(paragraph)
    .join('  \n');

const titled = (title: string | undefined, text: string) =>
  title === undefined ? text : `**${markdownWords(title.trim())}**\n\n${text}`;

function letterhead(head: Letterhead, language: Language): string {
  const lines = letterheadText(head, language);
  if (head.type === null)
    return [broken(lines.slice(0, -1)), `# ${markdownWords(lines.at(-1) ?? '')}`].join('\n\n');
  const close = head.style === 'party' ? 1 : 0;
  return [
    broken(lines.slice(0, lines.length - (head.subject === '' ? 1 : 2) - close)),
    `# ${markdownWords(head.type.trim())}`,
    ...(head.subject === '' ? [] : [`**${markdownWords(head.subject.trim())}**`]),
    ...lines.slice(lines.length - close).map(paragraph),
  ].join('\n\n');
}

function chartText(chart: Chart, language: Language): string {
  const drawing = mermaidLines(chart);
  const table = chart.hasTable ? barsTable(chart, language) : chartTable(chart, language, true);
  return [
    `**${markdownWords(chart.title.trim())}**`,
    paragraph(chart.summary),
    ...(drawing ? [['```mermaid', ...drawing, '```'].join('\n')] : []),
    ...(table ? [markdownTable(table)] : []),
  ].join('\n\n');
}
