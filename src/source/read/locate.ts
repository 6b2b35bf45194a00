import { lazily } from '../../plan/lazily.ts';
import { type LineIndex, lineIndex } from '../../plan/lines.ts';
import type { Range, YamlPath } from '../../plan/location.ts';
import type { FoundValue, ValuePart, YamlDocument } from '../../plan/source-file.ts';
import type { FollowedPath, NodeRange, PlacedNode } from './placed-node.ts';
import { type SourceSpans, sourceSpansOf, startAsWritten } from './source-spans.ts';

/** Where the values of a document are. */
type Places = Pick<YamlDocument, 'locate' | 'extent' | 'find' | 'written'>;

/** The places that are made when the first of them is asked for: of most documents none is. */
export function locatedLater(make: () => Places): Places {
  const places = lazily(make);
  return {
    locate: (path, target) => places().locate(path, target),
    extent: (path) => places().extent(path),
    find: (offset) => places().find(offset),
    written: (path) => places().written(path),
  };
}

/** Finds the places of values late, from their paths, so that a value carries no positions about. */
export function locator(text: string, root: PlacedNode | null): Places {
  const file: LocatedText = { text, lines: lineIndex(text), root, last: null };
  return {
    locate: (path, target = {}) => locate(file, path, target),
    extent(path) {
      const { node, whole } = follow(root, path);
      return whole && node ? file.lines.rangeOf(...bounds(node.stretch, text)) : null;
    },
    find: (offset) => (root ? findIn(text, root, offset, []) : null),
    written(path) {
      const { node, whole } = follow(root, path);
      return whole && node?.kind === 'scalar' && !isEmpty(node)
        ? text.slice(...bounds(node.stretch, text))
        : null;
    },
  };
}

interface LocatedText {
  readonly text: string;
  readonly lines: LineIndex;
  readonly root: PlacedNode | null;
  /** The places of letters in the scalar that was asked for last: many findings may be in one. */
  last: { readonly from: number; readonly places: SourceSpans } | null;
}

function locate(file: LocatedText, path: YamlPath, { key, span }: ValuePart): Range {
  const { text, lines, root } = file;
  const { node, key: keyPlace, whole } = follow(root, path);
  if (keyPlace && (key || !node)) return lines.rangeOf(...bounds(keyPlace, text));
  if (!node) return lines.rangeOf(0, text.search(/[\r\n]|$/));
  if (!whole || node.kind !== 'scalar') return lines.rangeOf(...headOf(node, text));
  if (keyPlace && isEmpty(node)) return lines.rangeOf(...bounds(keyPlace, text));
  const { 0: from, 1: to } = bounds(node.stretch, text);
  if (!span || typeof node.value !== 'string') return lines.rangeOf(from, to);
  const start = Math.max(0, span[0]);
  const last = Math.max(start, span[1] - 1);
  const first = startAsWritten(text, from, node.value, last);
  if (first !== null) return lines.rangeOf(first + start, Math.min(to, first + last + 1));
  if (file.last?.from !== from) file.last = { from, places: sourceSpansOf(text, from, node.value) };
  const { places } = file.last;
  return lines.rangeOf(places(start)[0], Math.min(to, places(last)[1]));
}

function findIn(text: string, node: PlacedNode, offset: number, path: YamlPath): FoundValue | null {
  const [from, to] = bounds(node.stretch, text);
  if (node.kind === 'scalar')
    return from <= offset && offset <= to && from < to ? { path, isKey: false, from, to } : null;
  for (const { step, key, node: inner } of node.entries()) {
    const within = [...path, step];
    const [keyFrom, keyTo] = key ? bounds(key, text) : [0, -1];
    if (keyFrom <= offset && offset <= keyTo) return { path: within, isKey: true, from: keyFrom, to: keyTo };
    if (!inner || offset < inner.stretch[0] || offset > inner.stretch[1]) continue;
    const found = findIn(text, inner, offset, within);
    if (found) return found;
  }
  return null;
}

const nowhere: FollowedPath = { node: null, key: null, whole: false };

const follow = (root: PlacedNode | null, path: YamlPath): FollowedPath => root?.follow(path) ?? nowhere;

/** A stretch without trailing blanks. */
function bounds(stretch: NodeRange, text: string): [number, number] {
  const from = stretch[0];
  let end = stretch[1];
  while (end > from && blanks.includes(text.charAt(end - 1))) end -= 1;
  return [from, end];
}

const blanks = ' \t\r\n';

/** Whether nothing follows the colon or dash. */
function isEmpty({ stretch }: PlacedNode): boolean {
  return stretch[0] === stretch[1];
}

/** Of a map or list, what is on its first line: a whole collection marked would say nothing. */
function headOf(node: PlacedNode, text: string): [number, number] {
  const [from, to] = bounds(node.stretch, text);
  const first = node.isFlow ? null : node.first();
  const end = first ? bounds(first, text)[1] : to;
  const lineEnd = text.indexOf('\n', from);
  const carriage = text.slice(from, lineEnd < 0 ? to : lineEnd).indexOf('\r');
  const head = carriage >= 0 ? from + carriage : lineEnd < 0 ? to : lineEnd;
  return [from, Math.min(end, head)];
}
