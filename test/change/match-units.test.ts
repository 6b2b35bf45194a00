import { expect, test } from 'vitest';
import { planWith } from '../support/example-plan.ts';
import { diffReport } from './diff-report.ts';

type Line = readonly [id: string, number: string, text: string, more?: string];

/** A part with units, each an id, a number and a text; sections, unless `more` says another kind. */
const folderWith = (...sections: readonly Line[]) =>
  planWith({
    'text/II.yaml': [
      'units:',
      '  - id: nhiem-vu',
      '    kind: part',
      "    number: 'II'",
      '    heading: NHIỆM VỤ',
      '    units:',
      ...sections.map(
        ([id, number, text, more = 'kind: section']) =>
          `      - { id: ${id}, number: '${number}', text: "${text}", ${more} }`,
      ),
    ].join('\n'),
  });

/** What became of the units, with how sure it is. */
const said = (before: ReturnType<typeof folderWith>, after: ReturnType<typeof folderWith>) =>
  diffReport(before, after).changes.map(({ change: { kind, unit, confidence } }) =>
    [kind, unit, ...(confidence === undefined ? [] : [confidence])].join(' '),
  );

const words = 'một hai ba bốn năm sáu bảy tám chín mười';

test('the same words under another id and elsewhere are the same unit, as good as certain', () => {
  expect(
    said(folderWith(['cu', '1', `${words}.`]), folderWith(['moi', '2', `Một ${words.slice(4)}`])),
  ).toEqual(['unit-reworded moi 0.95', 'unit-renumbered moi 0.95', 'unit-id-changed moi 0.95']);
});

test('units with the same words are matched in the order of the text', () => {
  const before = folderWith(['mot', '1', words], ['hai', '2', words]);
  const after = folderWith(['ba', '3', words], ['bon', '4', words]);
  expect(
    diffReport(before, after)
      .changes.filter(({ change }) => change.kind === 'unit-id-changed')
      .map(({ change }) => [change.before, change.after]),
  ).toEqual([
    ['mot', 'ba'],
    ['hai', 'bon'],
  ]);
});

test('under the same number half of the word pairs must be the same, and the rest makes it less sure', () => {
  const half = 'một hai ba bốn năm sáu khác hẳn đi rồi';
  const third = 'một hai ba bốn nay lại khác hẳn đi rồi';
  expect(said(folderWith(['cu', '1', words]), folderWith(['moi', '1', half]))).toEqual([
    'unit-reworded moi 0.78',
    'unit-id-changed moi 0.78',
  ]);
  expect(said(folderWith(['cu', '1', words]), folderWith(['moi', '1', third])).sort()).toEqual([
    'unit-added moi',
    'unit-repealed cu',
  ]);
});

test('under another number three quarters of the word pairs must be the same', () => {
  const most = 'một hai ba bốn năm sáu bảy tám chín khác';
  const half = 'một hai ba bốn năm sáu bảy khác hẳn đi';
  expect(said(folderWith(['cu', '1', words]), folderWith(['moi', '2', most]))).toEqual([
    'unit-reworded moi 0.89',
    'unit-renumbered moi 0.89',
    'unit-id-changed moi 0.89',
  ]);
  expect(said(folderWith(['cu', '1', words]), folderWith(['moi', '2', half])).sort()).toEqual([
    'unit-added moi',
    'unit-repealed cu',
  ]);
});

test('under the same number a unit of another kind is not the same unit', () => {
  const half = 'một hai ba bốn năm sáu khác hẳn đi rồi';
  const [before, after] = [
    folderWith(['cu', '1', words]),
    folderWith(['moi', '1', half, 'kind: subsection']),
  ];
  expect(said(before, after).sort()).toEqual(['unit-added moi', 'unit-repealed cu']);
});

test('a repealed unit is matched by its id alone; one that comes or goes is a tombstone, and in force again it is new', () => {
  const gone = 'kind: section, repealed: sua-doi';
  expect([
    said(folderWith(['cu', '1', words, gone]), folderWith(['moi', '1', words])).sort(),
    said(folderWith(['cu', '1', words]), folderWith(['moi', '1', words, gone])).sort(),
    said(folderWith(['cu', '1', words, gone]), folderWith(['cu', '1', words])),
  ]).toEqual([
    ['tombstone-changed cu', 'unit-added moi'],
    ['tombstone-changed moi', 'unit-repealed cu'],
    ['unit-added cu'],
  ]);
});

test('a unit that notes its former id is the same unit, whatever its words', () => {
  const other = 'khác hẳn những gì đã viết trước đây';
  const after = folderWith(['moi', '2', other, 'kind: section, previously: [cu]']);
  expect(said(folderWith(['cu', '1', words]), after)).toEqual([
    'unit-reworded moi',
    'unit-renumbered moi',
    'unit-id-changed moi',
  ]);
});
