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
    for (let index = 0; index < value.length; index += 1) {
      const item: unknown = value[index];
      if (isCollection(item)) locate(item, new PlaceStep(place, index));
    }
    return;
  }
  const map = value as Record<string | symbol, unknown>;
  for (const key in map) {
    const inner = map[key];
    if (isCollection(inner)) locate(inner, new PlaceStep(place, key));
  }
  map[origin] = place;
}

/** A place as what it is in, and one step from there: its path is made when it is asked for, since hardly any is. */
class PlaceStep implements Origin {
  readonly file: string;
  readonly above: Origin;
  readonly step: string | number;

  constructor(above: Origin, step: string | number) {
    this.file = above.file;
    this.above = above;
    this.step = step;
  }

  get path(): YamlPath {
    const steps = [this.step];
    let { above } = this;
    for (; above instanceof PlaceStep; above = above.above) steps.push(above.step);
    return [...above.path, ...steps.reverse()];
  }
}

const copyOf = <T>(value: T): T => {
  if (!isCollection(value)) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = copyOf((value as Readonly<Record<string, unknown>>)[key]);
  return copy as T;
};

const isCollection = (value: unknown): value is object => value !== null && typeof value === 'object';
