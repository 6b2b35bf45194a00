import { isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';

/** From a letter of a text to the one after the last. */
export type NodeRange = readonly [from: number, to: number];

/** A value of a YAML text with its place, whoever read it. */
export interface PlacedNode {
  readonly kind: 'map' | 'list' | 'scalar';
  /** May end with blanks and line ends. */
  readonly stretch: NodeRange;
  /** Whether a collection is written in braces or brackets. */
  readonly isFlow: boolean;
  /** Of a scalar, what it says. */
  readonly value: unknown;
  /** What a key or a position of a collection leads to; null where there is none. */
  child(step: string | number): PlacedEntry | null;
  /** What a collection holds, in the order of the text. */
  entries(): readonly SteppedEntry[];
  /** The first entry of a collection: its value, or its key where there is no value. */
  first(): NodeRange | null;
}

/** An entry of a map or list. */
export interface PlacedEntry {
  /** Of a map, where its key stands. */
  readonly key: NodeRange | null;
  readonly node: PlacedNode | null;
}

/** An entry with the key or position that leads to it. */
export interface SteppedEntry extends PlacedEntry {
  readonly step: string | number;
}

/** A node that the YAML library composed. */
export function composedNode(node: Node): PlacedNode {
  return {
    kind: isMap(node) ? 'map' : isSeq(node) ? 'list' : 'scalar',
    stretch: stretchOf(node),
    isFlow: (isMap(node) || isSeq(node)) && node.flow === true,
    value: isScalar(node) ? node.value : undefined,
    child(step) {
      if (isMap(node)) {
        const found: Pair | undefined = node.items.find(
          ({ key }) => isScalar(key) && String(key.value) === String(step),
        );
        return found ? { key: stretchOf(found.key as Node), node: placed(found.value) } : null;
      }
      const item = isSeq(node) ? node.items[Number(step)] : undefined;
      return item === undefined ? null : { key: null, node: placed(item) };
    },
    entries() {
      if (isMap(node))
        return node.items.flatMap(({ key, value }) =>
          isScalar(key) ? [{ step: String(key.value), key: stretchOf(key), node: placed(value) }] : [],
        );
      return isSeq(node) ? node.items.map((item, step) => ({ step, key: null, node: placed(item) })) : [];
    },
    first() {
      const first = isMap(node) || isSeq(node) ? node.items[0] : undefined;
      const last = isPair(first) ? (first.value ?? first.key) : first;
      return isNode(last) ? stretchOf(last) : null;
    },
  };
}

const placed = (value: unknown): PlacedNode | null => (isNode(value) ? composedNode(value) : null);

const stretchOf = ({ range }: Node): NodeRange => [range?.[0] ?? 0, range?.[1] ?? range?.[0] ?? 0];
