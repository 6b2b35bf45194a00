import type { Block, Footnote } from '../views/blocks/block.ts';

/** The notes of a rendering in the order of their numbers. */
export const footnotesOf = (blocks: readonly Block[]): Footnote[] =>
  blocks.flatMap((block) => (block.kind === 'wording' ? (block.notes ?? []) : []));
