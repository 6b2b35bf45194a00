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
  const { text, detail } = dividedTasks(columns, rows);
  return columns.map((one, column) => {
    if (column === detail) return { ...one, is: 'text' };
    if (column === text) return { ...one, is: 'other' };
    if (column === leading) return { ...one, is: 'lead' };
    const isGoal = one.is === 'indicator' && /^(?:các )?mục tiêu/iu.test(one.head);
    return isGoal && !are(cellsOf(column), (cell) => /\d/u.test(cell)) ? { ...one, is: 'other' } : one;
  });
}

/** Heads of what a task consists of, each with a row of its own. */
const parts = /^(?:các )?(?:hoạt động|nội dung|công việc|nhiệm vụ|việc|giải pháp|chi tiết)(?!\p{L})/iu;

/** Of a column of tasks, each of which stands over several rows, and one of what it consists of, where they stand: what is to be done is the latter. */
function dividedTasks(
  columns: readonly DraftColumn[],
  rows: readonly (readonly string[])[],
): { readonly text: number; readonly detail: number } {
  const text = columns.findIndex(({ is }) => is === 'text');
  const detail = columns.findIndex(
    ({ is, head }, column) => column > text && is === 'other' && parts.test(head),
  );
  const isFilled = (cells: readonly string[], column: number) => evenBlanks(cells[column] ?? '') !== '';
  const tasks = rows.filter((cells) => isFilled(cells, detail));
  const isDivided =
    text >= 0 &&
    detail >= 0 &&
    tasks.some((cells) => !isFilled(cells, text)) &&
    rows.filter((cells) => isFilled(cells, text) && !isFilled(cells, detail)).length * 4 <= rows.length;
  return isDivided ? { text, detail } : { text: -1, detail: -1 };
}

/** Whether most cells are so. */
const are = (cells: readonly string[], test: (cell: string) => boolean): boolean =>
  cells.filter(test).length * 2 > cells.length;
