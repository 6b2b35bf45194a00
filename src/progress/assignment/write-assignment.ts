import { unitKeys } from '../../plan/schema-fields.ts';
import type { YamlPath } from '../../plan/location.ts';
import { UserError } from '../../plan/user-error.ts';
import { compose } from '../../source/read/compose.ts';
import { editData } from '../../source/edit/edit-data.ts';
import { valueAt } from '../../source/read/remove-paths.ts';
import { validate } from '../../source/read/validate.ts';
import { type Data, isSame } from '../../source/edit/write-value.ts';
import type { AssignmentData } from './change-assignment.ts';
import { scalarText } from '../../source/edit/yaml-text.ts';

/** The order of the keys of a unit, an assignment, a deadline and an indicator. */
const keyOrder = [
  ...unitKeys.filter((key) => key !== 'printed'),
  ...'name date month quarter year from to then standing yearly every by event expected plan condition printed'.split(
    ' ',
  ),
  ...'target was until ground reason'.split(' '),
];

/** The unit of a text file whose assignment is to be another. */
export interface AssignmentEdit {
  /** The file, for messages. */
  readonly file: string;
  /** Where the unit stands in it. */
  readonly path: YamlPath;
  readonly after: AssignmentData;
}

/**
 * A text file in which one unit has another assignment; every byte outside that assignment stays, and so do comments and styles inside
 * it. The result has been read again: its data are the old ones but for the assignment. A UserError where the file is written in a way
 * that this cannot be done in.
 */
export function writeAssignment(text: string, { file, path, after }: AssignmentEdit): string {
  const before = dataOf(text, file);
  const unit = valueAt(before, path) as { readonly [key: string]: Data; readonly id: string };
  const eol = /\r\n|\n/.exec(text)?.[0] ?? '\n';
  const wanted = { ...unit, task: after as Data };
  const edited = editData(text, { path, after: wanted, order: keyOrder }, { eol, text: scalarText });
  const now = edited === null ? null : compose({ path: file, text: edited });
  const isDone =
    now?.problems.length === 0 && isSame(now.value as Data, withValue(before, path, wanted) as Data);
  if (edited === null || !isDone)
    throw new UserError({
      vi: `Không sửa được phân công của ${unit.id} tại chỗ vì cách viết trong ${file}; hãy sửa bằng tay, không có gì bị thay đổi.`,
      en: `The assignment of ${unit.id} cannot be changed in place, because of how ${file} is written; change it by hand, nothing was changed.`,
    });
  dataOf(edited, file);
  return edited;
}

function dataOf(text: string, path: string): unknown {
  const document = compose({ path, text });
  const [problem] = [...document.problems, ...validate(document, 'text').problems];
  if (!problem) return document.value;
  const { message, range } = problem;
  const place = range ? `${path}:${range.start.line}:${range.start.column}` : path;
  throw new UserError({ vi: `${place}: ${message.vi}`, en: `${place}: ${message.en}` });
}

function withValue(root: unknown, [step, ...rest]: YamlPath, value: unknown): unknown {
  if (step === undefined) return value;
  const inner = withValue((root as Record<string, unknown>)[step], rest, value);
  if (Array.isArray(root)) return root.map((item: unknown, index) => (index === step ? inner : item));
  return { ...(root as object), [step]: inner };
}
