import type { Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isMap as isMapNode, isScalar, isSeq } from '../read/yaml-library.ts';
import { listSplices } from './list-splices.ts';
import { type Editing, keyOf, type Splices, toPlainData } from './node-data.ts';
import {
  columnOf,
  commentsIn,
  endOf,
  endOfPair,
  intoEmpty,
  isFlow,
  lineAfter,
  runsOf,
  type Splice,
  startOf,
  type TextRange,
  withoutFlowEntries,
  withoutLines,
} from './splices.ts';
import { blockPair, type Data, type DataMap, flowText, isList, isMap, isSame } from './write-value.ts';

/** Brings a map to hold other data. A pair that goes makes room for the pairs that come. */
export function* mapSplices(map: YAMLMap, after: Readonly<DataMap>, editing: Editing): Splices {
  const has = new Set(map.items.map(keyOf));
  const added = Object.entries(after).filter(([key]) => !has.has(key));
  const removed = map.items.filter((pair) => !Object.hasOwn(after, keyOf(pair)));
  for (const pair of map.items)
    if (!removed.includes(pair)) yield* valueSplices(map, pair, after[keyOf(pair)] ?? null, editing);
  const [gone] = removed;
  if (!gone || added.length === 0) {
    yield* removals(map, removed, editing);
    yield* additions(map, added, editing);
  } else {
    yield replacement(map, gone, added, editing);
    yield* removals(map, removed.slice(1), editing);
  }
}

function* valueSplices(map: YAMLMap, pair: Pair, after: Data, editing: Editing): Splices {
  const { text, writing } = editing;
  const { key, value } = pair;
  const inside = { ...editing, key: keyOf(pair) };
  if (isSame(toPlainData(value), after)) return;
  if (isMapNode(value) && isMap(after)) yield* mapSplices(value, after, inside);
  else if (needsLines(value, after) && !isFlow(map)) {
    const from = endOf(key, text) + 1;
    yield {
      from,
      to: endOf(value, text),
      text: blockPair('', after, columnOf(text, startOf(key)), writing).slice(1),
    };
  } else if (isSeq(value) && isList(after)) yield* listSplices(value, after, inside);
  else if (isCollection(value) || (isScalar(value) && (isMap(after) || isList(after))))
    yield wholeSplice(map, pair, after, editing);
  else yield scalarSplice(value, after, isFlow(map), editing);
}

const isCollection = (value: unknown) => isMapNode(value) || isSeq(value);

/** A value gives way to one of another shape, as a class of bodies to a single one; not where there are comments in it. */
function wholeSplice(map: YAMLMap, { key, value }: Pair, after: Data, editing: Editing): Splice | null {
  const { text, writing } = editing;
  const to = endOf(value, text);
  const from = isFlow(map) ? startOf(value) : endOf(key, text) + 1;
  if (commentsIn(text, [from, to], [value]).length > 0) return null;
  const fresh = isFlow(map)
    ? flowText(after, writing)
    : blockPair('', after, columnOf(text, startOf(key)), writing).slice(1);
  return { from, to, text: fresh };
}

/** Whether a list that is empty is to hold maps: between its brackets nobody could read them. */
const needsLines = (value: unknown, after: Data): value is YAMLSeq =>
  isSeq(value) && value.items.length === 0 && isList(after) && after.some(isMap);

/** A scalar gives way to another on one line; the comment in the head of a block scalar stays. */
function scalarSplice(value: unknown, after: Data, isInFlow: boolean, editing: Editing): Splice | null {
  if (!isScalar(value) || isMap(after) || isList(after)) return null;
  const { text, writing } = editing;
  const [from, to] = [startOf(value), endOf(value, text)];
  const comment = /^[>|][-+\d]*([ \t]+#[^\r\n]*)/.exec(text.slice(from, to))?.[1] ?? '';
  const fresh = typeof after === 'string' ? writing.text(after, isInFlow) : String(after);
  return { from, to, text: fresh + comment };
}

const rangeOf = (pair: Pair, text: string): TextRange => [startOf(pair.key), endOfPair(pair, text)];

function replacement(
  map: YAMLMap,
  gone: Pair,
  added: readonly (readonly [string, Data])[],
  editing: Editing,
): Splice {
  const { text, writing } = editing;
  const [from, to] = rangeOf(gone, text);
  const line = writing.eol + ' '.repeat(columnOf(text, from));
  const blank = /\s/.test(text.charAt(from - 1)) ? '' : ' ';
  const comments = commentsIn(text, [from, to], [gone]).map((comment) => blank + comment + line);
  const pairs = added.map(([key, value]) => pairText(map, key, value, editing));
  return { from, to, text: comments.join('') + pairs.join(isFlow(map) ? ', ' : line) };
}

function* removals(map: YAMLMap, removed: readonly Pair[], { text, writing }: Editing): Splices {
  const ranges = map.items.map((pair) => rangeOf(pair, text));
  if (isFlow(map))
    for (const run of runsOf(ranges, (at) => removed.includes(map.items[at] as Pair)))
      yield withoutFlowEntries(text, run, commentsIn(text, run.range, removed), writing.eol);
  else
    for (const pair of removed) {
      const range = rangeOf(pair, text);
      yield withoutLines(text, range, commentsIn(text, range, [pair]), writing.eol);
    }
}

/** Each pair after the one that comes before it in the order of the keys, else in front of all; at the end where the order does not name it. */
function* additions(map: YAMLMap, added: readonly (readonly [string, Data])[], editing: Editing): Splices {
  const { text, writing, key: under } = editing;
  const order = writing.order(under);
  const placeOf = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const [first] = map.items;
  const pairs = added
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
    .map(([key, value]) => ({ key, fresh: pairText(map, key, value, editing) }));
  if (!first) {
    if (pairs.length > 0)
      yield isFlow(map) ? intoEmpty(map, pairs.map(({ fresh }) => fresh).join(', '), text) : null;
    return;
  }
  const start = startOf(first.key);
  const indent = ' '.repeat(columnOf(text, start));
  for (const { key, fresh } of pairs) {
    const place = placeOf(key);
    const previous = map.items.findLast((pair) => place === order.length || placeOf(keyOf(pair)) < place);
    if (!previous)
      yield { from: start, to: start, text: fresh + (isFlow(map) ? ', ' : writing.eol + indent) };
    else {
      const end = endOfPair(previous, text);
      yield isFlow(map)
        ? { from: end, to: end, text: `, ${fresh}` }
        : lineAfter(text, end, indent + fresh, writing.eol);
    }
  }
}

function pairText(map: YAMLMap, key: string, value: Data, { text, writing }: Editing): string {
  if (isFlow(map)) return `${key}: ${flowText(value, writing)}`;
  return blockPair(key, value, columnOf(text, startOf(map.items[0]?.key)), writing);
}
