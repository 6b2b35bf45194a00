import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { beginsWithBody } from '../../vietnamese/wording/body-names.ts';
import type { DraftColumn } from './draft-units.ts';

/**
 * The columns of a table by what stands below their heads: a column of who does it is the lead where most of its cells name bodies and no other
 * column leads; goals of which most are words without a figure are no targets.
 */
export function columnsByCells(
  columns: readonly DraftColumn[],
  rows: readonly (readonly string[])[],
): DraftColumn[] {
  const cellsOf = (column: number) =>
    rows.map((cells) => evenBlanks(cells[column] ?? '')).filter((cell) => cell !== '');
  const hasLead = columns.some(({ is }) => is === 'lead');
  const leading = hasLead
    ? -1
    : columns.findIndex(
        ({ is, head }, column) =>
          (is === 'person' || (is === 'other' && /thực hiện|phụ trách/iu.test(head))) &&
          are(cellsOf(column), beginsWithBody),
      );
  return columns.map((one, column) => {
    if (column === leading) return { ...one, is: 'lead' };
    const isGoal = one.is === 'indicator' && /^(?:các )?mục tiêu/iu.test(one.head);
    return isGoal && !are(cellsOf(column), (cell) => /\d/u.test(cell)) ? { ...one, is: 'other' } : one;
  });
}

/** Whether most cells are so. */
const are = (cells: readonly string[], test: (cell: string) => boolean): boolean =>
  cells.filter(test).length * 2 > cells.length;
