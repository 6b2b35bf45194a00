import type { YamlPath } from '../../plan/location.ts';
import type { FollowedPath, NodeRange, PlacedNode, SteppedEntry } from './placed-node.ts';

/**
 * The places of the values of a text in the order in which they stand there: for each value where it begins, where it ends and where the
 * record of the next one beside it is; before the value of a key, where that key begins and ends. A value takes twelve bytes.
 */
export interface RecordedPlaces {
  readonly numbers: Int32Array;
}

const valueSize = 3;
const keySize = 2;

export interface PlaceRecorder {
  /** Begins a value; gives what `end` needs. */
  begin(from: number): number;
  end(value: number, to: number): void;
  key(from: number, to: number): void;
  readonly places: () => RecordedPlaces;
}

/** Where places are recorded first: texts are read one after the other, and room of its own for each would have to be cleared. */
let room = new Int32Array(4096);

/** Records the places of one text; another is begun only when that is done. */
export function placeRecorder(): PlaceRecorder {
  let numbers = room;
  let length = 0;
  const makeRoom = () => {
    room = new Int32Array(numbers.length * 2);
    room.set(numbers);
    numbers = room;
  };
  return {
    begin(from) {
      if (length + valueSize > numbers.length) makeRoom();
      const value = length;
      numbers[value] = from;
      length += valueSize;
      return value;
    },
    end(value, to) {
      numbers[value + 1] = to;
      numbers[value + 2] = length;
    },
    key(from, to) {
      if (length + keySize > numbers.length) makeRoom();
      numbers[length] = from;
      numbers[length + 1] = to;
      length += keySize;
    },
    places: () => ({ numbers: numbers.slice(0, length) }),
  };
}

/** The root of a text whose values and their places were recorded together. */
export const recordedNode = (text: string, value: unknown, { numbers }: RecordedPlaces): PlacedNode =>
  nodeAt({ text, numbers, items: new Map() }, value, 0);

interface RecordedText {
  readonly text: string;
  readonly numbers: Int32Array;
  /** Where the records of the items of a list are, by where its own is: many findings may lie in one list. */
  readonly items: Map<number, Int32Array>;
}

const isCollection = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The value whose record is at a place. */
function nodeAt(recorded: RecordedText, value: unknown, at: number): PlacedNode {
  const { text, numbers } = recorded;
  const isList = Array.isArray(value);
  return {
    kind: isList ? 'list' : isCollection(value) ? 'map' : 'scalar',
    stretch: stretchAt(numbers, at),
    isFlow: isCollection(value) && text[numbers[at] ?? 0] === (isList ? '[' : '{'),
    value: isCollection(value) ? undefined : value,
    follow: (path) => follow(recorded, { root: value, at, path }),
    entries: () => (isCollection(value) ? entriesOf(recorded, value, at) : []),
    first() {
      if (!isCollection(value) || Object.keys(value).length === 0) return null;
      return stretchAt(numbers, at + valueSize + (isList ? 0 : keySize));
    },
  };
}

interface PathFromPlace {
  readonly root: unknown;
  readonly at: number;
  readonly path: YamlPath;
}

/** One loop with no object for a step: thousands of findings are placed with it. */
function follow(recorded: RecordedText, { root, at: from, path }: PathFromPlace): FollowedPath {
  let [value, at, keyAt] = [root, from, nowhere];
  for (const step of path) {
    const isList = Array.isArray(value);
    const place = isList
      ? (itemPlaces(recorded, value as readonly unknown[], at)[Number(step)] ?? nowhere)
      : isCollection(value)
        ? keyPlace(recorded, value, at, step)
        : nowhere;
    if (place === nowhere)
      return { node: nodeAt(recorded, value, at), key: isList ? null : keyOf(recorded, keyAt), whole: false };
    [at, keyAt] = isList ? [place, nowhere] : [place + keySize, place];
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return { node: nodeAt(recorded, value, at), key: keyOf(recorded, keyAt), whole: true };
}

const nowhere = -1;

const keyOf = ({ numbers }: RecordedText, at: number): NodeRange | null =>
  at === nowhere ? null : stretchAt(numbers, at);

/** Where the record of a key of a map is. */
function keyPlace({ numbers }: RecordedText, map: object, at: number, step: string | number): number {
  const index = Object.keys(map).indexOf(step as string);
  if (index < 0) return nowhere;
  let place = at + valueSize;
  for (let passed = 0; passed < index; passed += 1) place = numbers[place + keySize + 2] ?? 0;
  return place;
}

function entriesOf(recorded: RecordedText, collection: object, at: number): SteppedEntry[] {
  const { numbers } = recorded;
  if (Array.isArray(collection))
    return Array.from(itemPlaces(recorded, collection, at), (place, step) => ({
      step,
      key: null,
      node: nodeAt(recorded, collection[step], place),
    }));
  let place = at + valueSize;
  return Object.entries(collection).map(([step, value]) => {
    const [key, node] = [stretchAt(numbers, place), nodeAt(recorded, value, place + keySize)];
    place = numbers[place + keySize + 2] ?? 0;
    return { step, key, node };
  });
}

/** Where the records of a list's items are. */
function itemPlaces({ numbers, items }: RecordedText, list: readonly unknown[], at: number): Int32Array {
  const known = items.get(at);
  if (known) return known;
  const places = new Int32Array(list.length);
  let place = at + valueSize;
  for (let index = 0; index < list.length; index += 1) {
    places[index] = place;
    place = numbers[place + 2] ?? 0;
  }
  items.set(at, places);
  return places;
}

const stretchAt = (numbers: Int32Array, at: number): NodeRange => [numbers[at] ?? 0, numbers[at + 1] ?? 0];
