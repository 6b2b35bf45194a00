import { expect, test } from 'vitest';
import { compose } from '../../src/source/read/compose.ts';
import { withinPlanLimits } from '../../src/source/read/plan-limits.ts';
import { readPlanFile } from '../../src/source/read/read-plan-file.ts';

const raw = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const units = (path: string, count: number) =>
  raw(path, `units:\n${'  - {id: a, kind: bullet, text: Việc.}\n'.repeat(count)}`);

/** The paths of the files that are read, and what is said of the others. */
function readAll(files: readonly ReturnType<typeof raw>[]) {
  const read = withinPlanLimits(readPlanFile);
  const results = files.map((file) => ({ path: file.path, ...read(file) }));
  return {
    read: results.filter(({ source }) => source !== null).map(({ path }) => path),
    unread: results
      .filter(({ isWhole }) => !isWhole)
      .map(({ path, file, problems }) => [path, file, problems]),
  };
}

const unread = (path: string, vi: string, en: string) => [
  path,
  null,
  [{ rule: 'unreadable-file', file: path, message: { vi, en }, args: [] }],
];

test('a plan has at most 150,000 units: the file with which it has more, and all after it, are named and not read', () => {
  const texts = Array.from({ length: 30 }, (_, at) => units(`plans/vi-du/text/${at}.yaml`, 5_000));
  const said = [
    'Các tệp dưới plans/ có quá 150000 đơn vị nội dung; từ tệp này trở đi không được đọc.',
    'The files under plans/ have more than 150000 units; from this file on they are not read.',
  ] as const;
  expect(
    readAll([...texts, units('plans/vi-du/text/II.yaml', 1), raw('plans/x.yaml', 'documents: []\n')]),
  ).toEqual({
    read: [...texts.map(({ path }) => path), 'plans/x.yaml'],
    unread: [unread('plans/vi-du/text/II.yaml', ...said)],
  });
  expect(
    readAll([
      ...texts,
      units('plans/vi-du/text/II.yaml', 2),
      raw('plans/organisations.yaml', 'organisations: []\n'),
    ]),
  ).toEqual({
    read: texts.map(({ path }) => path),
    unread: [unread('plans/vi-du/text/II.yaml', ...said), unread('plans/organisations.yaml', ...said)],
  });
});

test('ids of other files do not count', () => {
  const registers = Array.from({ length: 31 }, (_, at) => ({
    ...raw('plans/documents.yaml', `documents:\n${'  - {id: a}\n'.repeat(5_000)}`),
    path: `plans/vi-du/revisions/${at}.yaml`,
  }));
  expect(readAll(registers).read.length).toBe(31);
});

test('a plan has at most 8,000,000 values and lines without any', () => {
  const text = `units: []\n${'\n'.repeat(49_000)}`;
  const elements = readPlanFile(raw('plans/vi-du/text/0.yaml', text)).file?.document.elements ?? 0;
  const most = Math.floor(8_000_000 / elements);
  const files = Array.from({ length: most + 1 }, (_, at) => raw(`plans/vi-du/text/${at}.yaml`, text));
  expect(readAll(files)).toEqual({
    read: files.slice(0, most).map(({ path }) => path),
    unread: [
      unread(
        `plans/vi-du/text/${most}.yaml`,
        'Các tệp dưới plans/ có quá 8000000 giá trị và dòng trống; từ tệp này trở đi không được đọc.',
        'The files under plans/ have more than 8000000 values and empty lines; from this file on they are not read.',
      ),
    ],
  });
});

test.each([
  ['plain YAML: maps, lists and what is in them', 'a: [b, {c: 1}]\n', 5],
  ['plain YAML: lines without a value, those at the end twice', '# a\n\nb: c\n\n# d\n', 8],
  ['other YAML: half of its lexemes', 'a: &x b\n', 5],
  [
    'what has too many lexemes to be read: half of those that may be read',
    `a: [${'b, '.repeat(200_000)}&x c]\n`,
    200_001,
  ],
])('what counts of %s', (_, text, elements) => {
  expect(compose({ path: 'plans/vi-du/text/I.yaml', text }).elements).toBe(elements);
});
