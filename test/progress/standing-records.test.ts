import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarDate, daysLater } from '../../src/plan/calendar.ts';
import type { ProgressRecord } from '../../src/plan/plan.ts';
import { stateIds } from '../../src/plan/record-data.ts';
import { historyOf } from '../../src/progress/records/history.ts';
import { dayInHanoi } from '../../src/progress/records/moments.ts';
import { recordKey } from '../../src/progress/records/record-key.ts';
import { standingRecords } from '../../src/progress/records/standing-records.ts';
import { caseCount } from '../support/case-count.ts';
import { records } from '../support/progress-tasks.ts';

const unit = 'mo-lop';
const dayOf = (number: number): CalendarDate => daysLater('2021-02-26', number);
const span = Array.from({ length: 12 }, (_, number) => dayOf(number));

/** Late at night elsewhere is the next day in Hanoi; one moment is on no clock. */
const moment = fc.oneof(
  fc
    .tuple(fc.nat(9), fc.constantFrom('+07:00', 'Z', '-08:00'))
    .map(([at, zone]) => `${dayOf(at)}T20:30:00${zone}`),
  fc.constant('2021-02-31T99:00:00+07:00'),
);

/** Logs in any order, with records of earlier days, the same record twice, and corrections of corrections, by whole keys or their beginnings. */
const log: fc.Arbitrary<readonly ProgressRecord[]> = fc
  .array(
    fc.record({
      date: fc.nat(9).map(dayOf),
      state: fc.constantFrom(...stateIds),
      recorded: moment,
      corrects: fc.option(fc.tuple(fc.nat(), fc.constantFrom(8, 12)), { nil: undefined }),
      isTwice: fc.boolean(),
    }),
    { maxLength: 14 },
  )
  .map((drafts) => {
    const made: ProgressRecord[] = [];
    for (const { corrects, isTwice, ...draft } of drafts) {
      const named = corrects && made[corrects[0] % made.length];
      const key = named && recordKey(unit, named).slice(0, corrects[1]);
      const record = { ...draft, by: 'van-phong', ...(key !== undefined && { corrects: key }) };
      made.push(...records(...(isTwice ? [record, record] : [record])));
    }
    return made;
  })
  .chain((made) => fc.shuffledSubarray(made, { minLength: made.length }));

/** What stands, computed again from what was known on the day. */
function replayed(all: readonly ProgressRecord[], asOf: CalendarDate, knownOn?: CalendarDate) {
  const known = all.filter(({ recorded }) => knownOn === undefined || dayInHanoi(recorded) <= knownOn);
  return historyOf(unit, known)
    .entries.filter(({ record, correctedBy }) => correctedBy.length === 0 && record.date <= asOf)
    .map(({ record }) => record);
}

describe('the records of a task that stand', () => {
  test('are on every day, as known on every day, those of a log that ends there', () => {
    fc.assert(
      fc.property(log, (all) => {
        for (const asOf of span)
          for (const knownOn of [undefined, ...span]) {
            const standing = standingRecords(unit, all, { asOf, ...(knownOn !== undefined && { knownOn }) });
            const expected = replayed(all, asOf, knownOn);
            if (standing.some((one, at) => one !== expected[at]) || standing.length !== expected.length)
              expect(standing).toEqual(expected);
          }
      }),
      { numRuns: caseCount(60, 1_500) },
    );
  });

  test('are found for many days with one reading of what corrects what', () => {
    let reads = 0;
    const all = span.flatMap((date) => {
      const [record] = records({ date, state: 'in-progress', by: 'a', recorded: `${date}T09:00:00+07:00` });
      return record ? [Object.defineProperty(record, 'corrects', { get: () => void (reads += 1) })] : [];
    });
    standingRecords(unit, all, { asOf: '2021-12-31' });
    const once = reads;
    for (const day of span) standingRecords(unit, all, { asOf: day, knownOn: day });
    expect(once).toBeGreaterThanOrEqual(all.length);
    expect(reads).toBe(once);
  });
});
