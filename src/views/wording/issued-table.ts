import type { Body } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import { issuedCell } from '../../text/issued-cells.ts';
import { headsOf } from '../../text/wording.ts';
import type { Table } from '../blocks/block.ts';

/** The table of an annex as it was issued: its own columns, its group rows and rows in order; cells of typed fields in the issued words. */
export function issuedTable(unit: Unit, bodies: readonly Body[]): Table {
  const columns = unit.columns ?? [];
  const lines = [...linesUnder(unit)];
  const nameOf = (id: string) => bodies.find((body) => body.id === id)?.name ?? id;
  return {
    kind: 'table',
    isIssued: true,
    columns: headsOf(columns),
    groups: lines.flatMap((line, place) => (line.kind === 'group' ? [place] : [])),
    rows: lines.map((line) => columns.map((column) => issuedCell(line, column, nameOf))),
  };
}

/** Any other table: its columns and rows of text as they are. */
export const plainTable = ({ columns = [], rows = [] }: Unit): Table => ({
  kind: 'table',
  isIssued: true,
  columns: headsOf(columns),
  rows,
});

function* linesUnder(unit: Unit): Generator<Unit> {
  for (const line of unit.units) {
    if (line.kind !== 'group' && line.kind !== 'row') continue;
    yield line;
    if (line.repealed === undefined) yield* linesUnder(line);
  }
}
