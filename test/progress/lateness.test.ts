import { describe, expect, test } from 'vitest';
import type * as yaml from '../../src/plan/schema-types.ts';
import { type Lateness, lateTasks } from '../../src/progress/states/lateness.ts';
import { taskState } from '../../src/progress/states/task-state.ts';
import { comingTasks } from '../../src/views/parts/due-lists.ts';
import { evidence, records, taskWith } from '../support/progress-tasks.ts';

const asOf = '2025-12-15';
type Log = (Pick<yaml.ProgressRecord, 'date' | 'state'> & Partial<yaml.ProgressRecord>)[];

function lateOf(deadline: yaml.Deadline | undefined, ...log: Log) {
  const state = taskState(taskWith(deadline ? { deadline } : {}), records(...log), { asOf });
  const [late] = lateTasks([state], asOf);
  return { late: late ? told(late) : null, isComing: comingTasks([state], asOf).length > 0 };
}

const told = ({ days, isMoved, extendedTo, word }: Lateness) => ({ days, isMoved, extendedTo, word });
const moved = (until: string, reason: string, date = '2025-06-30') => [{ date, until, reason }];

describe('how late a task is, and why', () => {
  test.each<[string, yaml.Deadline | undefined, Log, ReturnType<typeof lateOf>]>([
    ['without a deadline', undefined, [], { late: null, isComing: false }],
    ['on its last day', { date: asOf }, [], { late: null, isComing: true }],
    [
      'a day later, without a word',
      { date: '2025-12-14' },
      [],
      { late: { days: 1, isMoved: false, extendedTo: null, word: null }, isComing: false },
    ],
    [
      'with a note, the last one that there is',
      { quarter: '2025-Q3' },
      [
        { date: '2025-05-01', state: 'in-progress', note: 'chờ thẩm định' },
        { date: '2025-10-05', state: 'in-progress', note: 'chờ kinh phí' },
        { date: '2025-11-05', state: 'paused' },
      ],
      {
        late: {
          days: 76,
          isMoved: false,
          extendedTo: null,
          word: { kind: 'note', text: 'chờ kinh phí', by: 'ban-hu-cau', on: '2025-10-05' },
        },
        isComing: false,
      },
    ],
    [
      'moved in time, and late again',
      { date: '2025-09-30', was: moved('2025-06-20', 'đổi nhân sự') },
      [{ date: '2025-06-01', state: 'in-progress', note: 'chờ ý kiến' }],
      {
        late: {
          days: 76,
          isMoved: true,
          extendedTo: null,
          word: { kind: 'reason', text: 'đổi nhân sự', by: null, on: '2025-06-20' },
        },
        isComing: false,
      },
    ],
    [
      'extended only after it had passed, to a day still to come',
      { date: '2026-03-31', was: moved('2025-07-10', 'gia hạn') },
      [{ date: '2025-08-01', state: 'in-progress', note: 'đang làm lại' }],
      {
        late: {
          days: 168,
          isMoved: true,
          extendedTo: '2026-03-31',
          word: { kind: 'note', text: 'đang làm lại', by: 'ban-hu-cau', on: '2025-08-01' },
        },
        isComing: true,
      },
    ],
    [
      'moved after the day of which is asked',
      { date: '2026-03-31', was: moved('2025-12-16', 'gia hạn') },
      [],
      { late: { days: 168, isMoved: false, extendedTo: null, word: null }, isComing: false },
    ],
    [
      'completed, late as it was',
      { date: '2025-06-30' },
      [{ date: '2025-09-01', state: 'completed', evidence, note: 'xong' }],
      { late: null, isComing: false },
    ],
    [
      'discontinued',
      { date: '2025-06-30' },
      [{ date: '2025-09-01', state: 'discontinued' }],
      { late: null, isComing: false },
    ],
  ])('%s', (_, deadline, log, expected) => {
    expect(lateOf(deadline, ...log)).toEqual(expected);
  });

  test('the longest first, in the order given where they are equally late', () => {
    const states = ['2025-11-30', '2025-06-30', '2025-11-30', '2025-10-31'].map((date, index) =>
      taskState(taskWith({ deadline: { date } }, `viec-${index}`), [], { asOf }),
    );
    expect(lateTasks(states, asOf).map(({ task }) => task.unit.id)).toEqual([
      'viec-1',
      'viec-3',
      'viec-0',
      'viec-2',
    ]);
  });
});
