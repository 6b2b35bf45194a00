import type { Document, Node, Pair, YAMLSeq } from 'yaml';
import { isMap as isMapNode, isSeq } from '../read/yaml-library.ts';
import type { YamlPath } from '../../plan/location.ts';
import { compose } from '../read/compose.ts';
import { valueAt } from '../read/remove-paths.ts';
import { entryLines } from './block-yaml.ts';
import { composeDocument } from './edit-data.ts';
import { applySplices, columnOf, endOf, endOfPair, isFlow, lineAfter, startOf } from './splices.ts';
import { type Data, flowText, isSame } from './write-value.ts';
import { yamlText } from './yaml-text.ts';

/** An entry of a list as data, and as the lines that it is written in, where it has been written before. */
export interface ListEntry {
  readonly data: Data;
  /** In block style, indented as if its dash stood in the first column. */
  readonly lines?: readonly string[];
}

/** Where an entry is put: at a place of the list at a path, counted from 0; at its end where there is no such place. */
export interface ListPlace {
  readonly path: YamlPath;
  readonly at: number;
}

/**
 * A text with one more entry in a list, every other byte kept. A list that is not there yet is begun at the end of its map. Null where
 * the text is written in a way that this cannot be done in; what comes out is to be read again.
 */
export const insertEntry = (text: string, place: ListPlace, entry: ListEntry): string | null =>
  insertEntries(text, place, [entry]);

/** A text with several more entries in a list, one after the other, as `insertEntry` puts one: the text is read once for all of them. */
export function insertEntries(text: string, place: ListPlace, entries: readonly ListEntry[]): string | null {
  if (entries.length === 0) return text;
  const edited = inserted(text, place, entries);
  const wanted = (list: readonly Data[]) => [
    ...list.slice(0, place.at),
    ...entries.map(({ data }) => data),
    ...list.slice(place.at),
  ];
  return edited !== null && holds(edited, text, place.path, wanted) ? edited : null;
}

function inserted(text: string, { path, at }: ListPlace, entries: readonly ListEntry[]): string | null {
  const document = composeDocument(text);
  const list = nodeAt(document, path);
  if (isSeq(list)) return insertInto(text, list, at, entries);
  const key = path.at(-1);
  const map = nodeAt(document, path.slice(0, -1));
  if (!isMapNode(map) || typeof key !== 'string' || map.has(key)) return null;
  return beginList(text, map.items, key, { entries, isInFlow: isFlow(map) });
}

/**
 * A text without one entry of a list, and that entry as it was written, comments in it included; every other byte is kept. The key of a
 * list that is left empty goes too, but for the list of the whole file. Null where the text is written in a way that this cannot be done in.
 */
export function takeEntry(text: string, place: ListPlace): TakenEntry | null {
  const taken = takenFrom(text, place);
  const wanted = (list: readonly Data[]) => list.filter((_, index) => index !== place.at);
  return taken && holds(taken.text, text, place.path, wanted) ? taken : null;
}

/** A text without an entry, and the lines of the entry as if its dash stood in the first column. */
interface TakenEntry {
  readonly text: string;
  readonly lines: readonly string[];
}

/** Whether an edited text says what the text said before, but for the list at a path. */
function holds(
  edited: string,
  text: string,
  path: YamlPath,
  wanted: (list: readonly Data[]) => readonly Data[],
): boolean {
  const [before, after] = [text, edited].map((one) => compose({ path: '', text: one }));
  if (before?.problems.length !== 0 || after?.problems.length !== 0) return false;
  const list = valueAt(before.value, path);
  const now = wanted((list ?? []) as readonly Data[]);
  const isGone = now.length === 0 && path.length > 1;
  const isRight = valueAt(after.value, path) ?? [];
  const others = (root: unknown) => withValue(root, path, undefined) as Data;
  return (
    isSame(isRight as Data, now) &&
    (valueAt(after.value, path) === undefined) === isGone &&
    isSame(others(before.value), others(after.value))
  );
}

/** Plain data in which another value stands at a path; no key at all for undefined. */
function withValue(root: unknown, [step, ...rest]: YamlPath, value: unknown): unknown {
  if (step === undefined) return value;
  const inner = withValue((root as Record<string, unknown>)[step], rest, value);
  if (Array.isArray(root)) return root.map((item: unknown, index) => (index === step ? inner : item));
  const others = Object.entries(root as object).filter(([key]) => key !== step);
  return Object.fromEntries(inner === undefined ? others : [...others, [step, inner]]);
}

function takenFrom(text: string, { path, at }: ListPlace): TakenEntry | null {
  const document = composeDocument(text);
  const list = nodeAt(document, path);
  const item = isSeq(list) ? (list.items[at] as Node | undefined) : undefined;
  if (!isSeq(list) || !item) return null;
  if (isFlow(list)) return takeFromFlow(text, list, at);
  const place = linesOf(text, list, at);
  if (!place) return null;
  const written = text.slice(place.from, place.to).replace(/\r?\n$/, '');
  const lines = dedented(written.split(/\r?\n/), place.indent);
  if (!lines) return null;
  if (list.items.length > 1) return { text: text.slice(0, place.from) + text.slice(place.to), lines };
  const pair = pairAt(document, path);
  if (!pair) return null;
  if (path.length === 1)
    return { text: `${text.slice(0, endOfKey(pair, text))} []${eolOf(text)}${text.slice(place.to)}`, lines };
  const keyLine = text.lastIndexOf('\n', startOf(pair.key) - 1) + 1;
  const isAlone = text.slice(keyLine, startOf(pair.key)).trim() === '';
  return isAlone ? { text: text.slice(0, keyLine) + text.slice(place.to), lines } : null;
}

const eolOf = (text: string): string => /\r\n|\n/.exec(text)?.[0] ?? '\n';

const nodeAt = (document: Document | undefined, path: YamlPath): unknown => document?.getIn(path, true);

function pairAt(document: Document | undefined, path: YamlPath): Pair | null {
  const map = nodeAt(document, path.slice(0, -1));
  if (!isMapNode(map)) return null;
  return map.items.find(({ key }) => (key as { value?: unknown }).value === path.at(-1)) ?? null;
}

const endOfKey = ({ key }: Pair, text: string): number => text.indexOf(':', endOf(key, text)) + 1;

function insertInto(text: string, list: YAMLSeq, at: number, entries: readonly ListEntry[]): string | null {
  const eol = eolOf(text);
  const place = Math.min(at, list.items.length);
  if (isFlow(list)) {
    if (list.items.length === 0) return intoEmpty(text, list, entries);
    if (entries.some(({ lines }) => lines?.some((line) => line.includes('#')))) return null;
    const fresh = entries.map(({ data }) => flowText(data, { text: yamlText })).join(', ');
    const item = list.items[place] as Node | undefined;
    const last = list.items.at(-1);
    const from = item ? startOf(item) : endOf(last, text);
    return applySplices(text, [{ from, to: from, text: item ? `${fresh}, ` : `, ${fresh}` }]);
  }
  const before = place === 0 ? null : linesOf(text, list, place - 1);
  const next = place === 0 ? linesOf(text, list, 0) : null;
  const indent = (before ?? next)?.indent;
  if (indent === undefined) return null;
  const fresh = written(entries, indent).join(eol);
  if (next) return applySplices(text, [{ from: next.from, to: next.from, text: fresh + eol }]);
  return applySplices(text, [lineAfter(text, endOf(list.items[place - 1], text), fresh, eol)]);
}

/** The first entry of a list that is written as []: it gets lines of its own where the list is the value of a key on its own line. */
function intoEmpty(text: string, list: YAMLSeq, entries: readonly ListEntry[]): string | null {
  const [from, to] = [startOf(list), endOf(list, text)];
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const key = /^(?<indent> *)(?:- )*[^\s#{[][^#{[]*:(?<blank> *)$/.exec(text.slice(lineStart, from))?.groups;
  if (!key || !/^\[\s*\]$/.test(text.slice(from, to))) return null;
  const eol = eolOf(text);
  const column = columnOf(text, lineStart + (key['indent'] ?? '').length);
  const rest = /^[ \t]*(?:#[^\r\n]*)?/.exec(text.slice(to))?.[0] ?? '';
  const fresh = written(entries, column + 2).join(eol);
  return applySplices(text, [
    {
      from: from - (key['blank'] ?? '').length,
      to: to + rest.length,
      text: `${rest.trimEnd()}${eol}${fresh}`,
    },
  ]);
}

function beginList(
  text: string,
  pairs: readonly Pair[],
  key: string,
  { entries, isInFlow }: { readonly entries: readonly ListEntry[]; readonly isInFlow: boolean },
): string | null {
  const last = pairs.at(-1);
  const [first] = pairs;
  if (!last || !first) return null;
  const eol = eolOf(text);
  if (isInFlow) {
    const at = endOfPair(last, text);
    const fresh = flowText(
      entries.map(({ data }) => data),
      { text: yamlText },
    );
    return entries.some(({ lines }) => lines)
      ? null
      : applySplices(text, [{ from: at, to: at, text: `, ${key}: ${fresh}` }]);
  }
  const column = columnOf(text, startOf(first.key));
  const lines = [`${' '.repeat(column)}${key}:`, ...written(entries, column + 2)];
  return applySplices(text, [lineAfter(text, endOfPair(last, text), lines.join(eol), eol)]);
}

/** The lines of entries, their dashes so far from the left. */
const written = (entries: readonly ListEntry[], indent: number): readonly string[] =>
  entries.flatMap(({ data, lines }) =>
    lines ? lines.map((line) => (line === '' ? '' : ' '.repeat(indent) + line)) : entryLines(data, indent),
  );

/** Lines moved to the left; null where one does not reach so far to the right. */
function dedented(lines: readonly string[], indent: number): string[] | null {
  const isDeep = (line: string) => line.slice(0, indent).trim() === '';
  return lines.every(isDeep) ? lines.map((line) => line.slice(indent)) : null;
}

interface Dashed {
  readonly items?: readonly {
    readonly start?: readonly { readonly type: string; readonly offset: number }[];
  }[];
}

/** The lines that an entry of a block list has to itself, and the column of its dash; null where it has none to itself. */
function linesOf(
  text: string,
  list: YAMLSeq,
  at: number,
): { from: number; to: number; indent: number } | null {
  const { items = [] } = (list as unknown as { srcToken?: Dashed }).srcToken ?? {};
  const dash = items[at]?.start?.find(({ type }) => type === 'seq-item-ind')?.offset;
  if (dash === undefined) return null;
  const from = text.lastIndexOf('\n', dash - 1) + 1;
  const end = endOf(list.items[at], text);
  const lineEnd = text.indexOf('\n', text[end - 1] === '\n' ? end - 1 : end);
  if (text.slice(from, dash).trim() !== '') return null;
  return { from, to: lineEnd < 0 ? text.length : lineEnd + 1, indent: dash - from };
}

function takeFromFlow(text: string, list: YAMLSeq, at: number) {
  const item = list.items[at];
  const [previous, next] = [list.items[at - 1], list.items[at + 1]];
  const [from, to] = [startOf(item), endOf(item, text)];
  const gap = text.slice(previous ? endOf(previous, text) : from, next ? startOf(next) : to);
  const own = text.slice(from, to);
  if (/[#\n]/.test(gap) || /[#\n]/.test(own) || (!previous && !next)) return null;
  const without = next
    ? text.slice(0, from) + text.slice(startOf(next))
    : text.slice(0, endOf(previous, text)) + text.slice(to);
  return { text: without, lines: [`- ${own}`] };
}
