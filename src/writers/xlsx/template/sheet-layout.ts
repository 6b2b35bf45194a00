import { placeOfAddress } from '../../../plan/input-table.ts';
import { attributeOf, tagsOf } from './xml-tags.ts';

/** A stretch of an XML text. */
interface SheetStretch {
  readonly start: number;
  readonly end: number;
}

/** A cell as a sheet's XML has it. */
export interface RawCell extends SheetStretch {
  readonly column: number;
  readonly row: number;
  /** Its first tag. */
  readonly tag: string;
  /** What stands between its tags. */
  readonly content: string;
}

/** A row as a sheet's XML has it. */
export interface RawRow extends SheetStretch {
  readonly number: number;
  readonly tag: string;
  readonly cells: readonly RawCell[];
}

/** Where a sheet's XML has its rows, and what stands before and after them. */
export interface SheetLayout {
  /** The prefix of its elements, with the colon; '' where they have none. */
  readonly prefix: string;
  readonly before: string;
  readonly rows: readonly RawRow[];
  readonly after: string;
}

interface RowUnderWay {
  readonly number: number;
  readonly tag: string;
  readonly start: number;
  readonly cells: RawCell[];
}

/** Finds the rows and cells in the well-formed XML of a sheet, also where it does not number them. */
export function sheetLayout(xml: string): SheetLayout {
  const rows: RawRow[] = [];
  let [from, to, prefix] = [-1, -1, ''];
  let row: RowUnderWay | null = null;
  let cell: (Omit<RawCell, 'end' | 'content'> & { readonly inside: number }) | null = null;
  for (const { kind, local, name, start, end } of tagsOf(xml)) {
    const tag = xml.slice(start, end);
    if (local === 'sheetData' && kind !== 'close' && from < 0) {
      prefix = name.slice(0, name.length - local.length);
      [from, to] = [end, kind === 'empty' ? end : to];
    } else if (local === 'sheetData' && kind === 'close') to = start;
    else if (local === 'row' && kind !== 'close' && to < 0) {
      const written = attributeOf(tag, 'r');
      const number: number = written === null ? (rows.at(-1)?.number ?? 0) + 1 : Number(written);
      row = { number, tag, start, cells: [] };
      if (kind === 'empty') rows.push({ ...row, end });
    } else if (local === 'row' && row) {
      rows.push({ ...row, end });
      row = null;
    } else if (local === 'c' && kind !== 'close' && row) {
      const place = placeOfAddress(attributeOf(tag, 'r') ?? '');
      const column: number = place?.column ?? (row.cells.at(-1)?.column ?? -1) + 1;
      cell = { column, row: row.number, tag, start, inside: end };
      if (kind === 'empty') row.cells.push({ ...cell, content: '', end });
    } else if (local === 'c' && row && cell) {
      row.cells.push({ ...cell, content: xml.slice(cell.inside, start), end });
      cell = null;
    }
  }
  return { prefix, before: xml.slice(0, from), rows, after: xml.slice(to) };
}
