import type { Localised } from '../../locale/localised.ts';
import type { Party } from '../../plan/assignment.ts';
import { isSameIndicator } from '../../plan/indicator.ts';
import { isSameTerm } from '../../plan/deadline.ts';
import type { Data } from '../../source/edit/write-value.ts';
import { isSame } from '../../source/edit/write-value.ts';
import { type AssignmentData, changeAssignment, type ChangeProblem, type Move } from './change-assignment.ts';
import { type RowAssignment, type RowLine, rowLines } from './read-assignments.ts';

/** Why the rows of a task cannot be put into its assignment. */
export type MergeProblem = ChangeProblem | { readonly code: RowsProblem };

type RowsProblem = 'has-results' | 'has-indicator' | 'rows-differ' | 'line-differs';

/**
 * An assignment with what the rows of a table say: of one row its fields, of several rows for one task a result each (practice of annexes: one
 * task may have several rows of product and deadline). What was there and is moved goes into the ledger.
 */
export function mergeAssignment(
  before: AssignmentData,
  rows: readonly RowAssignment[],
  move: Move,
): { readonly after: AssignmentData } | { readonly problem: MergeProblem } {
  const said = rows.filter((row) => hasContent(row));
  const [only, ...others] = rows;
  if (!only || said.length === 0) return { after: before };
  if (before.results !== undefined) {
    const { results } = before;
    const isKnown = rows.every((row, at) => !hasContent(row) || saysSame(row, { ...before, ...results[at] }));
    return isKnown ? { after: before } : { problem: { code: 'has-results' } };
  }
  if (others.length > 0) {
    if (before.deadline || before.deliverable !== undefined || before.indicator || before.indicators)
      return { problem: { code: 'rows-differ' } };
    const line = sharedLines.find((field) => new Set(rows.map((row) => row[field])).size > 1);
    if (line !== undefined) return { problem: { code: 'line-differs' } };
    return { after: { ...before, ...severalResults(rows) } };
  }
  return oneRow(before, only, move);
}

const hasContent = ({ row: _, unit: __, ...fields }: RowAssignment): boolean =>
  Object.keys(fields).length > 0;

function oneRow(before: AssignmentData, row: RowAssignment, move: Move) {
  const { lead, with: others, deadline, indicator } = row;
  const base: AssignmentData = {
    ...before,
    ...(lead && { lead: asLead(lead) }),
    ...(others && { with: [...others] }),
  };
  if (indicator && before.indicators) return { problem: { code: 'has-indicator' } as const };
  const known = before.indicator;
  if (indicator && known && !isSameIndicator(known.name, indicator.name))
    return { problem: { code: 'has-indicator' } as const };
  const isMoved = deadline && !(before.deadline && isSameTerm(before.deadline, deadline));
  const { name, ...target } = indicator ?? {};
  const changed = changeAssignment(
    known || !indicator ? base : { ...base, indicator },
    {
      ...(isMoved && { deadline }),
      ...linesOf(row),
      ...(known && name !== undefined && { target }),
    },
    move,
  );
  return changed;
}

/** The lines of text of a row that belong to the whole task, and not to one of its results. */
const sharedLines = ['person', 'submit-to'] as const satisfies readonly RowLine[];

const picked = (row: RowAssignment, fields: readonly RowLine[]): Partial<Record<RowLine, string>> =>
  Object.fromEntries(fields.flatMap((field) => (row[field] === undefined ? [] : [[field, row[field]]])));

const linesOf = (row: RowAssignment) => picked(row, rowLines);

/** Leads as an assignment has them: one by itself, or a list. */
export const asLead = (parties: readonly Party[]): NonNullable<AssignmentData['lead']> => {
  const [only, ...others] = parties;
  return others.length === 0 && only !== undefined ? only : [...parties];
};

/** What all rows share, and a result for each. */
function severalResults(rows: readonly RowAssignment[]): AssignmentData {
  const [first] = rows;
  const isShared = (field: 'lead' | 'with') =>
    rows.every((row) => isSame((row[field] ?? null) as Data, (first?.[field] ?? null) as Data));
  const shared = {
    ...(first?.lead && isShared('lead') && { lead: asLead(first.lead) }),
    ...(first?.with && isShared('with') && { with: [...first.with] }),
    ...(first && picked(first, sharedLines)),
  };
  const results = rows.map(({ lead, with: others, deadline, deliverable, indicator, note }) => ({
    ...(deliverable !== undefined && { deliverable }),
    ...(deadline && { deadline }),
    ...(lead && !isShared('lead') && { lead: asLead(lead) }),
    ...(others && !isShared('with') && { with: [...others] }),
    ...(indicator && { indicator }),
    ...(note !== undefined && { note }),
  }));
  return { ...shared, results };
}

/** Whether all that a row says is said by an assignment already. */
function saysSame(row: RowAssignment, known: AssignmentData): boolean {
  const said: AssignmentData = {
    ...(row.lead && { lead: asLead(row.lead) }),
    ...(row.with && { with: [...row.with] }),
    ...(row.deadline && { deadline: row.deadline }),
    ...(row.indicator && { indicator: row.indicator }),
    ...linesOf(row),
  };
  return Object.entries(said).every(([field, value]) =>
    isSame(value as Data, (known[field as keyof AssignmentData] ?? null) as Data),
  );
}

/** Why rows cannot be taken, in a sentence. */
export const mergeSentences: Readonly<Record<RowsProblem, Localised>> = {
  'has-results': {
    vi: 'nhiệm vụ đã có nhiều kết quả khác với các hàng này; hãy sửa bằng tay trong tệp lời văn',
    en: 'the task has several results that differ from these rows; change them by hand in its text file',
  },
  'has-indicator': {
    vi: 'nhiệm vụ đã có chỉ tiêu khác; hãy sửa bằng cthd task --indicator --target',
    en: 'the task has another indicator already; change it with cthd task --indicator --target',
  },
  'rows-differ': {
    vi: 'nhiều hàng cùng một nhiệm vụ đã có thời hạn, sản phẩm hoặc chỉ tiêu; hãy sửa bằng tay trong tệp lời văn',
    en: 'several rows are of one task that has a deadline, product or indicator already; change it by hand in its text file',
  },
  'line-differs': {
    vi: 'các hàng của cùng một nhiệm vụ ghi cá nhân phụ trách hoặc cấp trình khác nhau; mỗi nhiệm vụ chỉ có một, hãy ghi giống nhau',
    en: 'the rows of one task differ in the responsible person or in whom the product is submitted to; a task has one of each, write the same in all rows',
  },
};
