import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/** A new value at a path of map keys, or one more entry at the end of the list there; both as YAML in flow style. */
export type MapEdit =
  | { readonly set: readonly string[]; readonly to: string }
  | { readonly append: string; readonly entry: string };

/**
 * The text of a map with edits made at the places that they concern, every other byte kept: comments, quotes, order and line ends. Null
 * where the text is not such that this can be done; what comes out is to be read again.
 */
export function editMap(text: string, edits: readonly MapEdit[]): string | null {
  return edits.reduce<string | null>(
    (edited, edit) => (edited === null ? null : editOnce(edited, edit)),
    text,
  );
}

function editOnce(text: string, edit: MapEdit): string | null {
  const { contents, errors } = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    keepSourceTokens: true,
  });
  if (errors.length > 0 || !isMap(contents) || contents.flow) return null;
  return 'set' in edit ? set(text, contents, edit) : append(text, contents, edit);
}

function set(
  text: string,
  root: YAMLMap,
  { set: path, to }: { set: readonly string[]; to: string },
): string | null {
  const [key = '', ...rest] = path;
  const node = root.getIn(path, true) as Node | undefined;
  if (node?.range && isScalar(node)) return replaced(text, node.range[0], endOfValue(text, node), to);
  if (node?.range && isMap(node) && node.flow)
    return replaced(text, node.range[0], endOfValue(text, node), to);
  return node === undefined && rest.length === 0 && !root.has(key) ? withLine(text, `${key}: ${to}`) : null;
}

function append(
  text: string,
  root: YAMLMap,
  { append: key, entry }: { append: string; entry: string },
): string | null {
  const node = root.get(key, true);
  if (!root.has(key)) return withLine(text, `${key}:${lineEndOf(text)}  - ${entry}`);
  if (isSeq(node)) return node.flow ? appendInFlow(text, node, entry) : appendInBlock(text, node, entry);
  const isNothing = isScalar(node) && node.value === null;
  if (!isNothing || !node.range) return null;
  const at = node.range[0];
  return replaced(text, at, endOfValue(text, node), `${lineEndOf(text)}  - ${entry}`);
}

/** After the last entry, on a line of its own; a list without entries becomes a block list. */
function appendInFlow(text: string, { items, range }: YAMLSeq, entry: string): string | null {
  if (!range) return null;
  const last = items.at(-1) as Node | undefined;
  if (!last) {
    const at = range[0] - (text[range[0] - 1] === ' ' ? 1 : 0);
    return /^\[\s*\]$/.test(text.slice(range[0], range[1]))
      ? replaced(text, at, range[1], `${lineEndOf(text)}  - ${entry}`)
      : null;
  }
  return last.range ? replaced(text, last.range[1], last.range[1], `, ${entry}`) : null;
}

function appendInBlock(text: string, { items, srcToken }: YAMLSeq, entry: string): string | null {
  const last = items.at(-1) as Node | undefined;
  if (!last?.range || srcToken?.type !== 'block-seq') return null;
  const end = endOfLine(text, endOfValue(text, last));
  return replaced(text, end, end, `${lineEndOf(text)}${' '.repeat(srcToken.indent)}- ${entry}`);
}

const replaced = (text: string, from: number, to: number, by: string) =>
  text.slice(0, from) + by + text.slice(to);

/** A line more at the end of the file. */
function withLine(text: string, line: string): string {
  const lineEnd = lineEndOf(text);
  return `${text}${text === '' || text.endsWith('\n') ? '' : lineEnd}${line}${lineEnd}`;
}

const lineEndOf = (text: string) => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n');

/** The end of a node's own letters, without the spaces and line ends after it. */
function endOfValue(text: string, { range }: Node): number {
  let end = range?.[1] ?? 0;
  while (end > (range?.[0] ?? 0) && /\s/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function endOfLine(text: string, from: number): number {
  const length = text.slice(from).search(/\r?\n/);
  return length < 0 ? text.length : from + length;
}
