import { describe, expect, test } from 'vitest';
import { lintPlan } from '../../src/lint/lint-plan.ts';
import { partOfTasks, planWith } from '../support/example-plan.ts';
import { programmeYaml } from '../support/lint-example.ts';

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly before?: Readonly<Record<string, string>>;
  readonly asOf?: string;
}

/** What a rule finds, by unit; compared with a base where one is given. */
function found(rule: string, { files, before, asOf = '2021-01-01' }: Case): (string | undefined)[] {
  const { findings } = lintPlan(planWith(files), {
    asOf,
    levels: { [rule]: 'error' },
    ...(before && { against: planWith(before) }),
  });
  return findings.filter((finding) => finding.rule === rule).map(({ unit }) => unit);
}

test('several-leads says nothing of a task without a lead', () => {
  const files = {
    'text/II.yaml': partOfTasks(
      "- { id: mo-lop, kind: section, number: '1', text: Mở lớp., task: { deadline: { year: 2024 } } }\n",
    ),
  };
  expect(found('several-leads', { files })).toEqual([]);
});

describe('in-force-date accepts a document of the register', () => {
  test.each([
    ['in force on its date', 'in-force: 2020-09-15'],
    ['in force later', 'in-force: 2020-11-01'],
  ])('that is %s', (_, field) => {
    const files = {
      'documents.yaml': `documents:\n  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, ${field}, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }\n`,
    };
    expect(found('in-force-date', { files })).toEqual([]);
  });
});

describe('citation-symbol finds a number that is left open', () => {
  const text = (symbol: string) => ({
    'programme.yaml': programmeYaml({ symbol, ...(symbol === 'null' && { date: 'null' }) }),
    'text/II.yaml': partOfTasks(
      "- { id: mo-lop, kind: section, number: '1', text: Mở lớp theo Kế hoạch số …-KH/BTC của Ban Tổ chức. }\n",
    ),
  });
  test('in a programme that has its number', () => {
    expect(found('citation-symbol', { files: text('02-CTr/BTC') })).toEqual(['mo-lop']);
  });
  test('and not in one that is still without', () => {
    expect(found('citation-symbol', { files: text('null') })).toEqual([]);
  });
});

describe('yearly-review counts a review', () => {
  const files = {
    'documents.yaml': `documents:
  - { id: nq-01-2020, type: NQ, symbol: 01-NQ/ĐH, date: 2020-09-15, issuer: ban-to-chuc, title: hư cấu, names: [Nghị quyết Đại hội hư cấu], verified: { source: ví dụ } }
  - { id: kl-04-2021, type: KL, symbol: 04-KL/ĐH, date: 2021-11-30, issuer: ban-to-chuc, title: hư cấu, verified: { source: ví dụ } }
`,
    'revisions/review-2021.yaml': `id: review-2021
mandates: []
state: draft
reviewed:
  - { unit: mo-lop, on: 2022-01-10, against: kl-04-2021, by: van-phong, outcome: still-valid, reason: còn phù hợp }
`,
  };
  test.each([
    ['on its day', '2022-01-10', []],
    ['but not before', '2022-01-09', ['vi-du']],
  ])('%s', (_, asOf, expected) => {
    expect(found('yearly-review', { files, asOf })).toEqual(expected);
  });

  const issued = {
    'documents.yaml': files['documents.yaml'],
    'revisions/dot-1.yaml': `id: dot-1
mandates: [kl-04-2021]
state: issued
instrument: { type: CTr, symbol: 09-CTr/BTC, date: 2022-01-10, issuer: ban-to-chuc }
changes:
  - { unit: mo-lop, action: amend, mandate: kl-04-2021, reason: theo kết luận }
`,
  };
  test.each([
    ['on its day', '2022-01-10', []],
    ['but not before', '2022-01-09', ['vi-du']],
  ])('of an issued slip %s, in the year of its mandate', (_, asOf, expected) => {
    expect(found('yearly-review', { files: issued, asOf })).toEqual(expected);
  });
});

describe('slip-names-no-change, where a unit is reworded inside a section that a slip names', () => {
  const section = (text: string) =>
    partOfTasks(
      `- { id: tap-huan, kind: section, number: '1', heading: Tập huấn, units: [{ id: mo-lop, kind: bullet, text: ${text} }] }\n`,
    );
  const slip = (action: string) =>
    `id: dot-1\nmandates: [nq-01-2020]\nstate: draft\nchanges:\n  - { unit: tap-huan, action: ${action}, mandate: nq-01-2020, reason: nghị quyết yêu cầu }\n`;
  test.each([
    ['is replaced as a whole, accepts that', 'replace', []],
    ['is amended, asks for the unit itself', 'amend', ['tap-huan']],
  ])('which %s', (_, action, expected) => {
    const files = { 'text/II.yaml': section('Mở 5 lớp.'), 'revisions/dot-1.yaml': slip(action) };
    const before = { 'text/II.yaml': section('Mở 4 lớp.') };
    expect(found('slip-names-no-change', { files, before })).toEqual(expected);
  });
});
