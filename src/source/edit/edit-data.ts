import {
  Composer,
  type Document,
  isMap as isMapNode,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { YamlPath } from '../../plan/location.ts';
import { yamlOptions } from '../read/compose.ts';
import {
  apply,
  columnOf,
  commentsIn,
  endOf,
  endOfPair,
  isFlow,
  lineBehind,
  type Splice,
  startOf,
  withoutFlowEntry,
  withoutLines,
} from './splices.ts';
import { tokenise } from '../read/tokenise.ts';
import { blockPair, type Data, flowText, isList, isMap, isSame, type Writing } from './write-value.ts';

/** An edit of a text: the map at a path is to hold other data. */
export interface DataEdit {
  readonly path: YamlPath;
  readonly after: { readonly [key: string]: Data };
  /** The order in which the keys of maps are put where they are added. */
  readonly order: readonly string[];
}

/** More changes than any edit has. */
const mostSteps = 200;

/**
 * A YAML text in which the map at a path holds other data, changed where the data differ and nowhere else: comments, styles, quotes and
 * blank lines stay. Null where the text is written in a way that this cannot be done in.
 */
export function editData(text: string, { path, after, order }: DataEdit, writing: Writing): string | null {
  let edited = text;
  for (let step = 0; step < mostSteps; step += 1) {
    const node = nodeAt(edited, path);
    if (!isMapNode(node)) return null;
    const splice = mapSplice(node, after, { text: edited, order, writing });
    if (splice === null) return isSame(toData(node), after) ? edited : null;
    edited = apply(edited, splice);
  }
  return null;
}

function nodeAt(text: string, path: YamlPath): unknown {
  const [document] = [...new Composer(yamlOptions).compose(tokenise(text).tokens, true, text.length)];
  return (document as Document | undefined)?.getIn(path, true);
}

interface Editing {
  readonly text: string;
  readonly order: readonly string[];
  readonly writing: Writing;
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

function toData(node: unknown): Data {
  if (isScalar(node)) return node.value as Data;
  if (isSeq(node)) return node.items.map(toData);
  if (!isMapNode(node)) return null;
  return Object.fromEntries(node.items.map((pair) => [keyOf(pair), toData(pair.value)]));
}

/** The first change that brings a map nearer to what it should hold; null where it holds that. */
function mapSplice(map: YAMLMap, after: { readonly [key: string]: Data }, editing: Editing): Splice | null {
  const has = new Set(map.items.map(keyOf));
  const added = Object.keys(after).filter((key) => !has.has(key));
  const removed = map.items.filter((pair) => !Object.hasOwn(after, keyOf(pair)));
  const [gone] = removed;
  if (gone)
    return removed.length > 1
      ? removePair(map, removed.at(-1) ?? gone, editing)
      : replacePair(map, gone, added, after, editing);
  const [fresh] = added;
  if (fresh !== undefined) return addPair(map, fresh, after[fresh] ?? null, editing);
  for (const pair of map.items) {
    const splice = valueSplice(map, pair, after[keyOf(pair)] ?? null, editing);
    if (splice) return splice;
  }
  return null;
}

function valueSplice(map: YAMLMap, pair: Pair, after: Data, editing: Editing): Splice | null {
  const { value } = pair;
  const before = toData(value);
  if (isSame(before, after)) return null;
  if (isMapNode(value) && isMap(after)) return mapSplice(value, after, editing);
  if (isSeq(value) && isList(after)) return listSplice(value, after, editing);
  return scalarSplice(value, after, { ...editing, isInFlow: isFlow(map) });
}

/** A scalar gives way to another on one line; the comment in the head of a block scalar stays. */
function scalarSplice(
  value: unknown,
  after: Data,
  { text, writing, isInFlow }: Editing & { readonly isInFlow: boolean },
): Splice | null {
  if (!isScalar(value) || isMap(after) || isList(after)) return null;
  const [from, to] = [startOf(value), endOf(value, text)];
  const comment = /^[>|][-+\d]*([ \t]+#[^\r\n]*)/.exec(text.slice(from, to))?.[1] ?? '';
  return {
    from,
    to,
    text: (typeof after === 'string' ? writing.text(after, isInFlow) : String(after)) + comment,
  };
}

/** The last pair that goes makes room for the pairs that come. */
function replacePair(
  map: YAMLMap,
  gone: Pair,
  added: readonly string[],
  after: { readonly [key: string]: Data },
  editing: Editing,
): Splice {
  if (added.length === 0) return removePair(map, gone, editing);
  const { text, writing } = editing;
  const own = [startOf(gone.key), endOfPair(gone, text)] as const;
  const line = writing.eol + ' '.repeat(columnOf(text, own[0]));
  const blank = /\s/.test(text.charAt(own[0] - 1)) ? '' : ' ';
  const comments = commentsIn(text, own, [gone.key, gone.value]).map((comment) => blank + comment + line);
  const pairs = added.map((key) => pairText(map, key, after[key] ?? null, editing));
  return { from: own[0], to: own[1], text: comments.join('') + pairs.join(isFlow(map) ? ', ' : line) };
}

function removePair(map: YAMLMap, gone: Pair, { text, writing }: Editing): Splice {
  const index = map.items.indexOf(gone);
  const own = [startOf(gone.key), endOfPair(gone, text)] as const;
  const kept = commentsIn(text, own, [gone.key, gone.value]);
  if (!isFlow(map)) return withoutLines(text, own, kept, writing.eol);
  const [previous, next] = [map.items[index - 1], map.items[index + 1]];
  const neighbours = {
    previousEnd: previous ? endOfPair(previous, text) : null,
    nextStart: next ? startOf(next.key) : null,
  };
  return withoutFlowEntry(text, own, neighbours, kept, writing.eol);
}

/** A pair put after the one that comes before it in the order of the keys, else in front of all. */
function addPair(map: YAMLMap, key: string, value: Data, editing: Editing): Splice | null {
  const { text, order, writing } = editing;
  const place = order.indexOf(key);
  const previous = map.items.findLast((pair) => order.indexOf(keyOf(pair)) < place);
  const [first] = map.items;
  const fresh = pairText(map, key, value, editing);
  if (!first) return isFlow(map) ? intoEmpty(map, fresh, text) : null;
  if (isFlow(map)) {
    const at = previous ? endOfPair(previous, text) : startOf(first.key);
    return { from: at, to: at, text: previous ? `, ${fresh}` : `${fresh}, ` };
  }
  const indent = ' '.repeat(columnOf(text, startOf(first.key)));
  if (previous) return lineBehind(text, endOfPair(previous, text), indent + fresh, writing.eol);
  const at = startOf(first.key);
  return { from: at, to: at, text: fresh + writing.eol + indent };
}

function pairText(map: YAMLMap, key: string, value: Data, { text, writing }: Editing): string {
  if (isFlow(map)) return `${key}: ${flowText(value, writing)}`;
  return blockPair(key, value, columnOf(text, startOf(map.items[0]?.key)), writing);
}

/** Between braces or brackets that hold nothing. */
function intoEmpty(node: YAMLMap | YAMLSeq, fresh: string, text: string): Splice {
  const at = startOf(node) + 1;
  const closes = text[at] === '}' || text[at] === ']';
  const blank = isMapNode(node) ? ' ' : '';
  return { from: at, to: at, text: `${blank}${fresh}${closes ? blank : ''}` };
}

/** Entries that stay keep their places; one that goes makes room for one that comes. */
function listSplice(list: YAMLSeq, after: readonly Data[], editing: Editing): Splice | null {
  const { text, writing } = editing;
  const items = list.items as Node[];
  const changed = items.findIndex((item, index) => !isSame(toData(item), after[index] ?? null));
  const item = items[changed];
  if (item && items.length > after.length) {
    const own = [startOf(item), endOf(item, text)] as const;
    if (!isFlow(list))
      return withoutLines(text, [text.lastIndexOf('-', own[0] - 1), own[1]], [], writing.eol);
    const [previous, next] = [items[changed - 1], items[changed + 1]];
    const neighbours = {
      previousEnd: previous ? endOf(previous, text) : null,
      nextStart: next ? startOf(next) : null,
    };
    return withoutFlowEntry(text, own, neighbours, [], writing.eol);
  }
  if (item)
    return { from: startOf(item), to: endOf(item, text), text: flowText(after[changed] ?? null, writing) };
  const last = items.at(-1);
  const fresh = flowText(after[items.length] ?? null, writing);
  if (!last) return isFlow(list) ? intoEmpty(list, fresh, text) : null;
  const end = endOf(last, text);
  if (isFlow(list)) return { from: end, to: end, text: `, ${fresh}` };
  const dash = text.lastIndexOf('-', startOf(last) - 1);
  return lineBehind(text, end, `${' '.repeat(columnOf(text, dash))}- ${fresh}`, writing.eol);
}
