import { maxOf, minOf } from './min-and-max.ts';
import type { RuledLine } from './ruled-lines.ts';

/** A ruled table on a page: the borders of its columns from the left, of its rows from the top. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rules: readonly RuledLine[];
}

/** A cell of a grid with the columns and rows that it takes. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const near = 3;
const isLevel = ({ y0, y1 }: RuledLine) => Math.abs(y1 - y0) < 1;

/** The ruled tables of a page from the top: connected lines with at least two columns. */
export function findGrids(rules: readonly RuledLine[]): Grid[] {
  const long = withoutTwins(rules.filter(({ x0, y0, x1, y1 }) => x1 - x0 > 8 || y1 - y0 > 4));
  if (long.length > maxRules) return [];
  return connected(long)
    .map((group): Grid => {
      const uprights = group.filter((rule) => !isLevel(rule));
      const levels = group.filter(isLevel);
      const inside = distinct(uprights.map(({ x0 }) => x0));
      return {
        xs: inside.length > 1 ? withOpenSides(inside, levels) : inside,
        ys: distinct(levels.map(({ y0 }) => y0)).reverse(),
        rules: group,
      };
    })
    .filter(({ xs, ys }) => xs.length >= 3 && ys.length >= 2 && (xs.length - 1) * (ys.length - 1) <= maxCells)
    .sort((a, b) => (b.ys[0] ?? 0) - (a.ys[0] ?? 0));
}

/** A page with more lines is a drawing, and a grid of more fields is paper for drawing: none is a table. */
const maxRules = 5_000;
const maxCells = 5_000;

/** Lines that lie on each other once. */
function withoutTwins(rules: readonly RuledLine[]): RuledLine[] {
  const seen = new Set<string>();
  return rules.filter(({ x0, y0, x1, y1 }) => {
    const key = `${Math.round(x0)} ${Math.round(y0)} ${Math.round(x1)} ${Math.round(y1)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The borders with those at the sides that are not drawn, to which the level lines go. */
function withOpenSides(xs: readonly number[], levels: readonly RuledLine[]): number[] {
  const [first = 0, last = 0] = [xs[0], xs.at(-1)];
  const [left, right] = [minOf(levels.map(({ x0 }) => x0)), maxOf(levels.map(({ x1 }) => x1))];
  return [...(left < first - openSide ? [left] : []), ...xs, ...(right > last + openSide ? [right] : [])];
}

/** A line that goes on for less than this beyond the last border is drawn inexactly. */
const openSide = 8;

function distinct(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b))
    if (value - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > near) found.push(value);
  return found;
}

/** Groups of lines that touch, by joining those whose boxes meet; sorted first, so that few are compared. */
function connected(rules: readonly RuledLine[]): RuledLine[][] {
  let groups: { box: RuledLine; rules: RuledLine[] }[] = [];
  for (const rule of [...rules].sort((a, b) => b.y1 - a.y1)) {
    const touching = groups.filter(({ box }) => meets(box, rule));
    const [first, ...others] = touching;
    if (!first) {
      groups.push({ box: rule, rules: [rule] });
      continue;
    }
    first.rules.push(rule);
    first.box = union(rule, first.box);
    for (const group of others) {
      first.box = union(first.box, group.box);
      for (const one of group.rules) first.rules.push(one);
    }
    if (others.length > 0) groups = groups.filter((group) => !others.includes(group));
  }
  return groups.map((group) => group.rules);
}

const meets = (one: RuledLine, other: RuledLine) =>
  one.x0 <= other.x1 + near &&
  other.x0 <= one.x1 + near &&
  one.y0 <= other.y1 + near &&
  other.y0 <= one.y1 + near;

const union = (one: RuledLine, other: RuledLine): RuledLine => ({
  x0: Math.min(one.x0, other.x0),
  y0: Math.min(one.y0, other.y0),
  x1: Math.max(one.x1, other.x1),
  y1: Math.max(one.y1, other.y1),
});

/** The cells of a grid, rows first: fields between which no line is drawn are one cell. */
export function cellsOfGrid({ xs, ys, rules }: Grid): GridCell[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const uprights = rules.filter((rule) => !isLevel(rule));
  const levels = rules.filter(isLevel);
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const middle = (values: readonly number[], index: number) =>
    ((values[index] ?? 0) + (values[index + 1] ?? 0)) / 2;
  const hasUpright = (x: number, y: number) =>
    uprights.some((rule) => Math.abs(rule.x0 - x) <= near && rule.y0 <= y && y <= rule.y1);
  const hasLevel = (x: number, y: number) =>
    levels.some((rule) => Math.abs(rule.y0 - y) <= near && rule.x0 - near <= x && x <= rule.x1 + near);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      let columnSpan = 1;
      while (column + columnSpan < columns && !hasUpright(xs[column + columnSpan] ?? 0, middle(ys, row)))
        columnSpan += 1;
      let rowSpan = 1;
      while (row + rowSpan < rows && !hasLevel(middle(xs, column), ys[row + rowSpan] ?? 0)) rowSpan += 1;
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) taken.add(r * columns + c);
      cells.push({ row, column, rowSpan, columnSpan });
    }
  return cells;
}
