import type { DataMap } from '../../source/edit/write-value.ts';
import type { UnitEntry } from './unit-data.ts';

/** What one file takes of a new text: a fraction of what a plan file may hold, so that there is room for assignments. */
const max = { units: 1_500, letters: 400_000 };

/** A file of units that stand under the same unit, or, without a parent, at the top. */
export interface FilePiece {
  readonly parent: string | null;
  readonly units: readonly UnitEntry[];
}

interface Size {
  readonly units: number;
  readonly letters: number;
}

/**
 * Units as the files that take them, in the order of the text: one, but for a text of thousands of units. A unit with more under it than a
 * file takes stands without these, which follow in files of their own.
 */
export function dividedFiles(units: readonly UnitEntry[], parent: string | null = null): FilePiece[] {
  const pieces: FilePiece[] = [];
  let [open, size]: [UnitEntry[], Size] = [[], { units: 0, letters: 0 }];
  const close = () => {
    if (open.length > 0) pieces.push({ parent, units: open });
    [open, size] = [[], { units: 0, letters: 0 }];
  };
  const put = (unit: UnitEntry) => {
    const own = sizeOf(unit);
    const sum = { units: size.units + own.units, letters: size.letters + own.letters };
    if (fits(sum)) size = sum;
    else {
      close();
      size = own;
    }
    open.push(unit);
  };
  for (const unit of units) {
    const { units: below, ...alone } = unit as UnitEntry & { readonly units?: readonly UnitEntry[] };
    if (!below || fits(sizeOf(unit))) {
      put(unit);
      continue;
    }
    put(alone);
    close();
    pieces.push(...dividedFiles(below, unit.id));
  }
  close();
  return pieces;
}

const fits = ({ units, letters }: Size) => units <= max.units && letters <= max.letters;

const known = new WeakMap<DataMap, Size>();

function sizeOf(unit: DataMap): Size {
  const found = known.get(unit);
  if (found) return found;
  const { units = [], ...alone } = unit as DataMap & { readonly units?: readonly DataMap[] };
  const below = units.map(sizeOf);
  const size = {
    units: below.reduce((sum, one) => sum + one.units, 1),
    letters: below.reduce((sum, one) => sum + one.letters, JSON.stringify(alone).length),
  };
  known.set(unit, size);
  return size;
}
