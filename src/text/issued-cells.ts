import { nameParties, leadsOf } from '../plan/assignment.ts';
import type { Plain } from '../plan/location.ts';
import type * as yaml from '../plan/schema-types.ts';
import { indicatorsOf } from '../plan/indicator.ts';
import { type Assignment, type Unit, type Wording, wordingOf } from '../plan/unit.ts';
import { formatDeadline } from '../vietnamese/dates/deadlines.ts';
import { formatIndicator } from '../vietnamese/numbers/bounds.ts';

export type IssuedColumn = NonNullable<Unit['columns']>[number];

/** The columns of the table in which a row stands; none where it stands in no table. */
export function columnsAbove(unit: Wording): readonly IssuedColumn[] {
  let one: Unit | null = (unit as Partial<Unit>).parent ?? null;
  while (one && one.columns === undefined) one = one.parent;
  return one?.columns ?? [];
}

/** Whether the rows of a table are targets and not tasks: what the head of the column with their words says. */
export const isTableOfTargets = (columns: readonly IssuedColumn[]): boolean =>
  columns.some(
    ({ is, head }) =>
      is === 'text' && /chỉ tiêu|mục tiêu/iu.test(head) && !/nhiệm vụ|giải pháp|công việc/iu.test(head),
  );

/** The cell of a row in a column of its table, in the issued words; `nameOf` names a body. */
export function issuedCell(
  line: Unit,
  { head, is = 'other' }: IssuedColumn,
  nameOf: (id: string) => string,
): string {
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

/** The words of a field of an assignment in a cell; where it does not say it, those of each of its results, and notes and indicators of both. */
function fieldOf(task: Assignment, field: TypedColumn, nameOf: (id: string) => string): string {
  const own = wordsInCell(task, field, nameOf);
  if (own !== '' && field !== 'note' && field !== 'indicator') return own;
  const each = (task.results ?? []).map((result) => wordsInCell(result, field, nameOf));
  return [own, ...each].filter((words) => words !== '').join('; ');
}

/** An assignment wherever it comes from, and one of its results, which has not all of its fields. */
export type AssignmentContent = Plain<yaml.Task>;
export type ResultContent = NonNullable<AssignmentContent['results']>[number];

/** The words of a field of an assignment, or of a result, as a cell has them; empty where it says nothing. */
export function wordsInCell(
  task: AssignmentContent | ResultContent,
  field: TypedColumn,
  nameOf: (id: string) => string,
): string {
  switch (field) {
    case 'lead':
      return nameParties(leadsOf(task), nameOf);
    case 'with':
      return nameParties(task.with ?? [], nameOf);
    case 'deadline':
      return task.deadline ? formatDeadline(task.deadline, 'vi') : '';
    case 'indicator':
      return indicatorsOf<Plain<yaml.Indicator>>(task)
        .map((indicator) => formatIndicator(indicator, 'vi'))
        .join('; ');
    default:
      return (task as AssignmentContent)[field] ?? '';
  }
}
