import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:ts|js)$/.test(path) && !path.endsWith('.d.ts'))
  .map((path) => join('src', path).replaceAll('\\', '/'));

const repeated = <T>(values: readonly T[]) =>
  values.filter((value, index) => values.indexOf(value) !== index);

const generated = 'src/plan/schema-types.ts';

/** A model of the plan that bears the name of the data that the schema describes: one meaning, read and unread. */
const models: readonly string[] = [
  'Body',
  'BodyClass',
  'CalendarDate',
  'Deadline',
  'DeadlineTerm',
  'Evidence',
  'Indicator',
  'Level',
  'PartialDate',
  'ProgressRecord',
  'RegisteredDocument',
  'Result',
  'Unit',
  'Wording',
];

/** Every rule has the arguments of its own finding; no other file sees them. */
const ownOfEachRule = 'Arguments';

const isModel = (path: string, name: string) => path.startsWith('src/plan/') && models.includes(name);

const declared = paths.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/^(?:export )?(?:interface|type) (\w+)/gm)].map(
    ([, name = '']) => ({
      path,
      name,
    }),
  ),
);

test('no two files of src have the same name', () => {
  expect(repeated(paths.map((path) => basename(path)))).toEqual([]);
});

test('no name of a type has two meanings in src', () => {
  const names = declared
    .filter(({ path, name }) => path === generated || !isModel(path, name))
    .map(({ name }) => name)
    .filter((name) => name !== ownOfEachRule);
  expect(names.length).toBeGreaterThan(500);
  expect(repeated(names)).toEqual([]);
});

test('each exception is needed: the schemas describe it, and the plan has its model', () => {
  const inBoth = declared
    .filter(({ path, name }) => path !== generated && isModel(path, name))
    .filter(({ name }) => declared.some((other) => other.path === generated && other.name === name))
    .map(({ name }) => name);
  expect(inBoth.toSorted()).toEqual(models);
});
