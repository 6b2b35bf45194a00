import type { SourceBlock, SourceParagraph, SourceText } from '../source-text.ts';

/** The paragraphs of a text, those in cells and notes too. */
export function paragraphsIn({ blocks, notes }: SourceText): SourceParagraph[] {
  const inBlock = (block: SourceBlock): SourceParagraph[] =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(inBlock)));
  return [...blocks.flatMap(inBlock), ...notes.flatMap((note) => note.paragraphs)];
}

/** The same text with each of its paragraphs changed, those in cells and notes too. */
export function mapParagraphs(
  source: SourceText,
  change: (paragraph: SourceParagraph) => SourceParagraph,
): SourceText {
  const inBlock = (block: SourceBlock): SourceBlock => {
    if (block.kind === 'paragraph') return change(block);
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(inBlock) })),
    }));
    return { ...block, rows };
  };
  return {
    ...source,
    blocks: source.blocks.map(inBlock),
    notes: source.notes.map(({ mark, paragraphs }) => ({ mark, paragraphs: paragraphs.map(change) })),
  };
}
