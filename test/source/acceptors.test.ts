import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileKinds } from '../../src/plan/source-file.ts';
import { acceptors } from '../../src/source/read/acceptors.js';
import { validatorOf } from '../../src/source/read/validators.js';
import { acceptorsOf } from '../../scripts/acceptors.ts';
import { caseCount } from '../support/case-count.ts';

type Schema = { readonly [keyword: string]: unknown };

const names = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));
const schemas: Readonly<Record<string, Schema>> = Object.fromEntries(
  names.map((name) => [name, JSON.parse(readFileSync(`schemas/${name}`, 'utf8')) as Schema]),
);
const schemaOf = (file: string): Schema => schemas[file] ?? {};

/** Texts that fit some pattern or another, and some that nearly do. */
const texts = [
  ...['a', 'van-phong', '2025-12-31', '2026-03', '2026-Q4', '2026-H1', '12-10', 'text/I.yaml', 'unknown', ''],
  ...[
    'a'.repeat(40),
    '0123abcd',
    'https://x.vn/a',
    '2022-07-02T02:12:00Z',
    'A_b.c',
    'Sai Mã',
    '2026-13',
    '😀',
  ],
  ...['😀'.repeat(10), '😀'.repeat(16), '😀'.repeat(17), '\uD83D'.repeat(16), 'a'.repeat(17), 'a'.repeat(65)],
];
const numbers = [0, 1, 3, 28, 101, 1900, 2026, 2201, -1, 1.5, 1e12, 1e13];
const strange: readonly unknown[] = [...texts, ...numbers, null, true, false, [], {}, [null], { a: 1 }];

/** A value that fits a schema, or nearly: `pick` chooses below a number. */
function nearly(schema: Schema, file: string, pick: (below: number) => number): unknown {
  const one = <T>(list: readonly T[]): T => list[pick(list.length)] as T;
  const again = (inner: unknown) => nearly(inner as Schema, file, pick);
  if (pick(60) === 0) return one(strange);
  if (typeof schema['$ref'] === 'string') {
    const [other = '', name = ''] = schema['$ref'].split('#/$defs/');
    const within = other || file;
    return nearly((schemaOf(within)['$defs'] as Record<string, Schema>)[name] ?? {}, within, pick);
  }
  if (Array.isArray(schema['enum'])) return one(schema['enum']);
  if ('const' in schema) return schema['const'];
  const type = Array.isArray(schema['type']) ? one(schema['type']) : schema['type'];
  if (type === 'string') {
    const pattern = new RegExp(typeof schema['pattern'] === 'string' ? schema['pattern'] : '', 'u');
    return one(pick(9) === 0 ? texts : texts.filter((text) => pattern.test(text) && text !== ''));
  }
  if (type === 'number' || type === 'integer') return one(pick(9) === 0 ? numbers : [3, 2026]);
  if (type === 'boolean') return pick(2) === 0;
  if (type === 'null') return null;
  if (type === 'array') return Array.from({ length: pick(4) }, () => again(schema['items']));
  const forms = [...((schema['oneOf'] ?? []) as Schema[]), ...((schema['anyOf'] ?? []) as Schema[])];
  if (type === undefined && !('properties' in schema) && forms.length > 0) return again(one(forms));
  const parts = [schema, ...((schema['allOf'] ?? []) as Schema[]), ...(forms.length > 0 ? [one(forms)] : [])];
  const map: Record<string, unknown> = {};
  for (const part of parts) {
    if ('$ref' in part) Object.assign(map, again(part));
    const properties = (part['properties'] ?? {}) as Record<string, Schema>;
    const required = (part['required'] ?? []) as readonly string[];
    for (const [key, property] of Object.entries(properties))
      if (required.includes(key) ? pick(30) > 0 : pick(6) === 0) map[key] = again(property);
    for (const key of required)
      if (!(key in properties) && pick(30) > 0)
        map[key] = again((schema['properties'] as Record<string, Schema>)[key]);
    if (typeof part['additionalProperties'] === 'object' && pick(2) === 0)
      map[one(texts)] = again(part['additionalProperties']);
  }
  if (pick(40) === 0) map[one(['was', 'until', 'x', 'date', 'target', 'printed'])] = one(strange);
  return map;
}

test.each(fileKinds)('what is accepted of the kind %s is what its validator has nothing against', (kind) => {
  const file = `${kind}.schema.json`;
  const schema = schemaOf(file);
  const counts = { accepted: 0, refused: 0 };
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (stream) => {
      const value = nearly(schema, file, (below) => Number(stream.next().value) % below);
      const isAccepted = acceptors[kind](value);
      counts[isAccepted ? 'accepted' : 'refused'] += 1;
      expect(isAccepted).toBe(validatorOf(kind)(value));
    }),
    { numRuns: caseCount(500, 20_000) },
  );
  expect(Object.values(counts).every((count) => count > 0)).toBe(true);
});

test('maps with forms of their own in one schema, and lists under one key of several forms, are told apart', async () => {
  const form = (key: string, type: string) => ({
    properties: { [key]: { type: 'array', items: { type } } },
    required: [key],
  });
  const map = (...oneOf: object[]) => ({ type: 'object', oneOf, unevaluatedProperties: false });
  const properties = { one: map(form('a', 'string')), other: map(form('b', 'string'), form('b', 'number')) };
  const schema = { type: 'object', properties, additionalProperties: false };
  const code = acceptorsOf({ 'x.schema.json': schema as never }, ['x']);
  const { acceptors: made } = (await import(
    /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`
  )) as { acceptors: { x: (value: unknown) => boolean } };
  const values = [
    { one: { a: ['t'] } },
    { other: { b: ['t'] } },
    { other: { b: [1] } },
    { other: { a: [] } },
  ];
  expect(values.map(made.x)).toEqual([true, true, true, false]);
});

test.each<[string, object]>([
  ['a keyword that it does not know', { type: 'string', format: 'date' }],
  [
    'a requirement of a key that is not described',
    { type: 'object', required: ['a'], additionalProperties: false },
  ],
  ['a shortest text of several letters', { type: 'string', minLength: 2 }],
])('no acceptor is made for %s', (_, schema) => {
  expect(() => acceptorsOf({ 'x.schema.json': schema as never }, ['x'])).toThrow('x.schema.json');
});
