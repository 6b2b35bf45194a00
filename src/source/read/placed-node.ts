import type { Node, Pair, YAMLMap } from 'yaml';
import { isMap, isNode, isPair, isScalar, isSeq } from './yaml-library.ts';
import type { YamlPath } from '../../plan/location.ts';

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
  /** What a path leads to from here. */
  follow(path: YamlPath): FollowedPath;
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

/** Where a path leads: the last value on it, and the key before that where there is one. */
export interface FollowedPath extends PlacedEntry {
  /** Whether the whole path was followed. */
  readonly whole: boolean;
}

/** A node that the YAML library composed. */
export function composedNode(node: Node): PlacedNode {
  return {
    kind: isMap(node) ? 'map' : isSeq(node) ? 'list' : 'scalar',
    stretch: stretchOf(node),
    isFlow: (isMap(node) || isSeq(node)) && node.flow === true,
    value: isScalar(node) ? node.value : undefined,
    follow: (path) => follow(node, path),
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

function follow(root: Node, path: YamlPath): FollowedPath {
  let node: Node | null = root;
  let key: NodeRange | null = null;
  for (const step of path) {
    const found: unknown = isMap(node)
      ? pairAt(node, step)
      : isSeq(node)
        ? node.items[Number(step)]
        : undefined;
    if (found === undefined) return { node: placed(node), key: isSeq(node) ? null : key, whole: false };
    const value: unknown = isPair(found) ? found.value : found;
    key = isPair(found) ? stretchOf(found.key as Node) : null;
    node = isNode(value) ? value : null;
  }
  return { node: placed(node), key, whole: true };
}

const pairAt = ({ items }: YAMLMap, step: string | number): Pair | undefined =>
  items.find(({ key }) => isScalar(key) && String(key.value) === String(step));

const placed = (value: unknown): PlacedNode | null => (isNode(value) ? composedNode(value) : null);

const stretchOf = ({ range }: Node): NodeRange => [range?.[0] ?? 0, range?.[1] ?? range?.[0] ?? 0];
