import { columnsOf } from '../../screen/columns.ts';
import { wrap } from '../../screen/wrap.ts';
import type { Screen } from '../../writers/screen.ts';
import { plainText } from '../../writers/text/plain-text.ts';

/**
 * A page in Markdown as a screen shows it: without its marks, headings and typed commands set off by weight, sentences broken at blanks,
 * tables in frames; what stands in a frame of code keeps its lines.
 */
export function pageOnScreen(page: string, screen: Screen): string {
  const { bold } = screen;
  const width = screen.width ?? usualWidth;
  const shown: string[] = [];
  const rows: string[] = [];
  let isFramed = false;
  for (const line of [...joinedLines(page), '']) {
    if (!isFramed && isRow(line)) {
      rows.push(line);
      continue;
    }
    if (rows.length > 0) shown.push(...tableLines(rows.splice(0), screen));
    if (isFence(line)) isFramed = !isFramed;
    else if (isFramed) shown.push(isTyped(line) ? bold(line) : line);
    else if (isHeading(line))
      shown.push(...wrap(unmarked(line.replace(/^#+ /, '')), width).map((one) => bold(one)));
    else shown.push(...foldedLine(unmarked(line), width));
  }
  return shown
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const usualWidth = 80;

const isFence = (line: string) => line.trimStart().startsWith('```');
const isHeading = (line: string) => /^#{1,6} /.test(line);
const isRow = (line: string) => /^\s*\|/.test(line);
const isTyped = (line: string) => line.startsWith('$ ');

/** Words without the marks of weight, code and links; of a link to another page or site its address follows, unless the words name it. */
const unmarked = (line: string): string =>
  line
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, words: string, address: string) =>
      address.startsWith('#') || address.endsWith(words) ? words : `${words} (${address})`,
    );

/** A table of Markdown as the views have theirs. */
function tableLines(rows: readonly string[], screen: Screen): string[] {
  const [heads = [], , ...cells] = rows.map((row) =>
    row
      .trim()
      .split('|')
      .slice(1, -1)
      .map((cell) => unmarked(cell.trim())),
  );
  const columns = heads.map((head) => ({ head }));
  const table = plainText([{ kind: 'table', columns, rows: cells }], { ...screen, language: 'vi' });
  return table.trimEnd().split('\n');
}

/** The lines of a page in Markdown, the source lines of one paragraph joined, so that it can be broken again. */
function joinedLines(page: string): string[] {
  const lines: string[] = [];
  let isFramed = false;
  for (const line of page.split('\n')) {
    const last = lines.at(-1) ?? '';
    if (isFramed || isFence(line) || startsBlock(line) || last === '' || endsBlock(last)) lines.push(line);
    else lines[lines.length - 1] = `${last} ${line.trimStart()}`;
    if (isFence(line)) isFramed = !isFramed;
  }
  return lines;
}

const startsBlock = (line: string): boolean => /^\s*(?:$|[-*] |\d+\. |[#|>])/.test(line);
const endsBlock = (line: string): boolean => /^\s*(?:```|[#|>])/.test(line);

/** A line broken at blanks, the lines after the first drawn in as it is. */
function foldedLine(line: string, width: number): string[] {
  if (columnsOf(line) <= width) return [line];
  const indent = /^(?: *(?:[-*]|\d+\.) )?/.exec(line)?.[0].length ?? 0;
  const margin = ' '.repeat(indent > 0 ? indent : line.length - line.trimStart().length);
  const lead = line.slice(0, indent > 0 ? indent : margin.length);
  return wrap(line.slice(lead.length), width - margin.length).map(
    (one, index) => (index === 0 ? lead : margin) + one,
  );
}
