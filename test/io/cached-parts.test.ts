import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cachedParts } from '../../src/io/cache/cached-parts.ts';
import { caseCount } from '../support/case-count.ts';
import { temporaryFolder } from '../support/plan-on-disk.ts';
import { fault, whileBroken } from './broken-fs.ts';

const key = 'mot-kho';
const other = 'kho-khac';

/** Keeps parts as one run does. */
function add(folder: string, parts: Readonly<Record<string, string>>, store = key): void {
  const kept = cachedParts(folder, store);
  for (const [name, content] of Object.entries(parts)) {
    kept.get(name);
    kept.add(name, content);
  }
  kept.save();
}

const get = (folder: string, names: readonly string[], store = key) => {
  const kept = cachedParts(folder, store);
  return names.map((name) => kept.get(name));
};

/** Keeps parts in as many runs, each of which asks for all that were kept before. */
function addEach(folder: string, runs: number): void {
  for (let run = 0; run < runs; run += 1) {
    const kept = cachedParts(folder, key);
    for (let before = 0; before < run; before += 1) kept.get(`part ${before}`);
    kept.add(`part ${run}`, String(run).repeat(10));
    kept.save();
  }
}

const fileIn = (folder: string) => join(folder, readdirSync(folder)[0] ?? '');

test('what was kept is what was given, letter by letter, also half of a pair', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' })), (given) => {
      const folder = temporaryFolder();
      const parts = { ...given, half: '\uD800', empty: '' };
      add(folder, parts);
      expect(get(folder, [...Object.keys(parts), 'another'])).toEqual([...Object.values(parts), null]);
    }),
    { numRuns: caseCount(50, 2_000) },
  );
});

test('stores of one folder do not see each other', () => {
  const folder = temporaryFolder();
  add(folder, { a: 'một' });
  add(folder, { a: 'hai' }, other);
  expect([get(folder, ['a']), get(folder, ['a'], other)]).toEqual([['một'], ['hai']]);
});

test('nothing is written where nothing is added, nor before it is said', () => {
  const folder = temporaryFolder();
  cachedParts(folder, key).save();
  cachedParts(folder, key).add('a', 'một');
  expect(readdirSync(folder)).toEqual([]);
});

test('many files become one, which has what was asked for', () => {
  const folder = temporaryFolder();
  addEach(folder, 8);
  expect(readdirSync(folder)).toHaveLength(8);
  const kept = cachedParts(folder, key);
  for (let run = 2; run < 8; run += 1) kept.get(`part ${run}`);
  kept.add('new', 'mới');
  kept.save();
  expect(readdirSync(folder)).toHaveLength(1);
  expect(get(folder, ['part 1', 'part 2', 'part 7', 'new'])).toEqual([
    null,
    '2222222222',
    '7777777777',
    'mới',
  ]);
});

test('what is not asked for any more makes room once it is more than the rest', () => {
  const folder = temporaryFolder();
  add(folder, { old: 'x'.repeat(1000), used: 'y'.repeat(900) });
  const kept = cachedParts(folder, key);
  kept.get('used');
  kept.add('new', 'z');
  kept.save();
  expect(get(folder, ['old', 'used', 'new'])).toEqual([null, 'y'.repeat(900), 'z']);
});

test('no more than the limit is kept, and what is kept is whole', () => {
  const folder = temporaryFolder();
  const half = 'x'.repeat(9 * 1024 * 1024);
  add(folder, { first: half, second: half, third: 'y' });
  expect(get(folder, ['first', 'second', 'third'])).toEqual([half, null, 'y']);
  expect(statSync(fileIn(folder)).size).toBeLessThan(33 * 1024 * 1024);
});

describe('a file of parts is not believed, and makes room,', () => {
  test.each<[string, (file: string, folder: string) => void]>([
    [
      'where it was cut',
      (file) => {
        writeFileSync(file, readFileSync(file).subarray(0, -2));
      },
    ],
    [
      'where it is empty',
      (file) => {
        writeFileSync(file, '');
      },
    ],
    [
      'where one bit of it is another',
      (file) => {
        const bytes = readFileSync(file);
        bytes[bytes.length - 2] = (bytes.at(-2) ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
    [
      'where it is of another store',
      (file, folder) => {
        rmSync(file);
        add(folder, { a: 'sai' }, other);
        renameSync(fileIn(folder), file);
      },
    ],
  ])('%s', (_, damage) => {
    const folder = temporaryFolder();
    add(folder, { a: 'đúng' });
    const file = fileIn(folder);
    damage(file, folder);
    expect(get(folder, ['a'])).toEqual([null]);
    expect(readdirSync(folder).map((name) => join(folder, name))).not.toContain(file);
    add(folder, { a: 'đúng' });
    expect(get(folder, ['a'])).toEqual(['đúng']);
  });
});

test('a folder or a link in the place of a file is passed over', () => {
  const folder = temporaryFolder();
  add(folder, { b: 'sai' });
  renameSync(fileIn(folder), join(folder, 'real'));
  symlinkSync(join(folder, 'real'), join(folder, `${key}-w`));
  expect(get(folder, ['b'])).toEqual([null]);
  mkdirSync(join(folder, `${key}-x`));
  add(folder, { a: 'đúng' });
  expect(get(folder, ['a'])).toEqual(['đúng']);
});

describe('two runs at the same time', () => {
  test('both keep what they add', () => {
    const folder = temporaryFolder();
    const [one, two] = [cachedParts(folder, key), cachedParts(folder, key)];
    one.add('a', 'một');
    two.add('b', 'hai');
    one.save();
    two.save();
    expect(get(folder, ['a', 'b'])).toEqual(['một', 'hai']);
  });

  test('one that makes one file of many takes nothing from the other', () => {
    const folder = temporaryFolder();
    addEach(folder, 8);
    const [one, two] = [cachedParts(folder, key), cachedParts(folder, key)];
    for (const store of [one, two]) for (const run of [2, 3, 4, 5, 6]) store.get(`part ${run}`);
    one.add('a', 'một');
    two.add('b', 'hai');
    one.save();
    expect(two.get('part 7')).toBe('7777777777');
    two.save();
    expect(get(folder, ['a', 'b', 'part 3'])).toEqual(['một', 'hai', '3333333333']);
    expect(readdirSync(folder)).toHaveLength(2);
  });
});

describe('what the system refuses changes nothing', () => {
  test.each(['openSync', 'renameSync', 'readdirSync', 'unlinkSync'] as const)(
    '%s on a full or faulty disk',
    async (name) => {
      const folder = temporaryFolder();
      add(folder, { a: 'một' });
      await whileBroken(
        name,
        () => () => {
          throw fault('ENOSPC');
        },
        () => {
          add(folder, { b: 'hai' });
        },
      );
      expect(get(folder, ['a'])).toEqual(['một']);
      expect(readdirSync(folder).filter((file) => file.endsWith('.new'))).toEqual([]);
    },
  );

  test('a disk that is full halfway through leaves nothing behind', async () => {
    const folder = temporaryFolder();
    add(folder, { a: 'một' });
    await whileBroken(
      'writeSync',
      () => () => {
        throw fault('ENOSPC');
      },
      () => {
        add(folder, { b: 'hai' });
      },
    );
    expect(get(folder, ['a', 'b'])).toEqual(['một', null]);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a folder that cannot be written to',
    () => {
      const folder = temporaryFolder();
      add(folder, { a: 'một' });
      chmodSync(folder, 0o500);
      add(folder, { b: 'hai' });
      expect(get(folder, ['a', 'b'])).toEqual(['một', null]);
      chmodSync(folder, 0o700);
    },
  );
});
