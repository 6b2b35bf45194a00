import { describe, expect, test } from 'vitest';
import { parsePeriod } from '../../src/progress/states/periods.ts';
import { type StatusFilters, statusReport } from '../../src/progress/states/status-report.ts';
import { noFilters, evidence, programmeWith, records } from '../support/progress-tasks.ts';
import { periodNamed } from '../support/period-named.ts';

const asOf = '2025-01-15';
const programme = programmeWith(
  [
    { id: 'qua-han-muon', task: { lead: 'ban-a', deadline: { date: '2024-12-31' } } },
    { id: 'qua-han-som', task: { lead: 'ban-b', deadline: { date: '2024-06-30' } } },
    { id: 'sap-den', task: { lead: 'ban-a', deadline: { date: '2025-02-14' } } },
    { id: 'con-lau', task: { lead: 'ban-b', deadline: { date: '2025-02-15' } } },
    { id: 'da-xong', task: { lead: 'ban-a', deadline: { date: '2024-06-30' } } },
    { id: 'khong-minh-chung', task: { lead: 'ban-c', deadline: { date: '2024-03-31' } } },
    { id: 'cho-xac-nhan', task: { lead: 'ban-c', deadline: { standing: true } } },
    { id: 'da-dung', task: { lead: 'ban-c', deadline: { date: '2024-03-31' } } },
    { id: 'chua-giao' },
  ],
  {
    'da-xong': records({ date: '2024-06-30', state: 'completed', by: 'ban-a', evidence }),
    'khong-minh-chung': records({ date: '2024-03-01', state: 'completed', by: 'ban-c' }),
    'cho-xac-nhan': records({ date: '2024-11-01', state: 'awaiting-confirmation', by: 'ban-c' }),
    'da-dung': records({ date: '2024-02-01', state: 'discontinued', by: 'ban-c', evidence }),
    'qua-han-muon': records({ date: '2024-08-01', state: 'in-progress', by: 'ban-khac' }),
  },
);
const idsOf = (tasks: readonly { readonly unit: { readonly id: string } }[]) =>
  tasks.map(({ unit }) => unit.id);
const status = (filters: Partial<StatusFilters>) =>
  statusReport(programme, { asOf }, { ...noFilters, ...filters });

test('counts, and lists with the earliest due first', () => {
  const report = status({});
  expect(report.counts).toEqual({
    completedOnTime: 1,
    completedLate: 0,
    openInTerm: 2,
    openOverdue: 3,
    noDeadline: 2,
    total: 8,
    due: 4,
    completionRate: 0.25,
    noDeadlineCompleted: 0,
    withoutEvidence: 1,
    discontinued: 1,
    carriedOver: 0,
    notInForce: 0,
  });
  expect(idsOf(report.overdue)).toEqual(['khong-minh-chung', 'qua-han-som', 'qua-han-muon']);
  expect(idsOf(report.dueSoon)).toEqual(['sap-den']);
  expect(idsOf(report.withoutEvidence)).toEqual(['khong-minh-chung']);
  expect(idsOf(report.awaiting)).toEqual(['cho-xac-nhan']);
  expect(report.leads.map(({ lead, counts }) => [lead, counts.total])).toEqual([
    ['ban-a', 3],
    ['ban-b', 2],
    ['ban-c', 2],
    [null, 1],
  ]);
});

const unit = (id: string) => {
  const found = programme.index.units.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

test.each([
  ['state', { states: ['completed', 'discontinued'] }, ['da-xong', 'khong-minh-chung', 'da-dung']],
  ['timeliness', { timeliness: ['overdue'] }, ['qua-han-muon', 'qua-han-som', 'khong-minh-chung']],
  ['lead', { leads: ['ban-b'] }, ['qua-han-som', 'con-lau']],
  ['no lead', { leads: [null] }, ['chua-giao']],
  [
    'due within a month',
    { dueWithin: 31 },
    ['qua-han-muon', 'qua-han-som', 'sap-den', 'con-lau', 'khong-minh-chung'],
  ],
  ['due today', { dueWithin: 0 }, ['qua-han-muon', 'qua-han-som', 'khong-minh-chung']],
  ['unit', { units: [unit('da-xong'), unit('chua-giao')] }, ['da-xong', 'chua-giao']],
  [
    'part and lead',
    { parts: [unit('phan')], leads: ['ban-c', 'ban-b'], states: ['not-started'] },
    ['qua-han-som', 'con-lau'],
  ],
] satisfies [string, Partial<StatusFilters>, string[]][])('filter: %s', (_, filters, expected) => {
  expect(idsOf(status(filters).tasks)).toEqual(expected);
});

describe('missing reports', () => {
  const asked = (name: string) => {
    const period = periodNamed(name, programme.reporting);
    return status({ missing: period }).missing;
  };

  test('who owed one and gave noFilters, with the last known state and its age', () => {
    const missing = asked('2024-H2');
    expect(missing?.owing).toBe(3);
    expect(
      missing?.leads.map(({ lead, owed, silent }) => [
        lead,
        owed,
        silent.map(({ state, age }) => [state.unit.id, state.state, age]),
      ]),
    ).toEqual([
      [
        'ban-a',
        2,
        [
          ['qua-han-muon', 'in-progress', 167],
          ['sap-den', 'not-started', null],
        ],
      ],
      [
        'ban-b',
        2,
        [
          ['qua-han-som', 'not-started', null],
          ['con-lau', 'not-started', null],
        ],
      ],
      ['ban-c', 2, [['khong-minh-chung', 'completed', 320]]],
    ]);
  });

  test('what was completed or discontinued before the period began is owed no longer; within it, that is the report', () => {
    const inHalf = asked('2024-H1');
    const owed = inHalf?.leads.map(({ lead, owed: count, silent }) => [lead, count, silent.length]);
    expect(owed).toEqual([
      ['ban-a', 3, 2],
      ['ban-b', 2, 2],
      ['ban-c', 3, 1],
    ]);
  });

  test('a period may be cut off before its month ends', () => {
    const cut = programmeWith(
      [{ id: 'viec-a', task: { lead: 'ban-a' } }],
      { 'viec-a': records({ date: '2024-06-20', state: 'in-progress', by: 'ban-a' }) },
      { periods: ['half-year'], cutoff: 14 },
    );
    const silent = (name: string) => {
      const missing = parsePeriod(name, cut.reporting);
      const found = statusReport(cut, { asOf }, { ...noFilters, missing }).missing;
      return [found?.period.from, found?.period.to, found?.leads.length];
    };
    expect(silent('2024-H1')).toEqual(['2023-12-15', '2024-06-14', 1]);
    expect(silent('2024-H2')).toEqual(['2024-06-15', '2024-12-14', 0]);
  });

  test('a report that was recorded after the day of knowledge is not known', () => {
    const late = programmeWith([{ id: 'viec-a', task: { lead: 'ban-a' } }], {
      'viec-a': records({
        date: '2024-06-20',
        state: 'in-progress',
        by: 'ban-a',
        recorded: '2024-07-20T09:00:00+07:00',
      }),
    });
    const missing = parsePeriod('2024-06', undefined);
    const leads = (knownOn: string) =>
      statusReport(late, { asOf, knownOn }, { ...noFilters, missing }).missing?.leads.length;
    expect([leads('2024-07-19'), leads('2024-07-20')]).toEqual([1, 0]);
  });
});

test('indicators of the same name add up; a task that was discontinued or has no report adds no value', () => {
  const target = (count: number) => ({ indicator: { name: 'đảng đoàn', target: count } });
  const made = programmeWith(
    [
      { id: 'viec-a', task: target(7) },
      { id: 'viec-b', task: target(5) },
      { id: 'viec-c', task: target(9) },
      { id: 'viec-d', task: { indicator: { name: 'lớp', target: 0 } } },
    ],
    {
      'viec-a': records({ date: '2024-06-20', state: 'in-progress', value: 7 }),
      'viec-c': records({ date: '2024-06-20', state: 'discontinued', value: 1 }),
    },
  );
  const totals = statusReport(made, { asOf }, noFilters).indicators.map(({ tasks, states, ...rest }) => ({
    ...rest,
    tasks: idsOf(tasks),
    values: states.map(({ value }) => value),
  }));
  expect(totals).toEqual([
    {
      name: 'đảng đoàn',
      unit: null,
      value: 7,
      target: 12,
      bound: { target: 12 },
      rate: 7 / 12,
      isMet: false,
      tasks: ['viec-a', 'viec-b'],
      values: [7, null],
    },
    {
      name: 'lớp',
      unit: null,
      value: 0,
      target: 0,
      bound: { target: 0 },
      rate: null,
      isMet: true,
      tasks: ['viec-d'],
      values: [null],
    },
  ]);
});
