import { type Data, isList, isMap } from '../../src/source/edit/write-value.ts';

/** What to do at each turn of the writing: yes or no, for ever. */
export type Choose = () => boolean;

/** Yes and no from a list, over and over. */
export function chooser(choices: readonly boolean[]): Choose {
  let turn = 0;
  return () => {
    turn += 1;
    return choices[turn % choices.length] ?? false;
  };
}

interface Pen {
  readonly choose: Choose;
  /** A comment unlike all others. */
  readonly comment: () => string;
  readonly eol: string;
}

/** Data as people may write them in YAML: in blocks or braces, over several lines, with comments at line ends and between lines. */
export function styledYaml(value: Data, choose: Choose, eol: string): string {
  let count = 0;
  const comment = () => {
    count += 1;
    return `# ghi chú ${count}.`;
  };
  return block(value, 0, { choose, comment, eol }).trimStart() + (choose() ? eol : '');
}

/** A value under a key, from its line on, without the line's end. */
function block(value: Data, indent: number, pen: Pen): string {
  const { choose, comment, eol } = pen;
  const line = eol + ' '.repeat(indent);
  const between = () => (choose() && choose() ? line + comment() : '');
  const behind = (text: string) =>
    choose() && choose() && !text.includes(eol) ? `${text} ${comment()}` : text;
  if (isMap(value) && Object.keys(value).length > 0 && (indent === 0 || choose()))
    return Object.entries(value)
      .map(([key, inner]) => `${between()}${line}${behind(`${key}:${inBlock(inner, indent + 2, pen)}`)}`)
      .join('');
  if (isList(value) && value.length > 0 && (indent === 0 || choose() || value.some(isUnit)))
    return value.map((item) => `${between()}${line}- ${behind(inItem(item, indent + 2, pen))}`).join('');
  return ` ${flow(value, indent, pen)}`;
}

/** Units hold everything else; in braces nobody could read them. */
const isUnit = (value: Data) => isMap(value) && 'kind' in value;

function inBlock(value: Data, indent: number, pen: Pen): string {
  if (typeof value !== 'string' || !pen.choose() || !value.includes(' ')) return block(value, indent, pen);
  const [head = '', ...rest] = value.split(' ');
  const line = pen.eol + ' '.repeat(indent);
  const note = pen.choose() ? ` ${pen.comment()}` : '';
  return pen.choose() ? ` |-${note}${line}${value}` : ` >-${note}${line}${head}${line}${rest.join(' ')}`;
}

function inItem(value: Data, indent: number, pen: Pen): string {
  const text =
    isUnit(value) || (isMap(value) && pen.choose())
      ? wholeBlock(value, indent, pen)
      : flow(value, indent, pen);
  return text.trimStart();
}

const wholeBlock = (value: Data, indent: number, pen: Pen) =>
  isMap(value)
    ? Object.entries(value)
        .map(([key, inner]) => `${pen.eol}${' '.repeat(indent)}${key}:${inBlock(inner, indent + 2, pen)}`)
        .join('')
    : '';

function flow(value: Data, indent: number, pen: Pen): string {
  const { choose, comment, eol } = pen;
  const glue = () =>
    choose() && choose() && choose()
      ? `, ${comment()}${eol}${' '.repeat(indent + 2)}`
      : choose()
        ? ', '
        : ',  ';
  const joined = (parts: readonly string[]) =>
    parts.map((part, index) => (index === parts.length - 1 ? part : part + glue())).join('');
  if (isList(value))
    return `[${joined(value.map((item) => flow(item, indent, pen)))}${choose() && choose() && value.length > 0 ? ',' : ''}]`;
  if (isMap(value)) {
    const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner, indent, pen)}`);
    return pairs.length === 0 ? '{}' : choose() ? `{ ${joined(pairs)} }` : `{${joined(pairs)}}`;
  }
  if (typeof value !== 'string') return String(value);
  return choose() && /^[\p{L}\d][\p{L}\d -]*$/u.test(value) && Number.isNaN(Number(value))
    ? value
    : choose() && !value.includes("'")
      ? `'${value}'`
      : JSON.stringify(value);
}
