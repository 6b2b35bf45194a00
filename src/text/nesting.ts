import { levelOf } from './levels.ts';
import type { UnitKind, Wording } from '../plan/unit.ts';

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
 * bullet), and those units: they have to be named by operations of their own.
 */
export function cutAmbiguous(unit: Wording): { unambiguous: Wording; cut: CutUnit[] } {
  const cut: CutUnit[] = [];
  const prune = (parent: Wording): Wording => {
    const kept: Wording[] = [];
    let last: Wording | null = null;
    for (const child of parent.units) {
      if (last && !isLine(last) && !isLine(child) && levelOf[last.kind] < levelOf[child.kind])
        cut.push({ unit: child, after: last });
      else {
        kept.push(prune(child));
        last = child;
      }
    }
    return kept.length === parent.units.length && kept.every((child, at) => child === parent.units[at])
      ? parent
      : { ...parent, units: kept };
  };
  return { unambiguous: prune(unit), cut };
}

/** A line of print, and how many units of its own level it stands in, where print says that. */
export type NestedLine = Omit<Wording, 'units'> & { readonly inEquals?: number };

type OpenWording = Omit<Wording, 'units'> & { units: OpenWording[] };

/** Units from their lines in print, each under the nearest one before it that stands higher, or in as many of its own level as its line says. */
export function nest(lines: readonly NestedLine[]): Wording[] {
  const roots: OpenWording[] = [];
  const open: OpenWording[] = [];
  for (const { inEquals = 0, ...line } of lines) {
    const unit: OpenWording = { ...line, units: [] };
    const level = levelOf[unit.kind];
    let equals = open.filter(({ kind }) => levelOf[kind] === level).length;
    for (let last = open.at(-1); last; last = open.at(-1)) {
      const isEqual = levelOf[last.kind] === level;
      if (levelOf[last.kind] < level || (isEqual && equals <= inEquals)) break;
      if (isEqual) equals -= 1;
      open.pop();
    }
    (open.at(-1)?.units ?? roots).push(unit);
    open.push(unit);
  }
  return roots;
}

/** How many of the units above a unit, from large to small, stand on its own level. */
export const equalsAbove = ({ kind }: Pick<Wording, 'kind'>, above: readonly UnitKind[]): number =>
  above.filter((one) => levelOf[one] === levelOf[kind]).length;
