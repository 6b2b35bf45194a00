import { columnsOf } from '../../screen/columns.ts';

/** A column with its smallest width (`least`) and the width that its cells would like. */
export interface SharedColumn {
  readonly least: number;
  readonly wish: number;
}

/** How much more than this many letters a line the cells of a column ask for, so that no column makes a table much taller than another. */
export const desiredWidthOf = (cells: readonly string[], letters: number): number =>
  Math.max(1, Math.sqrt(cells.reduce((sum, cell) => sum + Math.max(0, columnsOf(cell) - letters), 0)));

/** Shares a width among columns: the smallest width for each, the rest in proportion to the desired widths. */
export function shareWidth(columns: readonly SharedColumn[], width: number): number[] {
  const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0);
  const [least, wish] = [total(columns.map((one) => one.least)), total(columns.map((one) => one.wish))];
  return columns.map((one) =>
    Math.floor(least > width ? (one.least * width) / least : one.least + ((width - least) * one.wish) / wish),
  );
}
