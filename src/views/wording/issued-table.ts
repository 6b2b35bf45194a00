import { leadsOf, nameParties } from '../../plan/assignment.ts';
import type { Located } from '../../plan/location.ts';
import { type Assignment, type Unit, wordingOf } from '../../plan/unit.ts';
import type { Body } from '../../plan/plan.ts';
import { formatDeadline } from '../../vietnamese/dates/deadlines.ts';
import { formatIndicator } from '../../vietnamese/numbers/bounds.ts';
import { indicatorsOf } from '../../plan/indicator.ts';
import type { Table } from '../blocks/block.ts';

type IssuedColumn = NonNullable<Unit['columns']>[number];

/** The table of an annex as it was issued: its own columns, its group rows and rows in order; cells of typed fields in the issued words. */
export function issuedTable(unit: Unit, bodies: readonly Body[]): Table {
  const columns = unit.columns ?? [];
  const lines = [...linesUnder(unit)];
  const nameOf = (id: string) => bodies.find((body) => body.id === id)?.name ?? id;
  return {
    kind: 'table',
    isIssued: true,
    columns: columns.map(({ head, under }) => ({ head, ...(under !== undefined && { under }) })),
    groups: lines.flatMap((line, place) => (line.kind === 'group' ? [place] : [])),
    rows: lines.map((line) => columns.map((column) => cellOf(line, column, nameOf))),
  };
}

/** Any other table: its columns and rows of text as they are. */
export const plainTable = ({ columns = [], rows = [] }: Unit): Table => ({
  kind: 'table',
  isIssued: true,
  columns: columns.map(({ head, under }) => ({ head, ...(under !== undefined && { under }) })),
  rows,
});

function* linesUnder(unit: Unit): Generator<Unit> {
  for (const line of unit.units) {
    if (line.kind !== 'group' && line.kind !== 'row') continue;
    yield line;
    if (line.repealed === undefined) yield* linesUnder(line);
  }
}

function cellOf(line: Unit, { head, is = 'other' }: IssuedColumn, nameOf: (id: string) => string): string {
  if (line.repealed !== undefined)
    return is === 'number' ? (line.number ?? '') : is === 'text' ? '(được bãi bỏ)' : '';
  const issued = line.printed?.[head] ?? line.other?.[head];
  if (issued !== undefined) return issued;
  if (is === 'number') return line.number ?? '';
  if (is === 'text') return wordingOf(line);
  const task = line.given;
  return task === undefined || is === 'other' ? '' : fieldOf(task, is, nameOf);
}

type TypedColumn = Exclude<IssuedColumn['is'], 'number' | 'text' | 'other' | undefined>;

/** The words of a field of an assignment in a cell; where its results say it, those of each. */
function fieldOf(task: Assignment, field: TypedColumn, nameOf: (id: string) => string): string {
  const own = wordsOf(task, field, nameOf);
  if (own !== '') return own;
  const each = (task.results ?? []).map((result) => wordsOf(result, field, nameOf));
  return each.filter((words) => words !== '').join('; ');
}

/** An assignment, or one of its results, which has not all of its fields. */
type PartialAssignment = Omit<Partial<Assignment>, keyof Located>;

function wordsOf(task: PartialAssignment, field: TypedColumn, nameOf: (id: string) => string): string {
  const { deadline } = task;
  switch (field) {
    case 'lead':
      return nameParties(leadsOf(task), nameOf);
    case 'with':
      return nameParties(task.with ?? [], nameOf);
    case 'deadline':
      return deadline ? formatDeadline(deadline, 'vi') : '';
    case 'indicator':
      return indicatorsOf(task)
        .map((indicator) => formatIndicator(indicator, 'vi'))
        .join('; ');
    default:
      return task[field] ?? '';
  }
}
