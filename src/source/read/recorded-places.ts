import {
  followPath,
  type NodeRange,
  type PlacedEntry,
  type PlacedNode,
  type SteppedEntry,
} from './placed-node.ts';

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
  nodeAt({ text, numbers, items: new Map() }, { value, at: 0 });

interface RecordedText {
  readonly text: string;
  readonly numbers: Int32Array;
  /** Where the records of the items of a list are, by where its own is: many findings may lie in one list. */
  readonly items: Map<number, Int32Array>;
}

/** A value and where its record is. */
interface RecordedValue {
  readonly value: unknown;
  readonly at: number;
}

const isCollection = (value: unknown): value is object => typeof value === 'object' && value !== null;

function nodeAt(recorded: RecordedText, here: RecordedValue): PlacedNode {
  const { text, numbers } = recorded;
  const { value, at } = here;
  const isList = Array.isArray(value);
  return {
    kind: isList ? 'list' : isCollection(value) ? 'map' : 'scalar',
    stretch: stretchAt(numbers, at),
    isFlow: isCollection(value) && text[numbers[at] ?? 0] === (isList ? '[' : '{'),
    value: isCollection(value) ? undefined : value,
    follow(path) {
      const { node, key, whole } = followPath(here, path, {
        isList: (one) => Array.isArray(one.value),
        child: (one, step) => childOf(recorded, one, step),
      });
      return { node: node && nodeAt(recorded, node), key, whole };
    },
    entries: () => [...entriesOf(recorded, here)],
    first() {
      if (!isCollection(value) || Object.keys(value).length === 0) return null;
      return stretchAt(numbers, at + valueSize + (isList ? 0 : keySize));
    },
  };
}

function childOf(
  recorded: RecordedText,
  { value, at }: RecordedValue,
  step: string | number,
): PlacedEntry<RecordedValue> | null {
  if (!isCollection(value)) return null;
  if (Array.isArray(value)) {
    const index = Number(step);
    if (!(index in value)) return null;
    return { key: null, node: { value: value[index], at: itemPlaces(recorded, value, at)[index] ?? 0 } };
  }
  const { numbers } = recorded;
  let place = at + valueSize;
  for (const name in value) {
    if (name === step)
      return {
        key: stretchAt(numbers, place),
        node: { value: (value as Readonly<Record<string, unknown>>)[name], at: place + keySize },
      };
    place = numbers[place + keySize + 2] ?? 0;
  }
  return null;
}

function* entriesOf(recorded: RecordedText, { value, at }: RecordedValue): Generator<SteppedEntry> {
  if (!isCollection(value)) return;
  const { numbers } = recorded;
  if (Array.isArray(value)) {
    for (const [step, place] of itemPlaces(recorded, value, at).entries())
      yield { step, key: null, node: nodeAt(recorded, { value: value[step], at: place }) };
    return;
  }
  let place = at + valueSize;
  for (const [step, inner] of Object.entries(value)) {
    yield {
      step,
      key: stretchAt(numbers, place),
      node: nodeAt(recorded, { value: inner, at: place + keySize }),
    };
    place = numbers[place + keySize + 2] ?? 0;
  }
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
