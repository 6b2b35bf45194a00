/** A value of JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** A schema, or a part of one. */
export type Schema = { readonly [key: string]: Json };

/** Keywords that say nothing about which values fit. */
const silent = new Set(
  '$schema $id $comment $defs title description enumDescriptions patternErrorMessage'.split(' '),
);

/** An error where a schema has a keyword beyond those that are known at its place. */
export function only(schema: Schema, keywords: readonly string[], place: string): void {
  for (const keyword of Object.keys(schema))
    if (!silent.has(keyword) && !keywords.includes(keyword))
      throw new Error(`${place}: the keyword ${keyword}`);
}

/** What a schema of nothing but `required`, `not` and `anyOf` asks of a map, `has` telling whether it has a key. */
export function requires(schema: Schema, has: (key: string) => string, place: string): string[] {
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

/** An expression that is true where exactly one of several schemas fits. */
export const oneOf = (branches: Json | undefined, fits: (branch: Schema, index: number) => string): string =>
  `${(branches as Schema[]).map((branch, index) => `(${fits(branch, index)} ? 1 : 0)`).join(' + ')} === 1`;

/** An expression that is true where all of several are; true where there are none. */
export const and = (parts: readonly string[]): string => (parts.length === 0 ? 'true' : parts.join(' && '));
