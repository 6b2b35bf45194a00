import type { Data } from '../../source/edit/write-value.ts';
import { bodyNames, isBodyClass } from '../../vietnamese/wording/body-names.ts';
import { sharedWork } from './shared-cells.ts';

/** The bodies that are known, and how new ones become known. */
export interface KnownBodies {
  /** The id of a body by its name; a new one is put on the list of those to register. */
  readonly bodyId: (name: string) => string;
  /** Takes note of words for several bodies at once. */
  readonly noteClass: (words: string) => void;
  /** The name by which a body is printed. */
  readonly nameOf: (id: string) => string;
}

/** The id of a body, or the words for several. */
type NamedParty = string | { readonly class: string };

/** The bodies that words name, by their ids, and the classes of bodies. */
export const partiesIn = (words: string, { bodyId, noteClass }: KnownBodies): NamedParty[] =>
  bodyNames(words).map((name) => {
    if (!isBodyClass(name)) return bodyId(name);
    noteClass(name);
    return { class: name };
  });

/** Parties as an assignment holds them: who leads alone by itself, all others in a list. */
export const partiesAs = (field: 'lead' | 'with', parties: readonly NamedParty[]): Data =>
  field === 'lead' && parties.length === 1 ? (parties[0] ?? null) : parties;

/** The words of bodies as the tool prints them in a cell. */
export const nameParties = (parties: readonly NamedParty[], nameOf: (id: string) => string): string =>
  parties.map((one) => (typeof one === 'string' ? nameOf(one) : one.class)).join('; ');

/** Puts the bodies that words name into an assignment, those that share the work among them; gives those of the field itself. */
export function assignParties(
  task: { [key: string]: Data },
  field: 'lead' | 'with',
  words: string,
  known: KnownBodies,
): readonly NamedParty[] {
  const shared = field === 'lead' ? sharedWork(words) : null;
  const parties = partiesIn(shared?.lead ?? words, known);
  if (parties.length > 0) task[field] = partiesAs(field, parties);
  const joining = shared === null ? [] : partiesIn(shared.with, known);
  if (joining.length > 0) task['with'] = partiesAs('with', joining);
  return parties;
}
