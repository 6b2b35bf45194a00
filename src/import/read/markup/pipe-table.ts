import {
  paragraphText,
  type SourceCell,
  type SourcePlace,
  type SourceRow,
  type SourceTable,
} from '../../source-text.ts';
import { inlineRuns } from './inline.ts';

/** Whether a line is a row of a table written with bars. */
export const isTableLine = (line: string): boolean => /^\|.*\|$/u.test(line);

/** The lines from a place on that are rows of a table without outer bars, “1 | Việc một | Ban A”, each of as many cells, with the bars put to them. */
export function bareRows(lines: readonly string[], from: number): string[] {
  const count = (line = '') => ` ${line.trim()} `.split(' | ').length;
  const cells = count(lines[from]);
  const rows: string[] = [];
  if (cells < 2) return rows;
  for (let at = from; count(lines[at]) === cells; at += 1) rows.push(`| ${(lines[at] ?? '').trim()} |`);
  return rows;
}

/**
 * The lines from a place on that are rows of a table whose cells are divided by tabs, as text copied out of Word has them, with bars for
 * the tabs; three cells at least, since letterheads and signatures have two columns.
 */
export function tabRows(lines: readonly string[], from: number): string[] {
  const cellsOfLine = (line = '') => line.split('\t');
  const cells = cellsOfLine(lines[from]).length;
  const rows: string[] = [];
  for (let at = from; cells > 2 && cellsOfLine(lines[at]).length === cells; at += 1)
    rows.push(
      `| ${cellsOfLine(lines[at])
        .map((cell) => cell.replaceAll('|', '\\|').trim())
        .join(' | ')} |`,
    );
  return rows;
}

/** A table of such rows: the first is its head, and the second too where the first has gaps over it: what stands twice side by side is over both. */
export function readBareTable(lines: readonly string[], place: SourcePlace): SourceTable {
  const table = readPipeTable(lines, place);
  const [first, second, ...body] = table.rows;
  if (!first || !second) return table;
  const over = first.cells.map(wordsOf);
  if (!over.includes('') || second.cells.some((cell) => wordsOf(cell) === ''))
    return { ...table, rows: table.rows.map((row, at) => ({ ...row, isHead: at === 0 })) };
  const below = (column: number) => second.cells[column] ?? ({} as SourceCell);
  const top = first.cells.flatMap((cell, column): SourceCell[] => {
    if (over[column] === '') return [{ ...below(column), rowSpan: 2 }];
    if (column > 0 && over[column - 1] === over[column]) return [];
    const next = over.findIndex((words, at) => at > column && words !== over[column]);
    return [{ ...cell, columnSpan: (next < 0 ? over.length : next) - column }];
  });
  const under = second.cells.filter((_, column) => over[column] !== '');
  const heads = [
    { ...first, isHead: true, cells: top },
    { ...second, isHead: true, cells: under },
  ];
  return { ...table, rows: [...heads, ...body] };
}

const wordsOf = ({ blocks }: SourceCell): string =>
  blocks.map((block) => (block.kind === 'paragraph' ? paragraphText(block) : '')).join('');

const isRule = (line: string) => /^\|(?:\s*:?-{2,}:?\s*\|)+$/u.test(line.trim());

/** A table of Markdown: the rows above its rule are its head; `<br>` breaks lines in a cell. */
export function readPipeTable(lines: readonly string[], place: SourcePlace): SourceTable {
  const ruleAt = lines.findIndex((line) => isRule(line));
  const rows = lines.flatMap((line, index): SourceRow[] => {
    if (isRule(line)) return [];
    const number = index > ruleAt && ruleAt >= 0 ? index : index + 1;
    return [
      {
        isHead: index < ruleAt,
        cells: cellsOf(line).map((text, column): SourceCell => {
          const at = { ...place, row: number, column: column + 1, line: (place.line ?? 1) + index };
          return { place: at, column, columnSpan: 1, rowSpan: 1, blocks: blocksOf(text, at) };
        }),
      },
    ];
  });
  return { kind: 'table', place, rows, hasRules: true };
}

const cellsOf = (line: string) =>
  line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const blocksOf = (text: string, place: SourcePlace): SourceCell['blocks'] =>
  text.split(/<br\s*\/?>/iu).map((words) => ({
    kind: 'paragraph',
    place,
    runs: inlineRuns(words.trim()),
    align: 'left',
    level: null,
    label: null,
  }));
