import type { YamlPath } from '../../plan/location.ts';
import type { FollowedPath, NodeRange, PlacedNode, SteppedEntry } from './placed-node.ts';

/**
 * The places of the values of a text in the order in which they stand there: before the value of a key, where that key begins; for each value
 * where it begins and where it ends; for a map or list also where the record of what comes after it is. The end of any other value is kept as
 * its complement, which is below zero and tells the one kind from the other.
 */
export interface RecordedPlaces {
  readonly numbers: Int32Array;
}

const keySize = 1;
const scalarSize = 2;
const collectionSize = 3;

/** Where places are recorded first: texts are read one after the other, and room of its own for each would have to be cleared. */
let room = new Int32Array(4096);

/** Records the places of one text; another is begun only when that is done. */
export class PlaceRecorder {
  #numbers = room;
  #length = 0;

  /** Gives the number of the record: higher than that of all before it. */
  key(from: number): number {
    this.#take(keySize);
    const key = this.#length - keySize;
    this.#numbers[key] = from;
    return key;
  }

  scalar(from: number, to: number): void {
    this.#take(scalarSize);
    this.#numbers[this.#length - scalarSize] = from;
    this.#numbers[this.#length - 1] = ~to;
  }

  /** Begins a map or list; gives what `end` needs. */
  begin(from: number): number {
    this.#take(collectionSize);
    const collection = this.#length - collectionSize;
    this.#numbers[collection] = from;
    return collection;
  }

  end(collection: number, to: number): void {
    this.#numbers[collection + 1] = to;
    this.#numbers[collection + 2] = this.#length;
  }

  places(): RecordedPlaces {
    return { numbers: this.#numbers.slice(0, this.#length) };
  }

  #take(size: number): void {
    this.#length += size;
    if (this.#length <= this.#numbers.length) return;
    room = new Int32Array(this.#numbers.length * 2);
    room.set(this.#numbers);
    this.#numbers = room;
  }
}

/** The root of a text whose values and their places were recorded together. */
export const recordedNode = (text: string, value: unknown, { numbers }: RecordedPlaces): PlacedNode =>
  new RecordedNode({ text, numbers, items: new Map() }, value, 0);

interface RecordedText {
  readonly text: string;
  readonly numbers: Int32Array;
  /** Where the records of the items of a list are, by where its own is: many findings may lie in one list. */
  readonly items: Map<number, Int32Array>;
}

/** A path as far as it led: its steps, and what stands before each and after the last: the values, and where their records are. */
interface FollowedSteps {
  readonly steps: (string | number)[];
  count: number;
  readonly values: unknown[];
  readonly places: number[];
}

const isCollection = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The value whose record is at a place. What is asked of it is looked up then: thousands of findings are placed, and hardly any asks for all. */
class RecordedNode implements PlacedNode {
  readonly #recorded: RecordedText;
  readonly #own: unknown;
  readonly #at: number;
  /** Where the last path led: most findings are beside the one before. */
  #last: FollowedSteps | null = null;

  constructor(recorded: RecordedText, own: unknown, at: number) {
    this.#recorded = recorded;
    this.#own = own;
    this.#at = at;
  }

  get kind(): PlacedNode['kind'] {
    return Array.isArray(this.#own) ? 'list' : isCollection(this.#own) ? 'map' : 'scalar';
  }

  get stretch(): NodeRange {
    return stretchAt(this.#recorded.numbers, this.#at);
  }

  get isFlow(): boolean {
    const { text, numbers } = this.#recorded;
    return isCollection(this.#own) && text[numbers[this.#at] ?? 0] === (Array.isArray(this.#own) ? '[' : '{');
  }

  get value(): unknown {
    return isCollection(this.#own) ? undefined : this.#own;
  }

  follow(path: YamlPath): FollowedPath {
    this.#last ??= { steps: [], count: 0, values: [this.#own], places: [this.#at] };
    return follow(this.#recorded, this.#last, path);
  }

  entries(): readonly SteppedEntry[] {
    return isCollection(this.#own) ? entriesOf(this.#recorded, this.#own, this.#at) : [];
  }

  first(): NodeRange | null {
    if (!isCollection(this.#own) || Object.keys(this.#own).length === 0) return null;
    const before = collectionSize + (Array.isArray(this.#own) ? 0 : keySize);
    return stretchAt(this.#recorded.numbers, this.#at + before);
  }
}

/** Goes on from where the path parts from the last one, with no object for a step: thousands of findings are placed with it. */
function follow(recorded: RecordedText, last: FollowedSteps, path: YamlPath): FollowedPath {
  const { steps, values, places } = last;
  let count = 0;
  while (count < last.count && count < path.length && steps[count] === path[count]) count += 1;
  for (; count < path.length; count += 1) {
    const step = path[count] ?? '';
    const value = values[count];
    const place = placeAt(recorded, value, places[count] ?? 0, step);
    if (place === nowhere) break;
    steps[count] = step;
    values[count + 1] = (value as Readonly<Record<string, unknown>>)[step];
    places[count + 1] = place;
  }
  last.count = count;
  const value = values[count];
  const at = places[count] ?? 0;
  const whole = count === path.length;
  const isUnderKey = count > 0 && !Array.isArray(values[count - 1]);
  const hasKey = isUnderKey && (whole || !Array.isArray(value));
  return {
    node: new RecordedNode(recorded, value, at),
    key: hasKey ? keyAt(recorded.numbers, String(steps[count - 1]), at - keySize) : null,
    whole,
  };
}

/** Where the record is of what stands under a key or at a position of a value. */
function placeAt(recorded: RecordedText, value: unknown, at: number, step: string | number): number {
  if (Array.isArray(value)) return itemPlaces(recorded, value, at)[Number(step)] ?? nowhere;
  const key = isCollection(value) ? keyPlace(recorded, value, at, step) : nowhere;
  return key === nowhere ? nowhere : key + keySize;
}

const nowhere = -1;

/** A key stands in the text as it is. */
function keyAt(numbers: Int32Array, key: string, at: number): NodeRange {
  const from = numbers[at] ?? 0;
  return [from, from + key.length];
}

/** Where the record is of what comes after a value. */
const placeAfter = (numbers: Int32Array, at: number): number =>
  (numbers[at + 1] ?? 0) < 0 ? at + scalarSize : (numbers[at + 2] ?? 0);

/** Where the record of a key of a map is. */
function keyPlace({ numbers }: RecordedText, map: object, at: number, step: string | number): number {
  let place = at + collectionSize;
  for (const key in map) {
    if (key === step) return place;
    place = placeAfter(numbers, place + keySize);
  }
  return nowhere;
}

function entriesOf(recorded: RecordedText, collection: object, at: number): SteppedEntry[] {
  const { numbers } = recorded;
  if (Array.isArray(collection))
    return Array.from(itemPlaces(recorded, collection, at), (place, step) => ({
      step,
      key: null,
      node: new RecordedNode(recorded, collection[step], place),
    }));
  let place = at + collectionSize;
  return Object.entries(collection).map(([step, value]) => {
    const [key, node] = [keyAt(numbers, step, place), new RecordedNode(recorded, value, place + keySize)];
    place = placeAfter(numbers, place + keySize);
    return { step, key, node };
  });
}

/** Where the records of a list's items are. */
function itemPlaces({ numbers, items }: RecordedText, list: readonly unknown[], at: number): Int32Array {
  const known = items.get(at);
  if (known) return known;
  const places = new Int32Array(list.length);
  let place = at + collectionSize;
  for (let index = 0; index < list.length; index += 1) {
    places[index] = place;
    place = placeAfter(numbers, place);
  }
  items.set(at, places);
  return places;
}

function stretchAt(numbers: Int32Array, at: number): NodeRange {
  const to = numbers[at + 1] ?? 0;
  return [numbers[at] ?? 0, to < 0 ? ~to : to];
}
