import * as XLSX from 'xlsx';

/** A sheet as an independent library reads it: rows of cells from A1, as texts and numbers. */
export type Grid = (string | number | boolean | null)[][];

/** The rows of the report sheet of a workbook. */
export function gridOf(file: string): Grid {
  const book = XLSX.readFile(file);
  const sheet = book.Sheets['Báo cáo'];
  if (!sheet) throw new Error('no sheet Báo cáo');
  return XLSX.utils.sheet_to_json<(string | number | null)[]>(sheet, {
    header: 1,
    defval: null,
    blankrows: true,
  });
}

/** How an independent library writes a grid. */
export interface GridFile {
  readonly type: 'xlsx' | 'ods' | 'csv';
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merges?: readonly string[];
  readonly before?: Readonly<Record<string, Grid>>;
  readonly name?: string;
}

export function writeGrid(grid: Grid, path: string, options: GridFile): void {
  const { type, hiddenRows = [], hiddenColumns = [], merges = [], before = {}, name = 'Báo cáo' } = options;
  const book = XLSX.utils.book_new();
  for (const [other, rows] of Object.entries(before))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), other);
  const sheet = XLSX.utils.aoa_to_sheet(grid);
  sheet['!rows'] = grid.map((_, row) => ({ hidden: hiddenRows.includes(row) }));
  sheet['!cols'] = (grid[0] ?? []).map((_, column) => ({ hidden: hiddenColumns.includes(column) }));
  sheet['!merges'] = merges.map((range) => XLSX.utils.decode_range(range));
  XLSX.utils.book_append_sheet(book, sheet, name);
  XLSX.writeFile(book, path, { bookType: type });
}

/** Where the head of a sheet stands in a grid, and the column of each head. */
export function headIn(grid: Grid): { readonly row: number; readonly column: (head: string) => number } {
  const row = grid.findIndex((cells) => cells.includes('TT') && cells.includes('Trạng thái'));
  return { row, column: (head) => grid[row]?.indexOf(head) ?? -1 };
}

/** The row of a task in a grid, by the hidden key. */
export const rowIn = (grid: Grid, key: string): number =>
  grid.findIndex((cells) => cells.includes(`vi-du/${key}`));

/** Puts values into the row of a task, by the heads. */
export function fillIn(
  grid: Grid,
  key: string,
  values: Readonly<Record<string, string | number | null>>,
): void {
  const { column } = headIn(grid);
  const cells = grid[rowIn(grid, key)];
  for (const [head, value] of Object.entries(values)) if (cells) cells[column(head)] = value;
}
