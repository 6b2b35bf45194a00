import { leadsOf, nameParties } from '../plan/assignment.ts';
import type { Plain } from '../plan/location.ts';
import type * as yaml from '../plan/schema-types.ts';
import type { Body } from '../plan/plan.ts';
import type { Assignment, Wording } from '../plan/unit.ts';
import { formatDateWithNoun } from '../vietnamese/dates/dates.ts';
import { formatDeadline } from '../vietnamese/dates/deadlines.ts';
import { formatBound, formatIndicator } from '../vietnamese/numbers/bounds.ts';
import { boundOf, indicatorsOf } from '../plan/indicator.ts';

/** What an instrument can change of an assignment. */
export const assignmentFields = ['lead', 'with', 'deadline', 'deliverable', 'indicator'] as const;
export type AssignmentField = (typeof assignmentFields)[number];

/** An assignment wherever it comes from. */
type AssignmentContent = Plain<yaml.Task>;

/** What each field of the assignment that a unit states itself reads in print; null where it has none. */
export type AssignmentWords = (unit: Wording, field: AssignmentField) => string | null;

/** Prints the assignments of the units of a programme, with the names that a register gives to bodies. */
export function assignmentWordsBy(organisations: readonly Body[]): AssignmentWords {
  const print = assignmentPrinter(organisations);
  return (unit, field) => {
    const task = (unit as { readonly given?: Assignment }).given;
    return task ? print(task, field) : null;
  };
}

/** Prints a field of an assignment; null where it is absent. */
export function assignmentPrinter(
  organisations: readonly Body[],
): (task: AssignmentContent, field: AssignmentField) => string | null {
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  return (task, field) => words(task, field, (id) => names.get(id) ?? id);
}

function words(
  task: AssignmentContent,
  field: AssignmentField,
  nameOf: (id: string) => string,
): string | null {
  const { lead, with: others = [], deadline, deliverable } = task;
  switch (field) {
    case 'lead':
      return lead === undefined ? null : nameParties(leadsOf(task), nameOf);
    case 'with':
      return others.length === 0 ? null : nameParties(others, nameOf);
    case 'deadline':
      return deadline ? formatDeadline(deadline, 'vi') : null;
    case 'deliverable':
      return deliverable ?? null;
    case 'indicator':
      return (
        indicatorsOf<Plain<yaml.Indicator>>(task)
          .map((indicator) => [formatIndicator(indicator, 'vi'), ...onTheWay(indicator)].join(', '))
          .join('; ') || null
      );
  }
}

/** What else an indicator says: where it began, and what is to be reached on the way. */
const onTheWay = ({ baseline, milestones = [], unit }: Plain<yaml.Indicator>): string[] => [
  ...(baseline
    ? [
        `xuất phát từ ${formatBound({ target: baseline.value, ...(unit !== undefined && { unit }) }, 'vi')}${baseline.on === undefined ? '' : ` (${formatDateWithNoun(baseline.on, 'vi')})`}`,
      ]
    : []),
  ...milestones.map(
    (one) =>
      `đến ${formatDateWithNoun(one.by, 'vi')}: ${formatBound({ ...boundOf(one), ...(unit !== undefined && { unit }) }, 'vi')}`,
  ),
];
