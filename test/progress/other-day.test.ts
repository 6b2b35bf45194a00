import { expect, test } from 'vitest';
import { statesOnOtherDay } from '../../src/progress/states/other-day.ts';
import { taskStates } from '../../src/progress/states/task-state.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { planWith } from '../support/example-plan.ts';
import { programmeOf } from '../support/programme-of.ts';

/** Tasks that stand differently on two days each for another reason: its day of effect, a milestone, a moved deadline or target, a record, its deadline. */
const text = `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - { id: cho-hieu-luc, kind: section, number: '1', text: Mở lớp., in-force: 2022-07-01, task: { deadline: { date: 2025-03-31 } } }
      - id: co-moc
        kind: section
        number: '2'
        text: Lập tổ.
        task: { indicator: { name: tổ, target: 9, milestones: [{ by: 2021, target: 3 }, { by: 2022-06-30, target: 5 }] } }
      - id: doi-han
        kind: section
        number: '3'
        text: Báo cáo.
        task: { deadline: { date: 2023-03-31, was: [{ date: 2022-03-31, until: 2022-05-01, reason: Chờ văn bản. }] } }
      - id: doi-dich
        kind: section
        number: '4'
        text: Mở trường.
        task: { indicator: { name: trường, target: 9, was: [{ target: 5, until: 2022-05-01, reason: Thêm vốn. }] } }
      - { id: da-lam, kind: section, number: '5', text: Lập đoàn., task: { deadline: { date: 2022-12-31 } } }
      - { id: den-han, kind: section, number: '6', text: Kiểm tra., task: { deadline: { date: 2022-05-31 } } }
      - { id: nhu-cu, kind: section, number: '7', text: Theo dõi., task: { deadline: { date: 2029-05-31 } } }
      - id: nhieu-viec
        kind: section
        number: '8'
        text: Lập đề án và quy chế.
        task: { results: [{ deliverable: Đề án, deadline: { date: 2022-06-30 } }, { deliverable: Quy chế }] }
`;
const record =
  '- { date: 2022-04-01, state: in-progress, by: ban-to-chuc, recorded: 2022-04-02T09:00:00+07:00 }\n';

const days = [
  '2021-06-30',
  '2022-03-31',
  '2022-04-01',
  '2022-05-10',
  '2022-06-30',
  '2022-07-01',
  '2024-01-01',
];

test('tasks stand on another day as they do where no other day is known', () => {
  const { plan, problems } = readPlan(planWith({ 'text/II.yaml': text, 'progress/da-lam.yaml': record }));
  expect(problems).toEqual([]);
  const programme = programmeOf(plan);
  const { tasks } = programme.index;
  for (const first of days)
    for (const asOf of days)
      for (const knownOn of [asOf, '2024-01-01']) {
        const known = taskStates(programme, tasks, { asOf: first });
        const there = statesOnOtherDay(programme, known, { asOf, knownOn });
        expect(there).toEqual(taskStates(programme, tasks, { asOf, knownOn }));
      }
});

test('a task that stands as it did is the same object', () => {
  const { plan } = readPlan(planWith({ 'text/II.yaml': text, 'progress/da-lam.yaml': record }));
  const programme = programmeOf(plan);
  const known = taskStates(programme, programme.index.tasks, { asOf: '2023-01-01' });
  const there = statesOnOtherDay(programme, known, { asOf: '2022-06-30' });
  expect(there.filter((task) => known.includes(task)).map(({ unit }) => unit.address)).toEqual([
    'II.6',
    'II.7',
    'II.8',
  ]);
});
