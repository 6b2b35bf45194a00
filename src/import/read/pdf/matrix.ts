/** A transformation of a page (ISO 32000, 8.3.3): where the points of one system of coordinates lie in another. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The transformation that does `n` first, then `m`. */
export const times = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

/** Six numbers that an operator gives, in whatever kind of list; null for anything else. */
export function matrixOf(value: unknown): Matrix | null {
  if (typeof value !== 'object' || value === null) return null;
  const six = Array.from({ length: 6 }, (_, index) => (value as Record<number, unknown>)[index]);
  return six.every((one) => typeof one === 'number' && Number.isFinite(one))
    ? (six as unknown as Matrix)
    : null;
}
