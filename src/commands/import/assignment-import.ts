import { idsTaken } from '../../plan/former-ids.ts';
import { groupBy } from '../../plan/group-by.ts';
import { idMaker } from '../../import/plan/unit-ids.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import type { Programme } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import { holderOf } from '../../progress/assignment/assignment-holder.ts';
import type { AssignmentData } from '../../progress/assignment/change-assignment.ts';
import { mergeAssignment, mergeSentences } from '../../progress/assignment/merge-assignment.ts';
import { type DoubtfulCell, maxNamed } from '../../progress/assignment/assignment-doubts.ts';
import { type UnregisteredBody, newBodies } from '../../progress/assignment/new-bodies.ts';
import { readAssignments } from '../../progress/assignment/read-assignments.ts';
import { isSame } from '../../source/edit/write-value.ts';
import type { Answers } from '../../plan/question.ts';
import { keepsTask, moveReason } from '../../progress/assignment/cell-questions.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import { changeSentence } from '../task/task-change.ts';
import type { AssignmentTable } from './assignment-table.ts';
import { printedCells } from './printed-cells.ts';

/** What a table would change: the assignments of tasks with what they were, and what of the table is in doubt. */
export interface AssignmentImport {
  readonly changes: readonly {
    readonly unit: Unit;
    readonly before: AssignmentData;
    readonly after: AssignmentData;
  }[];
  readonly doubts: readonly DoubtfulCell[];
  readonly bodies: readonly UnregisteredBody[];
  readonly unchanged: number;
  readonly passed: number;
}

/** The tables, and how they are to be taken. */
export interface ImportSettings {
  readonly tables: readonly AssignmentTable[];
  readonly reason?: string;
  /** The day on which a deadline or target that differs was moved. */
  readonly on: CalendarDate;
}

interface ImportContext {
  readonly open: OpenPlan;
  readonly programme: Programme;
  readonly settings: ImportSettings;
  readonly isAsPrinted: ReturnType<typeof printedCells>;
}

/**
 * Gives a function that reads tables of assignments against a programme, with what was answered to the questions of doubtful cells; what
 * is in doubt is listed, and nothing is decided.
 */
export function assignmentImporter(
  open: OpenPlan,
  programme: Programme,
  settings: ImportSettings,
): (answers: Answers) => AssignmentImport {
  const isAsPrinted = printedCells(open, programme, settings.on);
  return (answers) => importWith(answers, { open, programme, settings, isAsPrinted });
}

function importWith(
  answers: Answers,
  { open, programme, settings, isAsPrinted }: ImportContext,
): AssignmentImport {
  const { tables, on } = settings;
  const reason = settings.reason ?? answers.get(moveReason.key);
  const ids = idMaker(idsTaken(open.plan.organisations));
  const bodies = newBodies((name) => ids(name, 'co-quan'));
  const named = { left: maxNamed };
  const read = tables.map((table, at) => ({
    table,
    ...readAssignments(table.rows, table.header, {
      programme,
      bodies: open.plan.organisations,
      newBodies: bodies,
      answers,
      named,
      table: String(at + 1),
      isAsPrinted,
    }),
  }));
  const doubts = read.flatMap(({ table, doubts: own }) => own.map((doubt) => inSheet(doubt, table)));
  const rows = groupBy(
    read.flatMap((one) => one.rows),
    ({ unit }) => unit,
  );
  const changes: AssignmentImport['changes'][number][] = [];
  for (const [unit, own] of rows) {
    const before = (holderOf(programme, unit).given ?? {}) as AssignmentData;
    const move = { on, ...(reason !== undefined && { reason }) };
    const merged = mergeAssignment(before, own, move);
    if ('problem' in merged) {
      const { problem } = merged;
      const why =
        problem.code in mergeSentences
          ? mergeSentences[problem.code as keyof typeof mergeSentences]
          : changeSentence(unit, problem as Parameters<typeof changeSentence>[1]);
      const question = problem.code === 'reason-missing' ? moveReason : keepsTask(`task ${unit.id}`);
      const isKept = problem.code !== 'reason-missing' && answers.get(question.key) === 'keep';
      doubts.push({
        address: own.map(({ row }) => row).join(', '),
        value: unit.id,
        why,
        question,
        ...(isKept && { answer: 'keep' }),
      });
    } else if (!isSame(before, merged.after)) changes.push({ unit, before, after: merged.after });
  }
  return {
    changes,
    doubts,
    bodies: bodies.all(),
    unchanged: rows.size - changes.length,
    passed: read.reduce((sum, one) => sum + one.passed, 0),
  };
}

const inSheet = (doubt: DoubtfulCell, { name }: AssignmentTable): DoubtfulCell =>
  name === null ? doubt : { ...doubt, address: `${name}!${doubt.address}` };
