/**
 * Makes a thing of a key, unless that is one of the last few keys of which one was made. It holds on to these: a WeakRef would hold on to
 * every key until the program waits for something, and much is done without waiting.
 */
export function lastFew<K, T>(most: number, make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined || known.has(key)) return found as T;
    const made = make(key);
    known.set(key, made);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return made;
  };
}
