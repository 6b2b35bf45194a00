import { taskFields } from '../../src/plan/schema-fields.ts';
import type { Change, ChangeOf, PlacedUnit, UnitPosition } from '../../src/change/change.ts';
import { idOfKey, keyed } from '../../src/change/compare/keyed.ts';
import type { TaskData, UnitData, UnitTree } from '../../src/change/compare/plan-data.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A text that can be changed: each unit's own data, and the order of the units inside each (null: at the top). */
interface Text {
  readonly data: Map<string, Mutable<UnitData>>;
  readonly inside: Map<string | null, string[]>;
}

/** The units of a programme after changes, whatever the order of the changes. */
export function applyToUnits(units: readonly UnitTree[], changes: readonly Change[]): UnitTree[] {
  const text = opened(units, namesOf(changes));
  const placing = new Map<string, UnitPosition>();
  for (const unit of vanished(changes)) text.data.delete(unit);
  for (const unit of arrived(changes)) {
    const { place, ...data } = unit;
    if (place) placing.set(unit.id, place);
    text.data.set(unit.id, { ...data, id: idOfKey(unit.id) });
  }
  for (const change of changes)
    if (change.kind === 'unit-moved' && change.after) placing.set(change.unit, change.after);
  putInPlace(text, placing);
  for (const change of changes) setField(text, change);
  settleMarks(text, changes);
  return closed(text, null);
}

const namesOf = (changes: readonly Change[]) =>
  new Map(
    changes.flatMap((change) =>
      change.kind === 'unit-id-changed' && change.before !== undefined && change.after !== undefined
        ? [[change.before, change.after] as const]
        : [],
    ),
  );

function opened(units: readonly UnitTree[], names: ReadonlyMap<string, string>): Text {
  const text: Text = { data: new Map(), inside: new Map() };
  const flat = function* (siblings: readonly UnitTree[]): Generator<UnitTree> {
    for (const unit of siblings) {
      yield unit;
      yield* flat(unit.units ?? []);
    }
  };
  const keyOf = new Map(
    [...keyed(flat(units), ({ id }) => id)].map(([key, unit]) => [unit, names.get(key) ?? key]),
  );
  const take = (siblings: readonly UnitTree[], parent: string | null): void => {
    text.inside.set(
      parent,
      siblings.map((unit) => keyOf.get(unit) ?? ''),
    );
    for (const unit of siblings) {
      const key = keyOf.get(unit) ?? '';
      const { units: inner = [], ...data } = unit;
      text.data.set(key, { ...data, id: idOfKey(key) });
      take(inner, key);
    }
  };
  take(units, null);
  return text;
}

/** The keys of the units that only the earlier side has. */
const vanished = (changes: readonly Change[]) =>
  changes.flatMap((change) => {
    if (isOfSeveral(change)) return (change.before ?? []).filter(({ place }) => place).map(({ id }) => id);
    return isOfOne(change) && change.after === undefined ? [change.unit] : [];
  });

/** The units as they now are that came, or whose wording a split, a join, a repeal or a return says whole. */
const arrived = (changes: readonly Change[]): PlacedUnit[] =>
  changes.flatMap((change) => {
    if (isOfSeveral(change)) return change.after ?? [];
    return isOfOne(change) && change.after ? [{ ...change.after, id: change.unit }] : [];
  });

const isOfOne = (change: Change): change is ChangeOf<'unit-added' | 'unit-repealed' | 'tombstone-changed'> =>
  ['unit-added', 'unit-repealed', 'tombstone-changed'].includes(change.kind);
const isOfSeveral = (change: Change): change is ChangeOf<'unit-split' | 'units-joined'> =>
  change.kind === 'unit-split' || change.kind === 'units-joined';

/** Puts every unit that came or moved behind its sibling, once that and the unit around it are in place. */
function putInPlace({ data, inside }: Text, placing: ReadonlyMap<string, UnitPosition>): void {
  for (const [parent, siblings] of inside)
    inside.set(
      parent,
      siblings.filter((key) => data.has(key) && !placing.has(key)),
    );
  const done = new Set<string>();
  const put = (key: string): void => {
    const waiting = [key];
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const place = placing.get(next);
      const needed = [place?.behind, place?.parent].filter(
        (other) => other != null && placing.has(other) && !done.has(other) && !waiting.includes(other),
      );
      if (place && !done.has(next) && needed.length > 0) {
        waiting.push(...(needed as string[]));
        continue;
      }
      waiting.pop();
      if (!place || done.has(next)) continue;
      done.add(next);
      const siblings = inside.get(place.parent) ?? [];
      siblings.splice(place.behind === null ? 0 : siblings.indexOf(place.behind) + 1, 0, next);
      inside.set(place.parent, siblings);
    }
  };
  for (const key of placing.keys()) put(key);
}

const taskField = Object.fromEntries(
  Object.keys(taskFields).map((field) => [
    field === 'with' ? 'co-operating-changed' : `${field}-changed`,
    field,
  ]),
) as Readonly<Partial<Record<Change['kind'], keyof TaskData>>>;
const unitField = {
  'kind-changed': 'kind',
  'unit-renumbered': 'number',
  'heading-reworded': 'heading',
  'unit-reworded': 'text',
  'assigned-unit-changed': 'of',
} as const;

function setField({ data }: Text, change: Change): void {
  const unit = data.get(change.unit);
  if (!unit) return;
  if (change.kind in unitField)
    set(unit, unitField[change.kind as keyof typeof unitField], change.after as never);
  else if (change.kind === 'issued-form-changed') {
    for (const field of Object.keys(change.before ?? {})) Reflect.deleteProperty(unit, field);
    Object.assign(unit, change.after);
  } else {
    const field = taskField[change.kind];
    if (field === undefined) return;
    const task: Mutable<TaskData> = { ...unit.task };
    set(task, field, change.after as never);
    unit.task = task;
  }
}

/** An assignment that lost its last field is none, unless the unit stays marked as a task. */
function settleMarks({ data }: Text, changes: readonly Change[]): void {
  for (const { kind, unit: key } of changes) {
    const unit = data.get(key);
    if (unit && kind in taskField && Object.keys(unit.task ?? {}).length === 0) delete unit.task;
  }
  for (const { kind, unit: key } of changes) {
    const unit = data.get(key);
    if (unit && kind === 'task-marked') unit.task ??= {};
    if (unit && kind === 'task-unmarked') delete unit.task;
  }
}

function set<T extends object, F extends keyof T>(target: T, field: F, value: T[F] | undefined): void {
  if (value === undefined) Reflect.deleteProperty(target, field);
  else target[field] = value;
}

function closed(text: Text, parent: string | null): UnitTree[] {
  return (text.inside.get(parent) ?? []).flatMap((key) => {
    const data = text.data.get(key);
    if (!data) return [];
    const units = closed(text, key);
    return [{ ...data, ...(units.length > 0 && { units }) }];
  });
}
