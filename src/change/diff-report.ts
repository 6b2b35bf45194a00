import { alignIds } from './compare/align-ids.ts';
import type { Comparison } from './compare/compare.ts';
import type { Range } from '../plan/location.ts';
import type { Plan } from '../plan/plan.ts';
import { type Change, type ChangeKind, type Layer, layers, type Sides } from './change.ts';
import type { DefaultLevel } from './directions/direction.ts';
import { type Effect, type EffectRow, effectRowOf, effects } from './effect.ts';
import { kindIds } from './kinds/kinds.ts';
import { type Mandate, mandateFinder } from './mandates/mandate-finder.ts';
import { digest } from '../plan/digest.ts';

/** A change with everything that a report says of it. */
export interface ReportedChange {
  readonly change: Change;
  readonly effect: Effect;
  readonly why: EffectRow['why'];
  /** The entries of slips that speak for it. */
  readonly mandates: readonly Mandate[];
  readonly fingerprint: string;
}

/** One side of a comparison. */
export interface Side {
  /** As the user named it; null for the working tree. */
  readonly name: string | null;
  /** The commit that it stands for; null where it is none. */
  readonly commit: string | null;
  readonly plan: Plan;
  /** Where a path of a file is in its text. */
  readonly rangeOf: (origin: {
    readonly file: string;
    readonly path: readonly (string | number)[];
  }) => Range | null;
}

/** What the user chose to look at; null where nothing was chosen. */
export interface DiffFilters {
  readonly layer: Layer | null;
  /** As typed: one id, or several between commas. */
  readonly programme: string | null;
}

export interface DiffReport {
  readonly sides: Sides<Side>;
  readonly filters: DiffFilters;
  /** By layer, then in the order of the text. */
  readonly changes: readonly ReportedChange[];
  readonly counts: DiffCounts;
  /** The ids of the programmes of the later side that are fictional examples. */
  readonly fictional: readonly string[];
}

export interface DiffCounts {
  readonly total: number;
  readonly layers: Readonly<Record<Layer, number>>;
  readonly effects: Readonly<Record<Effect, number>>;
  /** Only the kinds that are met. */
  readonly kinds: Readonly<Partial<Record<ChangeKind, number>>>;
}

/**
 * What a report of changes says: each with its effect, its mandates and its fingerprint, and the counts of what the filters leave.
 * `defaultLevel` says what level a rule of lint has where a programme sets none.
 */
export function reportChanges(
  comparison: Comparison,
  sides: Sides<Side>,
  filters: DiffFilters,
  defaultLevel?: DefaultLevel,
): DiffReport {
  const { layer, programme } = filters;
  const asked = programme?.split(',');
  const marks = fingerprints(comparison.changes);
  const mandatesOf = mandateFinder(comparison);
  const changes = comparison.changes
    .map((change, index): ReportedChange => {
      const mandates = mandatesOf(change);
      const { effect, why } = effectRowOf(change, mandates[0]?.action, defaultLevel);
      return { change, effect, why, mandates, fingerprint: marks[index] ?? '' };
    })
    .filter(
      ({ change }) =>
        (layer === null || change.layer === layer) &&
        (!asked || change.programme === null || asked.includes(change.programme)),
    );
  return {
    sides: {
      ...sides,
      before: { ...sides.before, plan: alignIds(sides.before.plan, comparison.after).plan },
    },
    filters,
    changes,
    counts: countChanges(changes),
    fictional: comparison.after.programmes.filter(({ fictional }) => fictional).map(({ id }) => id),
  };
}

function countChanges(changes: readonly ReportedChange[]): DiffCounts {
  const count = (test: (reported: ReportedChange) => boolean) => changes.filter(test).length;
  const each = <K extends string>(keys: readonly K[], keyOf: (reported: ReportedChange) => string) =>
    Object.fromEntries(keys.map((key) => [key, count((reported) => keyOf(reported) === key)])) as Record<
      K,
      number
    >;
  const met = new Set(changes.map(({ change }) => change.kind));
  return {
    total: changes.length,
    layers: each(layers, ({ change }) => change.layer),
    effects: each(effects, ({ effect }) => effect),
    kinds: each(
      kindIds.filter((kind) => met.has(kind)),
      ({ change }) => change.kind,
    ),
  };
}

/** What says where something is rather than what it says: lines added above must leave a fingerprint as it was. */
const places = new Set(['place', 'at']);

/** A mark for each change, made from its kind, its unit and what it says on both sides; two changes of one list never share one. */
export function fingerprints(changes: readonly Change[]): string[] {
  const seen = new Map<string, number>();
  return changes.map(({ kind, programme, unit, before, after }) => {
    const key = JSON.stringify(
      [kind, programme, unit, before ?? null, after ?? null],
      (name, value: unknown) =>
        places.has(name) && typeof value !== 'string' && value !== null ? undefined : value,
    ).normalize('NFC');
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return digest(nth === 0 ? key : `${key}#${nth}`);
  });
}
