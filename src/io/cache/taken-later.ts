/** What a script exports, by names. */
export type Exports = Readonly<Record<string, unknown>>;

/** What is taken of one script by all that take something of it. */
interface Taken {
  /** Each name looks its value up, and runs the script where that was not done yet. */
  readonly lookups: object;
  /** Inherits the lookups; has the values themselves once the script has run. */
  readonly values: Record<string, unknown>;
  readonly names: Set<string>;
  /** Null until the script has run. */
  exports: Exports | null;
}

/**
 * Gives what is taken of scripts, by a list of names parted by commas, without running them: each runs when something of it is first
 * used. From then on its values stand there as they are, but for those that may change (`name?`) or are not set yet, which are looked
 * up each time. Of a script that has run the exports themselves are given.
 */
export function takenLater(load: (script: string) => Exports): (script: string, names: string) => unknown {
  const all = new Map<string, Taken>();
  const exportsOf = (script: string, taken: Taken) => {
    if (taken.exports) return taken.exports;
    taken.exports = load(script);
    for (const name of taken.names) settle(taken, taken.exports, name);
    return taken.exports;
  };
  return (script, list) => {
    const taken = all.get(script) ?? nothingTaken();
    if (taken.exports) return taken.exports;
    all.set(script, taken);
    for (const listed of list === '' ? [] : list.split(',')) {
      const name = listed.replace('?', '');
      if (name in taken.lookups) continue;
      Object.defineProperty(taken.lookups, name, { get: () => exportsOf(script, taken)[name] });
      if (name === listed) taken.names.add(name);
    }
    return taken.values;
  };
}

function nothingTaken(): Taken {
  const lookups = {};
  return {
    lookups,
    values: Object.create(lookups) as Record<string, unknown>,
    names: new Set(),
    exports: null,
  };
}

function settle({ values }: Taken, exports: Exports, name: string): void {
  const value = exports[name];
  if (value !== undefined && value !== null) Object.defineProperty(values, name, { value });
}
