import type { ProgrammeComparison } from '../../change/compare/compare.ts';
import type { Sides } from '../../change/change.ts';
import { keyOf } from '../../change/compare/plan-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { columnsAbove } from '../../text/issued-cells.ts';
import { isLine } from '../../text/nesting.ts';
import { isOfAssignment, nameOfPart, type PartName, partsOf, type PartWords } from '../../text/unit-parts.ts';
import { inForce, tableOf, withUnder } from '../../text/wording.ts';
import { holdsLines } from '../quoted-table.ts';
import { type DraftPlan, isAnnex } from './plan-draft.ts';
import type { TextEdits } from './text-edits.ts';

/** The rows that an instrument prints as lines of a table, and what stands in them: of a table that is new, has other columns or is replaced, and in a new group or row. */
export function rowsInTables(edits: TextEdits['edits'], plan: DraftPlan): Unit[] {
  const quoted = edits.flatMap((edit) => {
    if (edit.kind === 'insert') return linesQuoted(edit.now);
    return edit.kind === 'reword' &&
      holdsLines(edit.now) &&
      keyOf(tableOf(edit.was)) !== keyOf(tableOf(edit.now))
      ? linesQuoted(edit.now)
      : [];
  });
  const replaced = [...plan.restated.values()].flatMap(({ pair }) =>
    isAnnex(pair.was) ? linesQuoted(pair.now) : [],
  );
  return [...new Set([...quoted, ...replaced])];
}

/** The rows of units and what stands in them, wherever they are. */
export const rowsUnder = (units: readonly Unit[]): Unit[] => [
  ...new Set(units.filter(inForce).flatMap(linesQuoted)),
];

function linesQuoted(unit: Unit): Unit[] {
  const isAlone = isLine(unit) && !unit.units.some(inForce);
  const rows = [...withUnder(unit)].filter((one) => inForce(one) && isLine(one));
  return isAlone ? [] : [...new Set(rows.flatMap((row) => [...withUnder(row)]))].filter(inForce);
}

/** Of these rows those with an assignment that is new or changed and stands in no column of their table, so that the table does not say it. */
export function rowsWithoutColumn(
  rows: readonly Unit[],
  { units }: Pick<ProgrammeComparison, 'units'>,
  words: Sides<PartWords>,
): Unit[] {
  const formerOf = new Map(units.matches.map((match) => [match.now.unit, match.was.unit]));
  return rows.filter((row) => {
    const former = formerOf.get(row);
    const parts = new Set([...partsOf(row), ...(former ? partsOf(former) : [])]);
    const columns = columnsAbove(row);
    return [...parts].some(
      (part) =>
        isLine(row) &&
        !isColumn(part, columns) &&
        words.after(row, part) !== (former ? words.before(former, part) : null),
    );
  });
}

/** Whether a part of a row stands in a column of its table. */
function isColumn(part: PartName, columns: ReturnType<typeof columnsAbove>): boolean {
  const named = nameOfPart(part);
  if (named) return named.of === 'footnote' || columns.some(({ head }) => head === named.name);
  const has = (field: string) => columns.some(({ is }) => is === field);
  if (part === 'results') return has('deliverable') || has('deadline');
  return !isOfAssignment(part) || has(part);
}
