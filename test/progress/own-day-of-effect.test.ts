import { describe, expect, test } from 'vitest';
import { ownInForce } from '../../src/plan/in-force.ts';
import { countTasks } from '../../src/progress/states/counts.ts';
import { missingReports } from '../../src/progress/states/missing-reports.ts';
import { lateTasks } from '../../src/progress/states/lateness.ts';
import { taskStates } from '../../src/progress/states/task-state.ts';
import { sheetRows } from '../../src/progress/sheet/sheet-rows.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { standingCell } from '../../src/views/status/status-cells.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';
import { programmeOf } from '../support/programme-of.ts';
import { periodNamed } from '../support/period-named.ts';

/** A section that takes effect in July 2022, with a task due before and one due after; a task that is in force from the beginning. */
const text = (effect = ', in-force: 2022-07-01') => `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - { id: mo-lop, kind: section, number: '1', text: Mở lớp., task: { lead: ban-to-chuc, deadline: { date: 2022-03-31 } } }
      - id: kiem-tra
        kind: section
        number: '2'
        heading: Kiểm tra${effect === '' ? '' : `\n        in-force: 2022-07-01`}
        units:
          - { id: lap-doan, kind: bullet, text: Lập đoàn kiểm tra., task: { lead: ban-to-chuc, deadline: { date: 2022-05-31 } } }
          - { id: bao-cao, kind: bullet, text: Báo cáo kết quả., task: { lead: ban-to-chuc, deadline: { date: 2022-12-31 } } }
`;
const record = (date: string, state: string, more = '') =>
  `- {date: ${date}, state: ${state}, by: ban-to-chuc${more}, recorded: ${date}T09:00:00+07:00}\n`;
const evidence = ', evidence: [{document: 12-BC/BTC, date: 2022-06-01}]';

const programmeWith = (files: Readonly<Record<string, string>>) =>
  programmeOf(readPlan(planWith(files)).plan);

const standing = (files: Readonly<Record<string, string>>, asOf: string) => {
  const programme = programmeWith(files);
  const states = taskStates(programme, programme.index.tasks, { asOf });
  return {
    tasks: states.map((task) => `${task.unit.id}: ${standingCell(task, 'en')}`),
    late: lateTasks(states, asOf).map(({ task }) => task.unit.id),
    counts: [countTasks(states).total, countTasks(states).openOverdue, countTasks(states).notInForce],
  };
};

const owed = (files: Readonly<Record<string, string>>, name: string) => {
  const programme = programmeWith(files);
  const period = periodNamed(name, programme.reporting);
  const asOf = period.to;
  return {
    missing: missingReports(programme, programme.index.tasks, period, { asOf }).leads.map(
      ({ lead, tasks }) => `${lead}: ${tasks.map(({ id }) => id).join(', ')}`,
    ),
    sheet: sheetRows(programme, 'ban-to-chuc', { period, asOf }).map(({ unit }) => unit.id),
  };
};

describe('a unit that takes effect after its programme', () => {
  const files = { 'text/II.yaml': text() };

  test('is neither late nor counted before, and judged by its deadline from then on', () => {
    expect(standing(files, '2022-06-30')).toEqual({
      tasks: [
        'mo-lop: not started, overdue',
        'lap-doan: not started, not in force until 1 July 2022',
        'bao-cao: not started, not in force until 1 July 2022',
      ],
      late: ['mo-lop'],
      counts: [1, 1, 2],
    });
    expect(standing(files, '2022-07-01')).toEqual({
      tasks: [
        'mo-lop: not started, overdue',
        'lap-doan: not started, overdue',
        'bao-cao: not started, in term',
      ],
      late: ['mo-lop', 'lap-doan'],
      counts: [3, 2, 0],
    });
  });

  test('owes no report, and stands in no sheet, for a period that ends before', () => {
    expect(owed(files, '2022-Q2')).toEqual({ missing: ['ban-to-chuc: mo-lop'], sheet: ['mo-lop'] });
    const all = ['mo-lop', 'lap-doan', 'bao-cao'];
    expect(owed(files, '2022-Q3')).toEqual({ missing: [`ban-to-chuc: ${all.join(', ')}`], sheet: all });
  });

  test('is counted where it was completed or discontinued before', () => {
    const done = {
      ...files,
      'progress/lap-doan.yaml': record('2022-05-20', 'completed', evidence),
      'progress/bao-cao.yaml': record('2022-05-20', 'discontinued', evidence),
    };
    expect(standing(done, '2022-06-30')).toMatchObject({
      tasks: ['mo-lop: not started, overdue', 'lap-doan: completed on time', 'bao-cao: discontinued'],
      counts: [2, 1, 0],
    });
  });
});

test('a programme that takes effect on a later day of its own is owed nothing before', () => {
  const head = new TextDecoder().decode(
    planWith({}).files.find(({ path }) => path.endsWith('/programme.yaml'))?.bytes,
  );
  const files = { 'text/II.yaml': text(''), 'programme.yaml': `${head}in-force: 2022-04-15\n` };
  expect(standing(files, '2022-04-14').counts).toEqual([0, 0, 3]);
  expect(standing(files, '2022-04-15').counts).toEqual([3, 1, 0]);
  expect(owed(files, '2022-Q1').missing).toEqual([]);
});

describe('a task of the body that a row of an annex assigns', () => {
  /** The section and the annex, each with a day of effect of its own, or none. */
  const files = (section: string | null, annex: string | null, head = '') => {
    const day = (date: string | null, indent: string) =>
      date === null ? '' : `\n${indent}in-force: ${date}`;
    const bytes = planWith({}).files.find(({ path }) => path.endsWith('/programme.yaml'))?.bytes;
    return {
      'programme.yaml':
        new TextDecoder()
          .decode(bytes)
          .replace(/^text: .*$/mu, 'text: [text/I.yaml, text/II.yaml, text/PL.yaml]') + head,
      'text/II.yaml': partOfTasks(`
- id: mo-lop
  kind: section
  number: '1'
  text: Mở lớp.${day(section, '  ')}
`),
      'text/PL.yaml': `units:
  - id: phu-luc
    kind: annex
    heading: PHÂN CÔNG
    columns: [{ head: TT, is: number }, { head: Nội dung, is: text }, { head: Chủ trì, is: lead }, { head: Thời hạn, is: deadline }]${day(annex, '    ')}
    units:
      - { id: dong-mot, kind: row, number: '1', of: mo-lop, text: Mở lớp, task: { lead: ban-to-chuc, deadline: { date: 2022-08-31 } } }
`,
    };
  };

  test.each([
    ['the annex takes effect later', '2022-04-01', '2022-07-01', '2022-07-01'],
    ['the unit takes effect later', '2022-07-01', '2022-04-01', '2022-07-01'],
    ['only the annex has a day of its own', null, '2022-07-01', '2022-07-01'],
    ['only the unit has a day of its own', '2022-07-01', null, '2022-07-01'],
  ])('binds when both are in force: %s', (_, section, annex, effect) => {
    const given = files(section, annex);
    const before = standing(given, '2022-06-30');
    expect(before.counts).toEqual([0, 0, 1]);
    expect(before.tasks).toEqual(['mo-lop: not started, not in force until 1 July 2022']);
    expect(owed(given, '2022-Q2')).toEqual({ missing: [], sheet: [] });
    expect(standing(given, effect).counts).toEqual([1, 0, 0]);
    expect(owed(given, '2022-Q3')).toEqual({ missing: ['ban-to-chuc: mo-lop'], sheet: ['mo-lop'] });
    const late = standing(given, '2022-09-01');
    expect([late.late, late.counts]).toEqual([['mo-lop'], [1, 1, 0]]);
    const unit = programmeWith(given).index.byId.get('mo-lop');
    expect(unit && ownInForce(unit)).toBe(effect);
  });
});

test('a period before the term of a programme asks for no report, not even of a draft', () => {
  const draft = { 'text/II.yaml': text('') };
  expect(owed(draft, '2018-H1')).toEqual({ missing: [], sheet: [] });
});
