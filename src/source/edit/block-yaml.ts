import { type Data, isList, isMap } from './write-value.ts';
import { scalarText, yamlText } from './yaml-text.ts';

const width = 100;

/** Data as a YAML document in block style, as plan files are written: long wordings folded at blanks, so that a git diff shows their words. */
export const blockYaml = (value: { readonly [key: string]: Data }): string =>
  mapLines(value, 0).join('\n') + '\n';

/** An entry of a block list, its dash so far from the left; each line without its end. */
export const entryLines = (entry: Data, indent: number): readonly string[] => itemLines(entry, indent);

function mapLines(value: { readonly [key: string]: Data }, indent: number): string[] {
  return Object.entries(value).flatMap(([key, inner]) => pairLines(keyText(key), inner, indent));
}

const keyText = (key: string) => (/^[a-z][a-z-]*$/.test(key) ? key : yamlText(key));

function pairLines(key: string, value: Data, indent: number): string[] {
  const pad = ' '.repeat(indent);
  if (typeof value === 'string') return textLines(`${pad}${key}:`, value, indent + 2);
  if (isList(value)) {
    if (value.length === 0) return [`${pad}${key}: []`];
    if (value.every((item) => typeof item === 'string' && /^[a-z0-9-]+$/.test(item))) {
      const line = `${pad}${key}: [${value.map((item) => yamlText(item as string)).join(', ')}]`;
      if (line.length <= width) return [line];
    }
    return [`${pad}${key}:`, ...value.flatMap((item) => itemLines(item, indent + 2))];
  }
  if (isMap(value)) {
    const flow = `${pad}${key}: ${flowMap(value)}`;
    const isPlain = Object.values(value).every((one) => typeof one !== 'object' || one === null);
    if (isPlain && flow.length <= width && Object.keys(value).length <= 4) return [flow];
    return [`${pad}${key}:`, ...mapLines(value, indent + 2)];
  }
  return [`${pad}${key}: ${scalar(value)}`];
}

const flowMap = (value: { readonly [key: string]: Data }) =>
  `{ ${Object.entries(value)
    .map(([key, one]) => `${keyText(key)}: ${scalar(one)}`)
    .join(', ')} }`;

const scalar = (value: Data) => (typeof value === 'string' ? scalarText(value, true) : JSON.stringify(value));

function itemLines(item: Data, indent: number): string[] {
  const pad = ' '.repeat(indent);
  if (typeof item === 'string') return textLines(`${pad}-`, item, indent + 2);
  if (isMap(item)) {
    const flow = `${pad}- ${flowMap(item)}`;
    const isPlain = Object.values(item).every((one) => typeof one !== 'object' || one === null);
    if (isPlain && !('kind' in item) && flow.length <= width) return [flow];
    const [first = '', ...rest] = mapLines(item, indent + 2);
    return [`${pad}- ${first.trimStart()}`, ...rest];
  }
  if (isList(item)) return [`${pad}- [${item.map(scalar).join(', ')}]`];
  return [`${pad}- ${scalar(item)}`];
}

/** A text on the line of its key, or folded below it where it is long and says nothing with its line ends. */
function textLines(head: string, text: string, indent: number): string[] {
  const short = `${head} ${scalarText(text, false)}`;
  const canFold = /^\S+(?: \S+)*$/u.test(text) && !/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]|##\[/u.test(text);
  if (short.length <= width || !canFold) return [short];
  const pad = ' '.repeat(indent);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > width) {
      lines.push(pad + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [`${head} >-`, ...lines, pad + line];
}
