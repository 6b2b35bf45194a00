import { evenBlanks } from '../../vietnamese/letters/even-blanks.ts';
import { addToGroup } from '../../plan/group-by.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import type { AssignmentColumn } from '../../progress/assignment/assignment-columns.ts';
import { taskStates } from '../../progress/states/task-state.ts';
import type { Cell } from '../../views/blocks/block.ts';
import { trackerTable } from '../../views/tracker/tracker-table.ts';
import type { OpenPlan } from '../shared/open-plan.ts';

/** Whether a cell repeats what `render tracker` prints for a task in either language: such a cell changes nothing. */
export function printedCells({ plan }: OpenPlan, programme: Programme, asOf: CalendarDate) {
  const columns: Readonly<Partial<Record<AssignmentColumn, number>>> = {
    lead: 2,
    with: 3,
    deliverable: 4,
    deadline: 5,
  };
  const states = taskStates(programme, programme.index.tasks, { asOf });
  const printed = new Map<string, string[][]>();
  for (const language of ['vi', 'en'] as const) {
    const { rows } = trackerTable(states, { language, bodies: plan.organisations, asOf });
    for (const row of rows) {
      const [first] = row;
      const id = typeof first === 'object' ? first.ids?.[0] : undefined;
      if (id !== undefined) addToGroup(printed, id, row.map(cellWords));
    }
  }
  const plain = (words: string) => evenBlanks(words).toLowerCase();
  return (unit: Unit, column: AssignmentColumn, words: string): boolean => {
    const at = columns[column];
    return (
      at !== undefined && (printed.get(unit.id) ?? []).some((row) => plain(row[at] ?? '') === plain(words))
    );
  };
}

const cellWords = (cell: Cell): string => (typeof cell === 'string' ? cell : cell.text);
