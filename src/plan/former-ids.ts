/** What bears a permanent id, and may have borne others before. */
export interface Renamed {
  readonly id: string;
  readonly previously?: readonly string[];
}

/** The ids that entries of the registers bear, by those that they bore before. */
export interface FormerIds {
  readonly bodies: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, string>;
}

/** The ids that things bear, by those that they bore before; an id that is borne is never a former one, and the first that claims one keeps it. */
export function presentIdOf(things: readonly Renamed[]): ReadonlyMap<string, string> {
  const former = new Map<string, string>();
  things.forEach(({ id, previously }) => {
    if (previously) for (const was of previously) if (!former.has(was)) former.set(was, id);
  });
  if (former.size > 0)
    things.forEach(({ id }) => {
      former.delete(id);
    });
  return former;
}

/** The former ids of both registers. */
export const formerIdsOf = (documents: readonly Renamed[], organisations: readonly Renamed[]): FormerIds => ({
  bodies: presentIdOf(organisations),
  documents: presentIdOf(documents),
});

/** Whether there are none. */
export const areNone = ({ bodies, documents }: FormerIds): boolean =>
  bodies.size === 0 && documents.size === 0;

/** Every id that things bear or bore before: none of them may be given again. */
export const idsTaken = (things: readonly Renamed[]): string[] =>
  things.flatMap(({ id, previously = [] }) => [id, ...previously]);

/** The thing of an id, which may be one that it bore before. */
export const withId = <T extends Renamed>(things: readonly T[], id: string | undefined): T | undefined =>
  things.find((one) => one.id === id) ??
  things.find(({ previously }) => id !== undefined && previously?.includes(id));
