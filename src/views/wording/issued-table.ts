import type { Body } from '../../plan/register-entries.ts';
import type { Unit, Wording } from '../../plan/unit.ts';
import { type IssuedColumn, issuedCell } from '../../text/issued-cells.ts';
import { isLine } from '../../text/nesting.ts';
import { printedLine } from '../../text/printed-text.ts';
import { insideLine } from '../../text/table-lines.ts';
import { namesIn } from '../../text/unit-parts.ts';
import { headsOf } from '../../text/wording.ts';
import type { Table } from '../blocks/block.ts';

/**
 * A table of the columns of an issued text, a row a line; groups head the lines after them. What stands in a line below its words, as its
 * bullets do, has rows of its own directly below, in the column of the words. `worded` gives the words of a line with the marks of its footnotes.
 */
export function tableOfLines<W extends Wording>(
  columns: readonly IssuedColumn[],
  lines: readonly W[],
  cell: (line: W, column: IssuedColumn) => string,
  worded: (words: string, line: Wording) => string = (words) => words,
): Table {
  const words = Math.max(
    0,
    columns.findIndex(({ is }) => is === 'text'),
  );
  const rows: string[][] = [];
  const groups: number[] = [];
  for (const line of lines) {
    if (line.kind === 'group') groups.push(rows.length);
    const cells = columns.map((column) => cell(line, column));
    rows.push(cells.map((one, at) => (at === words ? worded(one, line) : one)));
    for (const unit of insideLine(line))
      rows.push(columns.map((_, at) => (at === words ? worded(printedLine(unit), unit) : '')));
  }
  return { kind: 'table', isIssued: true, columns: headsOf(columns), groups, rows };
}

/** The table of an annex as it was issued: its own columns, its group rows and rows in order; cells of typed fields in the issued words. */
export function issuedTable(
  unit: Unit,
  bodies: readonly Body[],
  worded?: (words: string, unit: Wording) => string,
): Table {
  const nameOf = namesIn(bodies);
  const cell = (line: Unit, column: IssuedColumn) => issuedCell(line, column, nameOf);
  return tableOfLines(unit.columns ?? [], [...linesUnder(unit)], cell, worded);
}

/** Any other table: its columns and rows of text as they are. */
export const plainTable = ({ columns = [], rows = [] }: Wording): Table => ({
  kind: 'table',
  isIssued: true,
  columns: headsOf(columns),
  rows,
});

function* linesUnder(unit: Unit): Generator<Unit> {
  for (const line of unit.units) {
    if (!isLine(line)) continue;
    yield line;
    if (line.repealed === undefined) yield* linesUnder(line);
  }
}
