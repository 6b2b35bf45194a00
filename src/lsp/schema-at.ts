import type { YamlPath } from '../plan/location.ts';
import type { FileKind } from '../plan/source-file.ts';
import type { Language } from '../locale/localised.ts';

/** As much of JSON Schema as the schemas of plans use. */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly enumDescriptions?: readonly string[];
  readonly const?: unknown;
}

/** The schemas by the names of their files: text.schema.json. */
export type Schemas = Readonly<Record<string, Schema>>;

/** A schema with the file that its references start from. */
interface Placed {
  readonly schema: Schema;
  readonly file: string;
}

/** What the schemas say of the value at a path: each form that it may have, what a reference leads to beside what refers to it. */
export function schemasAt(schemas: Schemas, kind: FileKind, path: YamlPath): Schema[] {
  const file = `${kind}.schema.json`;
  const root = schemas[file];
  let at: Placed[] = root ? [{ schema: root, file }] : [];
  for (const step of path) at = at.flatMap((one) => opened(schemas, one)).flatMap((one) => inside(one, step));
  return at.flatMap((one) => opened(schemas, one)).map(({ schema }) => schema);
}

const maxNested = 8;

/** A schema, and those that it refers to or is made of. */
function opened(schemas: Schemas, one: Placed, depth = 0): Placed[] {
  if (depth > maxNested) return [];
  const { schema, file } = one;
  const parts = [...(schema.allOf ?? []), ...(schema.oneOf ?? [])].map((part) => ({ schema: part, file }));
  const target = schema.$ref === undefined ? null : referred(schemas, schema.$ref, file);
  return [
    one,
    ...[...(target ? [target] : []), ...parts].flatMap((part) => opened(schemas, part, depth + 1)),
  ];
}

function referred(schemas: Schemas, reference: string, file: string): Placed | null {
  const [other = '', name = ''] = reference.split('#/$defs/');
  const target = other === '' ? file : other;
  const schema = schemas[target]?.$defs?.[name];
  return schema ? { schema, file: target } : null;
}

function inside({ schema, file }: Placed, step: string | number): Placed[] {
  if (typeof step === 'number') return schema.items ? [{ schema: schema.items, file }] : [];
  const property = schema.properties?.[step];
  if (property) return [{ schema: property, file }];
  return typeof schema.additionalProperties === 'object'
    ? [{ schema: schema.additionalProperties, file }]
    : [];
}

/** Titles and descriptions of schemas are in both languages, parted by a dot in the middle. */
export function inLanguage(words: string, language: Language): string {
  const [vi = '', en] = words.split(' · ');
  return language === 'en' ? (en ?? vi) : vi;
}
