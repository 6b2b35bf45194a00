import type { PlacedNode, Stretch } from './placed-node.ts';

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

export function placeRecorder(size: number): PlaceRecorder {
  let numbers = new Int32Array(size);
  let length = 0;
  const room = (more: number) => {
    if (length + more <= numbers.length) return;
    const longer = new Int32Array((numbers.length + more) * 2);
    longer.set(numbers);
    numbers = longer;
  };
  return {
    begin(from) {
      room(valueSize);
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
      room(keySize);
      numbers[length] = from;
      numbers[length + 1] = to;
      length += keySize;
    },
    places: () => ({ numbers: numbers.slice(0, length) }),
  };
}

/** The root of a text whose values and their places were recorded together. */
export const recordedNode = (text: string, value: unknown, { numbers }: RecordedPlaces): PlacedNode =>
  nodeAt({ text, numbers }, value, 0);

interface Recorded {
  readonly text: string;
  readonly numbers: Int32Array;
}

function nodeAt(recorded: Recorded, value: unknown, at: number): PlacedNode {
  const { text, numbers } = recorded;
  const stretch = stretchAt(numbers, at);
  const isCollection = typeof value === 'object' && value !== null;
  const keyed = isCollection && !Array.isArray(value) ? keySize : 0;
  const entries = isCollection ? Object.entries(value as Readonly<Record<string, unknown>>) : [];
  const start = at + valueSize;
  return {
    kind: !isCollection ? 'scalar' : keyed > 0 ? 'map' : 'list',
    stretch,
    isFlow: isCollection && '{['.includes(text.charAt(stretch[0])),
    value: isCollection ? undefined : value,
    child(step) {
      let place = start;
      for (const [name, inner] of entries) {
        if (name === String(step))
          return {
            key: keyed > 0 ? stretchAt(numbers, place) : null,
            node: nodeAt(recorded, inner, place + keyed),
          };
        place = numbers[place + keyed + 2] ?? 0;
      }
      return null;
    },
    first: () => (entries.length > 0 ? stretchAt(numbers, start + keyed) : null),
  };
}

const stretchAt = (numbers: Int32Array, at: number): Stretch => [numbers[at] ?? 0, numbers[at + 1] ?? 0];
