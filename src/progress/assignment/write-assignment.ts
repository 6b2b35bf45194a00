import type { YamlPath } from '../../plan/location.ts';
import type { PlanFile } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { type EditedFile, editFile } from '../../source/edit/edit-file.ts';
import type { Data, DataMap } from '../../source/edit/write-value.ts';
import type { ReadFile } from '../../source/read/read-plan-file.ts';
import { valueAt } from '../../source/read/remove-paths.ts';
import { refuseUnreadable } from '../records/read-records.ts';
import type { AssignmentData } from './change-assignment.ts';

/** The unit of a text file whose assignment is to be another. */
export interface AssignmentEdit {
  /** Where the unit stands in the file. */
  readonly path: YamlPath;
  readonly after: AssignmentData;
}

/**
 * A text file, read whole, in which one unit has another assignment; every byte outside that assignment stays, and so do comments and
 * styles inside it. The result has been read again with `readFile`: its data are the old ones but for the assignment, and its schema takes
 * them. A UserError where not, or where the file is written in a way that this cannot be done in.
 */
export function writeAssignment(
  file: Pick<PlanFile, 'kind' | 'document'>,
  { path, after }: AssignmentEdit,
  readFile?: ReadFile,
): EditedFile {
  const { source, value } = file.document;
  const unit = valueAt(value, path) as Readonly<DataMap> & { readonly id: string };
  const edits = [{ path, after: { ...unit, task: after as Data } }];
  const edited = editFile(file, edits, {}, readFile);
  if (edited === null)
    throw new UserError({
      vi: `Không sửa được phân công của ${unit.id} tại chỗ vì cách viết trong ${source.path}; hãy sửa bằng tay, không có gì bị thay đổi.`,
      en: `The assignment of ${unit.id} cannot be changed in place, because of how ${source.path} is written; change it by hand, nothing was changed.`,
    });
  if (edited.problems.length > 0) throw refuseUnreadable(edited.problems);
  return edited;
}
