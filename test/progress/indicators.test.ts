import { describe, expect, test } from 'vitest';
import {
  indicatorDirections,
  indicatorListDirections,
} from '../../src/change/directions/indicator-directions.ts';
import { meets, milestoneOn } from '../../src/plan/indicator.ts';
import { totalIndicators } from '../../src/progress/states/indicators.ts';
import { taskStates } from '../../src/progress/states/task-state.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';
import { programmeOf } from '../support/programme-of.ts';

describe('whether a value meets a bound', () => {
  test.each([
    [12, { target: 12 }, true],
    [11, { target: 12 }, false],
    [null, { target: 12 }, false],
    [28, { 'at-most': 30 }, true],
    [31, { 'at-most': 30 }, false],
    [null, { 'at-most': 30 }, false],
    [9, { between: [10, 12] }, false],
    [13, { between: [10, 12] }, true],
    [5, { printed: 'cơ bản hoàn thành' }, null],
  ])('%j of %j: %j', (value, bound, isMet) => {
    expect(meets(value, bound)).toBe(isMet);
  });

  test('of a range below its baseline, less is better', () => {
    expect([4, 6, 8].map((value) => meets(value, { between: [5, 7] }, 20))).toEqual([true, true, false]);
  });
});

const text = partOfTasks(`
- id: mo-lop
  kind: section
  number: '1'
  text: Mở lớp.
  task:
    lead: van-phong
    indicators:
      - { name: lớp, target: 4 }
      - name: tỷ lệ chôn lấp
        unit: '%'
        at-most: 30
        by: 2025
        milestones: [{ by: 2021, at-most: 50 }, { by: 2023, at-most: 40 }]
      - { name: nền nếp, printed: cơ bản ổn định }
`);
const record = (date: string, fields: string) =>
  `- {date: ${date}, ${fields}, by: van-phong, recorded: ${date}T09:12:00+07:00}`;

function stateOf(records: readonly string[], asOf: string) {
  const { plan } = readPlan(
    planWith({ 'text/II.yaml': text, 'progress/mo-lop.yaml': `${records.join('\n')}\n` }),
  );
  const programme = programmeOf(plan);
  return taskStates(programme, programme.index.tasks, { asOf });
}

test('each indicator has the last value that a record gives it, and its last milestone', () => {
  const states = stateOf(
    [
      record('2021-06-30', 'state: in-progress, value: 2, indicator: lớp'),
      record('2021-12-31', 'state: in-progress, value: 48, indicator: Tỷ lệ chôn lấp'),
      record('2022-03-31', 'state: in-progress, value: 4'),
    ],
    '2022-06-01',
  );
  const [task] = states;
  expect(
    task?.indicators.map(({ indicator, value, isMet, milestone }) => [
      indicator.name,
      value,
      isMet,
      milestone?.isMet ?? null,
    ]),
  ).toEqual([
    ['lớp', 4, true, null],
    ['tỷ lệ chôn lấp', 48, false, true],
    ['nền nếp', null, null, null],
  ]);
  expect(
    totalIndicators(states).map(({ name, value, target, isMet, rate }) => [name, value, target, isMet, rate]),
  ).toEqual([
    ['lớp', 4, 4, true, 1],
    ['tỷ lệ chôn lấp', 48, null, false, null],
    ['nền nếp', 0, null, null, null],
  ]);
});

test('a milestone counts from its last day on', () => {
  const indicator = {
    name: 'a',
    'at-most': 1,
    milestones: [
      { by: 2021, 'at-most': 3 },
      { by: '2022-Q2', 'at-most': 2 },
    ],
  } as never;
  expect(
    ['2021-12-30', '2021-12-31', '2022-06-30'].map((day) => milestoneOn(indicator, day)?.by ?? null),
  ).toEqual([null, 2021, '2022-Q2']);
});

describe('which way an indicator moved', () => {
  const one = (more: object) => ({ name: 'tỷ lệ', ...more }) as never;
  test.each<[object, object, string[]]>([
    [{ target: 12 }, { target: 10 }, ['lower']],
    [{ 'at-least': 90 }, { 'at-least': 95 }, ['higher']],
    [{ 'at-most': 30 }, { 'at-most': 40 }, ['lower']],
    [{ 'at-most': 30 }, { 'at-most': 20 }, ['higher']],
    [{ between: [10, 12] }, { between: [8, 12] }, ['lower']],
    [{ target: 12, by: 2025 }, { target: 12, by: 2027 }, ['later']],
    [{ target: 12, milestones: [{ by: 2023, target: 6 }] }, { target: 12 }, ['lower']],
    [
      { target: 12, milestones: [{ by: 2023, target: 6 }] },
      { target: 12, milestones: [{ by: 2023, target: 8 }] },
      ['higher'],
    ],
    [{ target: 12 }, { 'at-most': 12 }, []],
    [{ 'at-most': 30 }, { 'at-most': 30, printed: 'không quá 30%' }, ['form']],
  ])('%j to %j: %j', (before, after, directions) => {
    expect(indicatorDirections(one(before), one(after))).toEqual(directions);
  });

  test('of several, each by its name', () => {
    expect(indicatorListDirections([one({ target: 12 })], [])).toEqual(['lower']);
    expect(
      indicatorListDirections([one({ target: 12 })], [one({ target: 12 }), { name: 'mới', target: 1 }]),
    ).toEqual(['higher']);
  });
});
