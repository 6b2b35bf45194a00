import { addToGroup } from '../../plan/group-by.ts';
import type { Revision, SlipEntry } from '../../plan/plan.ts';
import type { Ground } from '../instrument.ts';

/** What the slips of an adjustment say of the changed units. */
export interface Mandates {
  /** The documents on which changes of these units rest, each once, in the order of the slips; what is replaced as a whole carries all changes inside it. */
  groundsOf(ids: readonly string[], holders?: readonly string[]): Ground[];
  /** Whether a change is a correction by its slip; `both` where slips name it as an amendment and as a correction, null where none says what it is. */
  isCorrection(id: string): boolean | 'both' | null;
  /** Whether a slip says that a unit, or by its id the programme, is replaced as a whole. */
  isReplaced(id: string): boolean;
}

/** Reads mandates from slips; `cite` names a document in short. */
export function mandatesOf(slips: readonly Revision[], cite: (document: string) => string): Mandates {
  const entries = slips.flatMap(({ changes = [] }) => changes);
  const concerns = new Map<string, SlipEntry[]>();
  for (const entry of entries)
    for (const id of new Set([entry.unit, ...(entry.units ?? [])])) addToGroup(concerns, id, entry);
  return {
    groundsOf(ids, holders = []) {
      const own = ids.flatMap((id) => concerns.get(id) ?? []);
      const whole = holders
        .flatMap((id) => concerns.get(id) ?? [])
        .filter(({ action }) => action === 'replace');
      const documents = [...own, ...whole].map(({ mandate }) => mandate);
      return [...new Set(documents)].map((document) => ({ document, citation: cite(document) }));
    },
    isReplaced: (id) => concerns.get(id)?.some(({ action }) => action === 'replace') ?? false,
    isCorrection(id) {
      const actions = concerns.get(id)?.map(({ action }) => action);
      if (!actions?.includes('correct')) return actions ? false : null;
      return actions.includes('amend') ? 'both' : true;
    },
  };
}

/** The slips of an adjustment: those that had not been issued on its earlier side. */
export function slipsOfAdjustment(before: readonly Revision[], after: readonly Revision[]): Revision[] {
  const issued = new Set(before.filter(({ state }) => state === 'issued').map(({ id }) => id));
  return after.filter(({ id }) => !issued.has(id));
}
