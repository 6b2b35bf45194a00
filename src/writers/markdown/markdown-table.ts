import type { Table } from '../../views/blocks/block.ts';
import { wholeHead } from '../../views/blocks/heads.ts';
import { alignOf, wordsOf } from '../../views/blocks/cell.ts';
import { columnsOf } from '../../screen/columns.ts';
import { markdownWords } from '../../screen/markdown-text.ts';

/** A column is padded to a multiple of this, and no further than `maxWidth`, so that one longer cell does not change every row of a file under git. */
const step = 4;
const maxWidth = 48;

const rules = { left: ['', ''], right: ['', ':'], centre: [':', ':'] } as const;

/** A table of GitHub-flavoured Markdown that is straight on a screen too: Vietnamese letters and wide ones are counted by their columns. */
export function markdownTable({ columns, rows }: Table): string {
  const cells = [
    columns.map((column) => markdownWords(wholeHead(column))),
    ...rows.map((row) => columns.map((_, index) => markdownWords(wordsOf(row[index] ?? '')))),
  ];
  const aligns = columns.map(alignOf);
  const widths = columns.map((_, index) => {
    const longest = cells.reduce((max, row) => Math.max(max, columnsOf(row[index] ?? '')), 3);
    return Math.min(maxWidth, Math.ceil(longest / step) * step);
  });
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, index) => padded(cell, widths[index] ?? 0, aligns[index] === 'right')).join(' | ')} |`;
  const rule = widths.map((width, index) => {
    const [before, after] = rules[aligns[index] ?? 'left'];
    return `${before}${'-'.repeat(width - before.length - after.length)}${after}`;
  });
  const [head = [], ...body] = cells;
  return [line(head), `| ${rule.join(' | ')} |`, ...body.map(line)].join('\n');
}

function padded(cell: string, width: number, isRight: boolean): string {
  const blanks = ' '.repeat(Math.max(0, width - columnsOf(cell)));
  return isRight ? blanks + cell : cell + blanks;
}
