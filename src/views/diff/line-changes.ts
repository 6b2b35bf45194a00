/** Lines that gave way to others, from a line number of the text before. */
export interface LineChange {
  readonly line: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The lines in which two texts differ, each stretch by itself. */
export function lineChanges(before: string, after: string): LineChange[] {
  const [old, fresh] = [before, after].map((text) => text.split(/\r\n|\n|\r/));
  return stretches(old ?? [], fresh ?? [], 1);
}

/** More lines than an edit of one assignment touches; beyond it the whole stretch counts as one change. */
const mostCompared = 1000;

function stretches(old: readonly string[], fresh: readonly string[], line: number): LineChange[] {
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, fresh.length) - start;
  while (end < most && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const removed = old.slice(start, old.length - end);
  const added = fresh.slice(start, fresh.length - end);
  if (removed.length === 0 && added.length === 0) return [];
  const common = removed.length > mostCompared ? -1 : removed.findIndex((one) => added.includes(one));
  if (common < 0) return [{ line: line + start, removed, added }];
  const place = added.indexOf(removed[common] ?? '');
  return [
    ...stretches(removed.slice(0, common), added.slice(0, place), line + start),
    ...stretches(removed.slice(common), added.slice(place), line + start + common),
  ];
}
