/** A JSON schema, of which only what is changed here is known. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly properties?: Readonly<Record<string, JsonSchema | boolean>>;
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly unevaluatedProperties?: boolean;
  readonly [keyword: string]: unknown;
}

type Schemas = Readonly<Record<string, JsonSchema>>;

/** Keywords whose values are names, words or data, and no schemas. */
const plain = new Set(['enum', 'enumDescriptions', 'const', 'required', 'title', 'description', 'pattern']);

const without = (schema: JsonSchema, keywords: readonly string[]): JsonSchema =>
  Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));

/** What a keyword says nothing of but values of one type. */
const typeOf: Readonly<Record<string, string>> = {
  pattern: 'string',
  patternErrorMessage: 'string',
  minLength: 'string',
  maxLength: 'string',
  minimum: 'integer',
  maximum: 'integer',
};

/** Several types as several forms, each with its own keywords: what strict readers want. */
function inOneType(schema: JsonSchema): JsonSchema {
  const { type, ...rest } = schema;
  if (!Array.isArray(type)) return schema;
  const [own, shared] = [(type as string[]).map((one) => ({ type: one })), {}] as [
    Record<string, unknown>[],
    Record<string, unknown>,
  ];
  for (const [keyword, value] of Object.entries(rest)) {
    const form = own.find((one) => one['type'] === typeOf[keyword]);
    (form ?? shared)[keyword] = value;
  }
  return { ...shared, anyOf: own };
}

/** Whatever is required is named among the properties, as strict readers want. */
function withRequired(schema: JsonSchema): JsonSchema {
  const { required, properties = {} } = schema;
  if (!Array.isArray(required)) return schema;
  const missing = (required as string[]).filter((name) => !(name in properties));
  if (missing.length === 0) return schema;
  return {
    ...schema,
    properties: { ...properties, ...Object.fromEntries(missing.map((name) => [name, true])) },
  };
}

/**
 * A schema in draft-07 and in one file: what it refers to in other files, by the names of these, comes along as its definitions. A
 * reference stands alone, since draft-07 looks at nothing beside one; properties that may come from several forms are named together.
 */
export function inDraft07(schemas: Schemas, file: string, id: string): JsonSchema {
  const definitions = new Map<string, JsonSchema | null>();
  const body = converted(without(schemas[file] ?? {}, ['$schema', '$id', '$defs']), file);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: id,
    ...body,
    definitions: Object.fromEntries([...definitions].sort(([a], [b]) => (a < b ? -1 : 1))),
  };

  function converted(schema: JsonSchema, from: string): JsonSchema {
    const { $ref, unevaluatedProperties } = schema;
    const rest = without(schema, ['$ref', '$comment', 'unevaluatedProperties']);
    const own = Object.fromEntries(
      Object.entries(rest).map(([keyword, value]) => [keyword, within(keyword, value, from)]),
    ) as JsonSchema;
    const closed =
      unevaluatedProperties === false
        ? { properties: { ...named(schema, from), ...own.properties }, additionalProperties: false }
        : {};
    const whole = withRequired(inOneType({ ...own, ...closed }));
    if ($ref === undefined) return whole;
    const target = { $ref: `#/definitions/${define($ref, from)}` };
    return Object.keys(whole).length === 0 ? target : { ...whole, allOf: [target] };
  }

  function within(keyword: string, value: unknown, from: string): unknown {
    if (plain.has(keyword) || typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map((one) => within('', one, from));
    const isMap = keyword === 'properties';
    if (!isMap) return converted(value as JsonSchema, from);
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, within('', one, from)]));
  }

  /** The name of a definition, which is taken along the first time. */
  function define(reference: string, from: string): string {
    const [file = '', name = ''] = reference.split('#/$defs/');
    const home = file === '' ? from : file;
    const key = `${home.replace('.schema.json', '')}-${name}`;
    if (!definitions.has(key)) {
      definitions.set(key, null);
      definitions.set(key, converted(targetOf(reference, from), home));
    }
    return key;
  }

  function targetOf(reference: string, from: string): JsonSchema {
    const [file = '', name = ''] = reference.split('#/$defs/');
    const target = schemas[file === '' ? from : file]?.$defs?.[name];
    if (!target) throw new Error(`no ${reference}`);
    return target;
  }

  /** Every property that a form of a schema may have. */
  function named(schema: JsonSchema, from: string): Record<string, boolean> {
    const { $ref, properties = {}, oneOf = [], allOf = [] } = schema;
    const home = $ref === undefined ? from : $ref.split('#')[0] || from;
    const parts = [...oneOf, ...allOf, ...($ref === undefined ? [] : [targetOf($ref, from)])];
    return Object.assign(
      Object.fromEntries(Object.keys(properties).map((name) => [name, true])),
      ...parts.map((part) => named(part, home)),
    ) as Record<string, boolean>;
  }
}
