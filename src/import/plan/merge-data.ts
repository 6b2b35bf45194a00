import { unitInOrder } from './key-order.ts';
import { type Data, type DataMap, isMap, isSame } from '../../source/edit/write-value.ts';

/** What of a unit its text says; everything else was entered by people and stays. */
const saidByText = new Set(
  'id kind number heading text reference footnotes columns rows other printed units'.split(' '),
);

/** A unit of a later version with what the plan knows of it, and so all units below it. */
export function mergedUnit(unit: DataMap, old: ReadonlyMap<string, DataMap>): DataMap {
  const before = (typeof unit['id'] === 'string' ? old.get(unit['id']) : undefined) ?? {};
  const { units, task, ...own } = unit;
  const entered = Object.fromEntries(
    Object.entries(before).filter(([key]) => !saidByText.has(key) && key !== 'task'),
  );
  const assignment = mergedTask(before['task'], task);
  const merged = {
    ...own,
    ...(assignment !== undefined && { task: assignment }),
    ...entered,
    ...(units !== undefined && { units: (units as readonly DataMap[]).map((one) => mergedUnit(one, old)) }),
  };
  return unitInOrder(merged, before);
}

/** An assignment: a value that holds all that the text says is kept with its ledger; what the text does not say stays. */
function mergedTask(before: Data | undefined, later: Data | undefined): Data | undefined {
  if (before === undefined || !isMap(before)) return later;
  if (later === undefined || !isMap(later)) return before;
  const said = Object.entries(later).map(([key, value]): [string, Data] => {
    const kept = before[key];
    return [key, kept !== undefined && holds(kept, value) ? kept : value];
  });
  return { ...before, ...Object.fromEntries(said) };
}

const holds = (kept: Data, value: Data): boolean =>
  isMap(kept) && isMap(value)
    ? Object.entries(value).every(([key, inner]) => isSame(kept[key] ?? null, inner))
    : isSame(kept, value);

/** What of a head is chosen once and then belongs to the plan. */
const chosenOnce = new Set(['id', 'type', 'term', 'operative']);

/** What of a head goes where a later version does not have it any more. */
const saidInHead = new Set(['reference', 'preamble', 'recipients', 'filing']);

/** The head of a later version with what the plan knows of it. */
export function mergedHead(before: DataMap, later: DataMap): DataMap {
  const kept = Object.fromEntries(
    Object.entries(before).filter(([key]) => key in later || !saidInHead.has(key)),
  );
  const said = Object.fromEntries(
    Object.entries(later).filter(([key, value]) => {
      if (chosenOnce.has(key) && key in before) return false;
      return value !== null || before[key] === undefined;
    }),
  );
  return { ...kept, ...said };
}
