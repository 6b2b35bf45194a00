import { withOwnLetters } from './own-letters.ts';

/** A function of an object that is made once for each, and kept as long as the object: what it gives may not be changed. */
export function onceForEach<K extends object, T extends object | string>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

let mostTexts = 0;

/** From now on what is made of a text is kept for about so many texts: for whoever reads nearly the same texts again and again. */
export const keepForTexts = (most: number): void => {
  mostTexts = most;
};

/**
 * A function of a text, which may be asked again for the same one: then, if `keepForTexts` was called, it gives what it gave before.
 * What it gives may not be changed.
 */
export function onceForEachText<T extends object | string>(make: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    if (mostTexts === 0) return make(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    const own = withOwnLetters(text);
    const made = older.get(text) ?? make(own);
    if (recent.size >= mostTexts) [older, recent] = [recent, new Map<string, T>()];
    recent.set(own, made);
    return made;
  };
}
