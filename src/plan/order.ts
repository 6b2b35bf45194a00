/** Orders texts by code unit, as ids, paths and dates in ISO form sort; the same everywhere, whatever the locale. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
