import { and, oneOf, only, requires, type Schema } from './acceptor-conditions.ts';
import { type Acceptors, constant, functionAt, inside, type SchemaPlace, target } from './acceptor-parts.ts';

const mapKeywords = [
  'type',
  'properties',
  'required',
  'additionalProperties',
  'unevaluatedProperties',
  'propertyNames',
  'minProperties',
  'maxProperties',
  'oneOf',
  'allOf',
];

/** A map is gone through once: each key leads to what its value is held against, and sets a bit where some requirement speaks of it. */
export function mapFunction(made: Acceptors, name: string, schema: Schema, place: SchemaPlace): string {
  only(schema, mapKeywords, place.name);
  const { propertyNames, minProperties, maxProperties } = schema;
  const properties = (schema['properties'] ?? {}) as Schema;
  const forms = formsOf(made, schema, place);
  const { requirements, bits } = requirementsOf(schema, forms !== null, place);
  const cases = Object.entries(properties).map(
    ([key, property]) => `      case ${JSON.stringify(key)}:
        if (!${made.fits(made, property as Schema, 'v', inside(place, `/${key}`))}) return false;
        ${bits.has(key) ? `seen |= ${bits.get(key)};\n        ` : ''}break;`,
  );
  const others = otherKeys(made, schema, forms, place);
  const counts = [
    ...(minProperties === undefined ? [] : [`!(count < ${JSON.stringify(minProperties)})`]),
    ...(maxProperties === undefined ? [] : [`!(count > ${JSON.stringify(maxProperties)})`]),
  ];
  const ofKey = { type: 'string', ...(propertyNames as Schema) };
  const names =
    propertyNames === undefined
      ? ''
      : `    if (!${made.fits(made, ofKey, 'key', inside(place, '/names'))}) return false;\n`;
  return `function ${name}(map) {
  if (typeof map !== "object" || map === null || Array.isArray(map)) return false;
${forms ? `  const form = ${forms.name}(map);\n  if (form < 0) return false;\n` : ''}${bits.size > 0 ? '  let seen = 0;\n' : ''}${counts.length > 0 ? '  let count = 0;\n' : ''}  for (const key in map) {
    const v = map[key];
${counts.length > 0 ? '    count += 1;\n' : ''}${names}    switch (key) {
${cases.join('\n')}
      default:
        ${others}
    }
  }
  return ${and([...counts, ...requirements])};
}`;
}

/** What a map asks of its keys together, and the bit of each key that this speaks of. */
function requirementsOf(schema: Schema, hasForms: boolean, { name: place }: SchemaPlace) {
  const bits = new Map<string, number>();
  const has = (key: string) => `(seen & ${bits.get(key) ?? bits.set(key, 1 << bits.size).get(key)}) !== 0`;
  const requirements = [
    ...requires({ required: schema['required'] ?? [] }, has, place),
    ...(hasForms || schema['oneOf'] === undefined
      ? []
      : [oneOf(schema['oneOf'], (branch) => and(requires(branch, has, place)))]),
  ];
  for (const key of bits.keys())
    if (!(key in ((schema['properties'] ?? {}) as Schema)))
      throw new Error(`${place}: ${key} is required and not described`);
  if (bits.size > 30) throw new Error(`${place}: requirements speak of more than 30 keys`);
  return { requirements, bits };
}

/** What is done with a key that is not among the properties. */
function otherKeys(made: Acceptors, schema: Schema, forms: Forms | null, place: SchemaPlace): string {
  const { additionalProperties } = schema;
  if (typeof additionalProperties === 'object')
    return `if (!${made.fits(made, additionalProperties as Schema, 'v', inside(place, '/*'))}) return false;`;
  if (forms) return `if (!(key in ${forms.keys}[form])) return false;`;
  const isOpen = additionalProperties === undefined && schema['unevaluatedProperties'] === undefined;
  return isOpen ? '' : 'return false;';
}

/** A function that gives the number of the form that a map has, -1 where not exactly one fits; and a constant with the keys that each allows. */
interface Forms {
  readonly name: string;
  readonly keys: string;
}

/** The forms of a map of which exactly one must fit; null where it has none. */
function formsOf(made: Acceptors, schema: Schema, place: SchemaPlace): Forms | null {
  if (schema['unevaluatedProperties'] === undefined) {
    if (schema['allOf'] !== undefined) throw new Error('allOf without unevaluatedProperties');
    return null;
  }
  const [part, ...more] = (schema['allOf'] ?? [schema]) as Schema[];
  if (!part || more.length > 0 || schema['unevaluatedProperties'] !== false) throw new Error('unevaluated');
  const [{ oneOf: branches, ...rest }, at] =
    typeof part['$ref'] === 'string'
      ? target(made, part['$ref'], place.file)
      : [part, inside(place, '/forms')];
  if (typeof part['$ref'] === 'string') only(rest, ['type'], at.name);
  const forms = branches as Schema[];
  const name = functionAt(
    made,
    inside(at, '='),
    (name) => `function ${name}(map) {
  let form = -1;
${forms
  .map(
    (form, index) => `  if (${formFits(made, form, inside(at, `=${index}`))}) {
    if (form >= 0) return -1;
    form = ${index};
  }`,
  )
  .join('\n')}
  return form;
}`,
  );
  const allowed = forms.map(
    (form) =>
      `{ __proto__: null, ${Object.keys((form['properties'] ?? {}) as Schema)
        .map((key) => `${JSON.stringify(key)}: true`)
        .join(', ')} }`,
  );
  return { name, keys: constant(made, `[${allowed.join(', ')}]`) };
}

/** An expression that is true where a map has what one of its forms asks. */
function formFits(made: Acceptors, form: Schema, place: SchemaPlace): string {
  only(form, ['properties', 'required', 'not'], place.name);
  const { required, not } = form;
  const value = (key: string) => `map[${JSON.stringify(key)}]`;
  const needs = requires(
    { ...(required !== undefined && { required }), ...(not !== undefined && { not }) },
    (key) => `${value(key)} !== undefined`,
    place.name,
  );
  const properties = Object.entries((form['properties'] ?? {}) as Schema).map(
    ([key, property]) =>
      `(${value(key)} === undefined || ${made.fits(made, property as Schema, value(key), inside(place, `/${key}`))})`,
  );
  return and([...needs, ...properties]);
}
