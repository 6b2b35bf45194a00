import { describe, expect, test } from 'vitest';
import type { Programme } from '../../src/plan/plan.ts';
import { closingProgrammes, closingStates } from '../../src/progress/states/closing-states.ts';
import { owedReports } from '../../src/progress/states/missing-reports.ts';
import { reportDay } from '../../src/progress/states/periods.ts';
import { taskStates } from '../../src/progress/states/task-state.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';
import { programmeYaml } from '../support/lint-example.ts';
import { periodNamed } from '../support/period-named.ts';
import { programmeWith } from '../support/progress-tasks.ts';

/** Two fictional programmes, of which one succeeds the other with one of its three tasks. */
function programmes(succeeds: string, records = ''): Programme[] {
  const { plan } = readPlan(
    planWith({
      'text/II.yaml': partOfTasks(`
- { id: mo-lop, kind: section, number: '1', text: Mở lớp., task: { lead: van-phong, deadline: { date: 2024-06-30 } } }
- { id: bien-soan, kind: section, number: '2', text: Biên soạn., task: { lead: van-phong, deadline: { date: 2024-06-30 } } }
- { id: tong-ket, kind: section, number: '3', text: Tổng kết., task: { lead: ban-to-chuc } }
`),
      'plans/sau/programme.yaml': programmeYaml({
        id: 'sau',
        symbol: 'null',
        date: '2024-07-01',
        term: '{ from: 2024-07, to: 2029 }',
        text: '[text/I.yaml]',
        operative: '[sau-nhiem-vu]',
        succeeds,
      }),
      'plans/sau/text/I.yaml': `units:
  - id: sau-nhiem-vu
    kind: part
    number: I
    heading: NHIỆM VỤ
    units:
      - { id: sau-mo-lop, kind: section, number: '1', text: Mở lớp., task: { lead: van-phong, deadline: { date: 2025-06-30 }, carries: vi-du/mo-lop } }
`,
      ...(records !== '' && { 'progress/bien-soan.yaml': records }),
    }),
  );
  return plan.programmes.toSorted((a, b) => (a.id < b.id ? 1 : -1));
}

const first = (all: readonly Programme[]): Programme => {
  const [one] = all;
  if (one?.id !== 'vi-du') throw new Error('no programme vi-du');
  return one;
};
const completed = (date: string) =>
  `- { date: ${date}, state: completed, by: van-phong, evidence: [{ document: 01-BC/VP, date: 2024-06-01 }], recorded: ${date}T09:00:00+07:00 }\n`;

describe('the closing day', () => {
  const states = (succeeds: string, asOf: string) => {
    const programme = first(programmes(succeeds));
    return taskStates(programme, programme.index.tasks, { asOf }).map(
      ({ state, carriedTo }) => carriedTo ?? state,
    );
  };
  const open = ['not-started', 'not-started', 'not-started'];
  const carried = ['sau/sau-mo-lop', 'not-started', 'not-started'];
  test.each([
    ['is part of the programme', '{ programme: vi-du, closed: 2024-06-30 }', '2024-06-30', open],
    ['is over a day later', '{ programme: vi-du, closed: 2024-06-30 }', '2024-07-01', carried],
    ['is the one before the successor takes effect', 'vi-du', '2024-06-30', open],
    ['is over when the successor takes effect', 'vi-du', '2024-07-01', carried],
  ])('%s', (_, succeeds, asOf, expected) => {
    expect(states(succeeds, asOf)).toEqual(expected);
  });

  test.each([
    ['on the day, once that is over', '2024-06-30', '2024-12-31', '2024-06-30'],
    ['on the day itself', '2024-06-30', '2024-06-30', '2024-06-30'],
    ['not after it', '2024-07-01', '2024-12-31', null],
    ['not after the day of which is asked', '2024-06-30', '2024-06-29', null],
  ])('settles what was completed %s', (_, date, asOf, completedOn) => {
    const programme = first(programmes('vi-du', completed(date)));
    const found = closingStates(programme, programme.index.tasks, asOf);
    expect(found.map((task) => [task.unit.id, task.completedOn])).toEqual([
      ['mo-lop', null],
      ['bien-soan', completedOn],
      ['tong-ket', null],
    ]);
  });

  test('is asked of the programme that was closed', () => {
    expect([...closingProgrammes(programmes('vi-du'))]).toEqual(['vi-du']);
  });

  const owed = (closed: string, name: string) => {
    const programme = first(programmes(`{ programme: vi-du, closed: ${closed} }`));
    const period = periodNamed(name, programme.reporting);
    return owedReports(programme, programme.index.tasks, period, { asOf: period.to }).map(
      ({ lead, tasks }) => `${lead}: ${tasks.map(({ id }) => id).join(', ')}`,
    );
  };
  const all = ['van-phong: mo-lop, bien-soan', 'ban-to-chuc: tong-ket'];
  test.each([
    ['that ends with it', '2024-06-30', '2024-H1', all],
    ['that it ends', '2024-06-29', '2024-H1', []],
    ['after it', '2024-06-30', '2024-Q3', []],
    ['before it', '2024-06-29', '2024-Q1', all],
  ])('and the reports for a period %s', (_, closed, name, expected) => {
    expect(owed(closed, name)).toEqual(expected);
  });
});

test.each([
  ['in the month of the cut-off', '2024-06-14', 20, '2024-06-20'],
  ['the day after it', '2024-06-14', 15, '2024-06-15'],
  ['on the day of the month of the cut-off, a month later', '2024-06-14', 14, '2024-07-14'],
  ['after the last day of a month', '2024-06-30', 5, '2024-07-05'],
  ['after the last day of a year', '2024-12-31', 5, '2025-01-05'],
  ['after the end of January, in a February of 28 days', '2025-01-31', 28, '2025-02-28'],
  ['at no time', '2024-06-30', undefined, null],
])('reports are due %s', (_, to, day, expected) => {
  const { reporting } = programmeWith(
    [],
    {},
    day === undefined ? undefined : { periods: ['half-year'], 'report-day': day },
  );
  expect(reportDay({ to }, reporting)).toBe(expected);
});
