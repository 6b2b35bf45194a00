import { withOwnLetters } from './own-letters.ts';

/**
 * Makes a thing of a key, unless that is one of the last few keys of which one was made. It holds on to these, to a text
 * with letters of its own: a WeakRef would hold on to every key until the program waits for something, and much is done without waiting.
 */
export function lastFew<K, T>(most: number, make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as T;
    const own = typeof key === 'string' ? (withOwnLetters(key) as K & string) : key;
    const made = make(own);
    known.set(own, made);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return made;
  };
}
