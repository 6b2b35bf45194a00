import type { RecordData } from '../../plan/record-data.ts';
import { recordKey } from './record-key.ts';

/**
 * The record, made a second later for as long as the log has one that says the same of the same second: the same record twice counts
 * once, as a merge can leave it, and what was recorded twice on purpose must not be taken for that.
 */
export function distinctRecord(unit: string, record: RecordData, records: readonly RecordData[]): RecordData {
  const keys = new Set(records.map((one) => recordKey(unit, one)));
  let distinct = record;
  while (keys.has(recordKey(unit, distinct)))
    distinct = { ...distinct, recorded: secondAfter(distinct.recorded) };
  return distinct;
}

const hanoi = 7 * 60 * 60 * 1000;

/** The next second of a moment, with Vietnam's offset. */
const secondAfter = (moment: string): string =>
  `${new Date(Date.parse(moment) + 1000 + hanoi).toISOString().slice(0, 19)}+07:00`;
