import CliTable from 'cli-table3';
import type { Align } from '../render/block.ts';

/** The library holds every row against all rows before it; so many at a time cost it nothing. */
const slice = 100;

interface Columns {
  readonly aligns: readonly Align[];
  /** On the screen, padding included. */
  readonly widths: readonly number[];
}

/** Rows of one line each as the lines of a table in lines and corners, drawn slice by slice and put together without a seam. */
export function drawRows(rows: readonly (readonly string[])[], { aligns, widths }: Columns): string[] {
  const draw = (some: readonly (readonly string[])[]): string[] => {
    const table = new CliTable({
      colAligns: aligns.map((align) => (align === 'centre' ? 'center' : align)),
      colWidths: [...widths],
      style: { head: [], border: [], compact: true },
    });
    table.push(...some.map((row) => [...row]));
    return table.toString().split('\n');
  };
  const lines = draw(rows.slice(0, slice));
  for (let from = slice; from < rows.length; from += slice) {
    lines.pop();
    for (const line of draw(rows.slice(from, from + slice)).slice(1)) lines.push(line);
  }
  return lines;
}
