import { expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';

const unit = (id: string, more: string) =>
  partOfTasks(`
- { id: ${id}, ${more}kind: section, number: '1', text: Mở 4 lớp tập huấn., task: { lead: van-phong } }
`);
const record = (date: string) =>
  `- { date: ${date}, state: in-progress, by: van-phong, recorded: ${date}T09:00:00+07:00 }\n`;
const files = {
  'text/II.yaml': unit('lop-tap-huan', 'previously: [mo-lop], '),
  'progress/mo-lop.yaml': record('2021-01-04'),
  'progress/lop-tap-huan.yaml': record('2021-02-04'),
  'revisions/lan-1.yaml': `id: lan-1
mandates: [nq-01-2020]
instrument: { type: CTr, symbol: 03-CTr/BTC, date: 2021-03-01, issuer: ban-to-chuc }
state: issued
changes:
  - { unit: mo-lop, action: amend, mandate: nq-01-2020, reason: Tăng số lớp tập huấn }
`,
};

test('records under a former id are those of the unit, and a slip that names it is understood', () => {
  const [programme] = readPlan(planWith(files)).plan.programmes;
  expect(programme?.progress.map(({ unit: id, records }) => [id, records.map(({ date }) => date)])).toEqual([
    ['lop-tap-huan', ['2021-01-04', '2021-02-04']],
  ]);
  expect(programme?.index.byId.get('mo-lop')?.id).toBe('lop-tap-huan');
  const { findings } = lintPlan(planWith(files), { asOf: '2021-06-01' });
  expect(findings.filter(({ rule }) => rule === 'unknown-unit')).toEqual([]);
  const without = { ...files, 'text/II.yaml': unit('lop-tap-huan', '') };
  const unknown = lintPlan(planWith(without), { asOf: '2021-06-01' }).findings;
  expect(unknown.filter(({ rule }) => rule === 'unknown-unit').map(({ file }) => file)).toEqual([
    'plans/vi-du/progress/mo-lop.yaml',
    'plans/vi-du/revisions/lan-1.yaml',
  ]);
});
