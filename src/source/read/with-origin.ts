import { type Origin, origin, type WithOrigin, type YamlPath } from '../../plan/location.ts';

/** A copy of plain data in which every map remembers its place in the file. */
export function withOrigin<T>(value: T, file: string, path: YamlPath = []): WithOrigin<T> {
  if (!isCollection(value)) return value as WithOrigin<T>;
  if (Array.isArray(value))
    return value.map((item: unknown, index) =>
      isCollection(item) ? withOrigin(item, file, [...path, index]) : item,
    ) as WithOrigin<T>;
  const located: Record<string | symbol, unknown> = {};
  for (const key of Object.keys(value)) {
    const inner = (value as Readonly<Record<string, unknown>>)[key];
    located[key] = isCollection(inner) ? withOrigin(inner, file, [...path, key]) : inner;
  }
  located[origin] = { file, path } satisfies Origin;
  return located as WithOrigin<T>;
}

const isCollection = (value: unknown): value is object => value !== null && typeof value === 'object';
