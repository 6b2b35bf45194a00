import type { Json, Schema } from './acceptor-conditions.ts';

/** What is being written: functions by the place of their schema, one after the other, and the constants that they use. */
export interface Acceptors {
  readonly schemas: Readonly<Record<string, Json>>;
  /** Gives an expression that is true where the value of a variable fits. */
  readonly fits: (made: Acceptors, schema: Schema, value: string, place: SchemaPlace) => string;
  readonly lines: string[];
  /** Names by what they stand for. */
  readonly constants: Map<string, string>;
  /** Names by place. */
  readonly functions: Map<string, string>;
}

/** A place in the schemas, under which a function is made once; and the file whose `$defs` a reference means. */
export interface SchemaPlace {
  readonly name: string;
  readonly file: string;
}

/** A place inside another. */
export const inside = ({ name, file }: SchemaPlace, step: string): SchemaPlace => ({
  name: name + step,
  file,
});

/** The name of a constant; made once. */
export function constant({ constants }: Acceptors, code: string): string {
  const name = constants.get(code) ?? `c${constants.size}`;
  constants.set(code, name);
  return name;
}

/** The name of the function for the schema at a place; made once, before its body, which may call it. */
export function functionAt(
  { functions, lines }: Acceptors,
  { name: place }: SchemaPlace,
  body: (name: string) => string,
): string {
  const known = functions.get(place);
  if (known !== undefined) return known;
  const name = `f${functions.size + 1}`;
  functions.set(place, name);
  lines.push(body(name));
  return name;
}

/** The schema that a reference means, and its place. */
export function target({ schemas }: Acceptors, reference: string, file: string): [Schema, SchemaPlace] {
  const [other = '', name = ''] = reference.split('#/$defs/');
  const within = other === '' ? file : other;
  const found = (schemas[within] as { $defs?: Schema } | undefined)?.$defs?.[name];
  if (found === undefined) throw new Error(`there is no ${reference}`);
  return [found as Schema, { name: `${within}#${name}`, file: within }];
}
