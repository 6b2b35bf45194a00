type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Schema = { readonly [key: string]: Json };

/** Keywords that say nothing about which values fit. */
const silent = ['$schema', '$id', '$comment', '$defs', 'title', 'description', 'enumDescriptions'];
const told = new Set([...silent, 'patternErrorMessage']);

/**
 * Writes, for schemas by their files, functions that tell whether a value of JSON fits and nothing else: a file that fits needs no list of
 * what was refused, and telling takes a fraction of the time of a validator that gathers one. It exports them by their
 * `kinds`, each for the schema file of its name. A keyword that is not known here is an error: whoever uses a new one in schemas/ adds it.
 */
export function acceptorsOf(schemas: Readonly<Record<string, Json>>, kinds: readonly string[]): string {
  const lines: string[] = [];
  const constants = new Map<string, string>();
  const functions = new Map<string, string>();
  let made = 0;

  const constant = (code: string): string => {
    const name = constants.get(code) ?? `c${constants.size}`;
    constants.set(code, name);
    return name;
  };

  /** The name of the function for the schema at a place; made once, before its body, which may call it. */
  const functionAt = (place: string, body: (name: string) => string): string => {
    const known = functions.get(place);
    if (known !== undefined) return known;
    const name = `f${(made += 1)}`;
    functions.set(place, name);
    lines.push(body(name));
    return name;
  };

  const target = (reference: string, file: string): [schema: Schema, place: string, file: string] => {
    const [other = '', name = ''] = reference.split('#/$defs/');
    const within = other === '' ? file : other;
    const found = (schemas[within] as { $defs?: Schema } | undefined)?.$defs?.[name];
    if (found === undefined) throw new Error(`there is no ${reference}`);
    return [found as Schema, `${within}#${name}`, within];
  };

  /** An expression that is true where the value of a variable fits. */
  function fits(schema: Schema, value: string, place: string, file: string): string {
    if (typeof schema['$ref'] === 'string') {
      only(schema, ['$ref'], place);
      const [found, at, within] = target(schema['$ref'], file);
      if (typeof found['$ref'] === 'string') return fits(found, value, at, within);
      const name = functionAt(at, (own) => `const ${own} = (v) => ${fits(found, 'v', `${at}!`, within)};`);
      return `${name}(${value})`;
    }
    if (schema['enum'] !== undefined) {
      only(schema, ['enum', 'type'], place);
      return `${constant(`new Set(${JSON.stringify(schema['enum'])})`)}.has(${value})`;
    }
    if (schema['const'] !== undefined) {
      only(schema, ['const'], place);
      return `(${value} === ${JSON.stringify(schema['const'])})`;
    }
    if (schema['type'] === undefined) {
      only(schema, ['oneOf'], place);
      return `(${oneOf(schema['oneOf'], (branch, index) => fits(branch, value, `${place}/${index}`, file))})`;
    }
    const types = [schema['type']].flat() as string[];
    return `(${types.map((type) => ofType(type, schema, value, place, file)).join(' || ')})`;
  }

  function ofType(type: string, schema: Schema, value: string, place: string, file: string): string {
    const { minimum, maximum, minLength, maxLength, pattern } = schema;
    const limits = [
      ...(minimum === undefined ? [] : [`${value} >= ${JSON.stringify(minimum)}`]),
      ...(maximum === undefined ? [] : [`${value} <= ${JSON.stringify(maximum)}`]),
    ];
    switch (type) {
      case 'null':
        return `${value} === null`;
      case 'boolean':
        return `typeof ${value} === "boolean"`;
      case 'number':
        return [`Number.isFinite(${value})`, ...limits].join(' && ');
      case 'integer':
        return [`Number.isInteger(${value})`, ...limits].join(' && ');
      case 'string':
        only(schema, ['type', 'minLength', 'maxLength', 'pattern', 'minimum', 'maximum'], place);
        if (minLength !== undefined && minLength !== 1) throw new Error(`${place}: minLength other than 1`);
        return [
          `typeof ${value} === "string"`,
          ...(minLength === undefined ? [] : [`${value} !== ""`]),
          ...(maxLength === undefined
            ? []
            : [
                `(${value}.length <= ${JSON.stringify(maxLength)} || ucs2length(${value}) <= ${JSON.stringify(maxLength)})`,
              ]),
          ...(pattern === undefined
            ? []
            : [`${constant(`new RegExp(${JSON.stringify(pattern)}, "u")`)}.test(${value})`]),
        ].join(' && ');
      case 'array':
        return `${functionAt(place, (name) => list(name, schema, place, file))}(${value})`;
      case 'object':
        return `${functionAt(place, (name) => map(name, schema, place, file))}(${value})`;
      default:
        throw new Error(`${place}: the type ${type}`);
    }
  }

  function list(name: string, schema: Schema, place: string, file: string): string {
    only(schema, ['type', 'items', 'minItems', 'maxItems'], place);
    const { minItems, maxItems, items } = schema;
    return `function ${name}(list) {
  if (!Array.isArray(list)${minItems === undefined ? '' : ` || list.length < ${JSON.stringify(minItems)}`}${maxItems === undefined ? '' : ` || list.length > ${JSON.stringify(maxItems)}`}) return false;
  for (let at = 0; at < list.length; at += 1) {
    const v = list[at];
    if (!${fits(items as Schema, 'v', `${place}[]`, file)}) return false;
  }
  return true;
}`;
  }

  /** A map is gone through once: each key leads to what its value is held against, and sets a bit where some requirement speaks of it. */
  function map(name: string, schema: Schema, place: string, file: string): string {
    only(schema, mapKeywords, place);
    const { properties = {}, additionalProperties, propertyNames, minProperties, maxProperties } = schema;
    const forms = formsOf(schema, place, file);
    const isOpen = additionalProperties === undefined && schema['unevaluatedProperties'] === undefined;
    const bits = new Map<string, number>();
    const has = (key: string) => `(seen & ${bits.get(key) ?? bits.set(key, 1 << bits.size).get(key)}) !== 0`;
    const requirements = [
      ...requires({ required: schema['required'] ?? [] }, has, place),
      ...(forms || schema['oneOf'] === undefined
        ? []
        : [oneOf(schema['oneOf'], (branch) => and(requires(branch, has, place)))]),
    ];
    for (const key of bits.keys())
      if (!(key in (properties as Schema))) throw new Error(`${place}: ${key} is required and not described`);
    if (bits.size > 30) throw new Error(`${place}: requirements speak of more than 30 keys`);
    const cases = Object.entries(properties as Schema).map(
      ([key, property]) => `      case ${JSON.stringify(key)}:
        if (!${fits(property as Schema, 'v', `${place}/${key}`, file)}) return false;
        ${bits.has(key) ? `seen |= ${bits.get(key)};\n        ` : ''}break;`,
    );
    const others =
      typeof additionalProperties === 'object'
        ? `if (!${fits(additionalProperties as Schema, 'v', `${place}/*`, file)}) return false;`
        : forms
          ? `if (!(key in ${forms.keys}[form])) return false;`
          : isOpen
            ? ''
            : 'return false;';
    const counts = [
      ...(minProperties === undefined ? [] : [`count < ${JSON.stringify(minProperties)}`]),
      ...(maxProperties === undefined ? [] : [`count > ${JSON.stringify(maxProperties)}`]),
    ];
    return `function ${name}(map) {
  if (typeof map !== "object" || map === null || Array.isArray(map)) return false;
${forms ? `  const form = ${forms.name}(map);\n  if (form < 0) return false;\n` : ''}${bits.size > 0 ? '  let seen = 0;\n' : ''}${counts.length > 0 ? '  let count = 0;\n' : ''}  for (const key in map) {
    const v = map[key];
${counts.length > 0 ? '    count += 1;\n' : ''}${propertyNames === undefined ? '' : `    if (!${fits({ type: 'string', ...(propertyNames as Schema) }, 'key', `${place}/names`, file)}) return false;\n`}    switch (key) {
${cases.join('\n')}
      default:
        ${others}
    }
  }
  return ${and([...counts.map((count) => `!(${count})`), ...requirements])};
}`;
  }

  /** The forms of a map of which exactly one must fit, and the keys that each allows: a function that gives the number of the form, -1 where not one fits. */
  function formsOf(schema: Schema, at: string, file: string): { name: string; keys: string } | null {
    if (schema['unevaluatedProperties'] === undefined) {
      if (schema['allOf'] !== undefined) throw new Error('allOf without unevaluatedProperties');
      return null;
    }
    const [part, ...more] = (schema['allOf'] ?? [schema]) as Schema[];
    if (!part || more.length > 0 || schema['unevaluatedProperties'] !== false) throw new Error('unevaluated');
    const [{ oneOf: branches, ...rest }, place, within] =
      typeof part['$ref'] === 'string' ? target(part['$ref'], file) : [part, `${at}/forms`, file];
    if (typeof part['$ref'] === 'string') only(rest, ['type'], place);
    const forms = branches as Schema[];
    const name = functionAt(
      `${place}=`,
      (name) => `function ${name}(map) {
  let form = -1;
${forms
  .map((form, index) => {
    only(form, ['properties', 'required', 'not'], place);
    const value = (key: string) => `map[${JSON.stringify(key)}]`;
    const properties = Object.entries((form['properties'] ?? {}) as Schema).map(
      ([key, property]) =>
        `(${value(key)} === undefined || ${fits(property as Schema, value(key), `${place}=${index}/${key}`, within)})`,
    );
    const { required, not } = form;
    const needs = requires(
      { ...(required !== undefined && { required }), ...(not !== undefined && { not }) },
      (key) => `${value(key)} !== undefined`,
      place,
    );
    return `  if (${and([...needs, ...properties])}) {
    if (form >= 0) return -1;
    form = ${index};
  }`;
  })
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
    return { name, keys: constant(`[${allowed.join(', ')}]`) };
  }

  const exported = kinds.map((kind) => {
    const file = `${kind}.schema.json`;
    return `  ${kind}: (v) => ${fits(schemas[file] as Schema, 'v', `${file}#`, file)},`;
  });
  const named = Array.from(constants, ([code, name]) => `const ${name} = ${code};`);
  return [...named, ...lines, 'export const acceptors = {', ...exported, '};', ''].join('\n');
}

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

/** What a schema of nothing but `required`, `not` and `anyOf` asks of a map, `has` telling whether it has a key. */
function requires(schema: Schema, has: (key: string) => string, place: string): string[] {
  only(schema, ['required', 'not', 'anyOf'], place);
  const { required = [], not, anyOf } = schema;
  return [
    ...(required as string[]).map(has),
    ...(not === undefined ? [] : [`!(${and(requires(not as Schema, has, place))})`]),
    ...(anyOf === undefined
      ? []
      : [`(${(anyOf as Schema[]).map((branch) => and(requires(branch, has, place))).join(' || ')})`]),
  ];
}

const oneOf = (branches: Json | undefined, fits: (branch: Schema, index: number) => string): string =>
  `${(branches as Schema[]).map((branch, index) => `(${fits(branch, index)} ? 1 : 0)`).join(' + ')} === 1`;

const and = (parts: readonly string[]): string => (parts.length === 0 ? 'true' : parts.join(' && '));

function only(schema: Schema, keywords: readonly string[], place: string): void {
  for (const keyword of Object.keys(schema))
    if (!told.has(keyword) && !keywords.includes(keyword))
      throw new Error(`${place}: the keyword ${keyword}`);
}
