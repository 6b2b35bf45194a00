import { groupBy } from '../../plan/group-by.ts';
import type { ProgressRecord } from '../../plan/plan.ts';
import { recordIdentity } from '../../progress/records/record-key.ts';
import { formatDate } from '../../vietnamese/dates/dates.ts';
import { planRule } from '../plan-rule.ts';

type Arguments = Readonly<{ task: string; date: string; recorded: string }>;

/** A record that says all that another of the task says, when it was recorded too, counts nowhere. */
export const recordRepeated = planRule<Arguments>({
  id: 'record-repeated',
  group: 'progress',
  severity: 'info',
  scope: 'outline',
  message: ({ task, date }) => ({
    vi: `Bản ghi ngày ${formatDate(date, 'vi')} của nhiệm vụ ${task} giống hệt một bản ghi khác nên không được tính thêm.`,
    en: `The record of ${formatDate(date, 'en')} of the task ${task} repeats another one in every word, and counts for nothing more.`,
  }),
  check({ plan }, report) {
    for (const { progress } of plan.programmes)
      for (const { unit, records } of progress)
        for (const record of repeatedIn(unit, records)) {
          const { date, recorded } = record;
          report<ProgressRecord>(record, null, { task: unit, date, recorded }, { id: unit });
        }
  },
});

function repeatedIn(unit: string, records: readonly ProgressRecord[]): ProgressRecord[] {
  if (new Set(records.map(({ recorded }) => recorded)).size === records.length) return [];
  return [...groupBy(records, (record) => recordIdentity(unit, record)).values()].flatMap((same) =>
    same.slice(1),
  );
}
