import type { Block } from '../views/blocks/block.ts';
import { figureOf } from '../views/blocks/cell.ts';
import type { Rendering } from '../views/rendering.ts';
import { jsonText } from '../screen/json-text.ts';

/**
 * A rendering as one object: by the schema of its view where it has one, with the command in a file; else by
 * schemas/output/render.schema.json, its blocks as they are, every cell with its value and its ids.
 */
export function json({ blocks, data, rows: _, isSigned, ...about }: Rendering): string {
  if (data) return jsonText(isSigned ? { ...data, command: about.command } : data);
  return jsonText({ schemaVersion: 1, kind: 'render', ...about, blocks: blocks.map(plainBlock) });
}

/** A block without what spreadsheets alone ask for: that is a function, which JSON leaves out. */
function plainBlock(block: Block): unknown {
  if (block.kind !== 'table') return block;
  const { rows, ...table } = block;
  return { ...table, rows: rows.map((row) => row.map((cell) => ({ ...figureOf(cell) }))) };
}
