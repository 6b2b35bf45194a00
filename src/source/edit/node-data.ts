import type { Pair } from 'yaml';
import { isMap, isScalar, isSeq } from '../read/yaml-library.ts';
import type { Splice } from './splices.ts';
import type { Data, Writing } from './write-value.ts';

/** What an edit of a node needs to know beside the node. */
export interface Editing {
  readonly text: string;
  readonly writing: Writing;
  /** The key under which the node stands. */
  readonly key: string;
}

/** Splices of one text, those inside a value before those beside it; null where the way of writing does not allow what is wanted. */
export type Splices = Generator<Splice | null>;

/** The key of a pair as a text, whatever its style or type. */
export const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

/** The data that a node of plain YAML says. */
export function toPlainData(node: unknown): Data {
  if (isScalar(node)) return node.value as Data;
  if (isSeq(node)) return node.items.map(toPlainData);
  if (!isMap(node)) return null;
  return Object.fromEntries(node.items.map((pair) => [keyOf(pair), toPlainData(pair.value)]));
}
