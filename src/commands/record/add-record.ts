import { commitFiles } from '../../io/git/git-commit.ts';
import { withLockOf } from '../../io/write/programme-lock.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { createFile, replaceFile } from '../../io/write/replace-file.ts';
import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { origin } from '../../plan/location.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { commitMessage } from '../../progress/records/commit-message.ts';
import { newRecord, type RecordWanted } from '../../progress/records/new-record.ts';
import { readRecords, textOf } from '../../progress/records/read-records.ts';
import { recordKey } from '../../progress/records/record-key.ts';
import { appendRecord, recordLine } from '../../progress/records/write-record.ts';
import { type TaskState, taskState } from '../../progress/states/task-state.ts';
import { compose } from '../../source/read/compose.ts';
import type { OpenProgramme } from '../shared/open-plan.ts';

/** A record that was added to the log of its task, or would be. */
export interface AddedRecord {
  readonly task: Unit;
  readonly record: RecordData;
  readonly key: string;
  /** The line of the file, as it stands there. */
  readonly text: string;
  /** Relative to the root, with '/'. */
  readonly file: string;
  readonly line: number;
  /** The task with this record. */
  readonly state: TaskState;
  /** Whether a record that was there already says the same, so that nothing was added. */
  readonly isKnown: boolean;
  /** What a person should look at, though it may be right. */
  readonly warnings: readonly Localised[];
  /** The hash of the commit; null where none was asked for. */
  readonly commit: string | null;
}

export interface Addition extends RecordWanted {
  readonly open: OpenProgramme;
  readonly task: Unit;
  /** The day as of which the state is told. */
  readonly asOf: CalendarDate;
}

const fileOf = ({ open, task }: Addition) => `${open.programme.folder}/progress/${task.id}.yaml`;

/** What adding a record would give. A UserError where it is refused. Nothing is written. */
export const tryRecord = (addition: Addition): AddedRecord =>
  prepare(addition, readToChange(addition.open.root, fileOf(addition))).added;

/**
 * Adds a record to the log of its task and, where that is wanted, commits the log. What a record that stands says already is recognised
 * and not written again. A UserError where the record is refused, and then nothing is written.
 */
export function addRecord(
  addition: Addition,
  { commit }: { readonly commit: boolean },
): Promise<AddedRecord> {
  const { root } = addition.open;
  const path = fileOf(addition);
  return withLockOf(root, path, () => {
    const before = readToChange(root, path);
    const { added, after } = prepare(addition, before);
    const verify = (bytes: Uint8Array) => void readRecords(bytes, path);
    if (before === null) createFile({ root, path, after, verify });
    else replaceFile({ root, path, before, after, verify });
    if (!commit) return added;
    const outcome = commitFiles(root, [{ path, bytes: after }], commitMessage([added]));
    if ('hash' in outcome) return { ...added, commit: outcome.hash };
    throw notCommitted(`${path}:${added.line}`, outcome.why);
  });
}

function prepare(addition: Addition, before: Uint8Array | null): { added: AddedRecord; after: Uint8Array } {
  const { open, task, asOf } = addition;
  const path = fileOf(addition);
  const log = before === null ? [] : readRecords(before, path);
  const { record, known, warnings } = newRecord(open.programme, task, log, addition);
  const { after, line } =
    known && before
      ? { after: before, line: lineOf(known, before, path) }
      : appendRecord(before, record, { path, schemaLine: open.schemaLine });
  const all = known ? log : [...log, record as ProgressRecord];
  return {
    after,
    added: {
      task,
      record,
      key: recordKey(task.id, record),
      text: recordLine(record),
      file: path,
      line,
      state: taskState(task, all, { asOf: record.date > asOf ? record.date : asOf }),
      isKnown: known !== null,
      warnings,
      commit: null,
    },
  };
}

const lineOf = (record: ProgressRecord, bytes: Uint8Array, path: string): number =>
  compose({ path, text: textOf(bytes, path) }).locate(record[origin].path).start.line;

const notCommitted = (place: string, why: { vi: string; en: string }) =>
  new UserError({
    vi: `Đã ghi ${place}, nhưng chưa commit: ${why.vi}.`,
    en: `${place} was written, but not committed: ${why.en}.`,
  });
