import { isSame } from '../compare/plan-data.ts';
import type { Direction } from './direction.ts';

/** The directions of a value with a ledger; that of the value itself, and whether its history was lost. */
export function ledgerDirections<
  T extends { readonly was?: readonly unknown[] },
  D extends Direction[] | null,
>(before: T, after: T, directionsOfValue: (before: T, after: T) => D): D | Direction[] {
  const found = directionsOfValue(before, after);
  return isKept(before.was, after.was) ? found : [...(found ?? []), 'history-lost'];
}

/** Whether a ledger still begins with what it held. */
const isKept = (before: readonly unknown[] = [], after: readonly unknown[] = []): boolean =>
  before.every((entry, at) => isSame(entry, after[at]));
