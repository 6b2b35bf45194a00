import { expect, test } from 'vitest';
import { replacementsOf } from '../../src/change/mandates/replacing-documents.ts';
import { readPlan } from '../../src/source/read/read-plan.ts';
import { planWith } from '../support/example-plan.ts';
import { programmeYaml } from '../support/lint-example.ts';
import { programmeOf } from '../support/programme-of.ts';

/** The documents that had replaced the fictional programme of 1 October 2020 by a day; one of several of the register does. */
function replacements(day: string, asOf: string, head: Readonly<Record<string, string>> = {}): string[] {
  const { plan } = readPlan(
    planWith({
      'programme.yaml': programmeYaml(head),
      'documents.yaml': `documents:
  - { id: nq-khong-so, type: NQ, symbol: null, date: 2020-10-01, title: hư cấu, verified: { source: ví dụ } }
  - { id: kh-02-2020, type: KH, symbol: 02-CTr/BTC, date: 2020-10-01, title: hư cấu, verified: { source: ví dụ } }
  - { id: ctr-02-2015, type: CTr, symbol: 02-CTr/BTC, date: 2015-10-01, title: hư cấu, verified: { source: ví dụ } }
  - { id: ctr-02-2020, type: CTr, symbol: 02-CTr/BTC, date: 2020-10-01, title: hư cấu, verified: { source: ví dụ } }
  - { id: ctr-08-2021, type: CTr, symbol: 08-CTr/BTC, date: 2021-01-01, title: hư cấu, relations: [{ amends: ctr-02-2020 }, { replaces: ctr-02-2015 }], verified: { source: ví dụ } }
  - { id: ctr-09, type: CTr, symbol: 09-CTr/BTC, ${day}, title: hư cấu, relations: [{ amends: ctr-02-2015 }, { replaces: ctr-02-2020 }], verified: { source: ví dụ } }
`,
    }),
  );
  return replacementsOf(programmeOf(plan), plan.documents, asOf).map(({ id }) => id);
}

test.each([
  ['issued on the day', 'date: 2023-06-30', '2023-06-30', ['ctr-09']],
  ['issued a day later', 'date: 2023-06-30', '2023-06-29', []],
  ['in force from the day', 'date: 2023-06-30, in-force: 2023-08-01', '2023-08-01', ['ctr-09']],
  ['issued, and in force from the next day', 'date: 2023-06-30, in-force: 2023-08-01', '2023-07-31', []],
  ['of a year that is over with the day', 'date: 2023', '2023-12-31', ['ctr-09']],
  ['of a year that is not', 'date: 2023', '2023-12-30', []],
  ['of a day that nobody knows', 'date: null', '2023-12-31', []],
])('a programme is replaced by a document %s', (_, day, asOf, expected) => {
  expect(replacements(day, asOf)).toEqual(expected);
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['without a number', { symbol: 'null' }],
  ['without a date', { date: 'null' }],
  ['of another number', { symbol: '03-CTr/BTC' }],
  ['of another date', { date: '2020-10-02' }],
])('a programme %s is no document of the register', (_, head) => {
  expect(replacements('date: 2023-06-30', '2023-12-31', head)).toEqual([]);
});
