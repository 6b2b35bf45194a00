import { expect, test } from 'vitest';
import { editionOn, inForceFrom, issuedSlips } from '../../src/editions/editions.ts';
import { consolidate } from '../../src/editions/consolidate-editions.ts';
import { programmeInForce, ownInForce } from '../../src/plan/in-force.ts';
import type { Programme } from '../../src/plan/plan.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { consolidatedView } from '../../src/views/wording/consolidated-view.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';
import { programmeOf } from '../support/programme-of.ts';

const text = (words: string, more = '') =>
  partOfTasks(`
- { id: mo-lop, kind: section, number: '1', text: ${words}${more} }
`);
const slip = (dates: string) => `id: dieu-chinh
mandates: [nq-01-2020]
instrument: { type: CTr, symbol: 09-CTr/BTC, ${dates}, issuer: ban-to-chuc }
state: issued
changes: [{ unit: mo-lop, action: amend, mandate: nq-01-2020, reason: Theo yêu cầu }]
`;

function read(files: Readonly<Record<string, string>>) {
  const { plan } = readPlan(planWith(files));
  return { plan, programme: programmeOf(plan) };
}

const editionsOf = (before: Programme, after: Programme, organisations: readonly never[] = []) => ({
  editions: [
    { slips: [], programme: before, organisations },
    { slips: issuedSlips(after), programme: after, organisations },
  ],
  isWhole: true,
});

test('the wording of a day follows the day of effect, not the day of issue', () => {
  const before = read({ 'text/II.yaml': text('Mở 4 lớp.') }).programme;
  const { programme, plan } = read({
    'text/II.yaml': text('Mở 6 lớp.'),
    'revisions/dieu-chinh.yaml': slip('date: 2022-04-20, in-force: 2022-06-01'),
  });
  const editions = editionsOf(before, programme);
  expect(['2022-04-30', '2022-05-31', '2022-06-01'].map((day) => editionOn(editions, day))).toEqual([
    0, 0, 1,
  ]);
  expect(
    inForceFrom({ ...editions.editions[1], slips: issuedSlips(programme), programme, organisations: [] }),
  ).toBe('2022-06-01');
  const consolidation = consolidate(editions, 1, plan.documents);
  const page = JSON.stringify(consolidatedView({ consolidation, plan, asOf: '2022-07-01', language: 'vi' }));
  expect(page).toContain(
    '09-CTr/BTC ngày 20/4/2022 của Ban Tổ chức Hội Ví dụ, có hiệu lực từ ngày 01/6/2022',
  );
});

test('a part of a slip that takes effect later cannot be told apart where no wording before the slip was kept', () => {
  const { programme } = read({
    'text/II.yaml': text('Mở 6 lớp.'),
    'revisions/dieu-chinh.yaml': slip('date: 2022-04-20').replace(
      'reason: Theo yêu cầu',
      'reason: Theo yêu cầu, in-force: 2022-09-01',
    ),
  });
  const slips = issuedSlips(programme);
  const only = { editions: [{ slips, programme, organisations: [] }], isWhole: false };
  expect(editionOn(only, '2022-08-31')).toEqual({ why: 'part-not-kept', slips });
  expect(editionOn(only, '2022-09-01')).toBe(0);
});

test('a programme, and a unit of it, may take effect after the day of issue', () => {
  const { programme } = read({
    'text/II.yaml': text('Mở 4 lớp.', ', in-force: 2021-03-01'),
  });
  const later = { ...programme, 'in-force': '2020-12-01' };
  expect([programmeInForce(programme), programmeInForce(later)]).toEqual([programme.date, '2020-12-01']);
  expect(
    ['mo-lop', 'nhiem-vu'].map((id) => {
      const unit = programme.index.byId.get(id);
      return unit && ownInForce(unit);
    }),
  ).toEqual(['2021-03-01', null]);
});
