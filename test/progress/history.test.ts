import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Programme } from '../../src/plan/plan.ts';
import { type RecordData, stateIds } from '../../src/plan/record-data.ts';
import type { Unit } from '../../src/plan/unit.ts';
import { historyOf, knownBefore } from '../../src/progress/records/history.ts';
import { recordKey } from '../../src/progress/records/record-key.ts';
import { logProblems, recordProblems } from '../../src/progress/records/record-problems.ts';
import { standingRecords } from '../../src/progress/records/standing-records.ts';
import type { ProgressRecord } from '../../src/plan/plan.ts';

const programme = { date: '2021-01-01', term: { from: 2020, to: 2025 } } as unknown as Programme;
const task = { id: 'mo-lop', task: { lead: 'a', indicator: { name: 'x', target: 3 } } } as unknown as Unit;

const day = fc.integer({ min: 1, max: 6 }).map((number) => `2021-03-0${number}`);
const record: fc.Arbitrary<RecordData> = fc.record(
  {
    date: day,
    state: fc.constantFrom(...stateIds),
    value: fc.integer({ min: 0, max: 4 }),
    by: fc.constantFrom('a', 'b'),
    confirms: fc.constant(true as const),
    note: fc.constantFrom('', 'vì'),
    evidence: fc.constant([{ url: 'https://a.vn' }]),
    recorded: day.map((date) => `${date}T09:00:00+07:00`),
  },
  { requiredKeys: ['date', 'state', 'by', 'recorded'] },
);

/** Logs in which some records correct earlier ones, by whole keys or their beginnings. */
const logs = fc
  .array(fc.tuple(record, fc.option(fc.nat(), { nil: undefined }), fc.constantFrom(8, 10, 12)), {
    maxLength: 12,
  })
  .map((drafts) => {
    const log: RecordData[] = [];
    for (const [draft, target, length] of drafts) {
      const named = target === undefined || log.length === 0 ? undefined : log[target % log.length];
      log.push(named ? { ...draft, corrects: recordKey(task.id, named).slice(0, length) } : draft);
    }
    return log;
  });

describe('what was known before a record', () => {
  test('is what the standing records of that moment say', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const history = historyOf(task.id, log);
        for (const own of history.entries) {
          const { date, recorded, corrects = '-' } = own.record;
          const known = log.filter((other, place) => {
            const key = recordKey(task.id, other);
            const isBefore = other.recorded < recorded || (other.recorded === recorded && place < own.place);
            const first = log.findIndex((one) => recordKey(task.id, one) === key) === place;
            return first && other.date <= date && isBefore;
          });
          const standing = standingRecords(task.id, known as ProgressRecord[], { asOf: date }).filter(
            (one) => !recordKey(task.id, one).startsWith(corrects),
          );
          const { state, reports } = knownBefore(history, own);
          expect(state).toBe(standing.at(-1)?.state ?? 'not-started');
          if (own.record.state !== 'completed') continue;
          const done = ['completed', 'awaiting-confirmation'];
          const end = standing.slice(standing.findLastIndex((one) => !done.includes(one.state)) + 1);
          expect(reports.count).toBe(end.length);
          expect(reports.haveEvidence).toBe(end.some(({ evidence = [] }) => evidence.length > 0));
          expect(knownBefore(history, own).value).toBe(
            standing.findLast(({ value }) => value !== undefined)?.value ?? null,
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a log is judged as its records are, one by one', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const whole = logProblems(programme, task, log);
        for (const [place, one] of log.entries()) {
          if (log.findIndex((other) => recordKey(task.id, other) === recordKey(task.id, one)) !== place)
            continue;
          const own = whole.filter((found) => found.place === place).map(({ problem }) => problem);
          expect(recordProblems(programme, task, one, log)).toEqual(own);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('records of one second come in the order of the file', () => {
    const made = (state: RecordData['state']): RecordData => ({
      date: '2021-03-01',
      state,
      by: 'a',
      ...(state === 'completed' && { value: 3, evidence: [{ url: 'https://a.vn' }] }),
      recorded: '2021-03-01T09:00:00+07:00',
    });
    for (const second of stateIds) {
      const log = [made('in-progress'), made(second)];
      const standing = standingRecords(task.id, log as ProgressRecord[], { asOf: '2021-03-01' });
      expect(standing.at(-1)?.state).toBe(second);
    }
    expect(logProblems(programme, task, [made('in-progress'), made('completed')])).toEqual([]);
    expect(logProblems(programme, task, [made('completed'), made('in-progress')])).toMatchObject([
      { place: 1, problem: { code: 'transition' } },
    ]);
  });

  test('ten thousand records are judged in a few seconds, whatever they say', () => {
    const moment = (second: number) =>
      new Date(Date.UTC(2021, 2, 1) + second * 1000).toISOString().replace('.000', '');
    const log = Array.from({ length: 10_000 }, (_, index): RecordData => ({
      date: '2021-03-01',
      state: 'completed',
      by: 'a',
      confirms: true,
      recorded: moment(index),
    }));
    expect(logProblems(programme, task, log).length).toBeGreaterThan(10_000);
  });
});
