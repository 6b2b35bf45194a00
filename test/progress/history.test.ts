import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseCount } from '../support/case-count.ts';
import type { Programme, ProgressRecord } from '../../src/plan/plan.ts';
import { type RecordData, stateIds } from '../../src/plan/record-data.ts';
import type { Unit } from '../../src/plan/unit.ts';
import { beforeEach, historyOf } from '../../src/progress/records/history.ts';
import { recordKey } from '../../src/progress/records/record-key.ts';
import { logProblems, problemsAdded } from '../../src/progress/records/record-problems.ts';
import { standingRecords } from '../../src/progress/records/standing-records.ts';
import { taskState } from '../../src/progress/states/task-state.ts';

const programme = {
  date: '2021-01-01',
  term: { from: 2020, to: 2025 },
  index: { closing: null },
} as unknown as Programme;
const task = { id: 'mo-lop', task: { lead: 'a', indicator: { name: 'x', target: 3 } } } as unknown as Unit;

const day = fc.integer({ min: 1, max: 6 }).map((number) => `2021-03-0${number}`);
const record: fc.Arbitrary<RecordData> = fc.record(
  {
    date: day,
    state: fc.constantFrom(...stateIds),
    value: fc.integer({ min: 0, max: 4 }),
    by: fc.constantFrom('a', 'b'),
    confirms: fc.constant(true as const),
    note: fc.constantFrom('', 'vì', 'vi\u0300'),
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

/** The problems of a log, in an order of their own. */
const problemsOf = (log: readonly RecordData[]) =>
  logProblems(programme, task, log)
    .map(({ record: one, problem }) => JSON.stringify([recordKey(task.id, one), problem]))
    .sort();

/** What is said of the task on each day, as known on each day. */
const statesOf = (log: readonly RecordData[]) =>
  [1, 2, 3, 4, 5, 6].flatMap((asOf) =>
    [2, 4, 6].map((knownOn) => {
      const moment = { asOf: `2021-03-0${asOf}`, knownOn: `2021-03-0${knownOn}` };
      const { last, ...state } = taskState(task, log as ProgressRecord[], moment);
      return { ...state, last: last && recordKey(task.id, last) };
    }),
  );

describe('the records of a task', () => {
  test('mean the same in any order, and any split over two branches', () => {
    fc.assert(
      fc.property(
        logs.chain((log) =>
          fc.tuple(
            fc.constant(log),
            fc.shuffledSubarray(log, { minLength: log.length, maxLength: log.length }),
            fc.array(fc.constantFrom('ours', 'theirs', 'both'), { minLength: 12, maxLength: 12 }),
          ),
        ),
        ([log, shuffled, sides]) => {
          const ours = log.filter((_, index) => sides[index] !== 'theirs');
          const theirs = log.filter((_, index) => sides[index] !== 'ours');
          for (const other of [shuffled, [...ours, ...theirs], [...theirs, ...ours]]) {
            expect(problemsOf(other)).toEqual(problemsOf(log));
            expect(statesOf(other)).toEqual(statesOf(log));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('say before each record what those that stand say until then', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const history = historyOf(task.id, log);
        const standing = standingRecords(task.id, log as ProgressRecord[], { asOf: '2021-12-31' });
        const place = new Map(history.entries.map((entry, index) => [entry.record, index]));
        for (const [index, { state, value, reports }] of beforeEach(history).entries()) {
          const earlier = standing.filter((one) => (place.get(one) ?? 0) < index);
          expect(state).toBe(earlier.at(-1)?.state ?? 'not-started');
          expect(value).toBe(earlier.findLast((one) => one.value !== undefined)?.value ?? null);
          const done = ['completed', 'awaiting-confirmation'];
          const end = earlier.slice(earlier.findLastIndex((one) => !done.includes(one.state)) + 1);
          expect(reports.count).toBe(end.length);
          expect(reports.haveEvidence).toBe(end.some(({ evidence = [] }) => evidence.length > 0));
        }
      }),
      { numRuns: caseCount(100, 300) },
    );
  });

  test('one more is judged by what it makes wrong', () => {
    fc.assert(
      fc.property(logs, record, (log, added) => {
        const known = new Set(problemsOf(log).map((text) => text.slice(0, 18)));
        const fresh = problemsAdded(programme, task, { known: log, added: [added] });
        if (problemsOf([...log, added]).every((text) => known.has(text.slice(0, 18))))
          expect(fresh.length).toBeLessThanOrEqual(problemsOf([...log, added]).length);
        for (const { record: one, problem } of fresh)
          expect(problemsOf([...log, added])).toContain(JSON.stringify([recordKey(task.id, one), problem]));
        if (problemsOf(log).length === 0) expect(fresh.length).toBe(problemsOf([...log, added]).length);
      }),
      { numRuns: 300 },
    );
  });

  test('completed and discontinued contradict each other whichever was recorded first', () => {
    const completed: RecordData = {
      date: '2021-03-03',
      state: 'completed',
      value: 3,
      by: 'a',
      evidence: [{ url: 'https://a.vn' }],
      recorded: '2021-03-09T09:00:00+07:00',
    };
    const discontinued: RecordData = {
      date: '2021-03-05',
      state: 'discontinued',
      by: 'a',
      recorded: '2021-03-06T09:00:00+07:00',
    };
    const problem = { code: 'transition', field: 'state', from: 'completed', to: 'discontinued' };
    expect(logProblems(programme, task, [completed, discontinued])).toEqual([
      { record: discontinued, problem },
    ]);
    expect(problemsAdded(programme, task, { known: [discontinued], added: [completed] })).toEqual([
      { record: discontinued, problem },
    ]);
  });

  test('decomposed letters change no key, and a correction finds a record by the key of either form', () => {
    const made = (note: string): RecordData => ({
      date: '2021-03-03',
      state: 'in-progress',
      by: 'a',
      note,
      recorded: '2021-03-09T09:00:00+07:00',
    });
    const [decomposed, composed] = [made('Đa\u0303 ky\u0301'), made('Đã ký')];
    expect(recordKey(task.id, decomposed)).toBe(recordKey(task.id, composed));
    const old = historyOf(task.id, [decomposed]).entries[0]?.names ?? [];
    expect(old).toHaveLength(2);
    for (const corrects of old) {
      const fix = { ...made('x'), corrects };
      expect(
        historyOf(task.id, [decomposed, fix]).entries.map((entry) => entry.correctedBy.length),
      ).toContain(1);
    }
  });

  test('ten thousand are judged, whatever they say', () => {
    const moment = (second: number) =>
      new Date(Date.UTC(2021, 2, 1) + second * 1000).toISOString().replace('.000', '');
    const count = caseCount(2_000, 10_000);
    const log = Array.from({ length: count }, (_, index): RecordData => ({
      date: '2021-03-01',
      state: 'completed',
      by: 'a',
      confirms: true,
      recorded: moment(index),
    }));
    expect(logProblems(programme, task, log).length).toBeGreaterThan(count);
  });
});
