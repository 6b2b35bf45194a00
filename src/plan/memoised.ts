import { withOwnLetters } from './own-letters.ts';

/** A function of an object whose result is cached for each object, as long as the object lives: what it gives may not be changed. */
export function memoised<K extends object, T extends object | string>(make: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    known.set(key, made);
    return made;
  };
}

/**
 * A function whose results for the last `max` keys are cached, a text among them with letters of its own: a WeakRef would hold on to
 * every key until the program waits for something, and much is done without waiting.
 */
export function memoisedRecent<K, T>(max: number, make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as T;
    const own = typeof key === 'string' ? (withOwnLetters(key) as K & string) : key;
    const made = make(own);
    known.set(own, made);
    for (const oldest of known.keys()) {
      if (known.size <= max) break;
      known.delete(oldest);
    }
    return made;
  };
}

let maxTexts = 0;

/** From now on `memoisedByText` caches results for about `max` texts: for whoever reads nearly the same texts again and again. */
export const memoiseTexts = (max: number): void => {
  maxTexts = max;
};

/** A function of a text whose results are cached where `memoiseTexts` was called; else it is called each time. What it gives may not be changed. */
export function memoisedByText<T extends object | string>(make: (text: string) => T): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    if (maxTexts === 0) return make(text);
    const known = recent.get(text);
    if (known !== undefined) return known;
    const own = withOwnLetters(text);
    const made = older.get(text) ?? make(own);
    if (recent.size >= maxTexts) [older, recent] = [recent, new Map<string, T>()];
    recent.set(own, made);
    return made;
  };
}
