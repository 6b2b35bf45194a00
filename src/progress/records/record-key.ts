import type { RecordData } from '../../plan/record-data.ts';
import { digest } from '../../plan/digest.ts';

/**
 * The key by which a record is named in `corrects` and in the log: made from what it says, so that the same record on two
 * branches has one key, and a correction still finds it after any merge. `unit` is the id of the task.
 */
export function recordKey(unit: string, record: RecordData): string {
  const { date, state, value, by, confirms, corrects, note, evidence, recorded } = record;
  const said = evidence?.map((one) => Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  return digest(
    JSON.stringify([unit, date, state, value, by, confirms, corrects, note, said, recorded]),
  ).slice(0, 12);
}
