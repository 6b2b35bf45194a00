import type { RecordData } from './record-data.ts';

/** The ids that a record is written under, where its task and its body bear others today. */
interface WrittenIds {
  readonly unit?: string;
  readonly by?: string;
}

/** Kept beside the records: a copy with other words is another record, and is written under the ids that it has. */
const known = new WeakMap<RecordData, WrittenIds>();

/** The id of the task under which a record is written, and that of the body; what is not there is as it is today. */
export const writtenIds = (record: RecordData): WrittenIds => known.get(record) ?? {};

/** Says under which id of its task a record is written. */
export function writtenUnder<R extends RecordData>(record: R, unit: string): R {
  known.set(record, { ...known.get(record), unit });
  return record;
}

/** A record as of a body that bears another id today; the same object where it does not. */
export function writtenBy<R extends RecordData>(record: R, by: string): R {
  if (record.by === by) return record;
  const copy = { ...record, by };
  known.set(copy, { by: record.by, ...known.get(record) });
  return copy;
}
