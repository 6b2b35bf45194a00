import { lazily } from '../../plan/lazily.ts';
import type { PlacedNode, NodeRange } from './placed-node.ts';

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
  nodeAt({ text, numbers, nodes: new Map() }, value, 0);

interface RecordedPlace {
  readonly text: string;
  readonly numbers: Int32Array;
  /** What was asked for already, by where its record is: many findings may lie in one list or map. */
  readonly nodes: Map<number, PlacedNode>;
}

function nodeAt(recorded: RecordedPlace, value: unknown, at: number): PlacedNode {
  if (typeof value !== 'object' || value === null)
    return {
      kind: 'scalar',
      stretch: stretchAt(recorded.numbers, at),
      isFlow: false,
      value,
      child: () => null,
      entries: () => [],
      first: () => null,
    };
  const known = recorded.nodes.get(at);
  if (known) return known;
  const node = Array.isArray(value) ? listAt(recorded, value, at) : mapAt(recorded, value, at);
  recorded.nodes.set(at, node);
  return node;
}

function listAt(recorded: RecordedPlace, list: readonly unknown[], at: number): PlacedNode {
  const { numbers } = recorded;
  const places = lazily(() => itemPlaces(numbers, list, at));
  return {
    kind: 'list',
    stretch: stretchAt(numbers, at),
    isFlow: recorded.text[numbers[at] ?? 0] === '[',
    value: undefined,
    child(step) {
      const index = Number(step);
      if (!(index in list)) return null;
      return { key: null, node: nodeAt(recorded, list[index], places()[index] ?? 0) };
    },
    entries: () =>
      Array.from(places(), (place, step) => ({
        step,
        key: null,
        node: nodeAt(recorded, list[step], place),
      })),
    first: () => (list.length > 0 ? stretchAt(numbers, at + valueSize) : null),
  };
}

/** Where the records of a list's items are. */
function itemPlaces(numbers: Int32Array, list: readonly unknown[], at: number): Int32Array {
  const places = new Int32Array(list.length);
  let place = at + valueSize;
  for (let index = 0; index < list.length; index += 1) {
    places[index] = place;
    place = numbers[place + 2] ?? 0;
  }
  return places;
}

function mapAt(recorded: RecordedPlace, map: object, at: number): PlacedNode {
  const { numbers } = recorded;
  return {
    kind: 'map',
    stretch: stretchAt(numbers, at),
    isFlow: recorded.text[numbers[at] ?? 0] === '{',
    value: undefined,
    child(step) {
      let place = at + valueSize;
      for (const name of Object.keys(map)) {
        if (name === step) {
          const value = (map as Readonly<Record<string, unknown>>)[name];
          return { key: stretchAt(numbers, place), node: nodeAt(recorded, value, place + keySize) };
        }
        place = numbers[place + keySize + 2] ?? 0;
      }
      return null;
    },
    entries() {
      let place = at + valueSize;
      return Object.entries(map).map(([step, value]) => {
        const [key, node] = [stretchAt(numbers, place), nodeAt(recorded, value, place + keySize)];
        place = numbers[place + keySize + 2] ?? 0;
        return { step, key, node };
      });
    },
    first: () => (Object.keys(map).length > 0 ? stretchAt(numbers, at + valueSize + keySize) : null),
  };
}

const stretchAt = (numbers: Int32Array, at: number): NodeRange => [numbers[at] ?? 0, numbers[at + 1] ?? 0];
