import Table from 'cli-table3';
import { visible } from '../screen/visible.ts';
import { wrap } from '../screen/wrap.ts';
import type { Block } from './block.ts';
import { fitColumns } from './fit-columns.ts';

export interface TextSettings {
  /** Columns to wrap at; null leaves the lines as long as they are, for files and pipes. */
  readonly width: number | null;
  /** How to set off headings and notes; the identity where there is no colour. */
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
}

/** Blocks as text for a terminal or a file, one blank line between blocks; nothing from a plan can act on the screen. */
export function plainText(blocks: readonly Block[], settings: TextSettings): string {
  return blocks.map((block) => blockText(block, settings)).join('\n\n') + '\n';
}

function blockText(block: Block, { width, bold, dim }: TextSettings): string {
  const folded = (text: string, indent = '') => {
    const lines = width === null ? [visible(text)] : wrap(visible(text), width - indent.length);
    return lines.join(`\n${indent}`);
  };
  switch (block.kind) {
    case 'heading':
      return bold(folded(block.text));
    case 'note':
      return dim(folded(block.text));
    case 'paragraph':
    case 'wording':
      return folded(block.text);
    case 'list':
      return block.items.map((item) => `  - ${folded(item, '    ')}`).join('\n');
    case 'lines':
      return block.lines.map((line) => folded(line)).join('\n');
    case 'facts':
      return [
        ...(block.title === undefined ? [] : [bold(folded(block.title))]),
        ...block.facts.map(({ name, words }) => `  ${folded(`${name}: ${words}`, '    ')}`),
      ].join('\n');
    case 'table':
      return table(block, width ?? 100);
  }
}

function table({ columns, rows }: Extract<Block, { kind: 'table' }>, width: number): string {
  const head = columns.map((column) => visible(column.head));
  const body = rows.map((row) => row.map(visible));
  const aligns = columns.map(({ align }) => align ?? 'left');
  const drawn = new Table({
    head,
    colAligns: aligns,
    colWidths: fitColumns([head, ...body], aligns, width),
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  drawn.push(...body.map((row) => [...row]));
  return drawn.toString();
}
