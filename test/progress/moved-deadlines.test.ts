import { describe, expect, test } from 'vitest';
import type * as yaml from '../../src/plan/schema-types.ts';
import { latenessOf } from '../../src/progress/states/lateness.ts';
import { type Moment, taskState } from '../../src/progress/states/task-state.ts';
import { evidence, records, taskWith } from '../support/progress-tasks.ts';

type Log = (Pick<yaml.ProgressRecord, 'date' | 'state'> & Partial<yaml.ProgressRecord>)[];

/** A fictional task due on 31 March 2024, moved on 1 May to 30 June, on 1 August to 31 December. */
const twice: yaml.Deadline = {
  date: '2024-12-31',
  was: [
    { date: '2024-03-31', until: '2024-05-01', reason: 'lùi lần một' },
    { date: '2024-06-30', until: '2024-08-01', reason: 'lùi lần hai' },
  ],
};
/** A fictional task due on 30 June 2024, moved on a day to 30 September. */
const movedOn = (until: string): yaml.Deadline => ({
  date: '2024-09-30',
  was: [{ date: '2024-06-30', until, reason: 'gia hạn' }],
});

function standing(deadline: yaml.Deadline, moment: Moment, ...log: Log) {
  const state = taskState(taskWith({ deadline }), records(...log), moment);
  const { timeliness, judgedBy, deadline: inForce, firstDeadline, moved } = state;
  const dayOf = (term: unknown) => (term as { readonly date?: string } | null)?.date ?? null;
  return [timeliness, judgedBy, dayOf(inForce), dayOf(firstDeadline), moved?.reason ?? null];
}

describe('a deadline that was moved', () => {
  test.each([
    [
      'the day before the move',
      '2024-06-30',
      '2024-06-29',
      ['due-soon', '2024-06-30', '2024-06-30', '2024-06-30', null],
    ],
    [
      'on its last day, the day of the move',
      '2024-06-30',
      '2024-06-30',
      ['in-term', '2024-09-30', '2024-09-30', '2024-06-30', 'gia hạn'],
    ],
    [
      'on its last day, the day before the move',
      '2024-07-01',
      '2024-06-30',
      ['due-soon', '2024-06-30', '2024-06-30', '2024-06-30', null],
    ],
    [
      'on the day of a move that comes a day late',
      '2024-07-01',
      '2024-07-01',
      ['overdue', '2024-06-30', '2024-09-30', '2024-06-30', 'gia hạn'],
    ],
    [
      'long after a move that came in time',
      '2024-06-30',
      '2024-09-30',
      ['due-soon', '2024-09-30', '2024-09-30', '2024-06-30', 'gia hạn'],
    ],
    [
      'past the day to which it was moved',
      '2024-06-30',
      '2024-10-01',
      ['overdue', '2024-09-30', '2024-09-30', '2024-06-30', 'gia hạn'],
    ],
  ])('%s', (_, until, asOf, expected) => {
    expect(standing(movedOn(until), { asOf })).toEqual(expected);
  });

  test.each([
    ['on its last day', '2024-07-01', '2024-06-30', ['on-time', '2024-06-30']],
    ['a day later, when it was moved', '2024-07-01', '2024-07-01', ['late', '2024-06-30']],
    ['a day later, moved in time', '2024-06-30', '2024-07-01', ['on-time', '2024-09-30']],
    ['on the last day to which it was moved', '2024-06-30', '2024-09-30', ['on-time', '2024-09-30']],
    ['a day after that', '2024-06-30', '2024-10-01', ['late', '2024-09-30']],
  ])('and its task was completed %s', (_, until, date, expected) => {
    const found = standing(movedOn(until), { asOf: '2024-12-31' }, { date, state: 'completed', evidence });
    expect(found.slice(0, 2)).toEqual(expected);
  });

  test.each([
    [
      'is judged by the first that it missed',
      '2024-12-31',
      undefined,
      ['overdue', '2024-03-31', '2024-12-31', '2024-03-31', 'lùi lần hai'],
    ],
    [
      'before both moves',
      '2024-04-30',
      undefined,
      ['overdue', '2024-03-31', '2024-03-31', '2024-03-31', null],
    ],
    [
      'between them',
      '2024-07-31',
      undefined,
      ['overdue', '2024-03-31', '2024-06-30', '2024-03-31', 'lùi lần một'],
    ],
    [
      'as known between them',
      '2024-12-31',
      '2024-07-31',
      ['overdue', '2024-03-31', '2024-06-30', '2024-03-31', 'lùi lần một'],
    ],
    [
      'as known before them',
      '2024-12-31',
      '2024-04-30',
      ['overdue', '2024-03-31', '2024-03-31', '2024-03-31', null],
    ],
  ])('twice, %s', (_, asOf, knownOn, expected) => {
    expect(standing(twice, { asOf, ...(knownOn !== undefined && { knownOn }) })).toEqual(expected);
  });
});

describe('how late a task is whose deadline was moved a day too late', () => {
  const late = (asOf: string, ...log: Log) => {
    const state = taskState(taskWith({ deadline: movedOn('2024-07-01') }), records(...log), { asOf });
    const { days, isMoved, extendedTo, word } = latenessOf(state, asOf) ?? {};
    return [days, isMoved, extendedTo, word?.text];
  };
  test.each([
    ['on the day of the move', '2024-07-01', [1, true, '2024-09-30', 'gia hạn']],
    ['on the last day of the new deadline', '2024-09-30', [92, true, '2024-09-30', 'gia hạn']],
    ['a day later', '2024-10-01', [93, true, null, 'gia hạn']],
  ])('%s', (_, asOf, expected) => {
    expect(late(asOf)).toEqual(expected);
  });

  test.each([
    ['of the day of the move is the last word', '2024-07-01', 'chờ kinh phí'],
    ['of the day before is not', '2024-06-30', 'gia hạn'],
  ])('a note %s', (_, date, word) => {
    expect(late('2024-07-02', { date, state: 'in-progress', note: 'chờ kinh phí' })).toEqual([
      2,
      true,
      '2024-09-30',
      word,
    ]);
  });
});
