import { columnsOf, isPlain } from './columns.ts';

/** The lines of a text broken at blanks so that none is wider on a terminal than `width` columns, unless one word alone is. Who knows whether it is plain may say so. */
export function wrap(text: string, width: number, plain = isPlain(text)): string[] {
  if (plain && text.length <= width && !text.startsWith(' ')) return [text];
  if (plain && !text.startsWith(' ') && !text.endsWith(' ')) return wrapPlain(text, width);
  const lines: string[] = [];
  let line = '';
  let columns = 0;
  for (const word of text.split(' ')) {
    const wide = plain ? word.length : columnsOf(word);
    if (line !== '' && columns + 1 + wide > width) {
      lines.push(line);
      line = word;
      columns = wide;
    } else {
      columns += (line === '' ? 0 : 1) + wide;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** The same of a text whose letters take one column each, and which no blank begins or ends, without a look at every word. */
function wrapPlain(text: string, width: number): string[] {
  const room = Math.max(0, width);
  const lines: string[] = [];
  let start = 0;
  while (text.length - start > room) {
    let end = text.lastIndexOf(' ', start + room);
    if (end < start) end = text.indexOf(' ', start + room);
    if (end < start) break;
    lines.push(text.slice(start, end));
    start = end + 1;
    while (text.charAt(start) === ' ') start += 1;
  }
  lines.push(text.slice(start));
  return lines;
}

/** A sentence in lines as wide as the terminal it is read at; whole where a file or another program takes it. */
export const wrapOnScreen = (
  text: string,
  { atTerminal, width }: { readonly atTerminal?: boolean; readonly width: number },
): string[] => (atTerminal === true ? wrap(text, width) : [text]);

/** A text whose lines are no wider than `width` columns, broken at blanks; what goes on stands as far in as its line and two columns more. Lines with control sequences stay. */
export const foldLines = (text: string, width: number): string =>
  text
    .split('\n')
    .flatMap((line) => (line.includes('\u001B') ? [line] : foldLine(line, width)))
    .join('\n');

function foldLine(line: string, width: number): string[] {
  if (line.length <= width && isPlain(line)) return [line];
  const indent = /^ */.exec(line)?.[0] ?? '';
  const hanging = `${indent}  `;
  const [first = '', ...rest] = wrap(line.slice(indent.length), width - hanging.length);
  return [indent + first, ...rest.map((words) => hanging + words)];
}
