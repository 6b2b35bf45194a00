import type { Block } from '../views/blocks/block.ts';
import { figureOf } from '../views/blocks/cell.ts';
import type { Rendering } from '../views/rendering.ts';
import { jsonText } from '../screen/json-text.ts';

/** A rendering as one object by schemas/output/render.schema.json: its blocks as they are, every cell with its value and its ids. */
export const json = ({ blocks, ...about }: Rendering): string =>
  jsonText({ schemaVersion: 1, kind: 'render', ...about, blocks: blocks.map(plainBlock) });

const plainBlock = (block: Block): unknown =>
  block.kind === 'table'
    ? { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...figureOf(cell) }))) }
    : block;
