import type { SourceBlock, SourcePlace } from '../../source-text.ts';
import { readHtml } from '../html/read-html.ts';

/** The tables that lines of Markdown write in HTML, as they must where cells are merged; words beside them are paragraphs. */
export function htmlTables(lines: readonly string[], place: SourcePlace): SourceBlock[] {
  let table = (place.table ?? 1) - 1;
  return readHtml(lines.join('\n')).blocks.map((block): SourceBlock => {
    if (block.kind === 'paragraph') return { ...block, place: { line: place.line ?? 1 } };
    table += 1;
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, place: { ...cell.place, line: place.line ?? 1, table } })),
    }));
    return { ...block, rows, place: { ...place, table }, hasRules: true };
  });
}
