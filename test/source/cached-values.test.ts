import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlanFolder } from '../../src/io/files/read-folder.ts';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { origin } from '../../src/plan/location.ts';
import type { PlanFolder, RawFile } from '../../src/plan/source-file.ts';
import { examplesOf } from '../../src/rules/examples-of-rule.ts';
import { rules } from '../../src/rules/rule-table.ts';
import { type CachedValues, readingThrough, type ValueStore } from '../../src/source/read/cached-values.ts';
import { type FileRead, type ReadFile, readPlanFile } from '../../src/source/read/read-plan-file.ts';
import { chanceFrom } from '../instrument/random-programme.ts';
import { caseCount } from '../support/case-count.ts';
import { readExample } from '../support/example-plan.ts';
import { plainStyle, yamlFolder } from '../support/plan-yaml.ts';
import { aPlan } from '../support/random-plan.ts';
import { randomForms } from '../support/random-forms.ts';
import { belowFrom, plainOrNot } from './plain-files.ts';

const asOf = '2021-06-01';

/** A store in memory, and how often something was found in it. */
function memory(): ValueStore & { readonly found: () => number } {
  const kept = new Map<string, string>();
  let found = 0;
  const values: CachedValues = {
    get(name) {
      const known = kept.get(name) ?? null;
      if (known !== null) found += 1;
      return known;
    },
    add: (name, content) => void kept.set(name, content),
  };
  return {
    valuesFor: () => values,
    digestOf: ({ bytes }) => createHash('sha256').update(bytes).digest('hex'),
    found: () => found,
  };
}

/** Reads twice, the second time what the first one kept. */
const secondReader = (store: ValueStore): ReadFile => {
  const read = readingThrough(store);
  return (raw) => {
    read(raw);
    return read(raw);
  };
};

type Path = (string | number)[];

/** Every path of a value, with what it says and where it remembers to stand; keys in their order. */
function* everything(value: unknown, path: Path = []): Generator<unknown[]> {
  if (typeof value !== 'object' || value === null) {
    yield [path, value];
    return;
  }
  yield [path, Object.keys(value), (value as { [origin]?: { file: string; path: Path } })[origin]];
  for (const [key, inner] of Object.entries(value))
    yield* everything(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** All that a file says and where, as whoever reads it could ask. */
function seen({ source, file, problems, units, isWhole }: FileRead) {
  const plain = (place: object | undefined) => place && JSON.stringify(place);
  return {
    text: source?.text,
    path: source?.path,
    kind: file?.kind,
    problems: JSON.stringify(problems),
    units,
    elements: file?.document.elements,
    isWhole,
    isPlain: file?.document.isPlain,
    documentProblems: file?.document.problems,
    values: [...everything(file?.value)].map(([path, value, place]) => [
      path,
      value,
      plain(place as object | undefined) && [
        (place as { file: string }).file,
        (place as { path: Path }).path,
      ],
    ]),
    documentValue: JSON.stringify(file?.document.value),
    places: [...everything(file?.value)].map(([path]) => {
      const at = path as Path;
      const document = file?.document;
      return [
        document?.locate(at),
        document?.locate(at, { key: true }),
        document?.locate([...at, 'missing']),
        document?.extent(at),
        document?.written(at),
      ];
    }),
    found: Array.from({ length: 20 }, (_, step) =>
      file?.document.find(Math.floor(((source?.text.length ?? 0) * step) / 20)),
    ),
  };
}

const paths = [
  'plans/documents.yaml',
  'plans/organisations.yaml',
  'plans/approvals.yaml',
  'plans/vi-du/programme.yaml',
  'plans/vi-du/exceptions.yaml',
  'plans/vi-du/text/I.yaml',
  'plans/vi-du/progress/viec.yaml',
  'plans/vi-du/progress/2021-01-01-0123456789ab.yaml',
  'plans/vi-du/revisions/phieu.yaml',
  'plans/vi-du/ghi-chu.yaml',
];
const planFiles = ['.', 'examples'].flatMap((root) => readPlanFolder(root).files);
const texts = planFiles.map(({ bytes }) => new TextDecoder().decode(bytes));

describe('what a file says through what was kept is what it says', () => {
  test('for every file of the real programme and of the examples', () => {
    const store = memory();
    for (const raw of planFiles)
      expect(seen(secondReader(store)(raw)), raw.path).toEqual(seen(readPlanFile(raw)));
    expect(store.found()).toBeGreaterThan(planFiles.length * 0.9);
  });

  test('for files like them, as any kind of file', () => {
    const store = memory();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), fc.constantFrom(...paths), (seed, path) => {
        const raw: RawFile = { path, bytes: new TextEncoder().encode(plainOrNot(belowFrom(seed), texts)) };
        expect(seen(secondReader(store)(raw))).toEqual(seen(readPlanFile(raw)));
      }),
      { numRuns: caseCount(600, 60_000) },
    );
    expect(store.found()).toBeGreaterThan(5);
  });

  test.each([
    ['nothing but a comment', '# a\n'],
    ['nothing', ''],
    ['bytes that are no text', '\xFF\xFE'],
    ['an escape, which the plain reader leaves alone', 'units: [{ id: a, text: "\\u0041" }]\n'],
  ])('for a file of %s', (_, text) => {
    const raw = { path: 'plans/vi-du/text/I.yaml', bytes: Buffer.from(text, 'latin1') };
    const store = memory();
    expect(seen(secondReader(store)(raw))).toEqual(seen(readPlanFile(raw)));
    expect(store.found()).toBe(0);
  });

  test('where another kind of file has the same bytes', () => {
    const store = memory();
    const bytes = new TextEncoder().encode('documents: []\n');
    for (const path of ['plans/documents.yaml', 'plans/organisations.yaml', 'plans/vi-du/text/I.yaml'])
      expect(seen(secondReader(store)({ path, bytes }))).toEqual(seen(readPlanFile({ path, bytes })));
  });
});

describe('what lint finds through what was kept is what it finds', () => {
  const found = (folder: PlanFolder, readFile?: ReadFile) => {
    const { findings, excepted, skipped, unread } = lintPlan(folder, { asOf, ...(readFile && { readFile }) });
    return JSON.stringify({ findings, excepted, skipped, unread });
  };

  test('in the examples of all rules', () => {
    const store = memory();
    for (const rule of rules) {
      const { good, bad } = examplesOf(rule);
      for (const example of [...good, ...bad]) {
        const { folder } = readExample(example);
        expect(found(folder, secondReader(store)), rule.id).toBe(found(folder));
      }
    }
    expect(store.found()).toBeGreaterThan(1000);
  });

  test('in random plans', () => {
    const store = memory();
    fc.assert(
      fc.property(aPlan, (plan) => {
        const folder = yamlFolder(plan, plainStyle);
        expect(found(folder, secondReader(store))).toBe(found(folder));
      }),
      { numRuns: caseCount(60, 2_000) },
    );
    expect(store.found()).toBeGreaterThan(60);
  });

  test('in random programmes with all forms', () => {
    const store = memory();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const folder = yamlFolder(randomForms(chanceFrom(seed)).plan, plainStyle);
        expect(found(folder, secondReader(store))).toBe(found(folder));
      }),
      { numRuns: caseCount(20, 1_000) },
    );
    expect(store.found()).toBeGreaterThan(60);
  });
});
