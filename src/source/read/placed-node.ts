import type { Node, Pair } from 'yaml';
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
  follow(path: YamlPath): FollowedPath<PlacedNode>;
  /** What a collection holds, in the order of the text. */
  entries(): readonly SteppedEntry[];
  /** The first entry of a collection: its value, or its key where there is no value. */
  first(): NodeRange | null;
}

/** An entry of a map or list. */
export interface PlacedEntry<N> {
  /** Of a map, where its key stands. */
  readonly key: NodeRange | null;
  readonly node: N | null;
}

/** An entry with the key or position that leads to it. */
export interface SteppedEntry extends PlacedEntry<PlacedNode> {
  readonly step: string | number;
}

/** Where a path leads: the last value on it, and the key before that where there is one. */
export interface FollowedPath<N> extends PlacedEntry<N> {
  /** Whether the whole path was followed. */
  readonly whole: boolean;
}

/** How values of a text are gone through, whoever read it. */
interface Steps<N> {
  readonly isList: (node: N) => boolean;
  /** What a key or a position of a collection leads to; null where there is none. */
  readonly child: (node: N, step: string | number) => PlacedEntry<N> | null;
}

/** Follows a path from a value as far as it leads. */
export function followPath<N>(from: N, path: YamlPath, { isList, child }: Steps<N>): FollowedPath<N> {
  let node: N | null = from;
  let key: NodeRange | null = null;
  for (const step of path) {
    const next: PlacedEntry<N> | null = node && child(node, step);
    if (!next) return { node, key: node && isList(node) ? null : key, whole: false };
    ({ node, key } = next);
  }
  return { node, key, whole: true };
}

/** A node that the YAML library composed. */
export function composedNode(node: Node): PlacedNode {
  return {
    kind: isMap(node) ? 'map' : isSeq(node) ? 'list' : 'scalar',
    stretch: stretchOf(node),
    isFlow: (isMap(node) || isSeq(node)) && node.flow === true,
    value: isScalar(node) ? node.value : undefined,
    follow(path) {
      const found = followPath(node, path, { isList: isSeq, child: childOf });
      return { ...found, node: placed(found.node) };
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

function childOf(node: Node, step: string | number): PlacedEntry<Node> | null {
  if (isMap(node)) {
    const found: Pair | undefined = node.items.find(
      ({ key }) => isScalar(key) && String(key.value) === String(step),
    );
    return found ? { key: stretchOf(found.key as Node), node: nodeOr(found.value) } : null;
  }
  const item = isSeq(node) ? node.items[Number(step)] : undefined;
  return item === undefined ? null : { key: null, node: nodeOr(item) };
}

const nodeOr = (value: unknown): Node | null => (isNode(value) ? value : null);

const placed = (value: unknown): PlacedNode | null => (isNode(value) ? composedNode(value) : null);

const stretchOf = ({ range }: Node): NodeRange => [range?.[0] ?? 0, range?.[1] ?? range?.[0] ?? 0];
