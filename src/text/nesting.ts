import { levelOf } from './levels.ts';
import { isNumbered, type Wording } from '../plan/unit.ts';

/** A unit that print would put under the unit before it, although it is beside that one. */
export interface CutUnit {
  readonly unit: Wording;
  /** The sibling that it comes after. */
  readonly after: Wording;
}

/** Whether a unit is a line of an assignment table, which is quoted as a table that tells how deep it stands. */
export const isLine = ({ kind }: Pick<Wording, 'kind'>): boolean => kind === 'row' || kind === 'group';

/**
 * A unit without the units under it whose place its printed lines would not tell (a bullet beside a numbered subsection reads as its
 * bullet), and those units: they have to be named by operations of their own. Beside what has no number to be cited by they stay.
 */
export function cutAmbiguous(unit: Wording): { unambiguous: Wording; cut: CutUnit[] } {
  const cut: CutUnit[] = [];
  const prune = (parent: Wording, isCited: boolean): Wording => {
    const kept: Wording[] = [];
    let last: Wording | null = null;
    for (const child of parent.units) {
      const isAmbiguous = last && isNumbered(last.kind) && levelOf[last.kind] < levelOf[child.kind];
      if (isCited && last && isAmbiguous) cut.push({ unit: child, after: last });
      else {
        kept.push(prune(child, isCited && isNumbered(child.kind)));
        last = child;
      }
    }
    return kept.length === parent.units.length && kept.every((child, at) => child === parent.units[at])
      ? parent
      : { ...parent, units: kept };
  };
  return { unambiguous: prune(unit, isNumbered(unit.kind)), cut };
}

/**
 * Where a line of print stands that its kind alone does not tell: how many units it is in that stand no higher than it (one for a paragraph in a
 * bullet), and how many of the units before it, into which it would be read, it is not in (one for a bullet beside a subsection).
 */
export interface Standing {
  readonly inNoHigher: number;
  readonly outOf: number;
}

/** A line of print; where nothing is said of where it stands, its kind tells it. */
export type NestedLine = Omit<Wording, 'units'> & Partial<Standing>;

type OpenWording = Omit<Wording, 'units'> & { units: OpenWording[] };

/** Units from their lines in print, each under the nearest one before it that stands higher, but for what its line says. */
export function nest(lines: readonly NestedLine[]): Wording[] {
  const roots: OpenWording[] = [];
  const open: OpenWording[] = [];
  for (const { inNoHigher = 0, outOf = 0, ...line } of lines) {
    const unit: OpenWording = { ...line, units: [] };
    closeFor(unit, open, inNoHigher);
    open.length -= Math.min(outOf, open.length);
    (open.at(-1)?.units ?? roots).push(unit);
    open.push(unit);
  }
  return roots;
}

/** Closes what a line is not in by its kind: all that stand no higher than it, but for so many of them. */
function closeFor({ kind }: Pick<Wording, 'kind'>, open: Pick<Wording, 'kind'>[], inNoHigher: number): void {
  const level = levelOf[kind];
  let noHigher = open.filter((one) => levelOf[one.kind] >= level).length;
  for (let last = open.at(-1); last; last = open.at(-1)) {
    if (levelOf[last.kind] < level || noHigher <= inNoHigher) return;
    noHigher -= 1;
    open.pop();
  }
}

/** Says where the lines of units stand that are printed one after the other, each with how many units it is in; `nest` puts them there. */
export function standings(): (unit: Pick<Wording, 'kind'>, depth: number) => Standing {
  const open: Pick<Wording, 'kind'>[] = [];
  return (unit, depth) => {
    const level = levelOf[unit.kind];
    const inNoHigher = open.slice(0, depth).filter(({ kind }) => levelOf[kind] >= level).length;
    closeFor(unit, open, inNoHigher);
    const outOf = open.length - depth;
    open.length = depth;
    open.push(unit);
    return { inNoHigher, outOf };
  };
}
