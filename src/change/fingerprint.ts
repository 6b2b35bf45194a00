import { digest } from '../plan/digest.ts';
import type { Change } from './change.ts';

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
