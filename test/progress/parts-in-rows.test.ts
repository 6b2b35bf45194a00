import { describe, expect, test } from 'vitest';
import { findUnits } from '../../src/commands/shared/find-unit.ts';
import { parseEvidence } from '../../src/progress/records/parse-evidence.ts';
import { addressOf } from '../../src/plan/input-table.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';
import { programmeOf } from '../support/programme-of.ts';
import { rowsToRecords } from './rows-in-memory.ts';

/** A fictional programme: a task of two results, one of them with an indicator of its own, and a task of two indicators. */
const { plan } = readPlan(
  planWith({
    'text/II.yaml': partOfTasks(`
- id: de-an
  kind: section
  number: '1'
  text: Xây dựng đề án.
  task:
    lead: ban-to-chuc
    results:
      - { id: bao-cao, deliverable: Báo cáo chuyên đề, lead: van-phong }
      - { deliverable: Đề án, indicator: { name: đề án được duyệt, target: 2 } }
- id: moi-truong
  kind: section
  number: '2'
  text: Bảo vệ môi trường.
  task:
    lead: van-phong
    indicators:
      - { name: tỷ lệ chôn lấp, unit: '%', at-most: 30 }
      - { name: cây trồng mới, target: 100 }
`),
  }),
);
const programme = programmeOf(plan);

const read = (text: string) => {
  const rows = text.split('\n').map((line, at) => ({
    number: at + 1,
    isHidden: false,
    cells: line.split(';').map((words, column) => ({
      kind: 'text' as const,
      text: words,
      column,
      address: addressOf(column, at + 1),
    })),
  }));
  const { records, problems } = rowsToRecords(
    { rows },
    {
      programme,
      bodies: plan.organisations,
      findUnits,
      toEvidence: parseEvidence,
      today: '2024-07-01',
    },
  );
  return {
    said: records.map(({ unit, said: { state: _, date: _day, ...said } }) => [unit.id, said]),
    problems: problems.map(({ address, why }) => `${address}: ${why.en}`),
  };
};

describe('rows that name a result or an indicator', () => {
  test('speak of it: a result by its key, its place or its deliverable, an indicator by its name', () => {
    const { said, problems } = read(
      [
        'Mã;Trạng thái;Mã kết quả;Chỉ tiêu;Kết quả đạt',
        'de-an;đang thực hiện;bao-cao;;',
        'de-an;đang thực hiện;2;;1',
        'de-an;đang thực hiện;đề án;;2',
        'moi-truong;đang thực hiện;;Tỷ lệ chôn lấp;40%',
        'moi-truong;đang thực hiện;;cay trong moi: 100;7',
        'de-an;đang thực hiện;;;',
      ].join('\n'),
    );
    expect(problems).toEqual([]);
    expect(said).toEqual([
      ['de-an', { by: 'van-phong', result: 'bao-cao' }],
      ['de-an', { by: 'ban-to-chuc', result: '2', value: 1 }],
      ['de-an', { by: 'ban-to-chuc', result: '2', value: 2 }],
      ['moi-truong', { by: 'van-phong', indicator: 'tỷ lệ chôn lấp', value: 40 }],
      ['moi-truong', { by: 'van-phong', indicator: 'cây trồng mới', value: 7 }],
      ['de-an', { by: 'ban-to-chuc' }],
    ]);
  });

  test('that name none of those there are, or leave open which is meant, are refused at their cell', () => {
    const { said, problems } = read(
      [
        'id;state;result;indicator;value',
        'de-an;in-progress;luat;;',
        'moi-truong;in-progress;1;;',
        'moi-truong;in-progress;;;12',
        'moi-truong;in-progress;;rừng;12',
        'de-an;in-progress;bao-cao;;12',
      ].join('\n'),
    );
    expect(said).toEqual([]);
    expect(problems).toEqual([
      'C2: The task de-an has no result “luat”; its results are: bao-cao (Báo cáo chuyên đề), 2 (Đề án).',
      'C3: The task moi-truong has no separate results; name none.',
      'E4: The task moi-truong has 2 indicators: “tỷ lệ chôn lấp”, “cây trồng mới”; name the one that the value is of.',
      'D5: The task moi-truong has 2 indicators: “tỷ lệ chôn lấp”, “cây trồng mới”; name the one that the value is of.',
      expect.stringMatching(/^E6: /),
    ]);
  });
});
