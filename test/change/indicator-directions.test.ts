import { describe, expect, test } from 'vitest';
import {
  indicatorDirections,
  indicatorListDirections,
} from '../../src/change/directions/indicator-directions.ts';

type Data = Parameters<typeof indicatorDirections>[0];
const classes = (rest: Omit<Partial<Data>, 'name'>): Data => ({ name: 'lớp', 'at-least': 12, ...rest });

describe('the day by which an indicator is to be reached', () => {
  test.each<[string, Data['by'], Data['by'], string[]]>([
    ['stays', 2025, 2025, ['same']],
    ['stays, written as its last day', 2025, '2025-12-31', ['same']],
    ['comes later', '2025-06-30', '2025-07-01', ['later']],
    ['comes earlier', '2025-07-01', '2025-06-30', ['earlier']],
    ['is named at last', undefined, 2025, []],
    ['is named no longer', 2025, undefined, []],
  ])('%s', (_, was, now, expected) => {
    const by = (day: Data['by']) => classes(day === undefined ? {} : { by: day });
    expect(indicatorDirections(by(was), by(now))).toEqual(expected);
  });
});

describe('the milestones of an indicator', () => {
  const steps = (...milestones: NonNullable<Data['milestones']>) => classes({ milestones });
  const [year, next] = [{ by: 2024, 'at-least': 4 } as const, { by: 2025, 'at-least': 8 } as const];
  test.each<[string, Data, Data, string[]]>([
    ['stay', steps(year), steps(year), ['same']],
    ['ask more', steps(year), steps({ by: 2024, 'at-least': 5 }), ['higher']],
    ['ask less', steps(year), steps({ by: 2024, 'at-least': 3 }), ['lower']],
    [
      'ask less on the same day, written otherwise',
      steps(year),
      steps({ by: '2024-12', 'at-least': 3 }),
      ['lower'],
    ],
    ['gain one', steps(year), steps(year, next), ['higher']],
    ['lose one', steps(year, next), steps(year), ['lower']],
    ['move to another day', steps(year), steps({ by: '2024-06', 'at-least': 4 }), ['lower', 'higher']],
    ['come', classes({}), steps(year), ['higher']],
    ['go', steps(year), classes({}), ['lower']],
  ])('%s', (_, was, now, expected) => {
    expect(indicatorDirections(was, now)).toEqual(expected);
  });
});

describe('the number that an indicator is to reach', () => {
  const range = (between: [number, number], rest: object = {}): Data => ({ name: 'lớp', between, ...rest });
  test.each<[string, Data, Data, string[]]>([
    ['is higher', classes({}), classes({ 'at-least': 13 }), ['higher']],
    [
      'is not to be exceeded, and is lower',
      { name: 'rác', 'at-most': 30 },
      { name: 'rác', 'at-most': 25 },
      ['higher'],
    ],
    ['is of a range that begins and ends higher', range([10, 12]), range([11, 13]), ['higher', 'lower']],
    ['is of a range that is only bounded below, higher', range([10, 12]), classes({ 'at-least': 13 }), []],
    ['is of a range that is only bounded above, lower', range([10, 12]), { name: 'lớp', 'at-most': 11 }, []],
    [
      'is of a range that is only bounded below, lower',
      range([10, 12]),
      classes({ 'at-least': 9 }),
      ['lower'],
    ],
    ['is in words only', classes({}), { name: 'lớp', printed: 'cơ bản đủ' }, []],
    ['is higher, on no day', classes({ by: 2025 }), classes({ 'at-least': 13 }), []],
    ['is higher, on a day that was not named', classes({}), classes({ 'at-least': 13, by: 2025 }), []],
    ['is lower, on no day', classes({ by: 2025 }), classes({ 'at-least': 11 }), ['lower']],
    ['is higher, of another unit', classes({ unit: '%' }), classes({ 'at-least': 13, unit: 'lớp' }), []],
    [
      'is higher, a milestone of it in words only',
      classes({ milestones: [{ by: 2024, 'at-least': 4 }] }),
      classes({ 'at-least': 13, milestones: [{ by: 2024, printed: 'một phần' }] }),
      [],
    ],
    [
      'stays, printed otherwise',
      classes({ printed: '12 lớp' }),
      classes({ printed: 'mười hai lớp' }),
      ['form'],
    ],
  ])('%s', (_, was, now, expected) => {
    expect(indicatorDirections(was, now)).toEqual(expected);
  });
});

test('of several indicators one that cannot be judged hides that another asks more, and not that it asks less', () => {
  const books: Data = { name: 'sách', target: 3 };
  const words: Data = { name: 'sách', printed: 'đủ dùng' };
  const list = (classesNow: number) =>
    indicatorListDirections([classes({}), books], [classes({ 'at-least': classesNow }), words]);
  expect([list(12), list(13), list(11)]).toEqual([[], [], ['lower']]);
});

test('of several indicators one that goes asks less, one that comes asks more, and a lost history is told', () => {
  const books: Data = { name: 'sách', target: 3 };
  const kept = { target: 6, until: '2023-05-10', reason: 'giảm (hư cấu)' };
  expect(indicatorListDirections([classes({}), books], [classes({}), books])).toEqual(['same']);
  expect(indicatorListDirections([classes({}), books], [classes({})])).toEqual(['lower']);
  expect(indicatorListDirections([classes({})], [classes({}), books])).toEqual(['higher']);
  expect(indicatorListDirections([classes({})], [books])).toEqual(['lower', 'higher']);
  expect(indicatorListDirections([classes({ was: [kept] })], [classes({})])).toEqual(['history-lost']);
  expect(indicatorListDirections([classes({})], [classes({ was: [kept] })])).toEqual(['same']);
});
