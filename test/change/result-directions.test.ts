import { expect, test } from 'vitest';
import { resultListDirections } from '../../src/change/directions/result-directions.ts';

type Results = Parameters<typeof resultListDirections>[0];

const before: Results = [
  { id: 'bao-cao', deliverable: 'Báo cáo', deadline: { month: '2026-06' }, lead: 'ban-a' },
  { deliverable: 'Đề án', with: ['ban-b'], indicator: { name: 'đề án', target: 2 } },
];
const [report, scheme] = before as [Results[number], Results[number]];

test.each<[string, Results, string[]]>([
  ['nothing', before, ['same']],
  ['a later deadline of one', [{ ...report, deadline: { month: '2026-09' } }, scheme], ['later']],
  ['an earlier deadline of one', [{ ...report, deadline: { month: '2026-03' } }, scheme], ['earlier']],
  [
    'a ledger that lost an entry',
    [
      { ...report, deadline: { month: '2026-06', was: [] } },
      { ...scheme, with: ['ban-b', 'ban-c'] },
    ],
    ['wider'],
  ],
  ['a lower target', [report, { ...scheme, indicator: { name: 'đề án', target: 1 } }], ['lower']],
  ['a result that is gone', [report], ['lower']],
  ['a result more', [...before, { deliverable: 'Sổ tay' }], ['higher']],
  ['another deliverable', [report, { ...scheme, deliverable: 'Quyết định' }], []],
  [
    'another deliverable and an earlier deadline of another',
    [
      { ...report, deadline: { month: '2026-03' } },
      { ...scheme, deliverable: 'Quyết định' },
    ],
    [],
  ],
  [
    'another deliverable and a later deadline of another',
    [
      { ...report, deadline: { month: '2026-09' } },
      { ...scheme, deliverable: 'Quyết định' },
    ],
    ['later'],
  ],
  ['no deadline any more', [{ id: 'bao-cao', deliverable: 'Báo cáo', lead: 'ban-a' }, scheme], ['narrower']],
  ['another lead', [{ ...report, lead: 'ban-c' }, scheme], []],
])('%s', (_, after, wanted) => {
  expect(resultListDirections(before, after)).toEqual(wanted);
});
