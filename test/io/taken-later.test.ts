import { expect, test } from 'vitest';
import { type Exports, takenLater } from '../../src/io/cache/taken-later.ts';

/** Scripts by name, what was loaded of them, and what is taken of them. */
function scene(scripts: Readonly<Record<string, () => Exports>>) {
  const loaded: string[] = [];
  const later = takenLater((name) => {
    loaded.push(name);
    return scripts[name]?.() ?? {};
  });
  return { loaded, later: (name: string, names: string) => later(name, names) as Exports };
}

test('a script runs when something of it is first used, and once', () => {
  const { loaded, later } = scene({ a: () => ({ one: 1, two: () => 2 }) });
  const [here, there] = [later('a', 'one'), later('a', 'one,two')];
  expect(loaded).toEqual([]);
  expect([here['one'], there['one'], (there['two'] as () => number)()]).toEqual([1, 1, 2]);
  expect(later('a', 'two')['two']).toBe(there['two']);
  expect(loaded).toEqual(['a']);
});

test('nothing of a script that is not used runs', () => {
  const { loaded, later } = scene({ a: () => ({ one: 1 }) });
  expect([later('b', ''), later('b', 'x')]).toEqual([{}, {}]);
  expect(later('a', 'one')['one']).toBe(1);
  expect(loaded).toEqual(['a']);
});

test('a value that may change is looked up each time, and so is one that is not there yet', () => {
  let [count, late] = [0, undefined as string | undefined];
  const exports = {
    get count() {
      return (count += 1);
    },
    get late() {
      return late;
    },
  };
  const { later } = scene({ a: () => exports });
  const taken = later('a', 'count?,late');
  expect([taken['count'], taken['count'], taken['late']]).toEqual([1, 2, undefined]);
  late = 'now';
  expect(taken['late']).toBe('now');
});

test('scripts may take of each other', () => {
  const { later } = scene({
    a: () => ({ name: 'a', ask: () => later('b', 'name')['name'] }),
    b: () => ({ name: 'b', ask: () => later('a', 'name')['name'] }),
  });
  const asks = ['a', 'b'].map((name) => (later(name, 'ask')['ask'] as () => string)());
  expect(asks).toEqual(['b', 'a']);
});

test('a script that fails is asked again', () => {
  let fails = true;
  const { loaded, later } = scene({
    a: () => {
      if (fails) throw new Error('no');
      return { one: 1 };
    },
  });
  const taken = later('a', 'one');
  expect(() => taken['one']).toThrow('no');
  fails = false;
  expect(taken['one']).toBe(1);
  expect(loaded).toEqual(['a', 'a']);
});
