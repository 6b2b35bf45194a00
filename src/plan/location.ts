/** Where a value is inside a YAML file: map keys and list positions from the root. */
export type YamlPath = readonly (string | number)[];

/** A place in a file's text; lines and columns count from 1, columns in UTF-16 units, the end is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The file, relative to the root and with '/', and the path of the value in it. */
export interface Origin {
  readonly file: string;
  readonly path: YamlPath;
}

/** The key under which every object read from YAML remembers where it stood; plain copies and JSON leave it out. */
export const origin: unique symbol = Symbol('origin');

/** The key under which a list that lost refused entries remembers where the others stood. */
export const positions: unique symbol = Symbol('positions');

/** Where an entry of a list is in the file. */
export function positionIn(list: unknown, item: number): number {
  const known = Array.isArray(list) ? (list as { [positions]?: readonly number[] })[positions] : undefined;
  return known?.[item] ?? item;
}

/** The key under which a map remembers the fields that its schema refused; plain copies and JSON leave it out. */
export const refusedFields: unique symbol = Symbol('refused fields');

/** Whether a field of a located object was refused by its schema, so that nothing more can be said of it. */
export const wasRefused = (node: Located, field: string): boolean =>
  (node as { readonly [refusedFields]?: ReadonlySet<string> })[refusedFields]?.has(field) ?? false;

export interface Located {
  readonly [origin]: Origin;
}

/** The names of the fields of a located object. */
export type FieldOf<N> = N extends unknown ? Extract<keyof N, string> : never;

/** The same data with an origin on every object in it. */
export type WithOrigin<T> = T extends readonly (infer E)[]
  ? readonly WithOrigin<E>[]
  : T extends object
    ? { readonly [K in keyof T]: WithOrigin<T[K]> } & Located
    : T;

/** The same data, not to be changed, wherever it comes from. */
export type Plain<T> = T extends readonly (infer E)[]
  ? readonly Plain<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Plain<T[K]> }
    : T;
