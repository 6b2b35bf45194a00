/** The least of many numbers, however many there are; Infinity of none. */
export const minOf = (values: readonly number[]): number =>
  values.reduce((one, other) => Math.min(one, other), Infinity);

/** The greatest of many numbers, however many there are; -Infinity of none. */
export const maxOf = (values: readonly number[]): number =>
  values.reduce((one, other) => Math.max(one, other), -Infinity);
