import { describe, expect, test } from 'vitest';
import type { ProgressRecord } from '../../src/plan/plan.ts';
import type * as yaml from '../../src/plan/schema-types.ts';
import { recordKey } from '../../src/progress/records/record-key.ts';
import { type Moment, taskState } from '../../src/progress/states/task-state.ts';
import { evidence, records, taskWith } from '../support/progress-tasks.ts';

/** What a table of states says of a task: everything but the unit and the deadline's own form. */
function stateOf(task: yaml.Task, log: readonly ProgressRecord[], moment: Moment) {
  const { state, timeliness, judgedBy, completedOn, lacksEvidence, confirmed, value, target, last } =
    taskState(taskWith(task), log, moment);
  return {
    state,
    timeliness,
    judgedBy,
    completedOn,
    lacksEvidence,
    confirmed,
    value,
    target,
    last: last?.date ?? null,
  };
}

const nothing = {
  state: 'not-started',
  timeliness: 'in-term',
  judgedBy: '2024-06-30',
  completedOn: null,
  lacksEvidence: false,
  confirmed: false,
  value: null,
  target: null,
  last: null,
};

describe('as of a day', () => {
  const task: yaml.Task = { deadline: { date: '2024-06-30' }, indicator: { name: 'lớp', target: 4 } };
  const log = records(
    { date: '2024-02-01', state: 'in-progress', value: 1 },
    { date: '2024-05-01', state: 'paused' },
    { date: '2024-06-20', state: 'completed', value: 4, evidence },
  );
  test.each([
    ['2024-01-31', { ...nothing, target: 4 }],
    ['2024-02-01', { ...nothing, state: 'in-progress', value: 1, target: 4, last: '2024-02-01' }],
    [
      '2024-06-01',
      { ...nothing, state: 'paused', timeliness: 'due-soon', value: 1, target: 4, last: '2024-05-01' },
    ],
    [
      '2024-12-31',
      {
        ...nothing,
        state: 'completed',
        timeliness: 'on-time',
        completedOn: '2024-06-20',
        value: 4,
        target: 4,
        last: '2024-06-20',
      },
    ],
  ])('%s', (asOf, expected) => {
    expect(stateOf(task, log, { asOf })).toEqual(expected);
  });
});

describe('as known on a day', () => {
  const log = records(
    { date: '2024-02-01', state: 'in-progress', value: 1, recorded: '2024-02-03T00:30:00+07:00' },
    { date: '2024-03-01', state: 'in-progress', value: 2, recorded: '2024-04-15T09:00:00+07:00' },
  );
  test.each([
    ['2024-02-02', { state: 'not-started', value: null }],
    ['2024-02-03', { state: 'in-progress', value: 1 }],
    ['2024-04-14', { state: 'in-progress', value: 1 }],
    ['2024-04-15', { state: 'in-progress', value: 2 }],
  ])('%s', (knownOn, { state, value }) => {
    const found = stateOf({}, log, { asOf: '2024-12-31', knownOn });
    expect([found.state, found.value]).toEqual([state, value]);
  });

  test('the day is that of Hanoi, whatever the offset of the record', () => {
    const late = records({ date: '2024-02-01', state: 'paused', recorded: '2024-02-03T20:00:00Z' });
    expect(stateOf({}, late, { asOf: '2024-12-31', knownOn: '2024-02-03' }).state).toBe('not-started');
    expect(stateOf({}, late, { asOf: '2024-12-31', knownOn: '2024-02-04' }).state).toBe('paused');
  });

  test('a deadline or target that was moved later is not moved yet', () => {
    const task: yaml.Task = {
      deadline: { date: '2025-06-30', was: [{ date: '2024-06-30', until: '2024-05-01', reason: 'hư cấu' }] },
      indicator: { name: 'lớp', target: 3, was: [{ target: 5, until: '2024-05-01', reason: 'hư cấu' }] },
    };
    const before = stateOf(task, [], { asOf: '2024-08-01', knownOn: '2024-04-30' });
    const after = stateOf(task, [], { asOf: '2024-08-01', knownOn: '2024-05-01' });
    expect([before.timeliness, before.judgedBy, before.target]).toEqual(['overdue', '2024-06-30', 5]);
    expect([after.timeliness, after.judgedBy, after.target]).toEqual(['in-term', '2025-06-30', 3]);
  });

  test('a moment that no clock shows breaks nothing', () => {
    const odd = records({ date: '2024-02-01', state: 'paused', recorded: '2024-99-99T99:99:99+07:00' });
    expect(stateOf({}, odd, { asOf: '2024-12-31', knownOn: '2024-12-31' }).state).toBe('not-started');
    expect(stateOf({}, odd, { asOf: '2024-12-31' }).state).toBe('paused');
  });
});

describe('corrections', () => {
  const [wrong] = records({ date: '2024-03-01', state: 'completed', value: 9, evidence });
  if (!wrong) throw new Error('no record');
  const key = recordKey('viec-hu-cau', wrong);
  const right = (rest: Partial<yaml.ProgressRecord>) =>
    records({ date: '2024-03-01', state: 'in-progress', recorded: '2024-04-01T09:00:00+07:00', ...rest });

  test('take the place of what they correct, once they are known', () => {
    const log = [wrong, ...right({ value: 3, corrects: key })];
    expect(stateOf({}, log, { asOf: '2024-03-31' })).toMatchObject({ state: 'in-progress', value: 3 });
    const known = stateOf({}, log, { asOf: '2024-03-31', knownOn: '2024-03-31' });
    expect(known).toMatchObject({ state: 'completed', value: 9 });
  });

  test('may name a key by its beginning', () => {
    const log = [wrong, ...right({ corrects: key.slice(0, 8) })];
    expect(stateOf({}, log, { asOf: '2024-12-31' }).state).toBe('in-progress');
  });

  test('that move what happened to a later day take it away from the days before', () => {
    const log = [wrong, ...right({ date: '2024-03-20', state: 'completed', evidence, corrects: key })];
    expect(stateOf({}, log, { asOf: '2024-03-10' }).state).toBe('not-started');
    expect(stateOf({}, log, { asOf: '2024-03-20' }).completedOn).toBe('2024-03-20');
  });

  test('may be corrected themselves', () => {
    const [second] = right({ value: 3, corrects: key });
    if (!second) throw new Error('no record');
    const third = right({
      value: 4,
      recorded: '2024-05-01T09:00:00+07:00',
      corrects: recordKey('viec-hu-cau', second),
    });
    expect(stateOf({}, [wrong, second, ...third], { asOf: '2024-12-31' }).value).toBe(4);
  });
});

describe('on time or late, by the ledger of the deadline', () => {
  const done = (date: string) => records({ date, state: 'completed', evidence });
  const moved = (until: string): yaml.Task => ({
    deadline: { date: '2024-09-30', was: [{ date: '2024-06-30', until, reason: 'hư cấu' }] },
  });
  test.each([
    ['on the last day', { deadline: { date: '2024-06-30' } }, '2024-06-30', 'on-time', '2024-06-30'],
    ['a day late', { deadline: { date: '2024-06-30' } }, '2024-07-01', 'late', '2024-06-30'],
    ['extended in time', moved('2024-06-30'), '2024-08-15', 'on-time', '2024-09-30'],
    ['extended a day too late', moved('2024-07-01'), '2024-08-15', 'late', '2024-06-30'],
    ['done in time, moved afterwards', moved('2024-07-10'), '2024-06-29', 'on-time', '2024-06-30'],
    ['month', { deadline: { month: '2024-02' } }, '2024-02-29', 'on-time', '2024-02-29'],
    ['quarter', { deadline: { quarter: '2024-Q2' } }, '2024-07-01', 'late', '2024-06-30'],
    ['year', { deadline: { year: 2024 } }, '2024-12-31', 'on-time', '2024-12-31'],
    ['period', { deadline: { from: 2024, to: '2025-03' } }, '2025-04-01', 'late', '2025-03-31'],
    ['standing', { deadline: { standing: true } }, '2024-12-31', 'no-deadline', null],
    ['yearly', { deadline: { yearly: true, from: 2024 } }, '2024-12-31', 'no-deadline', null],
    ['event', { deadline: { event: 'Đại hội hư cấu' } }, '2024-12-31', 'no-deadline', null],
    [
      'event with an expected date',
      { deadline: { event: 'Đại hội hư cấu', expected: '2024-05' } },
      '2024-06-01',
      'late',
      '2024-05-31',
    ],
    ['another plan', { deadline: { plan: 'Kế hoạch hư cấu' } }, '2024-12-31', 'no-deadline', null],
    ['no assignment', {}, '2024-12-31', 'no-deadline', null],
  ] satisfies [string, yaml.Task, string, string, string | null][])(
    '%s',
    (_, task, date, timeliness, judgedBy) => {
      const found = stateOf(task, done(date), { asOf: '2025-12-31' });
      expect([found.timeliness, found.judgedBy, found.completedOn]).toEqual([timeliness, judgedBy, date]);
    },
  );

  test.each([
    ['in term', '2024-05-30', 'in-term'],
    ['due soon', '2024-05-31', 'due-soon'],
    ['on the last day', '2024-06-30', 'due-soon'],
    ['overdue', '2024-07-01', 'overdue'],
  ])('open: %s', (_, asOf, timeliness) => {
    expect(stateOf({ deadline: { date: '2024-06-30' } }, [], { asOf }).timeliness).toBe(timeliness);
  });

  test('open, extended after it fell due: overdue all the same, and the deadline in force is the new one', () => {
    const unit = taskWith(moved('2024-07-10'));
    const { timeliness, judgedBy, deadline } = taskState(unit, [], { asOf: '2024-08-01' });
    expect([timeliness, judgedBy, deadline]).toMatchObject(['overdue', '2024-06-30', { date: '2024-09-30' }]);
  });
});

describe('evidence and confirmation', () => {
  const task: yaml.Task = { deadline: { date: '2024-06-30' } };

  test('completed without evidence is not done', () => {
    const log = records({ date: '2024-06-01', state: 'completed' });
    expect(stateOf(task, log, { asOf: '2024-07-31' })).toEqual({
      ...nothing,
      state: 'completed',
      timeliness: 'overdue',
      lacksEvidence: true,
      last: '2024-06-01',
    });
  });

  test('evidence given later proves the completion, whose day stays', () => {
    const log = records(
      { date: '2024-06-01', state: 'completed' },
      { date: '2024-08-01', state: 'completed', evidence },
    );
    const found = stateOf(task, log, { asOf: '2024-12-31' });
    expect([found.timeliness, found.completedOn, found.lacksEvidence]).toEqual([
      'on-time',
      '2024-06-01',
      false,
    ]);
  });

  test('a confirmation counts from the day of the report that it confirms, with that report’s evidence', () => {
    const log = records(
      { date: '2024-06-28', state: 'awaiting-confirmation', evidence },
      { date: '2024-07-05', state: 'completed', by: 'ban-kiem-tra-hu-cau', confirms: true },
    );
    expect(stateOf(task, log, { asOf: '2024-07-31' })).toEqual({
      ...nothing,
      state: 'completed',
      timeliness: 'on-time',
      completedOn: '2024-06-28',
      confirmed: true,
      last: '2024-07-05',
    });
    expect(stateOf(task, log, { asOf: '2024-07-01' })).toMatchObject({
      state: 'awaiting-confirmation',
      timeliness: 'overdue',
      completedOn: null,
    });
  });

  test('a report that was returned counts no longer', () => {
    const log = records(
      { date: '2024-06-01', state: 'awaiting-confirmation', evidence },
      { date: '2024-06-10', state: 'in-progress' },
      { date: '2024-07-20', state: 'awaiting-confirmation' },
      { date: '2024-07-25', state: 'completed', by: 'ban-kiem-tra-hu-cau', confirms: true },
    );
    const found = stateOf(task, log, { asOf: '2024-07-31' });
    expect([found.completedOn, found.lacksEvidence]).toEqual([null, true]);
  });
});
