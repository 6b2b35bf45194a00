import { expect, test } from 'vitest';
import { lintWith } from '../support/lint-example.ts';

const text = (indicators: number) => `units:
  - id: nhiem-vu
    kind: part
    number: II
    heading: NHIỆM VỤ
    units:
      - id: de-an
        kind: section
        number: '1'
        text: Xây dựng đề án.
        task:
          lead: van-phong
          indicators:
${Array.from({ length: indicators }, (_, n) => `            - { name: Số ${n}, target: ${n + 1} }\n`).join('')}`;
const log = (...records: readonly string[]) =>
  records
    .map(
      (record, n) =>
        `- {date: 2020-11-0${n + 1}, by: van-phong, ${record}, recorded: 2020-11-20T09:00:00+07:00}\n`,
    )
    .join('');
const completed = 'state: completed, evidence: [{document: 12-BC/BTC, date: 2020-11-01}]';

const found = (indicators: number, records: string) =>
  lintWith({ 'text/II.yaml': text(indicators), 'progress/de-an.yaml': records })
    .findings.filter(({ rule }) => rule === 'record-target')
    .map(({ message }) => message.en)
    .sort();
const missing = (n: number) =>
  `The task de-an is said to be completed without saying how much was reached of the target of ${n + 1} (Số ${n}); give the value or the reason (note).`;

test('a record that leaves up to five indicators unmet tells each', () => {
  expect(found(5, log(completed))).toEqual([0, 1, 2, 3, 4].map(missing));
});

test('of more than five one sentence says how many there are besides', () => {
  const four = [0, 1, 2, 3].map(missing);
  const last = (more: string) => `${missing(4)} The target of ${more} is not reached either.`;
  expect(found(6, log(completed))).toEqual([...four, last('1 more indicator')]);
  expect(found(200, log(completed))).toEqual([...four, last('195 more indicators')]);
});

test('what earlier records and the record itself reached is not among them', () => {
  const told = found(8, log('state: in-progress, value: 3, indicator: Số 1', `${completed}, value: 1`));
  const last = `${missing(6)} The target of 1 more indicator is not reached either.`;
  expect(told).toEqual([...[2, 3, 4, 5].map(missing), last]);
});
