import type { SourceBlock, SourceParagraph, SourceText } from '../source-text.ts';

/** The paragraphs of a text, those in cells and notes too. */
export function paragraphsIn({ blocks, notes }: Pick<SourceText, 'blocks' | 'notes'>): SourceParagraph[] {
  const inBlock = (block: SourceBlock): SourceParagraph[] =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.blocks.flatMap(inBlock)));
  return [...blocks.flatMap(inBlock), ...notes.flatMap((note) => note.paragraphs)];
}

/** Changes each paragraph of a block, those in cells too. */
export const mapBlock =
  (change: (paragraph: SourceParagraph) => SourceParagraph) =>
  (block: SourceBlock): SourceBlock => {
    if (block.kind === 'paragraph') return change(block);
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: cell.blocks.map(mapBlock(change)) })),
    }));
    return { ...block, rows };
  };

/** The same text with each of its paragraphs changed, those in cells and notes too. */
export const mapParagraphs = (
  source: SourceText,
  change: (paragraph: SourceParagraph) => SourceParagraph,
): SourceText => ({
  ...source,
  blocks: source.blocks.map(mapBlock(change)),
  notes: source.notes.map(({ mark, paragraphs }) => ({ mark, paragraphs: paragraphs.map(change) })),
});
