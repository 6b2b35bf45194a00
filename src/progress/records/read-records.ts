import type { Localised } from '../../locale/localised.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import type { Problem } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { compose } from '../../source/read/compose.ts';
import { decode } from '../../source/read/decode.ts';
import { validate } from '../../source/read/validate.ts';

/** The text of a progress file, byte order mark kept. A UserError where it is not UTF-8. */
export function textOf(bytes: Uint8Array, path: string): string {
  const { source, problems } = decode({ path, bytes });
  if (!source) throw refuseUnreadable(problems);
  return source.text;
}

/** What was read before, by the very bytes: a log that grows is read for its records, and again when it is extended. */
const known = new WeakMap<Uint8Array, readonly ProgressRecord[]>();

/** The records of a progress file; none where it holds comments only. A UserError that names the first place where it is not as it should be. The bytes must not change afterwards. */
export function readRecords(bytes: Uint8Array, path: string): readonly ProgressRecord[] {
  const records = known.get(bytes) ?? recordsIn(bytes, path);
  known.set(bytes, records);
  return records;
}

/** A byte order mark does no harm before a comment; before a record it makes the first line unreadable, and is then what to say. */
function recordsIn(bytes: Uint8Array, path: string): readonly ProgressRecord[] {
  const { problems: mark } = decode({ path, bytes });
  const document = compose({ path, text: textOf(bytes, path) });
  if (document.problems.length > 0) throw refuseUnreadable([...mark, ...document.problems]);
  if (document.value === null) return [];
  const { value, problems } = validate(document, 'progress');
  if (problems.length > 0) throw refuseUnreadable(problems);
  return value as readonly ProgressRecord[];
}

/** What the schema says against a record written as a line of YAML; null where it accepts it. */
export function recordFault(line: string): Localised | null {
  const document = compose({ path: '', text: line });
  const [first] = [...document.problems, ...validate(document, 'progress').problems];
  return first?.message ?? null;
}

/** The first of some problems as an error that names its place. */
export function refuseUnreadable([first]: readonly Problem[]): UserError {
  if (!first) throw new Error('no problem given');
  const { file, range, message } = first;
  const place = range ? `${file}:${range.start.line}:${range.start.column}` : file;
  return new UserError({ vi: `${place}: ${message.vi}`, en: `${place}: ${message.en}` });
}
