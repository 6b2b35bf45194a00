/** A stretch that two lists have in common, and where it begins in each. */
export interface CommonRun {
  readonly was: number;
  readonly now: number;
  readonly length: number;
}

/** A part of two lists; the ends are exclusive. */
export interface Region {
  readonly was: readonly [start: number, end: number];
  readonly now: readonly [start: number, end: number];
}

/**
 * The runs of a longest common subsequence of a part of two lists (E. W. Myers, 1986); null where they have more than `max` differences. The cost is
 * quadratic in the differences.
 */
export function myersDiff(
  was: readonly string[],
  now: readonly string[],
  { box, max }: { readonly box: Region; readonly max: number },
): CommonRun[] | null {
  const [left, right] = box.was;
  const [top, bottom] = box.now;
  const [width, height] = [right - left, bottom - top];
  const limit = Math.min(width + height, max);
  const rows: FurthestReach[] = [];
  for (let differences = 0; differences <= limit; differences += 1) {
    const last = rows.at(-1);
    const row = new Int32Array(differences + 1);
    for (let place = 0; place <= differences; place += 1) {
      const diagonal = 2 * place - differences;
      let x = last ? furthest(last, place, differences) : 0;
      while (x < width && x - diagonal < height && was[left + x] === now[top + x - diagonal]) x += 1;
      row[place] = x;
      if (x >= width && x - diagonal >= height)
        return wayBack([...rows, row], [width, height]).map((run) => ({
          ...run,
          was: run.was + left,
          now: run.now + top,
        }));
    }
    rows.push(row);
  }
  return null;
}

/** How far one gets with so many differences, on every second diagonal from the lowest to the highest. */
type FurthestReach = Int32Array;

const reached = (row: FurthestReach, diagonal: number) => row[(diagonal + row.length - 1) / 2] ?? 0;

/** How far a step from the row before leads on the diagonal at a place, counted from the lowest; made millions of times, so that it makes nothing. */
function furthest(row: FurthestReach, place: number, differences: number): number {
  const below = row[place - 1] ?? 0;
  const above = row[place] ?? 0;
  return place === 0 || (place !== differences && below < above) ? above : below + 1;
}

/** The diagonal from which a step leads furthest on a diagonal, and where it leads. */
function stepFrom(row: FurthestReach, diagonal: number, differences: number) {
  const [below, above] = [reached(row, diagonal - 1), reached(row, diagonal + 1)];
  const isInsertion = diagonal === -differences || (diagonal !== differences && below < above);
  return isInsertion ? { from: diagonal + 1, x: above } : { from: diagonal - 1, x: below + 1 };
}

function wayBack(rows: readonly FurthestReach[], end: readonly [number, number]): CommonRun[] {
  const runs: CommonRun[] = [];
  let [x, y] = end;
  for (let differences = rows.length - 1; differences >= 0; differences -= 1) {
    const last = rows[differences - 1];
    const step = last && stepFrom(last, x - y, differences);
    const start = step?.x ?? 0;
    if (x > start) runs.push({ was: start, now: start - (x - y), length: x - start });
    if (!last || !step) break;
    x = reached(last, step.from);
    y = x - step.from;
  }
  return runs.reverse();
}
