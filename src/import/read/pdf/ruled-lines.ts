import { maxOf, minOf } from './min-and-max.ts';
import { identity, type Matrix, matrixOf, times } from './matrix.ts';
import type { OperatorList, Operators } from './page-operators.ts';

/** A drawn line, upright or level. */
export interface RuledLine {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Of more lines of a page the rest is not read. */
const maxPieces = 60_000;

/** The upright and level lines that the operators of a page draw, in points from the lower left corner. */
export function rulesOf({ fnArray, argsArray }: OperatorList, operators: Operators): RuledLine[] {
  const rules: RuledLine[] = [];
  const stack: Matrix[] = [];
  let matrix = identity;
  for (let index = 0; index < fnArray.length && rules.length < maxPieces; index += 1) {
    const operator = fnArray[index];
    const args = argsArray[index];
    if (operator === operators.save || operator === operators.paintFormXObjectBegin) {
      stack.push(matrix);
      const own =
        operator === operators.paintFormXObjectBegin && Array.isArray(args) ? matrixOf(args[0]) : null;
      if (own) matrix = times(matrix, own);
    } else if (operator === operators.restore || operator === operators.paintFormXObjectEnd)
      matrix = stack.pop() ?? identity;
    else if (operator === operators.transform) matrix = times(matrix, matrixOf(args) ?? identity);
    else if (operator === operators.constructPath && Array.isArray(args) && args[0] !== operators.endPath)
      for (const rule of pathRules(
        args[1],
        matrix,
        args[0] !== operators.fill && args[0] !== operators.eoFill,
      ))
        rules.push(rule);
  }
  return rules;
}

/** The upright and level lines of a path: its straight pieces where it is drawn, and thin boxes as one line; a filled box is a background. */
function pathRules(data: unknown, matrix: Matrix, isDrawn: boolean): RuledLine[] {
  const path: unknown = Array.isArray(data) ? data[0] : null;
  if (!(path instanceof Float32Array)) return [];
  const at = (x: number, y: number) => [
    matrix[0] * x + matrix[2] * y + matrix[4],
    matrix[1] * x + matrix[3] * y + matrix[5],
  ];
  const rules: RuledLine[] = [];
  let points: number[][] = [];
  const close = () => {
    for (const rule of outlineRules(points, isDrawn)) rules.push(rule);
    points = [];
  };
  for (let index = 0; index < path.length;) {
    const command = path[index];
    const [x = 0, y = 0] = [path[index + 1], path[index + 2]];
    if (command === 0) {
      close();
      points.push(at(x, y));
      index += 3;
    } else if (command === 1) {
      points.push(at(x, y));
      index += 3;
    } else if (command === 2) index += 7;
    else if (command === 3) index += 5;
    else {
      const [first] = points;
      if (first) points.push(first);
      index += 1;
    }
  }
  close();
  return rules;
}

const thin = 2.5;

function outlineRules(points: readonly (readonly number[])[], isDrawn: boolean): RuledLine[] {
  const xs = points.map(([x = 0]) => x);
  const ys = points.map(([, y = 0]) => y);
  const box = { x0: minOf(xs), y0: minOf(ys), x1: maxOf(xs), y1: maxOf(ys) };
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  if (points.length < 2) return [];
  if (width <= thin && height <= thin) return [];
  if (height <= thin) return [{ ...box, y0: (box.y0 + box.y1) / 2, y1: (box.y0 + box.y1) / 2 }];
  if (width <= thin) return [{ ...box, x0: (box.x0 + box.x1) / 2, x1: (box.x0 + box.x1) / 2 }];
  if (!isDrawn) return [];
  return points.slice(1).flatMap((point, index) => {
    const [x1 = 0, y1 = 0] = point;
    const [x0 = 0, y0 = 0] = points[index] ?? [];
    const isStraight = Math.abs(x1 - x0) <= 0.5 || Math.abs(y1 - y0) <= 0.5;
    if (!isStraight) return [];
    return [{ x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) }];
  });
}
