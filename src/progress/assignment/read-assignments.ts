import type { Party } from '../../plan/assignment.ts';
import type { DeadlineTerm } from '../../plan/deadline.ts';
import type { InputCell, InputRow } from '../../plan/input-table.ts';
import type { Body } from '../../plan/register-entries.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Answers } from '../../plan/question.ts';
import type { TaskLine } from '../../plan/schema-fields.ts';
import type { Unit } from '../../plan/unit.ts';
import { parseDeadline } from '../../vietnamese/dates/read-deadline.ts';
import { readIndicator } from '../../vietnamese/numbers/read-indicator.ts';
import { type AssignmentColumn, type AssignmentHeader, isAssignmentHead } from './assignment-columns.ts';
import {
  badDeadline,
  type DoubtfulCell,
  holdsTasks,
  noTask,
  several,
  taskNotCompared,
} from './assignment-doubts.ts';
import { typedDeadline, typedTask, whichTask } from './cell-questions.ts';
import type { NewBodies } from './new-bodies.ts';
import type { AssignmentData } from './change-assignment.ts';
import { type DoubtList, doubtList, type RowCells, rowCells, shownWords } from './row-cells.ts';
import { partyReader } from './row-parties.ts';
import { taskMatcher } from './match-tasks.ts';

type IndicatorCells = NonNullable<AssignmentData['indicator']>;

/** The columns that give one line of text each, by the field of the assignment. */
export const rowLines = ['deliverable', 'person', 'submit-to', 'note'] as const satisfies readonly TaskLine[];
export type RowLine = (typeof rowLines)[number];

/** What a row assigns to a task; what is absent, the row does not say. */
export interface RowAssignment extends Readonly<Partial<Record<RowLine, string>>> {
  readonly row: number;
  readonly unit: Unit;
  readonly lead?: readonly Party[];
  readonly with?: readonly Party[];
  readonly deadline?: DeadlineTerm;
  readonly indicator?: IndicatorCells;
}

/** Everything that a table says. */
export interface ReadAssignments {
  readonly rows: readonly RowAssignment[];
  readonly doubts: readonly DoubtfulCell[];
  /** Rows that assign nothing: heads of groups, repeated headers. */
  readonly passed: number;
}

interface AssignmentContext {
  readonly programme: Programme;
  readonly bodies: readonly Body[];
  /** The bodies that no register has, of all tables. */
  readonly newBodies: NewBodies;
  /** What was answered to the questions of doubtful cells. */
  readonly answers: Answers;
  /** How many bodies the cells of all tables may still name together. */
  readonly named: { left: number };
  /** Tells cells of several tables apart. */
  readonly table: string;
  /** Whether a cell says what our own table of a task would say there, so that it changes nothing. */
  readonly isAsPrinted: (unit: Unit, column: AssignmentColumn, words: string) => boolean;
}

const assigned = ['lead', 'with', 'start', 'deadline', 'target', ...rowLines] as const;

/** Reads the rows of a table of assignments under its header. What a table of progress says of states and remarks is left alone. A UserError where they name too many bodies. */
export function readAssignments(
  rows: readonly InputRow[],
  { row: headRow, columns, heads }: AssignmentHeader,
  { programme, bodies: registered, newBodies, answers, named, table, isAsPrinted }: AssignmentContext,
): ReadAssignments {
  const doubts = doubtList(answers, table);
  const taskOf = taskReader(programme, doubts);
  const partiesOf = partyReader({ registered, newBodies, doubts, named });
  const fields = assigned.filter(
    (field) => columns.has(field) && !(field === 'note' && columns.has('state')),
  );
  const target = heads.get(columns.get('target') ?? -1) ?? '';
  const read: RowAssignment[] = [];
  let passed = 0;
  for (const row of rows) {
    if (row.number <= headRow) continue;
    const cells = rowCells(row, columns, doubts);
    const { words } = cells;
    const filled = fields.filter((field) => words(field) !== '');
    if (filled.length === 0 || assignsNothing(row)) {
      passed += 1;
      continue;
    }
    const unit = taskOf(cells);
    if (unit === null) continue;
    const differing = filled.filter((field) => !isAsPrinted(unit, field, words(field)));
    const fresh = new Set(differing.length > 0 && unit.task?.results ? filled : differing);
    const lead = fresh.has('lead') ? partiesOf(cells, 'lead') : null;
    const others = fresh.has('with') ? partiesOf(cells, 'with') : null;
    const term =
      fresh.has('deadline') || fresh.has('start') ? deadlineOf(cells, fresh.has('start'), doubts) : null;
    const lines = rowLines
      .filter((field) => fresh.has(field))
      .map((field) => [field, words(field).replace(/\s+/gu, ' ')] as const);
    read.push({
      row: row.number,
      unit,
      ...(lead && { lead }),
      ...(others && { with: others }),
      ...(term && { deadline: term }),
      ...(fresh.has('target') && { indicator: readIndicator(words('target'), target) }),
      ...Object.fromEntries(lines),
    });
  }
  return { rows: read, doubts: doubts.all, passed };
}

/** A row that counts the columns: (1) (2) (3); or that repeats the header. */
function assignsNothing({ cells }: InputRow): boolean {
  const texts = cells.map((cell) => (cell.kind === 'text' ? cell.text.trim() : shownWords(cell)));
  const isCount =
    texts.length > 1 &&
    texts.every((text, at) => text === '' || text.replace(/[()]/g, '') === String(at + 1));
  return isCount || isAssignmentHead(texts);
}

/** The deadline of a row; words that have no form of one stand as they are where a person says so, and are in doubt until then. */
function deadlineOf(
  { row, cellOf, words }: RowCells,
  hasStart: boolean,
  doubts: DoubtList,
): DeadlineTerm | null {
  const cell = cellOf('deadline') ?? cellOf('start');
  const start = hasStart ? words('start') : '';
  const said = words('deadline');
  const term = deadlineIn(cell, said, start);
  if (term) return term;
  const printed = start === '' ? said : `${start} - ${said}`;
  const isDeadline = (typed: string) => 'term' in parseDeadline(typed);
  const question = typedDeadline(doubts.keyOf(cell, row), printed, isDeadline, badDeadline);
  const answer = doubts.note(cell, row, badDeadline, question);
  if (answer === null) return null;
  const typed = parseDeadline(answer);
  return 'term' in typed ? typed.term : { printed };
}

function deadlineIn(cell: InputCell | null, until: string, from: string): DeadlineTerm | null {
  if (cell?.kind === 'date' && from === '') return { date: cell.date };
  const words = until.replace(/\s+/gu, ' ');
  const read = parseDeadline(from === '' ? words : `${from} - ${words}`);
  if ('term' in read) return read.term;
  if (from === '') return null;
  const [first, last] = [from, words].map((one) => {
    const point = parseDeadline(one);
    return 'term' in point ? (Object.values(point.term) as unknown[])[0] : undefined;
  });
  return isPoint(first) && isPoint(last) ? { from: first, to: last } : null;
}

const isPoint = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number';

/** Finds the task of a row; null where it is in doubt, or the row is to be left out. */
function taskReader(programme: Programme, doubts: DoubtList): (cells: RowCells) => Unit | null {
  const match = taskMatcher(programme);
  const taskNamed = (typed: string): Unit | null => {
    const found = match({ id: typed, address: typed, number: '', text: '' });
    return 'unit' in found ? found.unit : null;
  };
  return ({ row, cellOf, words }) => {
    const task = match({
      id: words('id'),
      address: words('address'),
      number: words('number'),
      text: words('text').replace(/\s+/gu, ' '),
    });
    if ('unit' in task) return task.unit;
    const named = (['id', 'address', 'text', 'number'] as const).map(cellOf);
    const cell = named.find((one) => one && one.kind !== 'empty') ?? null;
    if ('isNotCompared' in task) {
      doubts.note(cell, row, taskNotCompared);
      return null;
    }
    const { candidates, holder } = task;
    const key = doubts.keyOf(cell, row);
    const answer =
      candidates.length > 0
        ? doubts.note(cell, row, several(candidates), whichTask(key, candidates))
        : doubts.note(
            cell,
            row,
            holder ? holdsTasks(holder) : noTask,
            typedTask(key, (typed) => taskNamed(typed) !== null, noTask),
          );
    return answer === null ? null : taskNamed(answer);
  };
}
