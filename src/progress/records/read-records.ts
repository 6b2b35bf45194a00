import type { Localised } from '../../locale/localised.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import type { Problem } from '../../plan/source-file.ts';
import { UserError } from '../../plan/user-error.ts';
import { compose } from '../../source/read/compose.ts';
import { decode } from '../../source/read/decode.ts';
import { validate } from '../../source/read/validate.ts';

/** A log of a task as its file writes it. */
export interface LogText {
  /** A byte order mark is kept. */
  readonly text: string;
  /** None where the file holds comments only. */
  readonly records: readonly ProgressRecord[];
}

/** Reads the log of a task. A UserError that names the first place where it is not as it should be. */
export function readLog(bytes: Uint8Array, path: string): LogText {
  const { text, value } = readProgressFile(bytes, path, 'progress');
  return { text, records: (value ?? []) as readonly ProgressRecord[] };
}

/** The records of a file, as `readLog` reads them. */
export const readRecords = (bytes: Uint8Array, path: string): readonly ProgressRecord[] =>
  readLog(bytes, path).records;

/**
 * Reads a file of progress whole; its value is null where it holds comments only. A UserError that names the first place where it is not
 * as it should be. A byte order mark does no harm before a comment; before a record it makes the first line unreadable, and is then what
 * to say.
 */
export function readProgressFile(
  bytes: Uint8Array,
  path: string,
  kind: 'progress' | 'records',
): { readonly text: string; readonly value: unknown } {
  const { source, problems: encoding } = decode({ path, bytes });
  if (!source) throw refuseUnreadable(encoding);
  const document = compose(source);
  if (document.problems.length > 0) throw refuseUnreadable([...encoding, ...document.problems]);
  if (document.value === null) return { text: source.text, value: null };
  const { value, problems } = validate(document, kind);
  if (problems.length > 0) throw refuseUnreadable(problems);
  return { text: source.text, value };
}

/** What the schema says against a record written as a line of YAML; null where it accepts it. */
export function recordFault(line: string): Localised | null {
  const document = compose({ path: '', text: `${line}\n` });
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
