import { describe, expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';

const base =
  '{ id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }';
const register = (...entries: readonly string[]) => ({
  'documents.yaml': `documents:\n  - ${base}\n${entries.map((one) => `  - { title: hư cấu, verified: { source: ví dụ }, ${one} }\n`).join('')}`,
});
const old = 'id: kl-02-2019, type: KL, symbol: 02-KL/ĐH, date: 2019-05-10';
const newer = (relations: string, date = 'date: 2021-03-31') =>
  `id: kl-05-2021, type: KL, symbol: 05-KL/ĐH, ${date}, relations: [${relations}]`;
const citing = (text: string) => ({
  'text/II.yaml': partOfTasks(`- { id: mo-lop, kind: section, number: '1', text: "${text}" }\n`),
});
const once = citing('Mở lớp theo Kết luận số 02-KL/ĐH ngày 10/5/2019.');

/** What one rule says of the base programme with some files replaced: the unit and the words. */
function said(rule: string, files: Readonly<Record<string, string>>, asOf = '2021-12-31') {
  const { findings } = lintPlan(planWith(files), { asOf, levels: { [rule]: 'warning' } });
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ unit, message }) => [unit, message.vi, message.en]);
}

describe('citation-superseded', () => {
  const was = (
    vi: string,
    en: string,
    by: readonly [string, string] = ['05-KL/ĐH ngày 31/3/2021', '05-KL/ĐH of 31 March 2021'],
  ) => [
    'mo-lop',
    `02-KL/ĐH ngày 10/5/2019 đã ${vi} ${by[0]}.`,
    `02-KL/ĐH of 10 May 2019 has been ${en} ${by[1]}.`,
  ];
  const replaced = was('được thay thế bởi', 'replaced by');
  const amended = was('được sửa đổi, bổ sung bởi', 'amended by');

  test.each([
    ['replaced', '{ replaces: kl-02-2019 }', [replaced]],
    ['amended', '{ amends: kl-02-2019 }', [amended]],
    [
      'succeeded',
      '{ succeeds: kl-02-2019 }',
      [was('có văn bản kế tiếp về nội dung là', 'succeeded in substance by')],
    ],
    ['corrected', '{ corrects: kl-02-2019 }', [was('được đính chính bởi', 'corrected by')]],
    ['implemented', '{ implements: kl-02-2019 }', []],
    ['continued', '{ continues: kl-02-2019 }', []],
    ['amended twice by one document', '{ amends: kl-02-2019 }, { amends: kl-02-2019 }', [amended]],
    [
      'amended and corrected by one document',
      '{ amends: kl-02-2019 }, { corrects: kl-02-2019 }',
      [amended, was('được đính chính bởi', 'corrected by')],
    ],
  ])('a document that was %s', (_, relations, expected) => {
    expect(said('citation-superseded', { ...register(old, newer(relations)), ...once })).toEqual(expected);
  });

  test('names each of several documents that did something to it', () => {
    const later =
      'id: kl-06-2021, type: KL, symbol: 06-KL/ĐH, date: 2021-06-30, relations: [{ replaces: kl-02-2019 }]';
    expect(
      said('citation-superseded', { ...register(old, newer('{ amends: kl-02-2019 }'), later), ...once }),
    ).toEqual([
      amended,
      was('được thay thế bởi', 'replaced by', ['06-KL/ĐH ngày 30/6/2021', '06-KL/ĐH of 30 June 2021']),
    ]);
  });

  test.each([
    ['on its day', 'date: 2021-03-31', '2021-03-31', [replaced]],
    ['not the day before', 'date: 2021-03-31', '2021-03-30', []],
    ['from its day of effect', 'date: 2021-03-31, in-force: 2021-07-01', '2021-07-01', [replaced]],
    ['not while it is issued only', 'date: 2021-03-31, in-force: 2021-07-01', '2021-06-30', []],
    ['not while nobody knows when', 'date: null', '2021-12-31', []],
  ])('by a later document, %s', (_, date, asOf, expected) => {
    const files = { ...register(old, newer('{ replaces: kl-02-2019 }', date)), ...once };
    expect(said('citation-superseded', files, asOf)).toEqual(expected);
  });

  test.each([
    [
      'cited twice in a unit, is told once',
      'Mở lớp theo Kết luận số 02-KL/ĐH ngày 10/5/2019; Kết luận số 02-KL/ĐH còn hiệu lực.',
      [replaced],
    ],
    [
      'cited beside the newer one, is known',
      'Mở lớp theo Kết luận số 02-KL/ĐH ngày 10/5/2019, Kết luận số 05-KL/ĐH ngày 31/3/2021.',
      [],
    ],
    [
      'cited beside another one, is not',
      'Mở lớp theo Nghị quyết số 01-NQ/ĐH ngày 15/9/2020, Kết luận số 02-KL/ĐH ngày 10/5/2019.',
      [replaced],
    ],
  ])('a document, %s', (_, text, expected) => {
    expect(
      said('citation-superseded', { ...register(old, newer('{ replaces: kl-02-2019 }')), ...citing(text) }),
    ).toEqual(expected);
  });

  const review = (outcome: string, against: string, on = '2021-04-10') => ({
    'revisions/ra-soat.yaml': `id: ra-soat
mandates: []
state: draft
reviewed:
  - { unit: mo-lop, on: ${on}, against: ${against}, by: van-phong, outcome: ${outcome}, reason: đã đối chiếu }
`,
  });
  test.each([
    ['that it still holds', review('still-valid', 'kl-05-2021'), []],
    ['that it has to change', review('needs-change', 'kl-05-2021'), [replaced]],
    ['that it still holds, against another document', review('still-valid', 'nq-01-2020'), [replaced]],
    ['that it still holds, on the day', review('still-valid', 'kl-05-2021', '2021-12-31'), []],
    ['that it still holds, a day later', review('still-valid', 'kl-05-2021', '2022-01-01'), [replaced]],
  ])('a review said %s', (_, reviewed, expected) => {
    const files = { ...register(old, newer('{ replaces: kl-02-2019 }')), ...once, ...reviewed };
    expect(said('citation-superseded', files)).toEqual(expected);
  });
});
