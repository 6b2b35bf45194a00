import { type Origin, origin, type WithOrigin, type YamlPath } from '../../plan/location.ts';

/** A copy of plain data in which every map remembers its place in the file. */
export function withOrigin<T>(value: T, file: string, path: YamlPath = []): WithOrigin<T> {
  return located(copyOf(value), file, path);
}

/** The same data, in which every map from now on remembers its place in the file. */
export function located<T>(value: T, file: string, path: YamlPath = []): WithOrigin<T> {
  if (Array.isArray(value))
    for (const [index, item] of value.entries()) locateIn({ file, path }, index, item);
  else if (isCollection(value)) locate(value, { file, path });
  return value as WithOrigin<T>;
}

function locate(map: object, place: Origin): void {
  const inside = map as Record<string | symbol, unknown>;
  for (const key in inside) locateIn(place, key, inside[key]);
  inside[origin] = place;
}

/** Locates what stands under a key or at a position of something at a place. */
function locateIn(place: Origin, step: string | number, value: unknown): void {
  if (!isCollection(value)) return;
  if (!Array.isArray(value)) {
    locate(value, new PlaceStep(place, step));
    return;
  }
  let own: Origin | null = null;
  for (let index = 0; index < value.length; index += 1) {
    const item: unknown = value[index];
    if (Array.isArray(item)) locateIn((own ??= new PlaceStep(place, step)), index, item);
    else if (isCollection(item)) locate(item, new ItemStep(place, step, index));
  }
}

/** A place as the place around it with the key or position there: file and path are found when they are asked for, since hardly any is. */
class PlaceStep implements Origin {
  readonly around: Origin;
  readonly step: string | number;

  constructor(around: Origin, step: string | number) {
    this.around = around;
    this.step = step;
  }

  get file(): string {
    let { around } = this;
    while (around instanceof PlaceStep) around = around.around;
    return around.file;
  }

  get path(): YamlPath {
    const steps = this.stepsBack();
    let { around } = this;
    for (; around instanceof PlaceStep; around = around.around) steps.push(...around.stepsBack());
    return [...around.path, ...steps.reverse()];
  }

  stepsBack(): (string | number)[] {
    return [this.step];
  }
}

/** A position in the list that stands under a key or at a position. */
class ItemStep extends PlaceStep {
  readonly index: number;

  constructor(around: Origin, step: string | number, index: number) {
    super(around, step);
    this.index = index;
  }

  override stepsBack(): (string | number)[] {
    return [this.index, this.step];
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
