/** What units do to the sheets that they were sent, by another library than the one that wrote them. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import XLSX from 'xlsx';

type Cells = (string | number | null)[];

/** Fills in rows of a sheet: `<task> | <head>: <value> | …`; `#` before a value has it typed as a number. */
export function fillSheet(file: string, to: string, rows: readonly string[]): void {
  const { book, name, grid } = opened(file);
  const head = headOf(grid);
  for (const row of rows) {
    const [task = '', ...values] = row.split(' | ');
    const cells = grid.find((one) => one.some((cell) => String(cell).endsWith(`/${task}`)));
    if (!cells) throw new Error(`${file} has no row of ${task}`);
    for (const value of values) {
      const [, column = '', typed = ''] = /^(.*?): (.*)$/.exec(value) ?? [];
      const place = head.indexOf(column);
      if (place < 0) throw new Error(`${file} has no column “${column}”`);
      cells[place] = typed.startsWith('#') ? Number(typed.slice(1)) : typed;
    }
  }
  save(book, name, grid, to);
}

/** Puts rows into another order, moves columns, and adds titles above and a signature below. */
export function disorderSheet(file: string, to: string): void {
  const { book, name, grid } = opened(file);
  const at = grid.indexOf(headOf(grid));
  const moved = [...grid.slice(0, at + 1), ...grid.slice(at + 1).reverse()].map((cells) => [
    ...cells.slice(2),
    ...cells.slice(0, 2),
  ]);
  const titles: Cells[] = [['CƠ QUAN VÍ DỤ (HƯ CẤU)'], [], ['Bản nội bộ']];
  save(book, name, [...titles, ...moved, [], [null, null, 'NGƯỜI LẬP BIỂU']], to);
}

function opened(file: string) {
  const book = XLSX.readFile(file);
  const name = 'Báo cáo';
  const sheet = book.Sheets[name];
  if (!sheet) throw new Error(`${file} has no sheet ${name}`);
  return {
    book,
    name,
    grid: XLSX.utils.sheet_to_json<Cells>(sheet, { header: 1, defval: null, blankrows: true }),
  };
}

function headOf(grid: readonly Cells[]): Cells {
  const head = grid.find((cells) => cells.includes('Mã dòng'));
  if (!head) throw new Error('the sheet has no heads');
  return head;
}

function save(book: XLSX.WorkBook, name: string, grid: readonly Cells[], to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  book.Sheets[name] = XLSX.utils.aoa_to_sheet(grid.map((cells) => [...cells]));
  XLSX.writeFile(book, to);
}
