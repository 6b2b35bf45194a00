import { addToGroup } from '../../plan/group-by.ts';
import { origin } from '../../plan/location.ts';
import type { Programme } from '../../plan/plan.ts';
import { taskFields } from '../../plan/schema-fields.ts';
import { holderOf } from '../../progress/assignment/assignment-holder.ts';
import type { AssignmentData } from '../../progress/assignment/change-assignment.ts';
import type { DataEdit } from '../../source/edit/edit-data.ts';
import { insertEntries } from '../../source/edit/edit-list.ts';
import type { DataMap } from '../../source/edit/write-value.ts';
import {
  cannotEdit,
  dataAt,
  editedMaps,
  type FileEdit,
  type PlanChange,
  textOf,
} from '../shared/change-plan.ts';
import { kindOfBody } from '../../vietnamese/wording/kind-of-body.ts';
import type { OpenPlan } from '../shared/open-plan.ts';
import type { AssignmentImport } from './assignment-import.ts';

/** The edits that write imported assignments into the text files, and new bodies into the register. */
export function assignmentEdits(
  open: OpenPlan,
  programme: Programme,
  { changes, bodies }: AssignmentImport,
): PlanChange {
  const byFile = new Map<string, DataEdit[]>();
  for (const { unit, after } of changes) {
    const place = holderOf(programme, unit)[origin];
    const edit = { path: place.path, after: { ...dataAt(open, place), task: inOrder(after) } };
    addToGroup(byFile, place.file, edit);
  }
  const texts = new Map<string, FileEdit>(
    [...byFile].map(([file, edits]) => [file, editedMaps(open, file, edits)]),
  );
  if (bodies.length > 0) {
    const path = 'plans/organisations.yaml';
    const before = texts.get(path) ?? { path, before: textOf(open, path), after: textOf(open, path) };
    const entries = bodies.map(({ id, name, names }) => {
      const kind = kindOfBody(name);
      return {
        data: { id, name, ...(kind !== null && { kind }), ...(names.length > 0 && { names: [...names] }) },
      };
    });
    const place = { path: ['organisations'], at: open.plan.organisations.length };
    const text = insertEntries(before.after, place, entries);
    if (text === null) throw cannotEdit(path);
    texts.set(path, { ...before, after: text });
  }
  const added =
    bodies.length === 0
      ? { vi: '', en: '' }
      : {
          vi: `, thêm ${bodies.length} cơ quan vào sổ`,
          en: `, and ${bodies.length} ${bodies.length === 1 ? 'body' : 'bodies'} to the register`,
        };
  return {
    edits: [...texts.values()],
    what: {
      vi: `ghi phân công của ${changes.length} nhiệm vụ${added.vi}`,
      en: `the assignments of ${changes.length} ${changes.length === 1 ? 'task' : 'tasks'}${added.en}`,
    },
    verb: { done: 'Wrote', would: 'Would write' },
  };
}

/** The fields of an assignment in the order of their schema. */
const inOrder = (task: AssignmentData): DataMap =>
  Object.fromEntries(
    Object.keys(taskFields).flatMap((field) => {
      const value = (task as DataMap)[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
