import type { AssignmentField } from '../text/unit-parts.ts';
import type { Wording } from '../plan/unit.ts';

/** What the words of a task itself are called where an article or an annex lists its parts. */
export const nameOfTask = 'Tên nhiệm vụ';

/** What stands for a part that a task no longer has. */
export const nothingLeft = '(bãi bỏ)';

/** The fields of an assignment that an article of a task and the annex of new tasks list, in this order. */
export const listedFields: readonly AssignmentField[] = [
  'lead',
  'with',
  'deliverable',
  'deadline',
  'indicator',
];

/** The first heads of the annex of new tasks, before those of other parts. */
export const annexHeads: readonly string[] = ['TT', nameOfTask, 'Vị trí'];

/** The last head of the annex of new tasks. */
export const groundsHead = 'Căn cứ';

/** The parts of a new unit beside its words, in the words of print; undefined where it has none. */
export type Assigned = NonNullable<Wording['assigned']>;
