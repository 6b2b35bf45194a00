import { and, type Json, oneOf, only, type Schema } from './acceptor-conditions.ts';
import { mapFunction } from './acceptor-maps.ts';
import { type Acceptors, constant, functionAt, inside, type SchemaPlace, target } from './acceptor-parts.ts';

/**
 * Writes, for schemas by their files, functions that tell whether a value of JSON fits and nothing else: a file that fits needs no list of
 * what was refused, and telling takes a fraction of the time of a validator that gathers one. It exports them by their
 * `kinds`, each for the schema file of its name. A keyword that is not known here is an error: whoever uses a new one in schemas/ adds it.
 */
export function acceptorsOf(schemas: Readonly<Record<string, Json>>, kinds: readonly string[]): string {
  const made: Acceptors = { schemas, fits, lines: [], constants: new Map(), functions: new Map() };
  const exported = kinds.map((kind) => {
    const file = `${kind}.schema.json`;
    return `  ${kind}: (v) => ${fits(made, schemas[file] as Schema, 'v', { name: `${file}#`, file })},`;
  });
  const constants = Array.from(made.constants, ([code, name]) => `const ${name} = ${code};`);
  return [...constants, ...made.lines, 'export const acceptors = {', ...exported, '};', ''].join('\n');
}

/** An expression that is true where the value of a variable fits. */
function fits(made: Acceptors, schema: Schema, value: string, place: SchemaPlace): string {
  if (typeof schema['$ref'] === 'string') {
    only(schema, ['$ref'], place.name);
    const [found, at] = target(made, schema['$ref'], place.file);
    if (typeof found['$ref'] === 'string') return fits(made, found, value, at);
    const name = functionAt(
      made,
      at,
      (own) => `const ${own} = (v) => ${fits(made, found, 'v', inside(at, '!'))};`,
    );
    return `${name}(${value})`;
  }
  if (schema['enum'] !== undefined) {
    only(schema, ['enum', 'type'], place.name);
    return `${constant(made, `new Set(${JSON.stringify(schema['enum'])})`)}.has(${value})`;
  }
  if (schema['const'] !== undefined) {
    only(schema, ['const'], place.name);
    return `(${value} === ${JSON.stringify(schema['const'])})`;
  }
  if (schema['type'] === undefined) {
    only(schema, ['oneOf'], place.name);
    return `(${oneOf(schema['oneOf'], (branch, index) => fits(made, branch, value, inside(place, `/${index}`)))})`;
  }
  const types = [schema['type']].flat() as string[];
  return `(${types.map((type) => ofType(made, type, schema, value, place)).join(' || ')})`;
}

function ofType(made: Acceptors, type: string, schema: Schema, value: string, place: SchemaPlace): string {
  switch (type) {
    case 'null':
      return `${value} === null`;
    case 'boolean':
      return `typeof ${value} === "boolean"`;
    case 'number':
      return and([`Number.isFinite(${value})`, ...withinBounds(schema, value)]);
    case 'integer':
      return and([`Number.isInteger(${value})`, ...withinBounds(schema, value)]);
    case 'string':
      return stringFits(made, schema, value, place);
    case 'array':
      return `${functionAt(made, place, (name) => listFunction(made, name, schema, place))}(${value})`;
    case 'object':
      return `${functionAt(made, place, (name) => mapFunction(made, name, schema, place))}(${value})`;
    default:
      throw new Error(`${place.name}: the type ${type}`);
  }
}

const withinBounds = ({ minimum, maximum }: Schema, value: string): string[] => [
  ...(minimum === undefined ? [] : [`${value} >= ${JSON.stringify(minimum)}`]),
  ...(maximum === undefined ? [] : [`${value} <= ${JSON.stringify(maximum)}`]),
];

function stringFits(made: Acceptors, schema: Schema, value: string, place: SchemaPlace): string {
  only(schema, ['type', 'minLength', 'maxLength', 'pattern', 'minimum', 'maximum'], place.name);
  const { minLength, maxLength, pattern } = schema;
  if (minLength !== undefined && minLength !== 1) throw new Error(`${place.name}: minLength other than 1`);
  const most = JSON.stringify(maxLength);
  return and([
    `typeof ${value} === "string"`,
    ...(minLength === undefined ? [] : [`${value} !== ""`]),
    ...(maxLength === undefined ? [] : [`(${value}.length <= ${most} || lengthOf(${value}) <= ${most})`]),
    ...(pattern === undefined
      ? []
      : [`${constant(made, `new RegExp(${JSON.stringify(pattern)}, "u")`)}.test(${value})`]),
  ]);
}

function listFunction(made: Acceptors, name: string, schema: Schema, place: SchemaPlace): string {
  only(schema, ['type', 'items', 'minItems', 'maxItems'], place.name);
  const { minItems, maxItems, items } = schema;
  const refused = [
    '!Array.isArray(list)',
    ...(minItems === undefined ? [] : [`list.length < ${JSON.stringify(minItems)}`]),
    ...(maxItems === undefined ? [] : [`list.length > ${JSON.stringify(maxItems)}`]),
  ];
  return `function ${name}(list) {
  if (${refused.join(' || ')}) return false;
  for (let at = 0; at < list.length; at += 1) {
    const v = list[at];
    if (!${fits(made, items as Schema, 'v', inside(place, '[]'))}) return false;
  }
  return true;
}`;
}
