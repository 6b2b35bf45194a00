import { digest } from '../../plan/digest.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import type { RecordData } from '../../plan/record-data.ts';
import type { RecordsFile } from '../../plan/schema-types.ts';
import type { WithOrigin } from '../../plan/location.ts';
import { dayInHanoi } from './moments.ts';
import { readProgressFile } from './read-records.ts';
import { recordKey } from './record-key.ts';
import { recordLine, refuseFaulty } from './write-record.ts';

/** Records of one task that are added together. */
export interface TaskRecords {
  readonly unit: string;
  readonly records: readonly RecordData[];
}

/** A file of records that are not yet packed into the logs of their tasks. */
export interface NewRecordsFile {
  /** Relative to the folder of progress. The same records give the same name and the same bytes on every branch. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The line on which each record stands, from 1. */
  readonly lines: ReadonlyMap<RecordData, number>;
}

/** The file that holds some records, one a line under the id of its task; reading it gives back just them. A UserError for a record that no file takes. */
export function newRecordsFile(tasks: readonly TaskRecords[]): NewRecordsFile {
  const text: string[] = [];
  const lines = new Map<RecordData, number>();
  for (const { unit, records } of tasks) {
    text.push(`${unit}:`);
    for (const record of records) {
      const line = recordLine(record);
      refuseFaulty(record);
      text.push(line);
      lines.set(record, text.length);
    }
  }
  const keys = tasks.flatMap(({ unit, records }) => records.map((record) => recordKey(unit, record)));
  const [only = '', another] = keys;
  const mark = another === undefined ? only : digest(keys.join(' ')).slice(0, 12);
  const [first] = tasks.flatMap(({ records }) => records);
  const name = `${dayInHanoi(first?.recorded ?? '')}-${mark}.yaml`;
  return { name, bytes: new TextEncoder().encode(text.map((line) => `${line}\n`).join('')), lines };
}

/** A file of records holds no more, so that each of many is read fast and stays within the limits of a plan file. */
const maxInFile = { records: 5000, bytes: 1_500_000 };

/** The files that hold some records, in their order: one, but for a table of thousands of rows. Reading them gives back just them. */
export function newRecordsFiles(tasks: readonly TaskRecords[]): readonly NewRecordsFile[] {
  const files: NewRecordsFile[] = [];
  let taken: { readonly unit: string; readonly records: RecordData[] }[] = [];
  let size = { records: 0, bytes: 0 };
  const close = () => {
    if (taken.length > 0) files.push(newRecordsFile(taken));
    taken = [];
    size = { records: 0, bytes: 0 };
  };
  for (const { unit, records } of tasks)
    for (const record of records) {
      const bytes = Buffer.byteLength(recordLine(record));
      if (size.records >= maxInFile.records || size.bytes + bytes > maxInFile.bytes) close();
      size = { records: size.records + 1, bytes: size.bytes + bytes };
      const last = taken.at(-1);
      if (last?.unit === unit) last.records.push(record);
      else taken.push({ unit, records: [record] });
    }
  close();
  return files;
}

/** Whether the name of a file in the folder of progress is that of records not yet packed into logs. */
export const isRecordsFileName = (name: string): boolean =>
  /^\d{4}-\d{2}-\d{2}-[0-9a-f]{12}\.yaml$/.test(name);

/** The records of a file by the id of the task. A UserError that names the first place where it is not as it should be. */
export function readRecordsFile(
  bytes: Uint8Array,
  path: string,
): ReadonlyMap<string, readonly ProgressRecord[]> {
  const read = (readProgressFile(bytes, path, 'records').value ?? {}) as WithOrigin<RecordsFile>;
  return new Map(Object.keys(read).map((unit) => [unit, read[unit] ?? []]));
}

/** Whether a text of such a file may hold records of a task: a quick look before it is read. */
export const mayHoldRecordsOf = (bytes: Uint8Array, unit: string): boolean =>
  new RegExp(`(?:^|[{,\\s"'])${unit}["']?\\s*:`).test(new TextDecoder().decode(bytes));
