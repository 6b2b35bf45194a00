import { type Origin, origin, type WithOrigin, type YamlPath } from '../../plan/location.ts';

/** A copy of plain data in which every map remembers its place in the file. */
export function withOrigin<T>(value: T, file: string, path: YamlPath = []): WithOrigin<T> {
  return located(copyOf(value), file, path);
}

/** The same data, in which every map from now on remembers its place in the file. */
export function located<T>(value: T, file: string, path: YamlPath = []): WithOrigin<T> {
  if (isCollection(value)) locate(value, { file, path });
  return value as WithOrigin<T>;
}

function locate(value: object, place: Origin): void {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly unknown[]).entries())
      if (isCollection(item)) locate(item, placeIn(place, index));
    return;
  }
  const map = value as Record<string | symbol, unknown>;
  for (const key in map) {
    const inner = map[key];
    if (isCollection(inner)) locate(inner, placeIn(place, key));
  }
  map[origin] = place;
}

/** A place as what it is in, and one step from there: its path is made when it is asked for, since hardly any is. */
interface PlaceStep extends Origin {
  readonly above: Origin;
  readonly step: string | number;
}

const stepPlace = {
  get path(): YamlPath {
    const { above, step } = this as unknown as PlaceStep;
    return [...above.path, step];
  },
};

function placeIn(above: Origin, step: string | number): Origin {
  const place = Object.create(stepPlace) as { -readonly [K in keyof PlaceStep]: PlaceStep[K] };
  place.file = above.file;
  place.above = above;
  place.step = step;
  return place;
}

const copyOf = <T>(value: T): T => {
  if (!isCollection(value)) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copyOf((value as Readonly<Record<string, unknown>>)[key]);
  return copy as T;
};

const isCollection = (value: unknown): value is object => value !== null && typeof value === 'object';
