import type { SourceBlock, SourceCell, SourcePlace, SourceRow, SourceTable } from '../../source-text.ts';

interface CellSpans {
  readonly columnSpan: number;
  readonly rowSpan: number;
}

interface OpenTable {
  readonly place: SourcePlace;
  readonly rows: { cells: SourceCell[]; isHead: boolean }[];
  /** For each column how many rows below the present one its cell takes. */
  readonly covered: number[];
  hasRules: boolean;
  cell: { readonly at: SourceCell; readonly blocks: SourceBlock[] } | null;
}

const max = 1_000;
const spanOf = (words: string | undefined) => Math.min(max, Math.max(1, Number(words ?? 1) || 1));

/** How many columns and rows a cell takes. */
export const cellSpans = (attributes: Readonly<Record<string, string>>): CellSpans => ({
  columnSpan: spanOf(attributes['colspan']),
  rowSpan: spanOf(attributes['rowspan']),
});

/** Tables that are open, the innermost last; cells find their columns around those that come down from above. */
export function tableOpener() {
  const open: OpenTable[] = [];
  let count = 0;

  const current = () => open.at(-1);
  const isInCell = () => current()?.cell ?? null;

  return {
    /** Where the next paragraph stands. */
    place: (): SourcePlace => isInCell()?.at.place ?? {},
    /** The blocks of the cell that is open; undefined outside tables. */
    cellBlocks: (): SourceBlock[] | undefined => open.findLast(({ cell }) => cell !== null)?.cell?.blocks,
    openTable(hasRules: boolean): void {
      count += 1;
      open.push({ place: { table: count }, rows: [], covered: [], hasRules, cell: null });
    },
    openRow(): void {
      const table = current();
      if (!table) return;
      for (let column = 0; column < table.covered.length; column += 1)
        table.covered[column] = Math.max(0, (table.covered[column] ?? 0) - (table.rows.length > 0 ? 1 : 0));
      table.rows.push({ cells: [], isHead: true });
    },
    openCell(
      { columnSpan, rowSpan }: CellSpans,
      { isHead, hasRules }: { isHead: boolean; hasRules: boolean },
    ): void {
      const table = current();
      if (!table) return;
      if (table.rows.length === 0) table.rows.push({ cells: [], isHead: true });
      const row = table.rows.at(-1);
      if (!row) return;
      table.hasRules ||= hasRules;
      row.isHead &&= isHead;
      const last = row.cells.at(-1);
      let column = last ? last.column + last.columnSpan : 0;
      while ((table.covered[column] ?? 0) > 0 && column < max) column += 1;
      for (let at = column; at < column + columnSpan; at += 1) table.covered[at] = rowSpan;
      const blocks: SourceBlock[] = [];
      const place = { ...table.place, row: table.rows.length, column: column + 1 };
      const cell = { place, column, columnSpan, rowSpan, blocks };
      row.cells.push(cell);
      table.cell = { at: cell, blocks };
    },
    closeCell(): void {
      const table = current();
      if (table) table.cell = null;
    },
    closeTable(): SourceTable | null {
      const table = open.pop();
      if (!table) return null;
      const rows = table.rows.filter(({ cells }) => cells.length > 0);
      const lastHead = rows.findIndex(({ isHead }) => !isHead);
      return {
        kind: 'table',
        place: table.place,
        hasRules: table.hasRules,
        rows: rows.map((row, index): SourceRow => ({
          ...row,
          isHead: lastHead > 0 && index < lastHead && row.isHead,
        })),
      };
    },
  };
}
