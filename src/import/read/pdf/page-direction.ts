import type { RuledLine } from './ruled-lines.ts';

/** In which direction a line of letters runs, in quarter turns to the left: 0 to the right, 1 upwards, 2 to the left, 3 downwards. */
export type PageDirection = 0 | 1 | 2 | 3;

/** The direction of letters by the first two numbers of their matrix. */
export const directionOf = (a: number, b: number): PageDirection =>
  Math.abs(a) >= Math.abs(b) ? (a >= 0 ? 0 : 2) : b > 0 ? 1 : 3;

/** A point after the page was rotated so that letters of a direction are upright. */
export function turnedPoint(x: number, y: number, direction: PageDirection): readonly [x: number, y: number] {
  if (direction === 1) return [y, -x];
  if (direction === 2) return [-x, -y];
  return direction === 3 ? [-y, x] : [x, y];
}

/** A drawn line after the page was rotated so that letters of a direction are upright. */
export function turnedRule({ x0, y0, x1, y1 }: RuledLine, direction: PageDirection): RuledLine {
  const [ax, ay] = turnedPoint(x0, y0, direction);
  const [bx, by] = turnedPoint(x1, y1, direction);
  return { x0: Math.min(ax, bx), y0: Math.min(ay, by), x1: Math.max(ax, bx), y1: Math.max(ay, by) };
}

/** A point of a page as one reads letters of one direction, as one reads those of another. */
export function movedPoint(
  [x, y]: readonly [x: number, y: number],
  from: PageDirection,
  to: PageDirection,
): readonly [x: number, y: number] {
  const back = turnedPoint(x, y, ((4 - from) % 4) as PageDirection);
  return turnedPoint(...back, to);
}
