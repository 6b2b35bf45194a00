import { expect, test } from 'vitest';
import { missingReports } from '../../src/progress/states/missing-reports.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { wordingCell } from '../../src/views/status/status-cells.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';
import { programmeOf } from '../support/programme-of.ts';
import { periodNamed } from '../support/period-named.ts';

/** A task of three results: two led by the lead of the task, one by another body. */
const text = partOfTasks(`
- id: de-an
  kind: section
  number: '1'
  text: Xây dựng đề án.
  task:
    lead: ban-to-chuc
    results:
      - { id: bao-cao, deliverable: Báo cáo, deadline: { month: 2022-03 } }
      - { id: de-an, deliverable: Đề án, deadline: { month: 2022-12 } }
      - { id: phan-mem, lead: van-phong, deliverable: Phần mềm, deadline: { month: 2022-12 } }
`);
const record = (date: string, by: string, more: string) =>
  `- {date: ${date}, by: ${by}, ${more}, recorded: ${date}T09:00:00+07:00}\n`;

/** Who owed what for the second quarter: the lead with how many tasks, and what it said nothing of. */
function owed(log: string) {
  const files = { 'text/II.yaml': text, ...(log !== '' && { 'progress/de-an.yaml': log }) };
  const programme = programmeOf(readPlan(planWith(files)).plan);
  const period = periodNamed('2022-Q2');
  const { leads, owing } = missingReports(programme, programme.index.tasks, period, { asOf: '2022-07-01' });
  return [
    owing,
    ...leads.map(({ lead, owed: count, silent }) => [
      lead,
      count,
      ...silent.map(({ state }) => wordingCell(state)),
    ]),
  ];
}

const done = record(
  '2022-03-20',
  'ban-to-chuc',
  'state: completed, result: bao-cao, evidence: [{document: 12-BC/BTC, date: 2022-03-20}]',
);

test('who leads a result owes a report on it, and on it alone', () => {
  expect(owed('')).toEqual([
    2,
    ['ban-to-chuc', 1, 'Xây dựng đề án.'],
    ['van-phong', 1, 'Xây dựng đề án. [Phần mềm]'],
  ]);
});

test('a result that was completed before the period is owed no more, a report on another result is none on this', () => {
  expect(owed(done)).toEqual([
    2,
    ['ban-to-chuc', 1, 'Xây dựng đề án. [Đề án]'],
    ['van-phong', 1, 'Xây dựng đề án. [Phần mềm]'],
  ]);
  const other = record('2022-05-20', 'van-phong', 'state: in-progress, result: de-an');
  expect(owed(done + other)).toEqual(owed(done));
  const own = record('2022-05-20', 'van-phong', 'state: in-progress, result: phan-mem');
  expect(owed(done + own)).toEqual([2, ['ban-to-chuc', 1, 'Xây dựng đề án. [Đề án]']]);
});

test('a report on the whole task is one on each of its results', () => {
  const whole = record('2022-05-20', 'ban-to-chuc', 'state: in-progress');
  expect(owed(whole)).toEqual([2, ['van-phong', 1, 'Xây dựng đề án. [Phần mềm]']]);
});
