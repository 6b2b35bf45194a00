import { markdownWords } from '../report/markdown-text.ts';
import type { Block } from './block.ts';

/** Blocks as a Markdown page: the words of every other format, with whatever could be markup, a link or a mention set as code. */
export const markdown = (blocks: readonly Block[]): string => `${blocks.map(blockText).join('\n\n')}\n`;

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownWords(block.text)}`;
    case 'note':
      return `*${markdownWords(block.text)}*`;
    case 'paragraph':
    case 'wording':
      return paragraph(block.text);
    case 'list':
      return block.items.map((item) => `- ${paragraph(item)}`).join('\n');
    case 'lines':
      return block.lines.map(paragraph).join('  \n');
    case 'facts':
      return [
        ...(block.title === undefined ? [] : [`**${markdownWords(block.title)}**`, '']),
        ...block.facts.map(({ name, words }) => `- ${paragraph(`${name}: ${words}`)}`),
      ].join('\n');
    case 'table':
      return [
        row(block.columns.map(({ head }) => markdownWords(head))),
        row(block.columns.map(({ align }) => (align === 'right' ? '---:' : '---'))),
        ...block.rows.map((cells) => row(cells.map(markdownWords))),
      ].join('\n');
  }
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

/** Words that begin a line: they must not begin a list, a rule or a block of code. */
const paragraph = (text: string) =>
  markdownWords(text.trimStart()).replace(/^(?:(\d+)(?=[.)])|(?=[-+=]))/, '$1\\');
