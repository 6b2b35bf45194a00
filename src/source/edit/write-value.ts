/** Plain data as YAML holds it. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

/** A map of plain data that is being put together. */
export type DataMap = { [key: string]: Data };

/** Writes a text as a YAML scalar on one line. In flow style commas and brackets mean something. */
export type WriteText = (text: string, isInFlow: boolean) => string;

/** How new values are written. */
export interface Writing {
  /** The file's own line end. */
  readonly eol: string;
  readonly text: WriteText;
  /** The keys of the maps under a key, in the order in which they are put where they are added; others go to the end. For the root the key is empty. */
  readonly order: (key: string) => readonly string[];
}

/** A value in flow style, on one line: `{ date: 2026-12-31 }`, `[a, b]`. */
export function flowText(value: Data, writing: Pick<Writing, 'text'>): string {
  if (typeof value === 'string') return writing.text(value, true);
  if (isList(value)) return `[${value.map((item) => flowText(item, writing)).join(', ')}]`;
  if (!isMap(value)) return String(value);
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${flowText(inner, writing)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** `key: value` for a block map that is indented so far: what holds maps or lists gets lines of its own, the rest stays on one. */
export function blockPair(
  key: string,
  value: Data,
  indent: number,
  writing: Pick<Writing, 'eol' | 'text'>,
): string {
  const { eol, text } = writing;
  const inner = indent + 2;
  const newLine = eol + ' '.repeat(inner);
  if (typeof value === 'string') return `${key}: ${text(value, false)}`;
  if (isList(value) && value.some(isMap))
    return `${key}:${value.map((item) => `${newLine}- ${flowText(item, writing)}`).join('')}`;
  if (isMap(value) && Object.values(value).some((one) => isMap(one) || isList(one)))
    return `${key}:${Object.entries(value)
      .map(([name, one]) => newLine + blockPair(name, one, inner, writing))
      .join('')}`;
  return `${key}: ${flowText(value, writing)}`;
}

/** Whether a value is a list, or a map. */
export const isList = (value: Data): value is readonly Data[] => Array.isArray(value);
export const isMap = (value: Data): value is { readonly [key: string]: Data } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Whether two values say the same; the order of a map's keys says nothing. */
export function isSame(one: Data, other: Data): boolean {
  if (isList(one) && isList(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index] ?? null));
  if (!isMap(one) || !isMap(other)) return one === other;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key] ?? null, other[key] ?? null))
  );
}
