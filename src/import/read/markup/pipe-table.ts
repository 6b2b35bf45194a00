import type { SourceCell, SourcePlace, SourceRow, SourceTable } from '../../source-text.ts';
import { inlineRuns } from './inline.ts';

/** Whether a line is a row of a table written with bars. */
export const isTableLine = (line: string): boolean => /^\|.*\|$/u.test(line);

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
