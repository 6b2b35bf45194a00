import { assignmentFields, type AssignmentField } from '../text/assignment-words.ts';
import type { Wording } from '../plan/unit.ts';

/** What the parts of a task are called where an article or an annex lists them, as the Government does. */
export const taskNames: Readonly<Record<AssignmentField, string>> = {
  lead: 'Cơ quan chủ trì',
  with: 'Cơ quan phối hợp',
  deliverable: 'Kết quả',
  deadline: 'Thời gian hoàn thành',
  indicator: 'Chỉ tiêu',
};

/** What the words of a task itself are called there. */
export const nameOfTask = 'Tên nhiệm vụ';

/** What stands for a part that a task no longer has. */
export const nothingLeft = '(bãi bỏ)';

/** The field that is called so; null where none is. */
export const fieldNamed = (name: string): AssignmentField | null =>
  assignmentFields.find((field) => taskNames[field].toLowerCase() === name.toLowerCase()) ?? null;

/** The order in which an article lists the parts of a task. */
export const listedFields: readonly AssignmentField[] = [
  'lead',
  'with',
  'deliverable',
  'deadline',
  'indicator',
];

/** The heads of the annex of new tasks. */
export const annexHeads: readonly string[] = [
  'TT',
  nameOfTask,
  'Vị trí',
  ...listedFields.map((field) => taskNames[field]),
  'Căn cứ',
];

/** The assignment of a new unit in the words of print; undefined where it has none. */
export type Assigned = NonNullable<Wording['assigned']>;
