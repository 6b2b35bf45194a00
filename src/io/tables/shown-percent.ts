/** What a cell of per cent shows: 0.94 is 94, and no trace is left of how the computer halves numbers. */
export const percent = (value: number): number => Number((value * 100).toPrecision(12));
