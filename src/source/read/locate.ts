import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
} from 'yaml';
import type { Range, YamlPath } from '../../plan/location.ts';
import type { ValuePart, YamlDocument } from '../../plan/source-file.ts';
import { type LineIndex, lineIndex } from '../../plan/lines.ts';
import { type SourceSpans, sourceSpansOf } from './source-spans.ts';

/** Finds the places of values late, from their paths, so that a value carries no positions about. */
export function locator(text: string, root: ParsedNode | null): Pick<YamlDocument, 'locate' | 'written'> {
  const file: LocatedText = { text, lines: lineIndex(text), spans: new WeakMap(), root };
  return {
    locate: (path, target = {}) => locate(file, path, target),
    written(path) {
      const { node, whole } = descend(root, path);
      return whole && isScalar(node) && !isEmpty(node) ? text.slice(...bounds(node, text)) : null;
    },
  };
}

interface LocatedText {
  readonly text: string;
  readonly lines: LineIndex;
  readonly root: Node | null;
  /** The places of letters, by scalar: many findings may lie in one. */
  readonly spans: WeakMap<Node, SourceSpans>;
}

function locate(file: LocatedText, path: YamlPath, { key, span }: ValuePart): Range {
  const { text, lines, root } = file;
  const { node, pair, whole } = descend(root, path);
  if (key && pair) return lines.rangeOf(...bounds(pair.key as Node, text));
  if (!node) {
    if (pair) return lines.rangeOf(...bounds(pair.key as Node, text));
    return lines.rangeOf(0, text.search(/[\r\n]|$/));
  }
  if (!whole || !isScalar(node)) return lines.rangeOf(...headOf(node, text));
  if (pair && isEmpty(node)) return lines.rangeOf(...bounds(pair.key as Node, text));
  if (!span || typeof node.value !== 'string') return lines.rangeOf(...bounds(node, text));
  const [from, to] = bounds(node, text);
  const places = file.spans.get(node) ?? sourceSpansOf(text, from, node.value);
  file.spans.set(node, places);
  const [start] = places(span[0]);
  const [, end] = places(Math.max(span[0], span[1] - 1));
  return lines.rangeOf(start, Math.min(to, end));
}

interface Found {
  node: Node | null;
  /** The pair of the last key on the path, where it leads to one. */
  pair: Pair | null;
  /** Whether the whole path was followed. */
  whole: boolean;
}

function descend(root: Node | null, path: YamlPath): Found {
  let node: Node | null = root;
  let pair: Pair | null = null;
  for (const step of path) {
    let next: Node | null | undefined;
    if (isMap(node)) {
      const found: Pair | undefined = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (!found) return { node, pair, whole: false };
      pair = found;
      next = found.value as Node | null;
    } else if (isSeq(node)) {
      next = node.items[Number(step)] as Node | undefined;
      pair = null;
      if (!next) return { node, pair, whole: false };
    } else return { node, pair, whole: false };
    node = next;
  }
  return { node, pair, whole: true };
}

/** The stretch of a scalar, or of a collection's first entry, without trailing blanks. */
function bounds(node: Node, text: string): [number, number] {
  const [from = 0, to = from] = node.range ?? [];
  let end = to;
  while (end > from && /[ \t\r\n]/.test(text.charAt(end - 1))) end -= 1;
  return [from, end];
}

/** Whether nothing stands behind the colon or dash. */
const isEmpty = ({ range }: Node): boolean => range?.[0] === range?.[1];

/** Of a map or list, what stands on its first line: a whole collection marked would say nothing. */
function headOf(node: Node, text: string): [number, number] {
  const [from, to] = bounds(node, text);
  const first = isCollection(node) && !node.flow ? node.items[0] : null;
  const last = isPair(first) ? (first.value ?? first.key) : first;
  const end = isNode(last) ? bounds(last, text)[1] : to;
  const lineEnd = text.slice(from, to).search(/[\r\n]/);
  return [from, Math.min(end, lineEnd < 0 ? to : from + lineEnd)];
}
