import { commitFiles } from '../../io/git/git-commit.ts';
import { withLockOf } from '../../io/write/programme-lock.ts';
import { readToChange } from '../../io/write/read-to-change.ts';
import { createFile } from '../../io/write/replace-file.ts';
import type { Localised } from '../../locale/localised.ts';
import type { CalendarDate } from '../../plan/calendar.ts';
import { origin } from '../../plan/location.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { Unit } from '../../plan/unit.ts';
import { UserError } from '../../plan/user-error.ts';
import { commitMessage } from '../../progress/records/commit-message.ts';
import { newRecord, type RecordWanted } from '../../progress/records/new-record.ts';
import { newRecordsFile, readRecordsFile } from '../../progress/records/records-file.ts';
import { recordKey } from '../../progress/records/record-key.ts';
import { recordLine } from '../../progress/records/write-record.ts';
import { type TaskState, taskState } from '../../progress/states/task-state.ts';
import { compose } from '../../source/read/compose.ts';
import { utf8 } from '../../source/read/decode.ts';
import type { OpenProgramme } from '../shared/open-plan.ts';
import { withClosedByNow } from './closed-by-now.ts';
import { storedRecords } from './stored-records.ts';

/** A record that was added to the log of its task, or would be. */
export interface AddedRecord {
  readonly task: Unit;
  readonly record: RecordData;
  readonly key: string;
  /** The line of the file, as it is there. */
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

export interface RecordAddition extends RecordWanted {
  readonly open: OpenProgramme;
  readonly task: Unit;
  /** The day as of which the state is given. */
  readonly asOf: CalendarDate;
}

/** What adding a record would give. A UserError where it is refused. Nothing is written. */
export const tryRecord = (addition: RecordAddition): AddedRecord => prepare(addition).added;

/**
 * Adds a record, in a file of its own, and commits it where that is wanted. What a record that stands says already is recognised and not
 * written again. A UserError where the record is refused, and then nothing is written.
 */
export function addRecord(
  addition: RecordAddition,
  { commit }: { readonly commit: boolean },
): Promise<AddedRecord> {
  const { root, programme } = addition.open;
  return withLockOf(root, `${programme.folder}/progress`, () => {
    const { added, bytes } = prepare({ ...addition, open: withClosedByNow(addition.open) });
    const path = added.file;
    if (!added.isKnown)
      createFile({ root, path, after: bytes, verify: (after) => void readRecordsFile(after, path) });
    if (!commit) return added;
    const outcome = commitFiles(root, [{ path, bytes }], commitMessage([added]));
    if ('hash' in outcome) return { ...added, commit: outcome.hash };
    throw notCommitted(`${path}:${added.line}`, outcome.why);
  });
}

/** The record with the file that holds it, or that would. */
function prepare(addition: RecordAddition): { added: AddedRecord; bytes: Uint8Array } {
  const { open, task, asOf } = addition;
  const { root, programme } = open;
  const stored = storedRecords(root, programme.folder, open.plan.formerIds).of(task);
  const { record, known, warnings } = newRecord(programme, task, stored, addition);
  const place = known ? placeOfKnown(root, known) : placeOfNew(programme.folder, task.id, record);
  const all = known ? stored : [...stored, record as ProgressRecord];
  return {
    bytes: place.bytes,
    added: {
      task,
      record,
      key: recordKey(task.id, record),
      text: recordLine(record),
      file: place.file,
      line: place.line,
      state: taskState(task, all, { asOf: record.date > asOf ? record.date : asOf }),
      isKnown: known !== null,
      warnings,
      commit: null,
    },
  };
}

function placeOfNew(folder: string, unit: string, record: RecordData) {
  const { name, bytes, lines } = newRecordsFile([{ unit, records: [record] }]);
  return { file: `${folder}/progress/${name}`, bytes, line: lines.get(record) ?? 1 };
}

function placeOfKnown(root: string, known: ProgressRecord) {
  const { file, path } = known[origin];
  const bytes = readToChange(root, file) ?? new Uint8Array();
  const text = utf8(bytes) ?? '';
  return { file, bytes, line: compose({ path: file, text }).locate(path).start.line };
}

const notCommitted = (place: string, why: { vi: string; en: string }) =>
  new UserError({
    vi: `Đã ghi ${place}, nhưng chưa đưa vào lịch sử: ${why.vi}.`,
    en: `${place} was written, but not committed: ${why.en}.`,
  });
