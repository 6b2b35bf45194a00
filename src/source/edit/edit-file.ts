import type { YamlPath } from '../../plan/location.ts';
import { keyOrder } from '../../plan/schema-fields.ts';
import type { PlanFile, Problem } from '../../plan/source-file.ts';
import { type ReadFile, readPlanFile } from '../read/read-plan-file.ts';
import { type DataEdit, editData } from './edit-data.ts';
import { type Data, isSame, type Writing } from './write-value.ts';
import { scalarText } from './yaml-text.ts';

/** A file of a plan with edits made in it, and what is wrong with it now. */
export interface EditedFile {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
}

/**
 * A plan file in which the maps at some paths hold other data, as `editData` makes it; the keys that are added stand in the order of the
 * schema unless another is given. The result has been read again with `readFile`: its
 * data are the old ones but for these maps. Null where the file is written in a way that this cannot be done in.
 */
export function editFile(
  { kind, document: { source, value } }: Pick<PlanFile, 'kind' | 'document'>,
  edits: readonly DataEdit[],
  {
    text: writeText = scalarText,
    order = (key) => keyOrder[kind]?.[key] ?? [],
  }: Partial<Omit<Writing, 'eol'>> = {},
  readFile: ReadFile = readPlanFile,
): EditedFile | null {
  const eol = /\r\n|\n/.exec(source.text)?.[0] ?? '\n';
  const text = editData(source.text, edits, { text: writeText, order, eol });
  if (text === null) return null;
  const bytes = new TextEncoder().encode(text);
  const { file, problems } = readFile({ path: source.path, bytes });
  const wanted = edits
    .toSorted((one, other) => one.path.length - other.path.length)
    .reduce((data, { path, after }) => withValue(data, path, after), value as Data);
  const isDone = file?.document.problems.length === 0 && isSame(file.document.value as Data, wanted);
  return isDone ? { text, bytes, problems } : null;
}

/** Data with another value at a path. */
function withValue(root: Data, [step, ...rest]: YamlPath, value: Data): Data {
  if (step === undefined) return value;
  const inner = withValue((root as Record<string, Data>)[step] ?? null, rest, value);
  if (Array.isArray(root)) return root.map((item: Data, index) => (index === step ? inner : item));
  return { ...(root as object), [step]: inner };
}
