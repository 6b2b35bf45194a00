import { expect, test } from 'vitest';
import { recordedChanges } from '../../src/change/recorded-changes.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';

const text = partOfTasks(`
- id: mo-lop
  kind: section
  number: '1'
  text: Mở 15 lớp tập huấn.
  task:
    deadline:
      quarter: 2022-Q4
      was:
        - { year: 2021, until: 2021-11-20, ground: 09-KL/LHHVD, reason: Dịch bệnh }
        - { date: 2022-06-30, until: 2022-05-10, reason: Chờ kinh phí }
    indicator: { name: lớp, target: 15, was: [{ target: 12, until: 2022-05-10, reason: Thêm ba địa phương }] }
`);
const slip = (state: string, date: string) => `
id: 2022-dieu-chinh
mandates: [nq-01-2020]
instrument: { type: CTr, symbol: ${state === 'issued' ? '05-CTr/BTC' : 'null'}, date: ${date}, issuer: ban-to-chuc }
state: ${state}
changes:
  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: Nghị quyết yêu cầu thêm lớp }
`;

function changesWith(revision: string, from: string, until: string) {
  const { plan } = readPlan(planWith({ 'text/II.yaml': text, 'revisions/2022-dieu-chinh.yaml': revision }));
  const [programme] = plan.programmes;
  if (!programme || !programme.index.units.some(({ id }) => id === 'mo-lop')) throw new Error('not read');
  return recordedChanges(programme, { from, until }).map(({ unit, ...change }) => ({
    ...change,
    at: unit?.address,
  }));
}

test('issued slips and ledgers tell what was changed, when, on what ground and why', () => {
  const about = { id: 'mo-lop', at: 'II.1' };
  expect(changesWith(slip('issued', '2022-03-15'), '2021-01-01', '2022-12-31')).toEqual([
    {
      ...about,
      kind: 'deadline',
      on: '2021-11-20',
      before: { year: 2021 },
      after: { date: '2022-06-30' },
      ground: '09-KL/LHHVD',
      reason: 'Dịch bệnh',
    },
    {
      ...about,
      kind: 'slip',
      on: '2022-03-15',
      slip: '2022-dieu-chinh',
      action: 'amend',
      mandate: 'nq-01-2020',
      reason: 'Nghị quyết yêu cầu thêm lớp',
    },
    {
      ...about,
      kind: 'deadline',
      on: '2022-05-10',
      before: { date: '2022-06-30' },
      after: { quarter: '2022-Q4' },
      ground: null,
      reason: 'Chờ kinh phí',
    },
    {
      ...about,
      kind: 'target',
      on: '2022-05-10',
      before: { target: 12 },
      after: { target: 15 },
      ground: null,
      reason: 'Thêm ba địa phương',
    },
  ]);
});

test('both ends of the time asked about are included, and a draft changes nothing yet', () => {
  const kinds = (revision: string, from: string, until: string) =>
    changesWith(revision, from, until).map(({ kind, on }) => `${kind} ${on}`);
  expect(kinds(slip('issued', '2022-03-15'), '2022-03-15', '2022-03-15')).toEqual(['slip 2022-03-15']);
  expect(kinds(slip('issued', '2022-03-15'), '2022-03-16', '2022-05-09')).toEqual([]);
  expect(kinds(slip('draft', 'null'), '2021-01-01', '2022-12-31')).not.toContainEqual(
    expect.stringMatching('slip'),
  );
});
