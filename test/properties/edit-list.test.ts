import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { insertEntries, insertEntry, takeEntry } from '../../src/source/edit/edit-list.ts';
import { type Data, isMap } from '../../src/source/edit/write-value.ts';
import { compose } from '../../src/source/read/compose.ts';
import { caseCount } from '../support/case-count.ts';
import { chooser, styledYaml } from '../support/styled-yaml.ts';

const words = fc.constantFrom(
  'Mở 4 lớp tập huấn.',
  'Báo cáo: số liệu, biểu mẫu # 1',
  '- danh sách "kèm theo"',
  'yes',
  '2024',
  'Thực hiện chương trình phối hợp về truyền thông, phổ biến kiến thức, tập huấn cho hội viên và người lao động ở cơ sở.',
);

interface Tree {
  readonly text: string;
  readonly units: readonly Tree[];
}

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.record({
    text: words,
    units: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }),
}));

/** Units with ids of their own, in the order of the text. */
function unitsOf(trees: readonly Tree[], prefix: string): Data[] {
  return trees.map(({ text, units }, at) => ({
    id: `${prefix}-${'abcdefgh'.charAt(at)}`,
    kind: 'bullet',
    text,
    ...(units.length > 0 && { units: unitsOf(units, `${prefix}-${'abcdefgh'.charAt(at)}`) }),
  }));
}

/** Every list of units in the data, with its path. */
function listsIn(
  value: Data,
  path: readonly (string | number)[],
): { path: (string | number)[]; size: number }[] {
  if (!isMap(value)) return [];
  const units = (value['units'] ?? []) as readonly Data[];
  return [
    { path: [...path, 'units'], size: units.length },
    ...units.flatMap((unit, at) => listsIn(unit, [...path, 'units', at])),
  ];
}

const style = fc.array(fc.boolean(), { minLength: 40, maxLength: 80 });
const file = fc
  .tuple(fc.array(tree, { minLength: 1, maxLength: 4 }), style, fc.constantFrom('\n', '\r\n'))
  .map(([trees, choices, eol]) => {
    const data = { units: unitsOf(trees, 'u') };
    return { data, text: styledYaml(data, chooser(choices), eol) };
  });

const valueOf = (text: string) => {
  const { value, problems } = compose({ path: 'text/I.yaml', text });
  expect(problems).toEqual([]);
  return value as Data;
};

const runs = { numRuns: caseCount(150, 3000) };
const entry: Data = {
  id: 'moi',
  kind: 'bullet',
  text: 'Việc mới: hư cấu.',
  units: [{ id: 'moi-con', kind: 'subbullet', text: 'Con.' }],
};

/** How many letters of a text are still there, from its start and from its end, in another. */
function keptOf(text: string, edited: string): number {
  let start = 0;
  while (start < text.length && text[start] === edited[start]) start += 1;
  let end = 0;
  while (end < text.length - start && text.at(-1 - end) === edited.at(-1 - end)) end += 1;
  return start + end;
}

describe('a list in a file, however the file is written', () => {
  test('takes one more entry at any place, and every other byte stays', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.nat(4), ({ data, text }, which, at) => {
        const lists = listsIn(data, []);
        const { path, size } = lists[which % lists.length] ?? { path: [], size: 0 };
        const edited = insertEntry(text, { path, at: Math.min(at, size) }, { data: entry });
        if (edited === null) throw new Error('not edited');
        expect(keptOf(text, edited)).toBe(text.length);
        const list = path.reduce<unknown>(
          (value, step) => (value as Record<string, unknown>)[step],
          valueOf(edited),
        );
        expect((list as Data[])[Math.min(at, size)]).toEqual(entry);
        expect((list as Data[]).length).toBe(size + 1);
      }),
      runs,
    );
  });

  test('puts several entries at the end as it puts one after the other', () => {
    fc.assert(
      fc.property(file, fc.nat(), fc.array(words, { maxLength: 3 }), ({ data, text }, which, names) => {
        const lists = listsIn(data, []);
        const { path, size } = lists[which % lists.length] ?? { path: [], size: 0 };
        const entries = names.map((name): Data => ({ ...(entry as object), text: name }));
        const one = entries.reduce<string | null>(
          (now, data, at) => (now === null ? null : insertEntry(now, { path, at: size + at }, { data })),
          text,
        );
        const together = entries.map((data) => ({ data }));
        expect(insertEntries(text, { path, at: size }, together)).toBe(one);
      }),
      runs,
    );
  });

  test('gives back an entry as it is written, and takes it again at another place with the same lines', () => {
    fc.assert(
      fc.property(file, fc.nat(), ({ data, text }, which) => {
        const lists = listsIn(data, []).filter(({ size }) => size > 1);
        const { path, size } = lists[which % Math.max(1, lists.length)] ?? { path: [], size: 0 };
        fc.pre(size > 1);
        const taken = takeEntry(text, { path, at: 0 });
        if (!taken) throw new Error('not taken');
        const first = path.reduce<unknown>(
          (value, step) => (value as Record<string, unknown>)[step],
          data,
        ) as Data[];
        const back = insertEntry(
          taken.text,
          { path, at: size - 1 },
          { data: first[0] ?? null, lines: taken.lines },
        );
        if (back === null) throw new Error('not put back');
        const lines = (one: string) =>
          one
            .split(/\r?\n/)
            .map((line) => line.trimEnd())
            .filter(Boolean)
            .sort();
        expect(lines(back)).toEqual(lines(text));
        const now = path.reduce<unknown>(
          (value, step) => (value as Record<string, unknown>)[step],
          valueOf(back),
        );
        expect(now).toEqual([...first.slice(1), first[0]]);
      }),
      runs,
    );
  });

  test('nothing is done to what cannot be edited in place', () => {
    const flow = 'units: [{ id: a, kind: bullet, text: A }, # ghi chú\n  { id: b, kind: bullet, text: B }]\n';
    expect(takeEntry(flow, { path: ['units'], at: 0 })).toBe(null);
    expect(insertEntry('units: *x\n', { path: ['units'], at: 0 }, { data: entry })).toBe(null);
    expect(takeEntry('units:\n  - id: a\n', { path: ['units'], at: 3 })).toBe(null);
  });

  test('an empty list gets lines of its own, and its comment stays', () => {
    expect(
      insertEntry('documents: [] # chưa có\n', { path: ['documents'], at: 0 }, { data: { id: 'a' } }),
    ).toBe('documents: # chưa có\n  - { id: a }\n');
    const back = takeEntry('documents: # chưa có\n  - { id: a }\n', { path: ['documents'], at: 0 });
    expect(back).toEqual({ text: 'documents: []\n', lines: ['- { id: a }'] });
  });
});
