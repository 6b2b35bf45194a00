import type { AssignmentField } from '../text/unit-parts.ts';
import type { Wording } from '../plan/unit.ts';

/** What an article or an annex calls the units that it lists: tasks, rows of a table of targets, or, in one annex, both. */
export const listedNames = ['nhiệm vụ', 'chỉ tiêu', 'nhiệm vụ, chỉ tiêu'] as const;
export type ListedName = (typeof listedNames)[number];

/** What the words of such a unit itself are called among its parts: Tên nhiệm vụ. */
export const titleOfWords = (name: ListedName): string => `Tên ${name}`;

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
export const annexHeads = (name: ListedName): readonly string[] => ['TT', titleOfWords(name), 'Vị trí'];

/** The last head of the annex of new tasks. */
export const groundsHead = 'Căn cứ';

/** The parts of a new unit beside its words, in the words of print; undefined where it has none. */
export type Assigned = NonNullable<Wording['assigned']>;
