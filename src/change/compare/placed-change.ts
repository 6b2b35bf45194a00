import type { Change, ChangePlace, ChangeKind, ValueOf } from '../change.ts';
import { changeKinds } from '../kinds/kinds.ts';
import { isSame } from './plan-data.ts';

/** A change with its position among those of its layer and programme: in the text, then after what is at the same position. */
export interface PlacedChange {
  readonly change: Change;
  readonly at: number;
  readonly then?: number;
}

/** The position after every unit. */
export const afterText = 1_000_000_000;

interface PlacedValues<K extends ChangeKind> {
  readonly before?: ValueOf[K] | undefined;
  readonly after?: ValueOf[K] | undefined;
}

/** A change of a kind; a side without a value is left out. */
export function toChange<K extends ChangeKind>(
  kind: K,
  { before, after }: PlacedValues<K>,
  facts: ChangePlace,
): Change {
  return {
    kind,
    layer: changeKinds[kind].layer,
    ...facts,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  } as unknown as Change;
}

/** The fields, of those named, that differ; null where none does. */
export function differing<T extends object, F extends keyof T & string>(
  before: T,
  after: T,
  fields: Iterable<F>,
): { before: Partial<Pick<T, F>>; after: Partial<Pick<T, F>> } | null {
  const sides: [Partial<T>, Partial<T>] = [{}, {}];
  let isAny = false;
  for (const field of [...fields].sort()) {
    if (isSame(before[field], after[field])) continue;
    isAny = true;
    if (before[field] !== undefined) sides[0][field] = before[field];
    if (after[field] !== undefined) sides[1][field] = after[field];
  }
  return isAny ? { before: sides[0], after: sides[1] } : null;
}
