/** A column of a table: the smallest width that its words can do with, the width of its longest cell, and how much its cells ask for. */
export interface SharedColumn {
  readonly min: number;
  readonly max: number;
  readonly demand: number;
}

/** The power of a cell’s width: the higher, the more the longest cells count, which make their rows tall. */
const power = 3;
/** Twenty times as fast as the engine’s way to any power. */
const cube = (width: number) => width * width * width;

/** How much the cells of a column, as wide as this on one line, ask for, and one more. */
export function demandOf(cells: ArrayLike<number>, more = 0): number {
  let sum = cube(more);
  for (let index = 0; index < cells.length; index += 1) sum += cube(cells[index] ?? 0);
  return Math.max(1, sum ** (1 / (power + 1)));
}

/**
 * Shares a width among the columns of a table so that its rows get as low as they can: the sum of the cells’ lines, each to the power of
 * three, is smallest where the widths are as the demands. No column gets less than its least, and none more than its most while another
 * can use it.
 */
export function shareWidth(columns: readonly SharedColumn[], width: number): number[] {
  const sum = (of: (column: SharedColumn) => number) =>
    columns.reduce((total, column) => total + of(column), 0);
  const [min, max] = [sum((one) => one.min), sum((one) => Math.max(one.min, one.max))];
  if (min >= width) return columns.map((one) => Math.floor((one.min * width) / min));
  if (max <= width) return columns.map((one) => Math.floor((Math.max(one.min, one.max) * width) / max));
  const fixed = new Map<SharedColumn, number>();
  for (;;) {
    const free = columns.filter((one) => !fixed.has(one));
    const room = [...fixed.values()].reduce((rest, one) => rest - one, width);
    const demand = free.reduce((total, one) => total + one.demand, 0);
    const shareOf = (one: SharedColumn) => (room * one.demand) / demand;
    const tooNarrow = free.filter((one) => shareOf(one) < one.min);
    const tooWide = free.filter((one) => shareOf(one) > Math.max(one.min, one.max));
    const lacking = tooNarrow.reduce((total, one) => total + one.min - shareOf(one), 0);
    const left = tooWide.reduce((total, one) => total + shareOf(one) - Math.max(one.min, one.max), 0);
    if (lacking === 0 && left === 0) return columns.map((one) => Math.floor(fixed.get(one) ?? shareOf(one)));
    if (lacking >= left) for (const one of tooNarrow) fixed.set(one, one.min);
    else for (const one of tooWide) fixed.set(one, Math.max(one.min, one.max));
  }
}
