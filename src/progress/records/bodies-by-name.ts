import { nearest } from '../../plan/nearest.ts';
import { memoised, memoisedRecent } from '../../plan/memoised.ts';
import type { Body } from '../../plan/register-entries.ts';
import { addToGroup } from '../../plan/group-by.ts';
import { fold } from '../../vietnamese/letters/fold.ts';

interface BodiesByName {
  /** The bodies that bear a name, by the name folded. */
  readonly named: ReadonlyMap<string, readonly Body[]>;
  /** The ids of the bodies that have an id or a name near to folded words; none any more once very many were sought in the register. */
  readonly nearTo: (wanted: string) => readonly string[];
}

/** So many ids and names are compared with words that are none of them: a table may have thousands of such, in a register of thousands. */
const maxCompared = 200_000;

/** The bodies of a register as people call them. */
export const bodiesByName = memoised((bodies: readonly Body[]): BodiesByName => {
  const named = new Map<string, Body[]>();
  const ids = new Map<string, string[]>();
  for (const body of bodies) {
    const names = new Set([body.name, ...(body.names ?? [])].map(fold));
    for (const name of names) addToGroup(named, name, body);
    for (const word of [body.id, ...names]) addToGroup(ids, word, body.id);
  }
  const known = [...ids.keys()];
  let left = maxCompared;
  const nearTo = memoisedRecent(1000, (wanted: string): readonly string[] => {
    const forms = [...new Set([wanted.replace(/\s+/g, '-'), wanted])];
    left -= known.length * forms.length;
    const near = left < 0 ? [] : forms.flatMap((form) => nearest(form, known));
    return [...new Set(near.flatMap((word) => ids.get(word) ?? []))].slice(0, 3);
  });
  return { named, nearTo };
});
