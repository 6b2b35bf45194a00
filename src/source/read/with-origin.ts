import { type Origin, origin, type WithOrigin, type YamlPath } from '../../plan/location.ts';

/** A copy of plain data in which every map remembers its place in the file. */
export function withOrigin<T>(value: T, file: string, path: YamlPath = []): WithOrigin<T> {
  if (Array.isArray(value))
    return value.map((item, index) => withOrigin(item as unknown, file, [...path, index])) as WithOrigin<T>;
  if (value === null || typeof value !== 'object') return value as WithOrigin<T>;
  const located: Record<string | symbol, unknown> = {};
  for (const [key, inner] of Object.entries(value))
    located[key] = withOrigin(inner as unknown, file, [...path, key]);
  located[origin] = { file, path } satisfies Origin;
  return located as WithOrigin<T>;
}
