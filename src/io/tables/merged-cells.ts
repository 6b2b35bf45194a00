import { type CellSpan, placeOfAddress } from '../../plan/input-table.ts';
import { tableLimits, tooManyMerged } from './collect-rows.ts';
import { readXml } from './read-xml.ts';
import type { Zip } from './zip.ts';

/**
 * The merged cells of a sheet of an .xlsx workbook, by the address of their first. They stand behind the rows in the file, so that a sheet
 * that has any is read twice; one without them is only looked through for their name.
 */
export async function mergedCells(zip: Zip, part: string): Promise<ReadonlyMap<string, CellSpan>> {
  const spans = new Map<string, CellSpan>();
  if (!(await mentions(zip.read(part), 'mergeCell'))) return spans;
  await readXml(part, zip.read(part), {
    open(path, { ref }) {
      if (path.length !== 3 || path[1] !== 'mergeCells' || path[2] !== 'mergeCell') return;
      const [first = '', last = ''] = (ref ?? '').split(':');
      const [from, to] = [placeOfAddress(first), placeOfAddress(last)];
      if (!from || !to) return;
      spans.set(first, { columns: to.column - from.column + 1, rows: to.row - from.row + 1 });
      if (spans.size > tableLimits.merged) throw tooManyMerged();
    },
  });
  return spans;
}

/** Whether a word stands anywhere in some bytes, also over the border of two pieces. */
async function mentions(pieces: AsyncIterable<Uint8Array>, word: string): Promise<boolean> {
  let end = Buffer.alloc(0);
  for await (const piece of pieces) {
    const bytes = Buffer.concat([end, piece]);
    if (bytes.includes(word)) return true;
    end = bytes.subarray(Math.max(0, bytes.length - word.length));
  }
  return false;
}
