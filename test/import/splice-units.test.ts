import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { spliceUnits } from '../../src/import/plan/splice-units.ts';
import type { DataMap } from '../../src/source/edit/write-value.ts';

const before = `# tệp của tổ soạn thảo
units:
  # phần đầu
  - id: mot
    kind: section # chờ ý kiến
    units:
      - id: a
        kind: bullet
        text: 'A' # Sở A đề nghị
      # trước b
      - { id: b, kind: bullet, text: B }
  - id: hai
    kind: section
    text: Hai. # giữ
  - id: ba
    kind: section
    text: Ba.
`;
const unitsOf = (text: string) => (parse(text) as { readonly units: DataMap[] }).units;
const unit = (id: string, ...units: readonly DataMap[]): DataMap => ({
  id,
  kind: 'section',
  ...(units.length > 0 && { units: [...units] }),
});
/** The ids of a tree, units in brackets. */
const shape = (units: readonly DataMap[]): string =>
  units
    .map(({ id, units: inner }) => `${id as string}${inner ? `(${shape(inner as DataMap[])})` : ''}`)
    .join(' ');

test('units come, go and move, and every other byte stays, comments of what moves with it', () => {
  const after = [unit('hai', unit('a'), unit('moi')), unit('mot', unit('b')), unit('bon')];
  expect(spliceUnits(before, unitsOf(before), after)).toBe(`# tệp của tổ soạn thảo
units:
  # phần đầu
  - id: hai
    kind: section
    text: Hai. # giữ
    units:
      - id: a
        kind: bullet
        text: 'A' # Sở A đề nghị
      - id: moi
        kind: section
  - id: mot
    kind: section # chờ ý kiến
    units:
      # trước b
      - { id: b, kind: bullet, text: B }
  - id: bon
    kind: section
`);
});

test('any tree becomes any other', () => {
  const ids = ['mot', 'a', 'b', 'hai', 'ba', 'm1', 'm2', 'm3'];
  const aTree = fc
    .tuple(fc.shuffledSubarray(ids, { minLength: 1 }), fc.array(fc.nat(), { minLength: 8, maxLength: 8 }))
    .map(([chosen, holders]) => {
      const nodes = chosen.map((id) => ({ id, kind: 'section', units: [] as DataMap[] }));
      const roots: DataMap[] = [];
      nodes.forEach((node, at) => {
        const holder = nodes[(holders[at] ?? 0) % (at + 1)];
        (holder && holder !== node ? holder.units : roots).push(node);
      });
      const bare = (node: DataMap): DataMap => {
        const inner = (node['units'] as DataMap[]).map(bare);
        return unit(node['id'] as string, ...inner);
      };
      return roots.map(bare);
    });
  fc.assert(
    fc.property(aTree, (after) => {
      const text = spliceUnits(before, unitsOf(before), after) ?? '';
      expect(shape(unitsOf(text))).toBe(shape(after));
      expect(text.startsWith('# tệp của tổ soạn thảo\n')).toBe(true);
    }),
    { numRuns: 60, seed: 15 },
  );
});
