import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileKindOf } from '../../src/source/read/file-kind.ts';

interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly const?: unknown;
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
  readonly unevaluatedProperties?: unknown;
  readonly [key: string]: unknown;
}

const files = readdirSync('schemas').filter((name) => name.endsWith('.schema.json'));
const read = (name: string) => JSON.parse(readFileSync(join('schemas', name), 'utf8')) as Schema;

/** Every schema inside a schema, with a path to name it by. */
function* inside(schema: unknown, path: string): Generator<[string, Schema]> {
  if (Array.isArray(schema))
    for (const [index, item] of schema.entries()) yield* inside(item, `${path}/${index}`);
  else if (schema !== null && typeof schema === 'object') {
    yield [path, schema as Schema];
    for (const [key, inner] of Object.entries(schema)) yield* inside(inner, `${path}/${key}`);
  }
}

const resolved = (schema: Schema, file: string): Schema => {
  if (schema.$ref === undefined) return schema;
  const [name = '', pointer = ''] = schema.$ref.split('#');
  const target = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, step) => (value as Record<string, unknown>)[step],
      read(name === '' ? file : name),
    );
  return { ...resolved(target as Schema, name === '' ? file : name), ...schema };
};

describe.each(files)('%s', (file) => {
  test('explains every field in Vietnamese and English', () => {
    const unexplained = [...inside(read(file), '')].flatMap(([path, schema]) =>
      Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
        const { title = '', description = '' } = resolved(property, file);
        return / · /.test(title) && / · /.test(description) ? [] : [`${path}/${name}`];
      }),
    );
    expect(unexplained).toEqual([]);
  });

  test('names itself, and says in both languages what each form, value and pattern is', () => {
    expect(read(file)['$id']).toBe(file);
    const isBilingual = (words: unknown) => typeof words === 'string' && /^\S.* · \S/.test(words);
    const unsaid = [...inside(read(file), '')].flatMap(([path, schema]) => {
      if (path.endsWith('/properties')) return [];
      const {
        title,
        enum: values,
        enumDescriptions: described = [],
        pattern,
        patternErrorMessage: message,
      } = schema;
      const saysAll = (described as unknown[]).length === ((values as unknown[] | undefined) ?? []).length;
      const isSaid =
        (title === undefined || isBilingual(title)) &&
        (typeof pattern !== 'string' || /^Phải là .+[.] · Must be .+[.]$/.test(String(message))) &&
        saysAll &&
        (described as unknown[]).every(isBilingual);
      return isSaid ? [] : [path];
    });
    expect(unsaid).toEqual([]);
  });

  test('refuses unknown keys wherever it names some', () => {
    const open = [...inside(read(file), '')]
      .filter(
        ([path, schema]) => schema.properties && schema.type === 'object' && !/\/oneOf\/\d+$/.test(path),
      )
      .filter(
        ([, schema]) =>
          schema.additionalProperties === undefined && schema.unevaluatedProperties === undefined,
      )
      .map(([path]) => path);
    expect(open).toEqual([]);
  });

  test('bounds every text and list', () => {
    const unbounded = [...inside(read(file), '')]
      .filter(([, { type }]) => type === 'string' || type === 'array')
      .filter(
        ([, schema]) =>
          !['maxLength', 'maxItems', 'pattern', 'enum', 'const'].some((bound) => bound in schema),
      )
      .map(([path]) => path);
    expect(unbounded).toEqual([]);
  });

  test('anchors every pattern', () => {
    const loose = [...inside(read(file), '')]
      .filter(([, { pattern }]) => typeof pattern === 'string' && !/^\^.*\$$/.test(pattern))
      .map(([path]) => path);
    expect(loose).toEqual([]);
  });
});

test('every plan file of the repository names its schema for editors', () => {
  const planFiles = ['plans', 'examples/plans'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .map((name) => join(root, name))
      .filter((name) => name.endsWith('.yaml')),
  );
  const lines = planFiles.map((name) => [name, readFileSync(name, 'utf8').split('\n')[0]]);
  const expected = planFiles.map((name) => {
    const kind = fileKindOf(name.replace(/^examples\//, ''));
    return [
      name,
      `# yaml-language-server: $schema=${relative(dirname(name), `schemas/${kind ?? ''}.schema.json`)}`,
    ];
  });
  expect(lines).toEqual(expected);
});
