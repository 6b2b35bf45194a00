import { commonSubsequence } from '../../change/sequences/common-subsequence.ts';
import type { YamlPath } from '../../plan/location.ts';
import { insertEntry, type ListEntry, takeEntry } from '../../source/edit/edit-list.ts';
import { type Data, type DataMap, isList } from '../../source/edit/write-value.ts';

/** A unit as it stands in the text at this moment: its own data, and the units in it. */
interface StandingUnit {
  readonly own: DataMap;
  readonly units: StandingUnit[];
}

/** More letters are not read again and again: so many places of a text change that it is another one. */
const maxWork = 40_000_000;

/**
 * A text whose tree of units has the ids of `after`, in their order: entries are taken out, moved and put in, and every other byte, comments
 * among them, is kept. The data of a unit that stays are as they were. Null where the text is written in a way that this cannot be done in,
 * or where so much of it changes that nothing is left to keep.
 */
export function spliceUnits(text: string, before: Data, after: readonly DataMap[]): string | null {
  const roots = standing(before);
  const { parents, children } = family(after);
  const taken = new Map<string, ListEntry & { readonly unit: StandingUnit }>();
  let now: string | null = text;
  let work = 0;
  const isTooMuch = () => {
    work += now?.length ?? 0;
    return work > maxWork;
  };

  /** Takes out what is gone or stands elsewhere later, the innermost first, so that what stays of it is kept. */
  function takeOut(units: StandingUnit[], path: YamlPath, parent: string | null): void {
    const ids = units.map(({ own }) => idOf(own));
    const runs = commonSubsequence(ids, children.get(parent) ?? []);
    const kept = new Set(runs.flatMap(({ was, length }) => ids.slice(was, was + length)));
    for (let at = units.length - 1; at >= 0; at -= 1) {
      const unit = units[at];
      if (!unit) continue;
      takeOut(unit.units, [...path, at, 'units'], idOf(unit.own));
      if (kept.has(idOf(unit.own))) continue;
      if (now === null || isTooMuch()) {
        now = null;
        return;
      }
      const out = takeEntry(now, { path, at });
      if (out && parents.has(idOf(unit.own)))
        taken.set(idOf(unit.own), { data: dataOf(unit), lines: out.lines, unit });
      now = out?.text ?? null;
      units.splice(at, 1);
    }
  }

  /** Puts in what came, and what was taken out, from the first place on. */
  function putIn(units: StandingUnit[], wanted: readonly DataMap[], path: YamlPath): void {
    for (const [at, unit] of wanted.entries()) {
      const id = idOf(unit);
      if (idOf(units[at]?.own ?? {}) !== id) {
        if (now === null || isTooMuch()) {
          now = null;
          return;
        }
        const { units: inner, ...own } = unit;
        const isNew = !hasKept(unit, taken);
        const back = taken.get(id);
        const data = isNew ? unit : own;
        const fresh: StandingUnit = { own, units: isNew ? standing(inner ?? []) : [] };
        const place = { path, at };
        now =
          (back && insertEntry(now, place, back)) ?? insertEntry(now, place, { data: back?.data ?? data });
        units.splice(at, 0, back?.unit ?? fresh);
      }
      putIn(units[at]?.units ?? [], childrenOf(unit), [...path, at, 'units']);
    }
  }

  takeOut(roots, ['units'], null);
  putIn(roots, after, ['units']);
  return now;
}

const idOf = ({ id }: DataMap): string => (typeof id === 'string' ? id : '');
const childrenOf = ({ units }: DataMap): readonly DataMap[] =>
  isList(units ?? null) ? (units as readonly DataMap[]) : [];

const standing = (units: Data): StandingUnit[] =>
  (isList(units) ? (units as readonly DataMap[]) : []).map(({ units: inner, ...own }) => ({
    own,
    units: standing(inner ?? []),
  }));

const dataOf = ({ own, units }: StandingUnit): DataMap =>
  units.length === 0 ? own : { ...own, units: units.map(dataOf) };

/** The id of the unit that holds each one, and the ids in each, in their order; null at the top. */
function family(units: readonly DataMap[]) {
  const parents = new Map<string, string | null>();
  const children = new Map<string | null, readonly string[]>();
  const add = (inner: readonly DataMap[], parent: string | null): void => {
    children.set(parent, inner.map(idOf));
    for (const unit of inner) {
      parents.set(idOf(unit), parent);
      add(childrenOf(unit), idOf(unit));
    }
  };
  add(units, null);
  return { parents, children };
}

/** Whether a unit, or one in it, was taken out of the text. */
const hasKept = (unit: DataMap, taken: ReadonlyMap<string, unknown>): boolean =>
  taken.has(idOf(unit)) || childrenOf(unit).some((one) => hasKept(one, taken));
