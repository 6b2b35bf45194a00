/** Things by their ids; of several with one id (lint reports that) the second is `id#2`, and so on, so that none is lost. */
export function keyed<T>(things: Iterable<T>, idOf: (thing: T) => string): Map<string, T> {
  const byKey = new Map<string, T>();
  const counts = new Map<string, number>();
  for (const thing of things) {
    const id = idOf(thing);
    const nth = (counts.get(id) ?? 0) + 1;
    counts.set(id, nth);
    byKey.set(nth === 1 ? id : `${id}#${nth}`, thing);
  }
  return byKey;
}

/** The id that a key was made from. */
export const idOfKey = (key: string): string => key.replace(/#\d+$/, '');

/** The things on both sides, on the earlier only, on the later only; each by its key. */
export function pairUp<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>) {
  return {
    both: [...after].flatMap(([key, now]) => {
      const was = before.get(key);
      return was === undefined ? [] : [{ key, was, now }];
    }),
    gone: [...before].filter(([key]) => !after.has(key)).map(([key, was]) => ({ key, was })),
    come: [...after].filter(([key]) => !before.has(key)).map(([key, now]) => ({ key, now })),
  };
}
