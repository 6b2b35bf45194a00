import type { ProgressRecord } from '../../plan/plan.ts';
import type { Unit } from '../../plan/unit.ts';
import { recordKey } from '../../progress/records/record-key.ts';
import { standingRecords } from '../../progress/records/standing-records.ts';
import type { Asking } from './ask-fields.ts';
import { questions } from './ask-words.ts';
import { recordInBrief } from './record-in-words.ts';

/** The most records that are offered; others are corrected by their key. */
const maxOffered = 5;

/** A record that is to be corrected, with the key that names it. */
export interface CorrectedRecord {
  readonly key: string;
  readonly record: ProgressRecord;
}

/** Asks whether something new is recorded or one of the last records put right; null for something new, and where the task has no record. */
export async function askCorrection(
  task: Unit,
  records: readonly ProgressRecord[],
  { ask, open, environment: { asOf, language } }: Asking,
): Promise<CorrectedRecord | null> {
  const words = questions[language];
  const standing = standingRecords(task.id, records, { asOf }).toReversed().slice(0, maxOffered);
  if (standing.length === 0) return null;
  const telling = { language, bodies: open.plan.organisations };
  return ask.choose<CorrectedRecord | null>(
    words.newOrNot,
    [
      { value: null, name: words.newRecord },
      ...standing.map((record) => ({
        value: { key: recordKey(task.id, record), record },
        name: words.correctsRecord(recordInBrief(record, telling)),
        ...(record.note !== undefined && { description: record.note }),
      })),
    ],
    null,
  );
}
