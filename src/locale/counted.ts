/** A number with its English noun, which is one for 1 only: `1 task`, `2 tasks`, `1,204 tasks`. The number is written as the caller wrote it. */
export const counted = (count: number | string, one: string, many = `${one}s`): string =>
  `${count} ${String(count) === '1' ? one : many}`;
