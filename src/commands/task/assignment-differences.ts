import { capitalised } from '../../locale/capitalised.ts';
import type { Language } from '../../locale/localised.ts';
import type { Plan } from '../../plan/plan.ts';
import { taskFields } from '../../plan/schema-fields.ts';
import type { Change } from '../../change/change.ts';
import type { AssignmentData } from '../../progress/assignment/change-assignment.ts';
import { type Data, isSame } from '../../source/edit/write-value.ts';
import { fieldNames } from '../../change/field-names.ts';
import { valueFormatterOf } from '../../views/diff/diff-values.ts';

/** A field of an assignment that differs, in words; null where it is not given. */
export interface AssignmentDifference {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

export type AssignmentFieldKey = keyof AssignmentData & keyof typeof taskFields;

const kinds: Partial<Record<AssignmentFieldKey, Change['kind']>> = {
  lead: 'lead-changed',
  with: 'co-operating-changed',
  deadline: 'deadline-changed',
  indicator: 'indicator-changed',
  indicators: 'indicators-changed',
};

/** What differs between two assignments of a task, in the order of their fields; the ledgers, which only tell of it, are left out. */
export function assignmentDifferences(
  before: AssignmentData,
  after: AssignmentData,
  plan: Plan,
  language: Language,
): AssignmentDifference[] {
  const format = valueFormatterOf(plan, language);
  const words = (field: AssignmentFieldKey, value: Data) =>
    value === null ? null : format(kinds[field] ?? 'deliverable-changed', value);
  return (Object.keys(taskFields) as AssignmentFieldKey[]).flatMap((field) => {
    const [was, is] = [inForce(before[field] ?? null), inForce(after[field] ?? null)];
    if (isSame(was, is)) return [];
    return [
      { name: assignmentFieldName(field, language), before: words(field, was), after: words(field, is) },
    ];
  });
}

/** What a field is called beside its value, in short. */
export function assignmentFieldName(field: AssignmentFieldKey, language: Language): string {
  return capitalised((fieldNames[field] ?? taskFields[field].title)[language]);
}

/** A value without its ledger. */
function inForce(value: Data): Data {
  if (Array.isArray(value)) return value.map(inForce);
  if (typeof value !== 'object' || value === null || !('was' in value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'was'));
}
